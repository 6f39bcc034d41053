/** Balances the HTML tags of one text: pairs that nest become elements, single tags go, blocks inside become line ends. */

import type { Token } from 'markdown-it';
import { BLOCK_ELEMENTS, PARENTS } from './elements.ts';
import { HTML_TAG } from './inline-tags.ts';

interface Open {
  readonly token: Token;
  readonly kind: 'markdown' | 'inline' | 'block';
  /** Whether a cell, a row or an item stands inside, which no inline element may hold. */
  hasParts: boolean;
}

/** Whether a token is the tag of an element that parts blocks. */
export function isBlockTag(token: Token): boolean {
  return token.type === HTML_TAG && BLOCK_ELEMENTS.has(token.tag);
}

/** Balances the children of one inline token. Tags of blocks are left for {@link splitBlocks} where nothing is around them. */
export function balanceInline(children: readonly Token[], newToken: (type: string, tag: string) => Token): Token[] {
  const paired = pairTags(children);
  const result: Token[] = [];
  let depth = 0;
  for (const token of children) {
    if (token.type !== HTML_TAG) {
      depth += token.nesting;
      result.push(token);
    } else if (paired.has(token)) {
      depth += token.info === 'open' ? 1 : -1;
      result.push(asElement(token));
    } else if (BLOCK_ELEMENTS.has(token.tag)) {
      if (depth <= 0) result.push(token);
      else if (result.at(-1)?.type !== 'hardbreak') result.push(newToken('hardbreak', 'br'));
    } else if (isLone(token)) {
      token.type = 'text';
      result.push(token);
    }
  }
  return result;
}

/** The inline tags that open and close one another. */
function pairTags(children: readonly Token[]): ReadonlySet<Token> {
  const paired = new Set<Token>();
  const open = new OpenTags();
  for (const token of children) {
    if (token.type !== HTML_TAG) {
      if (token.nesting === 1) open.push({ token, kind: 'markdown', hasParts: false });
      // Markdown's own tokens nest; tags left open inside them are lost.
      if (token.nesting === -1) open.popTo('markdown', '');
    } else if (BLOCK_ELEMENTS.has(token.tag)) {
      if (token.info === 'open') open.push({ token, kind: 'block', hasParts: PARENTS[token.tag] !== undefined });
      else if (token.info === 'close' && open.popTo('block', token.tag) === undefined) open.forgetInline();
    } else if (token.info === 'open') {
      if (token.tag !== 'a' || !open.isInLink()) open.push({ token, kind: 'inline', hasParts: false });
    } else {
      const opening = open.popTo('inline', token.markup);
      if (opening === undefined || opening.hasParts) continue;
      token.tag = opening.token.tag;
      paired.add(opening.token).add(token);
    }
  }
  return paired;
}

/** A stack that knows how often each name is in it, so that a closing tag without its opening costs nothing. */
class OpenTags {
  readonly #stack: Open[] = [];
  readonly #counts = new Map<string, number>();

  push(entry: Open): void {
    this.#stack.push(entry);
    this.#count(entry, 1);
  }

  /** Takes the last of its kind and name with all above it; undefined, and nothing taken, where something else is in the way. */
  popTo(kind: Open['kind'], name: string): Open | undefined {
    if ((this.#counts.get(keyOf(kind, name)) ?? 0) === 0) return undefined;
    // Inline tags close across inline tags only, blocks across those and blocks, Markdown's across all.
    for (let i = this.#stack.length - 1; i >= 0; i -= 1) {
      const entry = this.#stack[i];
      if (entry === undefined) return undefined;
      if (entry.kind === kind && (kind === 'markdown' || nameOf(entry.token, kind) === name)) return this.#cut(i);
      if (entry.kind === 'markdown' || (entry.kind === 'block' && kind === 'inline')) return undefined;
    }
    return undefined;
  }

  /** Drops what is open in the line, where a block that was opened elsewhere ends. */
  forgetInline(): void {
    while (this.#stack.at(-1)?.kind === 'inline') this.#cut(this.#stack.length - 1);
  }

  isInLink(): boolean {
    return (this.#counts.get(keyOf('inline', 'a')) ?? 0) > 0 || (this.#counts.get(LINK) ?? 0) > 0;
  }

  #cut(at: number): Open | undefined {
    const taken = this.#stack.splice(at);
    for (const entry of taken) this.#count(entry, -1);
    const below = this.#stack.at(-1);
    if (below !== undefined && taken.some(({ hasParts }) => hasParts)) below.hasParts = true;
    return taken[0];
  }

  #count({ kind, token }: Open, by: number): void {
    const key = keyOf(kind, nameOf(token, kind));
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
    if (token.type === 'link_open') this.#counts.set(LINK, (this.#counts.get(LINK) ?? 0) + by);
  }
}

const LINK = 'link';

function nameOf(token: Token, kind: Open['kind']): string {
  return kind === 'inline' ? token.markup : token.tag;
}

function keyOf(kind: Open['kind'], name: string): string {
  return kind === 'markdown' ? kind : `${kind} ${name}`;
}

/** `<T>`, of one letter and without attributes, is more likely to be a type than a tag. */
function isLone(token: Token): boolean {
  return token.info === 'open' && /^<[A-Z]>$/.test(token.content);
}

function asElement(token: Token): Token {
  token.content = '';
  token.markup = '';
  const isOpen = token.info === 'open';
  token.type = `${token.tag === 'a' ? 'link' : token.tag}_${isOpen ? 'open' : 'close'}`;
  token.nesting = isOpen ? 1 : -1;
  return token;
}
