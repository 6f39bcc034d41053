/** The inline rule for HTML tags: known tags become tokens, components leave their text, and everything else is shown as written. */

import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import { createCloserSearch } from '../rules/closer-search.ts';
import { pushLeftOut } from '../rules/left-out.ts';
import {
  BLOCK_ELEMENTS,
  DROPPED_ELEMENTS,
  EMBEDDED_ELEMENTS,
  INLINE_ELEMENTS,
  REMOVED_ELEMENTS,
  SUBSTITUTES,
} from './elements.ts';
import { type HtmlTag, parseTag } from './parse-tag.ts';
import { type PlayerElement, pushPlayer } from './push-player.ts';
import { sanitizeElement } from './sanitize-element.ts';

/** A tag of a paired element, until balancing decides what becomes of it; `info` is `open`, `close` or `void`. */
export const HTML_TAG = 'html_tag';

/** Token of a place that its author gave a name, which links lead to: `<a name="x">`, or any tag with an `id`. */
export const PLACE = 'place';

/** Before the names of places, so that none is taken for something of the page. */
export const PLACE_PREFIX = 'user-content-';

/** Adds the rule. `hosts` may stand in frames. */
export function addInlineTags(md: MarkdownIt, hosts: readonly string[]): void {
  const closeOf = createCloserSearch();
  md.core.ruler.after('normalize', 'closed_components', findClosedComponents);
  md.inline.ruler.before('html_inline', 'html_tags', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== LESS_THAN) return false;
    const tag = parseTag(state.src, state.pos, state.posMax);
    if (tag === undefined || !isMeant(state, tag, closeOf)) return false;
    const end = endOfTag(state, tag, closeOf);
    if (!silent) pushTag(state, tag, hosts, state.src.slice(state.pos + tag.length, end));
    state.pos = end;
    return true;
  });
}

const LESS_THAN = 0x3c;
type CloserSearch = ReturnType<typeof createCloserSearch>;

