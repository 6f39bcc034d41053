/** Whether HTML is what its writers mean it to be: tags that match, and only those that are expected. */

/** Elements without an end. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

const MATHML =
  'math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom menclose ' +
  'msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr';

/** What the HTML of a snippet may hold. */
export const SNIPPET_TAGS: ReadonlySet<string> = new Set(`mark span ${MATHML}`.split(' '));

export interface Tag {
  readonly name: string;
  readonly attributes: string;
}

/** Every start tag in order; throws where a tag has no partner, or where `<` begins none. */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  for (const [mark, doctype, end, start, attributes = '', closed] of html.matchAll(
    /<(?:(!doctype [^>]*)>|\/([a-z][a-z0-9]*)>|([a-z][a-z0-9]*)((?:\s+[^\s"'<>/=]+(?:="[^"<>]*")?)*)\s*(\/?)>)|</gi,
  )) {
    if (doctype !== undefined) continue;
    if (start !== undefined) {
      tags.push({ name: start.toLowerCase(), attributes });
      if (closed !== '/' && !VOID.has(start.toLowerCase())) open.push(start);
    } else if (end === undefined || open.pop() !== end) throw new Error(`${mark} matches nothing in ${html.slice(0, 2000)}`);
  }
  if (open.length > 0) throw new Error(`<${open.join('><')}> is never closed in ${html.slice(0, 2000)}`);
  return tags;
}

/** The text that HTML without white space of its own shows. */
export function readShownText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
