/** Which addresses become links: none that could run a script, and none that were only file names. */

import type { MarkdownIt } from 'markdown-it';

/** Narrows links and images to http(s), ftp, mailto, anchors and relative addresses, and automatic links to what begins with http(s). */
export function restrictLinks(md: MarkdownIt): void {
  md.validateLink = isSafeUrl;
  // Without a scheme `README.md` and `a.py` would be links to Moldova and Paraguay.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  for (const scheme of ['ftp:', '//', 'mailto:']) md.linkify.add(scheme, null);
  const http = { validate: (text: string, position: number) => lengthOfUrl(text.slice(position, position + MAX_URL_LENGTH)) };
  md.linkify.add('http:', http).add('https:', http);
}

/** Longest automatic link; a longer address is cut off there, and searching for its end stays bounded. */
export const MAX_URL_LENGTH = 2000;

/** Whether an address, already normalised by markdown-it, may stand in `href` or `src`. */
export function isSafeUrl(url: string): boolean {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
  return scheme === undefined ? !HIDDEN_SCHEME.test(url) : /^(?:https?|ftp|mailto)$/i.test(scheme);
}

// Browsers drop tabs and line ends inside a scheme, so anything before a first colon that is not a path is refused.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being refused
const HIDDEN_SCHEME = /^[^/?#]*?[\u{0}-\u{20}&%\\][^/?#]*:/u;

/** How much of the text after the scheme is the address. */
function lengthOfUrl(text: string): number {
  const found =
    /^\/\/[A-Za-z0-9](?:[A-Za-z0-9.:@_-]*[A-Za-z0-9])?(?:[/?#][^\s<>"'`\u{3000}-\u{303f}\u{ff00}-\u{ffef}\u{2018}-\u{201f}…]*)?/u.exec(
      text,
    )?.[0];
  if (found === undefined) return 0;
  // Chinese after a letter is the sentence going on; after `/`, `=` or `-` it is part of the address: /wiki/…, title=….
  const sentence = /[A-Za-z0-9)](?=[\u{2e80}-\u{9fff}\u{f900}-\u{faff}])/u.exec(found);
  const url = sentence === null ? found : found.slice(0, sentence.index + 1);
  return trimEnd(cutAtBracket(url)).length;
}

/** A bracket that the address did not open is Markdown's: `[https://a.com](https://b.com)`. */
function cutAtBracket(url: string): string {
  let open = 0;
  for (let at = 0; at < url.length; at += 1) {
    if (url[at] === '[') open += 1;
    else if (url[at] === ']' && --open < 0) return url.slice(0, at);
  }
  return url;
}

/** Punctuation at the end belongs to the sentence, and so does a bracket that the address did not open. */
function trimEnd(url: string): string {
  let end = url.length;
  let open = [...url].filter((char) => char === '(').length - [...url].filter((char) => char === ')').length;
  for (; end > 0; end -= 1) {
    const last = url.charAt(end - 1);
    if (last === ')' && open < 0) open += 1;
    else if (!/[.,:;!?*_~\]}|\\]/.test(last)) break;
  }
  return url.slice(0, end);
}
