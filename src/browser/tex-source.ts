/** Finds the TeX of a formula on the page, as one writes it in a document. */

/** Formulas as they stand on a page: one in a line, or all that a display is. */
export const FORMULA = '.math-display, .katex';

/** These begin mathematics by themselves; LaTeX refuses them between dollars. */
const STANDS_ALONE = /^\\begin\{(?:equation|align|alignat|flalign|gather|multline|eqnarray)\*?\}/;

/** The formula's TeX with its delimiters; none for what KaTeX refused, which is its own TeX already. */
export function texSourceOf(formula: Element): string | undefined {
  const isDisplay = formula.matches('.math-display');
  // The number beside a display may be TeX as well.
  const source = formula.querySelector(`${isDisplay ? '.katex-display ' : ''}annotation[encoding="application/x-tex"]`);
  const tex = source?.textContent?.trim();
  if (tex === undefined || STANDS_ALONE.test(tex)) return tex;
  const delimiter = isDisplay ? '$$' : '$';
  return delimiter + tex + delimiter;
}
