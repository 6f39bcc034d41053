/** A small reader of TeX for the evaluation alone: it must not share mistakes with the reader under test. */

export type TokenKind =
  /** `\alpha`, `\{`. */
  | 'command'
  | 'letter'
  /** A run of digits; single digits where TeX takes one as an argument. */
  | 'number'
  | 'open'
  | 'close'
  /** `\left(` and `\right)`, with their delimiter. */
  | 'left'
  | 'right'
  /** `\text{…}` whole: words between formulas. */
  | 'words'
  /** `\mathrm{…}`, `\operatorname{…}`, `\mathbb{…}` whole: one name. */
  | 'name'
  /** `\begin{…}` and `\end{…}` whole, with the columns of an array. */
  | 'environment'
  /** Prints nothing: sizes, spaces, colours, labels, with their argument. */
  | 'setting'
  | 'other';

export interface TexToken {
  readonly kind: TokenKind;
  /** As it stands in the TeX, from `start` to `end`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORDS = setOf('text mbox hbox textrm textbf textit texttt textsf textnormal');
const NAMES = setOf('mathrm operatorname operatorname* mathbb Bbb mathsf mathtt mathit mathop mathbin mathrel ce');
const SIZES = setOf(
  'middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm displaystyle textstyle scriptstyle scriptscriptstyle ' +
    'limits nolimits quad qquad space thinspace enspace nonumber notag , ; : ! > hline hfill tiny small large Large LARGE huge',
);
const SETTINGS = setOf(
  'color label tag tag* hspace hspace* vspace kern mkern hskip mskip phantom hphantom vphantom textcolor raisebox',
);
/** They hold to the end of the group: the letters behind are one name. */
const SWITCHES = setOf('rm tt sf it');
const DIGIT_TAKERS = setOf('^ _ \\frac \\dfrac \\tfrac \\cfrac \\sqrt \\binom \\dbinom');

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const ATOM = /\\(?:[A-Za-z]+|.|$)|[A-Za-z]|\d+(?:\.\d+)?|./suy;
const BLANK = /(?:\s|~|\\[ \n]|(?<!\\)%[^\n]*(?:\n|$))+/y;

/** The tokens of a formula, blanks and comments left out. */
export function readTokens(tex: string): TexToken[] {
  const tokens: TexToken[] = [];
  let at = skip(BLANK, tex, 0);
  while (at < tex.length) {
    const token = readToken(tex, at, tokens);
    tokens.push(token);
    at = skip(BLANK, tex, token.end);
  }
  return tokens;
}

function readToken(tex: string, start: number, before: readonly TexToken[]): TexToken {
  const make = (kind: TokenKind, end: number): TexToken => ({ kind, text: tex.slice(start, end), start, end });
  const end = skip(ATOM, tex, start);
  const text = tex.slice(start, end);
  if (text === '{') return make('open', end);
  if (text === '}') return make('close', end);
  if (/^[A-Za-z]/.test(text)) return make('letter', end);
  if (/^\d/.test(text)) return make('number', takesDigit(before) ? start + 1 : end);
  if (text === '\\\\') return make('other', skip(/\s*\[[-\d.a-z]*\]/y, tex, end));
  if (!text.startsWith('\\')) return make('other', end);
  const starred = tex[end] === '*' && NAMES.has(`${text.slice(1)}*`) ? end + 1 : end;
  const name = tex.slice(start + 1, starred);
  if (WORDS.has(name)) return make('words', skipArgument(tex, starred));
  if (NAMES.has(name)) return make('name', skipArgument(tex, starred));
  if (SIZES.has(name)) return make('setting', end);
  if (SETTINGS.has(name)) return make('setting', skipArgument(tex, end));
  if (SWITCHES.has(name)) return make('name', skip(/\s*[A-Za-z]+/y, tex, end));
  if (name === 'left' || name === 'right') return make(name, skip(ATOM, tex, skip(BLANK, tex, end)));
  if (name !== 'begin' && name !== 'end') return make('command', end);
  const named = skipArgument(tex, end);
  const hasColumns = name === 'begin' && /array|alignat|alignedat|tabular/.test(tex.slice(end, named));
  return make('environment', hasColumns ? skipArgument(tex, named) : named);
}

/** Whether TeX takes a single digit here: `\frac12` is a half, `x^12` is x to the first, times two. */
function takesDigit(before: readonly TexToken[]): boolean {
  const last = before.at(-1);
  if (last === undefined) return false;
  if (DIGIT_TAKERS.has(last.text)) return true;
  return last.kind === 'number' && last.text.length === 1 && /^\\[dtc]?(?:frac|binom)$/.test(before.at(-2)?.text ?? '');
}

function skip(pattern: RegExp, tex: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(tex) ? pattern.lastIndex : at;
}

/** The end of the group at `at`, or of a single token when there is none; an unclosed group ends with the formula. */
function skipArgument(tex: string, at: number): number {
  const start = skip(/\s*(?:\[[^\]{}]*\])?\s*/y, tex, at);
  if (tex[start] !== '{') return skip(ATOM, tex, start);
  let depth = 0;
  for (let index = start; index < tex.length; index++) {
    if (tex[index] === '\\') index++;
    else if (tex[index] === '{') depth++;
    else if (tex[index] === '}' && --depth === 0) return index + 1;
  }
  return tex.length;
}

/** The index after the argument that begins at `index`: a group, or one token. */
export function argumentEnd(tokens: readonly TexToken[], index: number): number {
  if (tokens[index]?.kind !== 'open') return Math.min(tokens.length, index + 1);
  let depth = 0;
  for (let at = index; at < tokens.length; at++) {
    const kind = tokens[at]?.kind;
    if (kind === 'open') depth++;
    else if (kind === 'close' && --depth === 0) return at + 1;
  }
  return tokens.length;
}

/** Tokens that print something; braces do not. */
export function countPrinted(tokens: readonly TexToken[]): number {
  return tokens.filter(({ kind }) => kind !== 'open' && kind !== 'close' && kind !== 'setting' && kind !== 'environment').length;
}

/** Whether `\text{…}` holds words between formulas, and not the name of a function: Han, several words, or one that joins. */
export function isProse({ kind, text }: TexToken): boolean {
  if (kind !== 'words') return false;
  const words = text.slice(text.indexOf('{') + 1).replace(/\}$/, '');
  return /\p{Script=Han}|\s|^(?:if|and|or|where|for|with|otherwise|else|is|are|in)$|^$/u.test(words);
}
