/**
 * Symbols as units of their own: emoji, arrows, operators (`=>`, `&&`, `→`, `∞`). Among the units of a text they part like any mark. The index
 * knows which posts have them and not where, for two bytes a post.
 */

import { isCompound, isConnector, isIdeographic, isIgnorable, isWordCharacter } from './character.ts';
import { isCompatibilityIdeograph } from './fold.ts';
import type { Unit } from './units.ts';

/** A longer row of ASCII signs is a rule or the frame of a table. */
const MAX_OPERATOR_LENGTH = 4;

/** The symbols of a text in order, all at one position. */
export function splitSymbols(text: string): Unit[] {
  const symbols: Unit[] = [];
  const add = (term: string, start: number, end: number): void => {
    symbols.push({ kind: 'symbol', term, start, end, position: 0, joined: false, whole: undefined, humps: undefined });
  };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    if (isOperatorSign(foldWidth(code)) || isLooseSign(foldWidth(code))) {
      const { term, end, next } = readOperator(text, at);
      if (term !== '' && term.length <= MAX_OPERATOR_LENGTH && !isHyphen(text, at, end)) add(term, at, end);
      at = next;
      continue;
    }
    if (isPictorial(code)) add(String.fromCodePoint(code), at, at + width);
    at += width;
  }
  return symbols;
}

/** Whether a term is one that {@link splitSymbols} gives. No word ends with a symbol but `c++` and its like, which begin with a letter. */
export function isSymbolTerm(term: string): boolean {
  const first = term.codePointAt(0) ?? 0;
  const last = term.codePointAt(term.length - 1) ?? 0;
  return (isOperatorSign(first) || isLooseSign(first) || isPictorial(first)) && (last > 0x7f || isOperatorSign(last));
}

interface Operator {
  /** Empty for a row of marks that is none. */
  readonly term: string;
  readonly end: number;
  readonly next: number;
}

/** A row of ASCII signs of any width up to its last sign: `!=` and `:=` are one, the `!` of `&&!` is left out. */
function readOperator(text: string, start: number): Operator {
  let term = '';
  let length = 0;
  let end = start;
  let at = start;
  for (; at < text.length; at++) {
    const code = foldWidth(text.charCodeAt(at));
    const isSign = isOperatorSign(code);
    if (!isSign && !isLooseSign(code)) break;
    if (term.length <= MAX_OPERATOR_LENGTH) term += String.fromCharCode(code);
    if (!isSign) continue;
    length = at + 1 - start;
    end = at + 1;
  }
  return { term: term.slice(0, length), end, next: at };
}

/** Whether a single sign only joins the parts of a name, as in GPT-2 and gen_itgc. */
function isHyphen(text: string, start: number, end: number): boolean {
  if (end !== start + 1 || !isConnector(text.charCodeAt(start))) return false;
  return isWordCharacter(text.charCodeAt(start - 1)) && isWordCharacter(text.charCodeAt(end));
}

function foldWidth(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

/** ASCII but for what Chinese and English punctuate with. */
function isOperatorSign(code: number): boolean {
  return code < 0x80 && OPERATOR_SIGNS.includes(String.fromCharCode(code));
}

const OPERATOR_SIGNS = '#$%&*+-/<=>@\\^_`|~';

/** Punctuation that is part of an operator before its signs. */
function isLooseSign(code: number): boolean {
  return code === 0x21 || code === 0x3a || code === 0x3f;
}

/** Symbols beyond ASCII: currency, arrows, mathematics, shapes, emoji; not the lines of boxes. */
function isPictorial(code: number): boolean {
  if (code < 0xa2) return false;
  if (code < 0x2000) return LATIN_SYMBOLS.includes(code);
  if (code < 0x2190) return PUNCTUATION_LIKE.includes(code) || (isInRanges(code) && !isWordCharacter(code));
  const isSymbol =
    (code < 0x2c00 && !(code >= 0x2500 && code <= 0x257f)) ||
    code === 0x3012 ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f000 && code <= 0x1faff);
  return isSymbol && !isWordCharacter(code) && !isIgnorable(code) && !isCompound(code) && !isHan(code);
}

function isInRanges(code: number): boolean {
  return (code >= 0x20a0 && code <= 0x20cf) || code >= 0x2100;
}

function isHan(code: number): boolean {
  return isIdeographic(code) || isCompatibilityIdeograph(code);
}

/** ¢ £ ¤ ¥ ¦ § © ¬ ® ° ± ¶ × ÷ */
const LATIN_SYMBOLS = [0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa9, 0xac, 0xae, 0xb0, 0xb1, 0xb6, 0xd7, 0xf7];
/** † ‡ ‰ ‱ ※ */
const PUNCTUATION_LIKE = [0x2020, 0x2021, 0x2030, 0x2031, 0x203b];
