/** Tables and figures in Markdown. */

/** Lines of a table; marks that would end a cell become spaces. */
export function formatTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/[|\n]/g, ' ')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A share or score to three places, `.975`; a dash where there is none. */
export function formatScore(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(3).replace(/^(-?)0\./, '$1.');
}

/** A difference with its sign, `+.012`. */
export function formatDifference(value: number): string {
  if (Number.isNaN(value)) return '-';
  return `${value < 0 ? '' : '+'}${formatScore(value)}`;
}

/** A count or a mean of counts. */
export function formatCount(value: number): string {
  return Number.isNaN(value) ? '-' : value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 });
}
