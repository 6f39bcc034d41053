/** The few HTML tags that real posts use in prose. HTML is off: a tag in this list becomes a token or vanishes, all others are shown. */

import type { MarkdownIt, StateInline, Token } from 'markdown-it';

/** Adds the inline rule that recognises tags and the core rule that pairs them. */
export function addHtmlTags(md: MarkdownIt): void {
  md.inline.ruler.before('html_inline', 'html_tags', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== LESS_THAN) return false;
    const match = TAG.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + MAX_TAG_LENGTH)));
    const [found, slash, written = '', attributes = ''] = match ?? [];
    const name = written.toLowerCase();
    if (found === undefined || !isKnown(name)) return false;
    // List<A> is no link, Ctrl<Kbd> is a key.
    if (written !== name && !(PAIRED.has(name) && name.length > 1) && /\w/.test(state.src.charAt(state.pos - 1))) return false;
    if (!silent) pushTag(state, ALIASES[name] ?? name, found, slash === '/', attributes);
    state.pos += found.length;
    return true;
  });
  md.core.ruler.after('inline', 'html_tags', ({ tokens }) => {
    for (const token of tokens)
      if (token.children?.some(({ type }) => type === HTML_TAG)) token.children = pairTags(token.children);
  });
  md.renderer.rules[PLACE] = (tokens, i) => {
    const id = tokens[i]?.attrGet('id') ?? null;
    return id === null ? '' : `<span id="${md.utils.escapeHtml(String(id))}"></span>`;
  };
}

/** Token of a place that its author gave a name, which links lead to: `<a name="x">`, or any tag with an `id`. */
export const PLACE = 'place';

const LESS_THAN = 0x3c;
// Longer tags carry data: addresses, which are not for text.
const MAX_TAG_LENGTH = 2000;
const TAG = /^<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z_:@][\w.:@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/i;

/** Kept, without attributes, when opened and closed in the same text. */
const PAIRED = new Set('sub sup kbd u mark b strong i em s del ins small q cite abbr var samp ruby rt rp code'.split(' '));
/** What stands for a tag that is not kept. */
const ALIASES: Readonly<Record<string, string>> = {
  summary: 'strong',
  strike: 's',
  tt: 'code',
  h1: 'strong',
  h2: 'strong',
  h3: 'strong',
  h4: 'strong',
};
/** The tag goes, the line ends where it closes. */
const BLOCKS = new Set(
  'div p center section article header footer main aside figure figcaption table thead tbody tr ul ol li dl dt dd blockquote pre details'.split(
    ' ',
  ),
);
/** The tag goes. */
const DROPPED = new Set(
  'span font td th col colgroup caption video audio object picture big nobr wbr hr input label button script style noscript'.split(
    ' ',
  ),
);
/** What a page would embed becomes a link. */
const EMBEDDED = new Set('iframe source embed video audio'.split(' '));

function isKnown(name: string): boolean {
  if (ALIASES[name] !== undefined) return true;
  return (
    PAIRED.has(name) ||
    BLOCKS.has(name) ||
    DROPPED.has(name) ||
    EMBEDDED.has(name) ||
    name === 'br' ||
    name === 'img' ||
    name === 'a'
  );
}

const HTML_TAG = 'html_tag';

function pushTag(state: StateInline, name: string, found: string, isClosing: boolean, attributes: string): void {
  if (!isClosing)
    pushPlace(state, parseAttribute(attributes, 'id') ?? (name === 'a' ? parseAttribute(attributes, 'name') : undefined));
  const source = isClosing ? undefined : parseUrl(state.md, attributes, name === 'a' ? 'href' : 'src');
  if (name === 'br' || (isClosing && BLOCKS.has(name))) state.push('hardbreak', 'br', 0);
  else if (name === 'img' && source !== undefined) pushImage(state, source, parseAttribute(attributes, 'alt') ?? '');
  else if (EMBEDDED.has(name) && source !== undefined) pushLink(state, source);
  else if (PAIRED.has(name) || (name === 'a' && (isClosing || source !== undefined))) {
    const token = state.push(HTML_TAG, name, 0);
    token.info = isClosing ? 'close' : 'open';
    token.content = found;
    if (source !== undefined) token.attrSet('href', source);
  }
}

/** Longer names are data. */
const MAX_ID_LENGTH = 200;

function pushPlace(state: StateInline, written: string | undefined): void {
  const id = state.md.utils.unescapeAll(written ?? '').trim();
  if (id === '' || id.length > MAX_ID_LENGTH || /\s/.test(id)) return;
  state.push(PLACE, '', 0).attrSet('id', id.toWellFormed());
}

function pushImage(state: StateInline, source: string, alt: string): void {
  const token = state.push('image', 'img', 0);
  token.attrs = [
    ['src', source],
    ['alt', ''],
  ];
  token.content = alt;
  const text = new state.Token('text', '', 0);
  text.content = alt;
  token.children = [text];
}

function pushLink(state: StateInline, source: string): void {
  state.push('link_open', 'a', 1).attrSet('href', source);
  state.push('text', '', 0).content = state.md.normalizeLinkText(source);
  state.push('link_close', 'a', -1);
}

function parseAttribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'=<>\`]+))`, 'i').exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

function parseUrl(md: MarkdownIt, attributes: string, name: string): string | undefined {
  const written = parseAttribute(attributes, name)?.trim();
  if (written === undefined || written === '') return undefined;
  const url = md.normalizeLink(md.utils.unescapeAll(written));
  return md.validateLink(url) ? url : undefined;
}

/** Keeps the tags that nest properly among themselves and with the tokens of Markdown, and drops the others. */
function pairTags(children: readonly Token[]): Token[] {
  const open: Token[] = [];
  const openTags = new Map<string, number>();
  const kept = new Set<Token>();
  const isOpen = (name: string) => (openTags.get(name) ?? 0) > 0;
  const count = (name: string, by: number) => openTags.set(name, (openTags.get(name) ?? 0) + by);
  for (const token of children) {
    if (token.type !== HTML_TAG) {
      if (token.nesting === 1) open.push(token);
      // Markdown's own tokens nest; tags left open inside them are lost.
      if (token.nesting === -1) for (let last = open.pop(); last?.type === HTML_TAG; last = open.pop()) count(last.tag, -1);
    } else if (token.info === 'open') {
      if (token.tag === 'a' && (isOpen('a') || open.some(({ type }) => type === 'link_open'))) continue;
      open.push(token);
      count(token.tag, 1);
    } else if (isOpen(token.tag)) {
      let last = open.at(-1);
      for (; last?.type === HTML_TAG && last.tag !== token.tag; last = open.at(-1)) count(open.pop()?.tag ?? '', -1);
      if (last?.type !== HTML_TAG) continue;
      open.pop();
      count(token.tag, -1);
      kept.add(last).add(token);
    }
  }
  return children
    .filter((token) => token.type !== HTML_TAG || kept.has(token) || isLone(token))
    .map((token) => asElement(token, kept.has(token)));
}

/** `<T>`, of one letter and without attributes, is more likely to be a type than a tag. */
function isLone(token: Token): boolean {
  return token.info === 'open' && /^<[A-Za-z]>$/.test(token.content);
}

function asElement(token: Token, isPaired: boolean): Token {
  if (token.type !== HTML_TAG) return token;
  if (!isPaired) {
    token.type = 'text';
    return token;
  }
  token.content = '';
  const isOpen = token.info === 'open';
  token.type = `${token.tag === 'a' ? 'link' : token.tag}_${isOpen ? 'open' : 'close'}`;
  token.nesting = isOpen ? 1 : -1;
  return token;
}
