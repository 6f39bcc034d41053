/** Cuts TeX, Unicode mathematics and plain typing into normalised tokens: one pass, never fails. */

import { isIdeographic, isIgnorable, isWhiteSpace, isWordCharacter } from '../../analysis/character.ts';
import { createToken, type FormulaToken, letterToken, symbolToken } from './formula-token.ts';
import { foldCombiningMark, foldMathLetter, foldSubscript, foldSuperscript } from './math-letter.ts';
import { scanCommand } from './scan-command.ts';
import { negateLast, scanAccented, scanNegated, scanWordRun } from './scan-marked.ts';
import { splitLetters } from './split-letters.ts';
import { findCharacter, findWord } from './symbols.ts';
import { createTokenScanner, isLetter, modeOf, pushToken, type TokenScanner } from './token-scanner.ts';

/** The tokens of a formula. */
export function tokenizeFormula(tex: string): FormulaToken[] {
  const scanner = createTokenScanner(FULL_WIDTH.test(tex) ? tex.replace(FULL_WIDTH_ALL, toHalfWidth) : tex);
  while (scanner.at < scanner.tex.length) scanNext(scanner);
  return scanner.tokens;
}

const FULL_WIDTH = /[\u{ff01}-\u{ff5e}]/u;
const FULL_WIDTH_ALL = /[\u{ff01}-\u{ff5e}]/gu;

function toHalfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

function scanNext(scanner: TokenScanner): void {
  const code = scanner.tex.charCodeAt(scanner.at);
  if (isWhiteSpace(code) || isIgnorable(code)) scanner.at += 1;
  else if (isLetter(code)) scanLetters(scanner);
  else if (isDigit(code)) scanNumber(scanner);
  else if (code === 0x5c) scanCommand(scanner);
  else if (code < 0x80) scanAscii(scanner);
  else scanBeyondAscii(scanner);
}

function scanLetters(scanner: TokenScanner): void {
  const start = scanner.at;
  const mode = scanner.nextMode ?? modeOf(scanner);
  while (isLetter(scanner.tex.charCodeAt(scanner.at))) scanner.at += 1;
  // \mathrm without braces is for one letter.
  if (scanner.nextMode !== undefined) scanner.at = start + 1;
  const letters = scanner.tex.slice(start, scanner.at);
  if (letters === 'd' && mode === 'roman') pushToken(scanner, DIFFERENTIAL);
  else if (letters.length === 1) pushToken(scanner, letterToken(letters));
  else if (mode !== 'math') pushToken(scanner, findWord(letters));
  else for (const token of splitLetters(letters)) pushToken(scanner, token);
}

function scanNumber(scanner: TokenScanner): void {
  const start = scanner.at;
  const { tex } = scanner;
  while (isDigit(tex.charCodeAt(scanner.at))) scanner.at += 1;
  if (tex[scanner.at] === '.' && isDigit(tex.charCodeAt(scanner.at + 1))) {
    scanner.at += 1;
    while (isDigit(tex.charCodeAt(scanner.at))) scanner.at += 1;
  }
  pushToken(scanner, symbolToken(tex.slice(start, Math.min(scanner.at, start + MAX_DIGITS)), 'number'));
}

/** Numbers with more digits are one with those that begin alike. */
const MAX_DIGITS = 16;

function scanAscii(scanner: TokenScanner): void {
  const { tex, modes } = scanner;
  const character = tex.charAt(scanner.at);
  scanner.at += 1;
  if (character === '{') {
    modes.push(scanner.nextMode ?? modeOf(scanner));
    pushToken(scanner, GROUP);
  } else if (character === '}') {
    if (modes.length > 1) modes.pop();
    pushToken(scanner, GROUP_END);
  } else if (character === '$') {
    if (modeOf(scanner) === 'text') modes.push('math');
    else if (modes[modes.length - 2] === 'text') modes.pop();
  } else if (modeOf(scanner) === 'text') return;
  else if (character === '%') scanPercent(scanner);
  else if (character === '^' || character === '_') pushToken(scanner, character === '^' ? UP : LOW);
  else if (character === "'") pushToken(scanner, PRIME);
  else if (character === '/') pushToken(scanner, SLASH);
  else scanOperator(scanner, character);
}

