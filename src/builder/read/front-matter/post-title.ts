/** The title a post's body begins with, for posts whose front matter has none or repeats it. */

/** A first-level heading that stands before all text of a body. */
export interface BodyTitle {
  /** Without marks of Markdown; may be empty when the heading is an image. */
  readonly text: string;
  /** Whether the body has no other heading of the first level; where it has, they are its sections. */
  readonly isOnly: boolean;
  /** The body with the heading's lines left empty, so that all other lines keep their numbers. */
  readonly bodyWithout: string;
}

/** Finds the title a body begins with; images, HTML tags and comments may stand before it. */
export function findBodyTitle(body: string): BodyTitle | undefined {
  const lines = body.split('\n');
  const first = lines.findIndex(
    (line) => line.length > MAX_TITLE_LENGTH || (line !== '' && line.replace(BEFORE_TITLE, '').trim() !== ''),
  );
  const line = lines[first] ?? '';
  if (line.length > MAX_TITLE_LENGTH) return undefined;
  const underline = /^ {0,3}=+[ \t]*$/.test(lines[first + 1] ?? '') && line.trim() !== '';
  const heading = underline ? line : HEADING.exec(line)?.[1];
  if (heading === undefined) return undefined;
  const length = underline ? 2 : 1;
  const rest = lines.slice(first + length);
  const bodyWithout = [...lines.slice(0, first), ...Array<string>(length).fill(''), ...rest].join('\n');
  return { text: plainText(heading), isOnly: !hasTitle(rest), bodyWithout };
}

/** A line of Markdown as plain text: no images, no marks of emphasis, code or links, no attributes; TeX stays. */
export function plainText(markdown: string): string {
  return markdown
    .slice(0, MAX_TITLE_LENGTH)
    .replace(/[ \t]+#+[ \t]*$/, '')
    .replace(/\s*\{[#.:][^}]*\}\s*$/, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/<\/?(?:a|b|i|em|strong|span|font|center|br|sup|sub|code|small|u|img)(?:\s[^>]*)?\/?>/gi, '')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/(`+)\s?(.+?)\s?\1/g, '$2')
    .replace(/\\([#*_[\]`!~<>-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether two titles are the same to a reader. */
export function isSameTitle(left: string, right: string): boolean {
  const key = (title: string): string => plainText(title).normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  return key(left) === key(right);
}

function hasTitle(lines: readonly string[]): boolean {
  let fence: string | undefined;
  for (const line of lines) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence !== undefined) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = undefined;
    } else if (mark !== null) fence = mark[1];
    else if (HEADING.test(line)) return true;
  }
  return false;
}

const HEADING = /^ {0,3}#(?:[ \t]+(.*))?$/;
// Images (also linked: badges), tags and comments within a line.
const BEFORE_TITLE = /<!--.*?-->|\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?|<\/?[a-z][^<>]*>/gi;
// No title is longer, and the patterns above need quadratic time on what is made to confuse them.
const MAX_TITLE_LENGTH = 1000;
