/** The tokens this plugin adds: what recognition writes on them and what typesetting leaves there for readers. */

import type { Token } from 'markdown-it';
import type { Span } from './delimiters.ts';

/** `$…$`. `content` is the TeX, `markup` the opening delimiter, `map` the lines of the source. */
export const MATH_INLINE = 'math_inline';
/** A display: a block of its own, or inside a paragraph (then `block` is false). `info` is the environment's name, if it is one. */
export const MATH_BLOCK = 'math_block';
/** `\eqref{label}` or `\ref{label}` in running text. `content` is the label, `info` the command's name. */
export const MATH_REF = 'math_ref';

/** What a formula or a reference has become. */
export interface Typeset {
  readonly html: string;
  /** Readable text: never TeX, unless KaTeX could not read the formula. */
  readonly text: string;
  /** The formula as inline MathML of its own; empty for a reference, for what KaTeX could not read, and for what no line has room for. */
  readonly mathml: string;
  /** TeX of a formula as its author wrote it, without delimiters; empty for a reference, and where only macros were defined. */
  readonly tex: string;
  /** What its author should know, a sentence each. */
  readonly problems: readonly string[];
}

/** Whether the token is a formula. */
export function isMath(token: Token): boolean {
  return token.type === MATH_INLINE || token.type === MATH_BLOCK;
}

/** Writes on a new token what was recognised. */
export function fillToken(token: Token, text: string, span: Span): void {
  token.content = text.slice(span.texStart, span.texEnd).trim();
  token.markup = span.markup;
  token.info = span.environment;
}

/** What typesetting left on a token of this plugin; undefined on others. */
export function typesetOf(token: Token): Typeset | undefined {
  const typeset = token.meta?.math;
  // Only setTypeset writes this key.
  return typeset === undefined ? undefined : (typeset as Typeset);
}

/** Leaves the result on the token. */
export function setTypeset(token: Token, typeset: Typeset): void {
  token.meta = { ...token.meta, math: typeset };
}
