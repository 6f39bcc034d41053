/** Addresses of links and images as other tools write them: a tag that names a post, `{{ site.baseurl }}` before a path, spaces and quotes. */

import type { MarkdownIt } from 'markdown-it';
import { markRefused, unmark } from '../rules/marked-address.ts';
import { parseTemplateAddress } from './template-addresses.ts';

/** Replaces the helper by which markdown-it reads an address in parentheses. */
export function addLinkDestinations(md: MarkdownIt): void {
  const { parseLinkDestination: parse } = md.helpers;
  const { validateLink } = md;
  md.validateLink = (url) => unmark(url) !== undefined || validateLink(url);
  md.helpers.parseLinkDestination = (text, start, max) => {
    const template =
      text[start] === '{' ? parseTemplateAddress(text.slice(start, Math.min(max, start + MAX_TEMPLATE_LENGTH))) : undefined;
    const from = start + (template?.length ?? 0);
    const address = template?.address ?? '';
    // A variable before a path is the root of the site.
    if (address !== '') return { ok: true, pos: from, str: address };
    return refuse(md, template === undefined ? parseLoose(text, start, max, parse) : parse(text, from, max));
  };
}

type ParseDestination = MarkdownIt['helpers']['parseLinkDestination'];

/** Marks what has a scheme that may not be linked, so that its words stay and not its brackets. */
function refuse(md: MarkdownIt, found: ReturnType<ParseDestination>): ReturnType<ParseDestination> {
  if (!found.ok || !found.str.includes(':') || md.validateLink(md.normalizeLink(found.str))) return found;
  return { ...found, str: markRefused(found.str) };
}

/** An address with spaces, as editors let pass: `[a](b c.md)`. Behind what is clearly an address the rest up to the bracket belongs to it. */
function parseLoose(text: string, start: number, max: number, parse: ParseDestination): ReturnType<ParseDestination> {
  const nested = text[start] === '[' ? NESTED.exec(text.slice(start, Math.min(max, start + MAX_NESTED_LENGTH))) : null;
  if (nested !== null) return { ok: true, pos: start + nested[0].length, str: nested[1] ?? '' };
  const quoted = text[start] === '"' ? QUOTED.exec(text.slice(start, Math.min(max, start + MAX_ADDRESS_LENGTH))) : null;
  if (quoted !== null) return { ok: true, pos: start + quoted[0].length, str: quoted[1] ?? '' };
  const found = parse(text, start, max);
  const behind = text.slice(found.pos, Math.min(max, found.pos + MAX_SPACES));
  // A bracket that an address opens and nothing closes ends it nowhere.
  if (found.ok && found.pos < max && !/^[ \t]+[^\s)"'(=“]/.test(behind)) return found;
  const written = LOOSE.exec(text.slice(start, Math.min(max, start + MAX_ADDRESS_LENGTH)))?.[0];
  // Behind a whole file's name stands a title.
  if (written === undefined || (found.ok && FILE_AND_WORDS.test(written))) return found;
  // Of two addresses in a row the first is meant.
  const isTwo = found.ok && /\shttps?:/i.test(written);
  return { ok: true, pos: start + written.length, str: isTwo ? found.str : written.trim().replace(/\\(?=[()])/g, '') };
}

// A tag of a thousand characters is none.
const MAX_TEMPLATE_LENGTH = 1200;
const MAX_SPACES = 10;
const MAX_ADDRESS_LENGTH = 400;
const MAX_NESTED_LENGTH = 800;
/** What may stand between an address and the bracket: a title. */
const END = `(?=(?:[ \\t]+"[^"\\n]{0,200}"[ \\t]*)?\\))`;
const REST = `(?:[^()<>"'\\n]|\\([^()<>"'\\n]{0,100}\\)){1,300}?${END}`;
const FILE = `[^\\s()<>"']{1,80}(?=[^()<>"'\\n]*\\.(?:md|html?|png|jpe?g|gif|webp|svg|pdf)(?:#[^()<>"'\\n]*)?[ \\t]*(?:\\)|"[^"\\n]{0,200}"[ \\t]*\\)))`;
const LOOSE = new RegExp(`^(?:https?://|\\.{0,2}/|#|${FILE})${REST}`, 'i');
const FILE_AND_WORDS = /^\S+\.(?:md|html?|png|jpe?g|gif|webp|svg|pdf)[ \t]+[^\s.]+$/i;
/** An address in quotes: `[a]("b.md")`. */
const QUOTED = /^"([^"\s()]{1,300})"(?=[ \t]*\)|[ \t]+["'])/;
/** A link where an address should be, as one site's export has it: `[a]([http://b](http://b))`. */
const NESTED = /^\[[^[\]\n]{1,300}\]\((https?:[^()\s]{1,400})\)(?=\s{0,3}\))/;
