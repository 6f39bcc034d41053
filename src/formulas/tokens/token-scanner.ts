/** Where the reading of tokens stands: the text, the place in it, and what a command has said about what follows. */

import { isIgnorable, isWhiteSpace } from '../../analysis/character.ts';
import { createToken, type FormulaToken, symbolToken } from './formula-token.ts';
import type { DelimiterSide } from './silent-commands.ts';

/** How letters are read: one by one, as upright names, or as words between which only formulas count. */
export type Mode = 'math' | 'roman' | 'text';

export interface TokenScanner {
  readonly tex: string;
  /** Whether it is typed without commands or with the characters of mathematics, so that `~` is no space. */
  readonly isPlain: boolean;
  at: number;
  readonly tokens: FormulaToken[];
  /** The mode inside each open brace; the last is the one in force. Never empty. */
  readonly modes: Mode[];
  /** Set by `\mathrm` and `\text` for the brace or the letter that follows. */
  nextMode: Mode | undefined;
  /** Set by `\left` and its like for the delimiter that follows. */
  side: DelimiterSide | undefined;
  /** Set by `\not` for the symbol that follows. */
  isNegated: boolean;
}

export function createTokenScanner(tex: string): TokenScanner {
  return {
    tex,
    isPlain: !tex.includes('\\') || MATHEMATICAL.test(tex),
    at: 0,
    tokens: [],
    modes: ['math'],
    nextMode: undefined,
    side: undefined,
    isNegated: false,
  };
}

// Greek, operators, letters and scripts of mathematics; not the punctuation that Chinese text has as well.
const MATHEMATICAL = /[\u{370}-\u{3ff}\u{2070}-\u{209c}\u{2100}-\u{214f}\u{2200}-\u{22ff}\u{1d400}-\u{1d7ff}]/u;

export function modeOf(scanner: TokenScanner): Mode {
  return scanner.modes[scanner.modes.length - 1] ?? 'math';
}

/** Adds a token, as what came before it says: `\left|` opens, `\not=` is another relation. */
export function pushToken(scanner: TokenScanner, token: FormulaToken): void {
  const { side, isNegated } = scanner;
  scanner.nextMode = undefined;
  if (side === undefined && !isNegated) {
    scanner.tokens.push(token);
    return;
  }
  scanner.side = undefined;
  scanner.isNegated = false;
  if (isNegated && token.kind === 'symbol') scanner.tokens.push(symbolToken(`not${token.text}`, token.symbolKind));
  else if (side !== undefined) scanner.tokens.push(delimiter(side, token));
  else scanner.tokens.push(token);
}

function delimiter(side: DelimiterSide, token: FormulaToken): FormulaToken {
  const isAngle = token.text === '<' || token.text === '>';
  if (side === 'middle') return token.kind === 'bar' ? symbolToken(token.text, 'punctuation') : token;
  if (token.kind === 'bar') return createToken(side === 'left' ? 'bar-start' : 'bar-end', token.text);
  if (token.kind === 'symbol' && !isAngle) return token.text === '.' && side === 'right' ? NO_DELIMITER : token;
  return isAngle ? createToken(side === 'left' ? 'fence' : 'fence-end', token.text) : token;
}

/** `\right.` ends what `\left` began. */
export const NO_DELIMITER: FormulaToken = /* @__PURE__ */ createToken('fence-end', '');

export function skipSpaces(scanner: TokenScanner): void {
  for (; scanner.at < scanner.tex.length; scanner.at += 1) {
    const code = scanner.tex.charCodeAt(scanner.at);
    if (!isWhiteSpace(code) && !isIgnorable(code)) return;
  }
}

/** Longer than any optional argument that only changes the looks. */
const MAX_OPTIONAL_LENGTH = 40;

/** Skips `[…]`. */
export function skipOptional(scanner: TokenScanner): void {
  skipSpaces(scanner);
  if (scanner.tex[scanner.at] !== '[') return;
  const end = scanner.tex.slice(scanner.at, scanner.at + MAX_OPTIONAL_LENGTH).indexOf(']');
  if (end >= 0) scanner.at += end + 1;
}

/** Skips a group, a command or a character; a group that is not closed is all that follows. */
export function skipArgument(scanner: TokenScanner): void {
  skipOptional(scanner);
  skipSpaces(scanner);
  const { tex } = scanner;
  if (tex[scanner.at] === '\\') {
    scanner.at += 1;
    while (isLetter(tex.charCodeAt(scanner.at))) scanner.at += 1;
    return;
  }
  if (tex[scanner.at] !== '{') {
    scanner.at += 1;
    return;
  }
  let depth = 0;
  for (; scanner.at < tex.length; scanner.at += 1) {
    const character = tex[scanner.at];
    if (character === '\\') scanner.at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}' && --depth === 0) break;
  }
  scanner.at += 1;
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
