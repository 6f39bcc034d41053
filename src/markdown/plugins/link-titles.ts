/** Reads what follows the address of a link or image: a title in any quotes, and a size (`![](a.png =300x200)`). */

import type { MarkdownIt, Token } from 'markdown-it';

/** Replaces the helper by which markdown-it reads titles, and adds the core rule that takes sizes. */
export function addLinkTitles(md: MarkdownIt): void {
  const { parseLinkTitle } = md.helpers;
  md.helpers.parseLinkTitle = (text, start, max, previous) => {
    const size = sizeAt(text, start, max);
    if (size !== undefined) return { ok: true, can_continue: false, pos: start + size.length, str: SEPARATOR + size, marker: 0 };
    const odd = previous === undefined || previous === null ? oddTitleAt(text, start, max) : undefined;
    if (odd !== undefined) return { ok: true, can_continue: false, marker: 0, ...odd };
    const title = parseLinkTitle(text, start, max, previous);
    const spaces = title.ok ? (/^[ \t]{1,9}/.exec(text.slice(title.pos, Math.min(max, title.pos + 9)))?.[0].length ?? 0) : 0;
    const behind = spaces === 0 ? undefined : sizeAt(text, title.pos + spaces, max);
    if (behind === undefined) return title;
    return { ...title, pos: title.pos + spaces + behind.length, str: title.str + SEPARATOR + behind };
  };
  md.core.ruler.after('inline', 'image_sizes', ({ tokens }) => {
    for (const { children } of tokens) for (const token of children ?? []) takeSize(token);
  });
}

/** A title that CommonMark does not know: in Chinese quotes, with quotes in quotes, or, behind what is clearly an address, in none. */
function oddTitleAt(text: string, start: number, max: number): { readonly pos: number; readonly str: string } | undefined {
  const first = text.charAt(start);
  const written = text.slice(start, Math.min(max, start + MAX_LENGTH));
  if (first === '"' && !PLAIN.test(written)) {
    const inner = NESTED.exec(written)?.[1];
    return inner === undefined ? undefined : { pos: start + inner.length + 2, str: inner };
  }
  if (OPENERS.includes(first)) {
    const [found, inner = ''] = CHINESE.exec(written) ?? [];
    return found === undefined ? undefined : { pos: start + found.length, str: inner };
  }
  const bare = /^[^\s()"'<>=]/.test(first) ? BARE.exec(written)?.[0] : undefined;
  if (bare === undefined || !/\]\([ \t]*[^\s()]*[./#][^\s()]*[ \t]+$/.test(text.slice(Math.max(0, start - MAX_LENGTH), start)))
    return undefined;
  return { pos: start + bare.length, str: bare.trim() };
}

// A title is a sentence: longer ones are text.
const MAX_LENGTH = 300;
const OPENERS = '“‘「『';
const CHINESE = /^.([^\n“”‘’「」『』]{0,200})[”’」』](?=[ \t]*\))/;
const PLAIN = /^"[^"\\]*"[ \t]*\)/;
const NESTED = /^"([^\n\\]{0,250}?)"(?=[ \t]*\))/;
const BARE = /^[^()"\n]{1,100}(?=\))/;
// Occurs in no text, for markdown-it replaces it on reading.
const SEPARATOR = '\u{0}';

function sizeAt(text: string, start: number, max: number): string | undefined {
  if (text[start] !== '=') return undefined;
  return /^=(?:\d{1,4}%?x?(?:\d{1,4}%?)?|x\d{1,4}%?)(?=[\s)])/.exec(text.slice(start, Math.min(max, start + 14)))?.[0];
}

function takeSize(token: Token): void {
  const title = token.attrGet('title');
  if (title === null || !String(title).includes(SEPARATOR)) return;
  const [words = '', size = ''] = String(title).split(SEPARATOR);
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'title');
  if (words !== '') token.attrSet('title', words);
  if (token.type !== 'image') return;
  const [, width, height] = /^=(\d+%?)?x?(\d+%?)?$/.exec(size) ?? [];
  if (width !== undefined) token.attrSet('width', width);
  if (height !== undefined) token.attrSet('height', height);
}