/** Operators of several characters, and those of one. */
function scanOperator(scanner: TokenScanner, character: string): void {
  const { tex, at } = scanner;
  const isFactorial = character === '!' && !isWhiteSpace(tex.charCodeAt(at - 2));
  if (!isFactorial && OPERATOR_STARTS.includes(character)) {
    for (const length of OPERATOR_LENGTHS) {
      const token = findCharacter(tex.slice(at - 1, at - 1 + length));
      if (token === undefined || at - 1 + length > tex.length) continue;
      scanner.at = at - 1 + length;
      pushToken(scanner, token);
      return;
    }
  }
  if (character === '&') pushToken(scanner, CELL);
  else if (character === '|' && tex[at] === '|') {
    scanner.at += 1;
    pushToken(scanner, NORM);
  } else if (character === '~' && scanner.isPlain) pushToken(scanner, SIMILAR);
  else if (!'~"`@#'.includes(character)) pushToken(scanner, findCharacter(character) ?? symbolToken(character, 'constant'));
}

const OPERATOR_STARTS = '<>=:!-.&';
const OPERATOR_LENGTHS: readonly number[] = [5, 4, 3, 2];

/** A comment ends with its line. Without a line end it is a remainder's sign, as in `a % b`. */
function scanPercent(scanner: TokenScanner): void {
  const end = scanner.tex.indexOf('\n', scanner.at);
  if (end >= 0) scanner.at = end + 1;
  else pushToken(scanner, PERCENT);
}

function scanBeyondAscii(scanner: TokenScanner): void {
  const { tex, at } = scanner;
  const code = tex.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(code);
  scanner.at += character.length;
  if (isIdeographic(code)) {
    scanWordRun(scanner, at, isIdeographic);
    return;
  }
  if (modeOf(scanner) === 'text' || (code >= 0x2061 && code <= 0x2064)) return;
  const letter = foldMathLetter(code);
  const accent = foldCombiningMark(code);
  const token = findCharacter(character);
  if (letter !== undefined) {
    pushToken(scanner, letter.startsWith('bb') ? symbolToken(letter, 'constant') : (findCharacter(letter) ?? plainToken(letter)));
  } else if (accent !== undefined) pushToken(scanner, createToken('accent-after', accent));
  else if (foldSuperscript(code) !== undefined) scanScript(scanner, at, UP, foldSuperscript);
  else if (foldSubscript(code) !== undefined) scanScript(scanner, at, LOW, foldSubscript);
  else if (token !== undefined) pushToken(scanner, token);
  else if (PRIMES.includes(character)) for (let n = PRIMES.indexOf(character); n >= 0; n -= 3) pushToken(scanner, PRIME);
  else if (code === 0x2215 || code === 0x2044) pushToken(scanner, SLASH);
  else if (code === 0x221b || code === 0x221c) pushRoot(scanner, code === 0x221b ? '3' : '4');
  else if (code === 0x338) negateLast(scanner);
  else if (isWordCharacter(code)) scanAccented(scanner, at, character);
  else scanNegated(scanner, character);
}

/** The cube root is `\sqrt[3]`. */
function pushRoot(scanner: TokenScanner, degree: string): void {
  pushToken(scanner, ROOT);
  scanner.tokens.push(INDEX, symbolToken(degree, 'number'), INDEX_END);
}

/** Raised or lowered characters side by side are one script. */
function scanScript(scanner: TokenScanner, start: number, edge: FormulaToken, fold: (code: number) => string | undefined): void {
  let script = '';
  scanner.at = start;
  for (;;) {
    const folded = fold(scanner.tex.charCodeAt(scanner.at));
    if (folded === undefined) break;
    script += folded;
    scanner.at += 1;
  }
  scanner.tokens.push(edge, GROUP, ...tokenizeFormula(script), GROUP_END);
}

function plainToken(character: string): FormulaToken {
  return symbolToken(character, isDigit(character.charCodeAt(0)) ? 'number' : 'variable');
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const PRIMES = '\u2019\u02b9\u2032\u02ba\u201d\u2033';
const GROUP = /* @__PURE__ */ createToken('group', '');
const ROOT = /* @__PURE__ */ createToken('root', 'sqrt');
const INDEX = /* @__PURE__ */ createToken('fence', '[');
const INDEX_END = /* @__PURE__ */ createToken('fence-end', ']');
const GROUP_END = /* @__PURE__ */ createToken('group-end', '');
const UP = /* @__PURE__ */ createToken('script', 'up');
const LOW = /* @__PURE__ */ createToken('script', 'low');
const PRIME = /* @__PURE__ */ createToken('prime', 'prime');
const SLASH = /* @__PURE__ */ createToken('slash', '/');
const CELL = /* @__PURE__ */ createToken('cell', '&');
const NORM = /* @__PURE__ */ createToken('bar', '‖');
const SIMILAR = /* @__PURE__ */ symbolToken('sim', 'relation');
const PERCENT = /* @__PURE__ */ symbolToken('%', 'operator');
const DIFFERENTIAL = /* @__PURE__ */ symbolToken('dd', 'constant');
