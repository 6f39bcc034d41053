/**
 * Addresses of links and images as other tools write them: a tag that names a post, `{{ site.baseurl }}` before a path, and a size behind the
 * address (`![](a.png =300x200)`).
 */

import type { MarkdownIt, Token } from 'markdown-it';
import { parseTagAt, tagWords } from './template-tag.ts';
import { useOfTag } from './tool-tags.ts';

/** Replaces the two helpers by which markdown-it reads what stands in parentheses, and adds the core rule that takes sizes. */
export function addLinkDestinations(md: MarkdownIt): void {
  const { parseLinkDestination, parseLinkTitle } = md.helpers;
  md.helpers.parseLinkDestination = (text, start, max) => {
    const variable = VARIABLE.exec(text.slice(start, Math.min(max, start + MAX_LENGTH)));
    const from = start + (variable?.[0].length ?? 0);
    const tag = text[from] === '{' ? parseTagAt(text.slice(0, max), from) : undefined;
    if (tag !== undefined && (useOfTag(tag.name) === 'post' || useOfTag(tag.name) === 'file')) {
      const rest = /^#[^\s()]{0,200}/.exec(text.slice(from + tag.length, Math.min(max, from + tag.length + 200)))?.[0] ?? '';
      // Where no archive knows the post, the name is a path beside this one.
      return { ok: true, pos: from + tag.length + rest.length, str: (tagWords(tag)[0] ?? '') + rest };
    }
    if (variable === null) return parseLoose(text, start, max, parseLinkDestination);
    if (variable[1] !== undefined) return { ok: true, pos: from, str: variable[1] };
    return parseLinkDestination(text, from, max);
  };
  md.helpers.parseLinkTitle = (text, start, max, previous) => {
    const size = sizeAt(text, start, max);
    if (size !== undefined) return { ok: true, can_continue: false, pos: start + size.length, str: SEPARATOR + size, marker: 0 };
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

const MAX_LENGTH = 200;

type ParseDestination = MarkdownIt['helpers']['parseLinkDestination'];

/** An address with spaces, as editors let pass: `[a](b c.md)`. Behind what is clearly an address the rest up to the bracket belongs to it. */
function parseLoose(text: string, start: number, max: number, parse: ParseDestination): ReturnType<ParseDestination> {
  const nested = text[start] === '[' ? NESTED.exec(text.slice(start, Math.min(max, start + MAX_NESTED_LENGTH))) : null;
  if (nested !== null) return { ok: true, pos: start + nested[0].length, str: nested[1] ?? '' };
  const found = parse(text, start, max);
  const behind = text.slice(found.pos, Math.min(max, found.pos + MAX_SPACES));
  if (found.ok && !/^[ \t]+[^\s)"'(=]/.test(behind)) return found;
  const written = LOOSE.exec(text.slice(start, Math.min(max, start + MAX_ADDRESS_LENGTH)))?.[0];
  if (written === undefined) return found;
  // Of two addresses in a row the first is meant.
  const isTwo = found.ok && /\shttps?:/i.test(written);
  return { ok: true, pos: start + written.length, str: isTwo ? found.str : written.trim().replace(/\\(?=[()])/g, '') };
}

const MAX_SPACES = 10;
const MAX_ADDRESS_LENGTH = 400;
const MAX_NESTED_LENGTH = 800;
const REST = `(?:[^()<>"'\\n]|\\([^()<>"'\\n]{0,100}\\)){1,300}(?=\\))`;
const FILE = `[^\\s()<>"']{1,80}(?=[^()<>"'\\n]*\\.(?:md|html?|png|jpe?g|gif|webp|svg|pdf)(?:#[^()<>"'\\n]*)?[ \\t]*\\))`;
const LOOSE = new RegExp(`^(?:https?://|\\.{0,2}/|#|${FILE})${REST}`, 'i');
/** A link where an address should be, as one site's export has it: `[a]([http://b](http://b))`. */
const NESTED = /^\[[^[\]\n]{1,300}\]\((https?:[^()\s]{1,400})\)(?=\s{0,3}\))/;
/** Variables of Jekyll that stand for the root of the site; a path in quotes may be sent through filters. */
const VARIABLE =
  /^\{\{-?\s*(?:["']([^"'{}]{1,150})["']\s*(?:\|[^{}]{1,100})?|(?:site|page|base)[\w.]{0,40}(?:\s*\|[^{}]{1,100})?)\s*-?\}\}/;
// No text has it: markdown-it replaces it on reading.
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
