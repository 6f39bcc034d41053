/** A formula as it is typed or pasted with the characters of mathematics instead of commands. */

import { argumentEnd, isProse, readTokens, type TexToken } from './tex-tokens.ts';
import { ACCENTS, FUNCTIONS, lower, raise, STYLES, SYMBOLS, setInStyle } from './unicode-symbols.ts';

/**
 * Commands become characters where there are some (α, ∑, ≤, →, 𝐱, ℝ, x̂), scripts ² and ₜ where every character of them exists, roots √x
 * or √(x+1), fractions a/b or (a+1)/(b), functions their names. `\left \right`, sizes and spacing go. The rest stays TeX: x_{i,j},
 * \binom{n}{k}, matrices.
 */
export function toUnicode(tex: string): string {
  return writeAll(readTokens(tex)).trim();
}

function writeAll(tokens: readonly TexToken[]): string {
  let text = '';
  let isWord = false;
  for (let index = 0; index < tokens.length; ) {
    const piece = write(tokens, index);
    // Two names, or a name and a letter, must not become one.
    const joins = (isWord && /^[\p{Ll}\p{Lu}\p{Lo}\d]/u.test(piece.text)) || (piece.isWord === true && /[\p{L}\d]$/u.test(text));
    text += joins ? ` ${piece.text}` : piece.text;
    isWord = piece.text === '' ? isWord : piece.isWord === true;
    index = Math.max(index + 1, piece.next);
  }
  return text;
}

interface Piece {
  readonly text: string;
  /** Index of the first token behind it. */
  readonly next: number;
  /** Whether it is a name of several letters. */
  readonly isWord?: boolean;
}

function write(tokens: readonly TexToken[], index: number): Piece {
  const token = tokens[index];
  if (token === undefined) return { text: '', next: index + 1 };
  const { kind, text } = token;
  const as = (written: string): Piece => ({ text: written, next: index + 1 });
  if (kind === 'setting') return as(/quad/.test(text) ? ' ' : '');
  if (kind === 'left' || kind === 'right') {
    const delimiter = text.replace(/^\\(?:left|right)\s*/, '');
    return as(delimiter === '.' ? '' : (SYMBOLS.get(delimiter.slice(1)) ?? delimiter));
  }
  if (isProse(token)) return as(` ${content(text).trim()} `);
  if (kind === 'words' || kind === 'name') return asWord(writeName(text), index + 1);
  if (kind === 'open') return writeGroup(tokens, index);
  if (text === '^' || text === '_') return writeScript(tokens, index);
  if (kind !== 'command') return as(text.startsWith('\\\\') ? '\\\\ ' : text);
  return writeCommand(tokens, index, text.slice(1));
}

/** Braces go, unless what they hold reaches as far as they do. */
function writeGroup(tokens: readonly TexToken[], index: number): Piece {
  const next = argumentEnd(tokens, index);
  const inner = tokens.slice(index + 1, next).filter((_, at, all) => at < all.length - 1 || all[at]?.kind !== 'close');
  const isNeeded = inner.some(({ text }) => /^\\(?:over|choose|atop|rm|bf|cal)$/.test(text));
  return { text: isNeeded ? `{${writeAll(inner)}}` : writeAll(inner), next };
}

/** The argument at `index`, without its braces. */
function readArgument(tokens: readonly TexToken[], index: number): Piece {
  return tokens[index]?.kind === 'open' ? writeGroup(tokens, index) : write(tokens, index);
}

function writeScript(tokens: readonly TexToken[], index: number): Piece {
  const mark = tokens[index]?.text ?? '';
  const { text, next } = readArgument(tokens, index + 1);
  const scripted = mark === '^' ? raise(text) : lower(text);
  return { text: scripted ?? ([...text].length === 1 ? mark + text : `${mark}{${text}}`), next };
}

