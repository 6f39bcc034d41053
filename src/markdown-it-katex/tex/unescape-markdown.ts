/**
 * Hexo's own Markdown takes a backslash away before TeX sees it, so posts that were written for it have `\_{i}`, `\left\\{` and `\\\\`. That a
 * post does so is seen by what TeX has no use for; elsewhere `\_` is an underscore.
 */

/** Whether formulas are written so: with `\_{`, or four backslashes. */
export function isEscapedForMarkdown(formulas: readonly string[]): boolean {
  return formulas.some(
    (tex) => (tex.includes('\\_{') && !/(?<!\\)_/.test(tex)) || /\\(?:left|right)\\{2,3}[{}]/.test(tex) || FOUR.test(tex),
  );
}

const FOUR = /(?<!\\)\\{4}(?![\\[])/;

/** The TeX that was meant. */
export function unescapeMarkdown(tex: string): string {
  const underscored = /(?<!\\)_/.test(tex) ? tex : tex.replaceAll('\\_', '_');
  const rows = underscored.replaceAll('\\\\\\\\', '\\\\');
  // In an environment a group may begin a row.
  return rows.replace(tex.includes('\\begin') ? /(?<=\\(?:left|right))\\{2,3}(?=[{}])/g : /\\{2,3}(?=[{}])/g, '\\');
}
