/**
 * Copies formulas as TeX. A browser alone would give every formula twice, in pieces: its MathML and its HTML. KaTeX's own script knows
 * neither numbers beside formulas nor environments without dollars, and joins paragraphs.
 */

import { FORMULA, texSourceOf } from './tex-source.ts';

/** Writes selections with formulas to the clipboard; all others are left to the browser. */
export function attachCopySelection(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData || event.target instanceof HTMLInputElement) return;
    const copy = document.createElement('div');
    copy.append(wholeFormulas(selection.getRangeAt(0)).cloneContents());
    if (!replaceFormulas(copy)) return;
    // Only what is laid out has its lines kept apart by `innerText`; it is gone before anything is painted.
    copy.className = 'visually-hidden';
    document.body.append(copy);
    event.clipboardData.setData('text/plain', copy.innerText);
    copy.remove();
    event.clipboardData.setData('text/html', copy.innerHTML);
    event.preventDefault();
  });
}

/** A part of a formula has no TeX of its own. The selection itself stays as it is seen. */
function wholeFormulas(selected: Range): Range {
  const range = selected.cloneRange();
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  return range;
}

function formulaAround(node: Node): Element | null {
  const katex = (node instanceof Element ? node : node.parentElement)?.closest('.katex');
  // In a number beside a display this is the number.
  return katex?.closest('.katex-display')?.closest('.math-display') ?? katex ?? null;
}

/** Puts TeX in place of all formulas; tells whether there were any. */
function replaceFormulas(copy: HTMLElement): boolean {
  let hasFormulas = false;
  for (const remnant of copy.querySelectorAll('.equation-preview, .copy-tex')) remnant.remove();
  for (const formula of copy.querySelectorAll<HTMLElement>(FORMULA)) {
    const tex = copy.contains(formula) ? texSourceOf(formula) : undefined;
    if (tex === undefined) continue;
    hasFormulas = true;
    formula.textContent = tex;
    formula.style.whiteSpace = 'pre-wrap';
  }
  // Pasted elsewhere, a relative address leads nowhere.
  for (const link of copy.querySelectorAll('a')) link.setAttribute('href', link.href);
  for (const image of copy.querySelectorAll('img')) image.setAttribute('src', image.src);
  return hasFormulas;
}
