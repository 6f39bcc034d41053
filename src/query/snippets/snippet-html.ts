/** A snippet as HTML: text escaped, formulas as MathML, highlights as `<mark>`. */

import type { TextRange } from '../../analysis/text-range.ts';
import { escapeHtml } from '../../escape-html.ts';
import type { PassageFormula } from '../../texts/stored-text.ts';

/**
 * `highlights` and `formulas` are ascending and neither overlaps its own kind. A mark is one run however many formulas it holds; a formula
 * that a mark's border would cut is shown as text.
 */
export function formatSnippetHtml(text: string, highlights: readonly TextRange[], formulas: readonly PassageFormula[]): string {
  const rendered = formulas.filter(({ mathml }) => mathml !== '');
  let html = '';
  let at = 0;
  let next = 0;
  const write = (end: number): void => {
    for (; (rendered[next]?.start ?? end) < end; next++) {
      const formula = rendered[next];
      if (formula === undefined || formula.start < at || formula.end > end) continue;
      html += escapeHtml(text.slice(at, formula.start)) + formatFormula(formula);
      at = formula.end;
    }
    html += escapeHtml(text.slice(at, end));
    at = end;
  };
  for (const [start, end] of highlights) {
    write(start);
    html += '<mark>';
    write(end);
    html += '</mark>';
  }
  write(text.length);
  return html;
}

/**
 * The one place where something stored is taken for HTML. It is MathML that `markdown-it-katex/typeset/mathml.ts` built, of named elements
 * and attributes and of text that KaTeX escaped. The archive's files are read only with the checksum they were written with.
 */
function formatFormula({ mathml }: PassageFormula): string {
  return `<span class="math" translate="no">${mathml}</span>`;
}
