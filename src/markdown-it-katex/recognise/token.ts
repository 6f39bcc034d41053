/** The tokens this plugin adds: what recognition writes on them and what typesetting leaves there for readers. */

import type { Token } from 'markdown-it';
import type { Macros } from '../tex/macros.ts';
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
  /** The formula as inline MathML of its own; empty for a reference and for what KaTeX could not read. Lines of text have room for what `fitsLine` says. */
  readonly mathml: string;
  /** TeX of a formula as its author wrote it, without delimiters; empty for a reference, and where only macros were defined. */
  readonly tex: string;
  /** Where it is in the HTML; undefined where it has no id. */
  readonly id: string | undefined;
  /** What of a display has a number or a label, in order. */
  readonly equations: readonly Equation[];
  /** Labels that it refers to, known or not. */
  readonly references: readonly string[];
  /** Macros of the post that it may use. */
  readonly macros: Macros;
  /** The fallback's MathML where KaTeX refused; kept for rendering again without the fallback. */
  readonly fallback?: { readonly key: string; readonly mathml: string } | undefined;
  /** What its author should know, a sentence each. */
  readonly problems: readonly string[];
}

/** A formula, or a row of one, that has a number or a label. */
export interface Equation {
  /** TeX that can be typeset by itself: without number and label and, where it is a row, without alignment. */
  readonly tex: string;
  /** As shown, `(3)`; undefined where it has only a label. */
  readonly number: string | undefined;
  readonly labels: readonly string[];
  /** Where it is in the HTML: its own id, or that of the display around. */
  readonly id: string;
}

/** Whether the token is a formula. */
export function isMath(token: Token): boolean {
  return token.type === MATH_INLINE || token.type === MATH_BLOCK;
}

/** Writes on a new token what was recognised. */
export function fillToken(token: Token, text: string, span: Span): void {
  token.content = nameDisplay(trimTex(text.slice(span.texStart, span.texEnd)), span.name);
  token.markup = span.markup;
  token.info = span.environment;
}

/** A display that has a name has a number too; a numbered environment takes the name as its label. */
export function nameDisplay(tex: string, name: string | undefined): string {
  if (name === undefined) return tex;
  const isNumbered = /^\s*\\begin\{(?:equation|align|gather|alignat|flalign|eqnarray|multline|subequations)\}/.test(tex);
  return isNumbered ? `${tex}\\label{${name}}` : `\\begin{equation}${tex}\\label{${name}}\\end{equation}`;
}

/** Without white space at its ends, but for that of a `\\ ` (a space of TeX), which would leave a backslash. */
export function trimTex(tex: string): string {
  const trimmed = tex.trim();
  let end = trimmed.length;
  while (trimmed[end - 1] === '\\') end -= 1;
  return (trimmed.length - end) % 2 === 1 && /\s$/.test(tex) ? `${trimmed} ` : trimmed;
}

/** What typesetting left on a token of this plugin; undefined on others. */
export function typesetOf(token: Token): Typeset | undefined {
  const typeset = token.meta?.math;
  // Only setTypeset writes this key.
  return typeset === undefined ? undefined : (typeset as Typeset);
}

/** Adds something that the author should know, to any token. */
export function addProblem(token: Token, problem: string): void {
  const typeset = typesetOf(token) ?? NOTHING;
  setTypeset(token, { ...typeset, problems: [...typeset.problems, problem] });
}

/** What no formula has become. */
export const NOTHING: Typeset = {
  html: '',
  text: '',
  mathml: '',
  tex: '',
  id: undefined,
  equations: [],
  references: [],
  macros: {},
  problems: [],
};

/** Leaves the result on the token. */
export function setTypeset(token: Token, typeset: Typeset): void {
  token.meta = { ...token.meta, math: typeset };
}