function writeName(text: string): string {
  const style = STYLES.get(/^\\([A-Za-z]+)/.exec(text)?.[1] ?? '');
  const name = writeAll(readTokens(content(text)));
  return (style && setInStyle(name, style)) ?? name;
}

/** What stands in the braces of a command, or right behind it. */
function content(text: string): string {
  return text.replace(/^\\[A-Za-z]+\*?\s*\{?/, '').replace(/\}$/, '');
}

function writeCommand(tokens: readonly TexToken[], index: number, name: string): Piece {
  const as = (text: string): Piece => ({ text, next: index + 1 });
  const symbol = SYMBOLS.get(name);
  if (symbol !== undefined) return as(symbol);
  if (FUNCTIONS.has(name)) return asWord(name, index + 1);
  if (name === 'bmod') return as(' mod ');
  if (/^[dtc]?frac$/.test(name)) return writeFraction(tokens, index + 1);
  if (name === 'sqrt') return writeRoot(tokens, index + 1);
  if (name === 'pmod') {
    const { text, next } = readArgument(tokens, index + 1);
    return { text: ` (mod ${text})`, next };
  }
  if (name === 'not') {
    const { text, next } = write(tokens, index + 1);
    return { text: `${text}\u{338}`.normalize('NFC'), next };
  }
  const style = STYLES.get(name);
  const accent = ACCENTS.get(name);
  if (style === undefined && accent === undefined) return keepCommand(tokens, index);
  const { text, next } = readArgument(tokens, index + 1);
  if (style !== undefined) return { text: setInStyle(text, style) ?? text, next };
  return { text: [...text].length === 1 ? `${text}${accent}`.normalize('NFC') : `\\${name}{${text}}`, next };
}

function asWord(text: string, next: number): Piece {
  return { text, next, isWord: /[A-Za-z]{2}$/.test(text) };
}

/** A command without a character stays, with the groups behind it. */
function keepCommand(tokens: readonly TexToken[], index: number): Piece {
  let text = tokens[index]?.text ?? '';
  let next = index + 1;
  while (tokens[next]?.kind === 'open') {
    const group = writeGroup(tokens, next);
    text += `{${group.text}}`;
    next = group.next;
  }
  return { text, next, isWord: /[A-Za-z]$/.test(text) };
}

/** One operand: a number, or a letter with its scripts. */
const SIMPLE = /^(?:\d+|[d\u{2202}]?\p{L}[\u{300}-\u{338}]?[\p{Lm}\p{No}\u{2032}']*|\p{L}!)$/u;

function inBrackets(text: string): string {
  return SIMPLE.test(text) ? text : `(${text})`;
}

function writeFraction(tokens: readonly TexToken[], index: number): Piece {
  const above = readArgument(tokens, index);
  const below = readArgument(tokens, above.next);
  const isOperand = (token: TexToken | undefined): boolean =>
    token !== undefined &&
    /^(?:letter|number|command|name)$/.test(token.kind) &&
    !/^\\(?:c?dot|times|[lg]eq?|in|to|quad|equiv|approx)$/.test(token.text);
  const before = isOperand(tokens[index - 2]) ? ' ' : '';
  const after = isOperand(tokens[below.next]) ? ' ' : '';
  return { text: `${before}${inBrackets(above.text)}/${inBrackets(below.text)}${after}`, next: below.next };
}

const ROOTS: ReadonlyMap<string, string> = new Map([
  ['', '\u{221a}'],
  ['3', '\u{221b}'],
  ['4', '\u{221c}'],
]);

function writeRoot(tokens: readonly TexToken[], index: number): Piece {
  const end = tokens[index]?.text === '[' ? tokens.findIndex(({ text }, at) => at > index && text === ']') : -1;
  const degree = end === -1 ? '' : writeAll(tokens.slice(index + 1, end));
  const { text, next } = readArgument(tokens, end === -1 ? index : end + 1);
  return { text: `${ROOTS.get(degree) ?? `${raise(degree) ?? degree}\u{221a}`}${inBrackets(text)}`, next };
}
