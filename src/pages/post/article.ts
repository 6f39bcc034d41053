/** Marks where a post's own HTML begins and ends in its page, so that the Worker can give the stored bytes to programs. */

/** Comments cannot come from a post: rendering drops those of its author. */
const BEGIN = '<!--article-->';
const END = '<!--/article-->';

export function markArticle(html: string): string {
  return `${BEGIN}${html}${END}`;
}

/** The HTML between the marks; throws on a page without them, which is no post's page. */
export function parseArticle(page: string): string {
  const start = page.indexOf(BEGIN);
  const end = page.lastIndexOf(END);
  if (start === -1 || end === -1) throw new RangeError('Cannot read the article of a page without marks');
  return page.slice(start + BEGIN.length, end);
}