/** Whether a tag is one: `List<A>` is no link, `<name>` stands for a name, but Ctrl<Kbd> is a key and `<Chart data={x} />` a component. */
function isMeant(state: StateInline, tag: HtmlTag, closeOf: CloserSearch): boolean {
  const { name, written, attributes } = tag;
  const isBehindWord = /\w/.test(state.src.charAt(state.pos - 1));
  if (name === 'br' || name === 'img' || name === 'image') return true;
  if (INLINE_ELEMENTS.has(name) || BLOCK_ELEMENTS.has(name) || SUBSTITUTES[name] !== undefined) {
    return written === name || !isBehindWord || (INLINE_ELEMENTS.has(name) && name.length > 1);
  }
  const isPaired = tag.isClosing || closeOf(state, `</${written}>`, state.pos) !== undefined || isClosedLater(state, tag);
  if (DROPPED_ELEMENTS.has(name) || EMBEDDED_ELEMENTS.has(name) || REMOVED_ELEMENTS.has(name)) {
    return isPaired || tag.isSelfClosing || attributes.size > 0;
  }
  const isComponent = written !== name || /[-.]/.test(name);
  const hasValues = [...attributes.values()].some((value) => value !== '') || /=\s*\{/.test(sliceOf(state, tag));
  return isComponent && !isBehindWord && (isPaired || tag.isSelfClosing || hasValues);
}

/** Whether a tag fills its text, as components around other blocks do, and the post closes one of its name. */
function isClosedLater(state: StateInline, { written, length }: HtmlTag): boolean {
  const isAlone =
    (state.pos === 0 || state.src[state.pos - 1] === '\n') &&
    /^\s*(?:<|$)/.test(state.src.slice(state.pos + length, state.pos + length + 80));
  return isAlone && (closedComponents.get(state.env)?.has(written) ?? false);
}

/** Names of components that a post closes. */
const closedComponents = new WeakMap<object, ReadonlySet<string>>();

function findClosedComponents({ src, env }: StateCore): void {
  if (src.includes('</'))
    closedComponents.set(env, new Set([...src.matchAll(/<\/([A-Z][\w.]{0,60})>/g)].map(([, name = '']) => name)));
}

function sliceOf(state: StateInline, { length }: HtmlTag): string {
  return state.src.slice(state.pos, state.pos + length);
}

/** Drops the content of frames and players, which is for browsers that know neither, and of elements that are removed with their text. */
function endOfTag(state: StateInline, tag: HtmlTag, closeOf: CloserSearch): number {
  const end = state.pos + tag.length;
  if (tag.isClosing || tag.isSelfClosing) return end;
  if (!(REMOVED_ELEMENTS.has(tag.name) || (EMBEDDED_ELEMENTS.has(tag.name) && !/^(?:embed|source)$/.test(tag.name)))) return end;
  const close = closeOf(state, `</${tag.written}>`, end);
  return close === undefined || close > state.posMax ? end : close;
}

function pushTag(state: StateInline, tag: HtmlTag, hosts: readonly string[], inner: string): void {
  const { name, attributes, isClosing } = tag;
  const place = isClosing ? undefined : (attributes.get('id') ?? (name === 'a' ? attributes.get('name') : undefined));
  if (BLOCK_ELEMENTS.has(name) || SUBSTITUTES[name] !== undefined) {
    pushElement(state, tag);
    pushPlace(state, place);
    return;
  }
  pushPlace(state, place);
  if (name === 'br') state.push('hardbreak', 'br', 0);
  else if (EMBEDDED_ELEMENTS.has(name)) pushEmbedded(state, tag, hosts, inner);
  else if (REMOVED_ELEMENTS.has(name)) {
    if (!isClosing && name !== 'script' && name !== 'style') pushLeftOut(state, 'html-left-out', `<${name}>`);
  } else if (INLINE_ELEMENTS.has(name) || name === 'img') pushElement(state, tag);
  else if (!DROPPED_ELEMENTS.has(name) && !isClosing) pushComponent(state, tag);
}

/** A component leaves the words that its author gave it for readers: those of a tab or a card stand above its content. */
function pushComponent(state: StateInline, { attributes, written, isSelfClosing }: HtmlTag): void {
  const words = ['label', 'title', 'text', 'summary'].map((name) => attributes.get(name) ?? '').find((value) => value !== '');
  if (words !== undefined && !/^\{|\}$/.test(words)) {
    if (!isSelfClosing) state.push('strong_open', 'strong', 1).markup = '**';
    state.push('text', '', 0).content = state.md.utils.unescapeAll(words).trim();
    if (!isSelfClosing) {
      state.push('strong_close', 'strong', -1).markup = '**';
      state.push('softbreak', 'br', 0);
    }
  }
  pushLeftOut(state, 'component', `<${written}>`);
}

function pushElement(state: StateInline, tag: HtmlTag): void {
  const safe = sanitizeElement(state.md, tag.name, tag.isClosing ? NONE : tag.attributes);
  if (safe === undefined) return;
  const attributes = safe.attributes.map(([key, value]): [string, string] => [key, value]);
  const has = (key: string): boolean => attributes.some(([name]) => name === key);
  if (safe.name === 'img') {
    if (has('src')) pushImage(state, attributes);
    return;
  }
  // A link without an address and a span that says nothing are only tags.
  if (!tag.isClosing && (safe.name === 'a' ? !has('href') : safe.name === 'span' && attributes.length === 0)) return;
  const token = state.push(HTML_TAG, safe.name, 0);
  token.info = tag.isClosing ? 'close' : safe.name === 'hr' ? 'void' : 'open';
  token.content = sliceOf(state, tag);
  // A `<span>` may have become another element, which `</span>` closes.
  token.markup = tag.name;
  if (attributes.length > 0) token.attrs = attributes;
}

const NONE: ReadonlyMap<string, string> = new Map();

function pushImage(state: StateInline, attributes: [string, string][]): void {
  const alt = attributes.find(([name]) => name === 'alt')?.[1] ?? '';
  const token = state.push('image', 'img', 0);
  token.attrs = [
    ...attributes.filter(([name]) => name === 'src'),
    ['alt', ''],
    ...attributes.filter(([name]) => !/^(?:src|alt)$/.test(name)),
  ];
  token.content = alt;
  const text: Token = new state.Token('text', '', 0);
  text.content = alt;
  token.children = [text];
}

function pushEmbedded(state: StateInline, tag: HtmlTag, hosts: readonly string[], inner: string): void {
  const { name, attributes, isClosing } = tag;
  if (isClosing) return;
  const written =
    attributes.get('src') ??
    attributes.get('data') ??
    /<(?:source|embed)\s[^<>]*?\ssrc\s*=\s*["']?([^"'\s<>]+)|<source\s+src\s*=\s*["']?([^"'\s<>]+)/i
      .exec(inner.slice(0, 2000))
      ?.slice(1)
      .find(Boolean) ??
    '';
  const address = sanitizeElement(state.md, 'img', new Map([['src', written]]))?.attributes.find(([key]) => key === 'src')?.[1];
  if (address === undefined) return;
  const title = state.md.utils.unescapeAll(attributes.get('title') ?? '').trim();
  pushPlayer(state, { element: playerOf(name, address), url: address, title }, hosts);
}

function playerOf(name: string, url: string): PlayerElement {
  if (name === 'video' || name === 'audio') return name;
  const extension = /\.(\w{2,4})(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase() ?? '';
  if (/^(?:mp4|webm|ogv|mov|m4v)$/.test(extension)) return 'video';
  return /^(?:mp3|ogg|wav|m4a|flac|aac)$/.test(extension) ? 'audio' : 'iframe';
}

/** Longer names are data. */
const MAX_ID_LENGTH = 200;

function pushPlace(state: StateInline, written: string | undefined): void {
  const id = state.md.utils.unescapeAll(written ?? '').trim();
  if (id === '' || id.length > MAX_ID_LENGTH || /\s/.test(id)) return;
  state.push(PLACE, '', 0).attrSet('id', id.toWellFormed());
}
