/** Cuts what a reader typed into the pieces by which a formula is told from text and code. */

import { findPlainName } from '../tokens/symbols.ts';
import { isMathSymbol, isScriptCharacter } from './math-characters.ts';

/**
 * `letter` is a single one, Latin or Greek, or one with a digit (`x1`); `pair` two (`dx`, `QK`); `name` a function or a Greek letter by its
 * name; `word` anything longer; `sign` an operator; `symbol` a character that only mathematics has; `postfix` what may end an operand (`n!`,
 * `|x|`).
 */
export type PieceKind =
  | 'letter'
  | 'pair'
  | 'name'
  | 'word'
  | 'number'
  | 'open'
  | 'close'
  | 'sign'
  | 'symbol'
  | 'script'
  | 'postfix'
  | 'other';

export interface FormulaPiece {
  readonly kind: PieceKind;
  readonly text: string;
  /** Whether white space precedes it. */
  readonly isApart: boolean;
}

export function cutPieces(text: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  for (const { 1: space = '', 2: body = '' } of text.matchAll(PIECE)) {
    // Blanks at the end precede nothing.
    if (body !== '') pieces.push({ kind: kindOf(body), text: body, isApart: space !== '' });
  }
  return pieces;
}

const PIECE = /(\s*)([A-Za-z]+[0-9]*(?![A-Za-z0-9])|[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*|[0-9]+(?:\.[0-9]+)?|<=|>=|\S|$)/gu;

function kindOf(text: string): PieceKind {
  const code = text.codePointAt(0) ?? 0;
  if (code >= 48 && code <= 57 && !/[A-Za-z]/.test(text)) return 'number';
  if (/^[A-Za-z0-9]/.test(text)) return kindOfLetters(text);
  if ('([{'.includes(text)) return 'open';
  if (')]}'.includes(text)) return 'close';
  if (SIGNS.includes(text)) return 'sign';
  if (text === '!' || text === '|') return 'postfix';
  if (isGreek(code)) return 'letter';
  if (isScriptCharacter(code)) return 'script';
  return isMathSymbol(code) ? 'symbol' : 'other';
}

const SIGNS: readonly string[] = ['=', '<', '>', '<=', '>=', '+', '-', '*', '/', '^', '_', '~', '±', '×', '→', '\u223c'];

function kindOfLetters(text: string): PieceKind {
  if (/^[A-Za-z][0-9]?$/.test(text)) return 'letter';
  if (findPlainName(text) !== undefined) return 'name';
  // 2x, 3n; but not 3D, 4K and 1e-9.
  if (/^[0-9]+[a-df-z]$/.test(text)) return 'letter';
  if (/^[0-9]?[A-Za-z]{2}$/.test(text)) return 'pair';
  // nRT is no word.
  return /^[a-z][A-Z]{2}$/.test(text) ? 'pair' : 'word';
}

function isGreek(code: number): boolean {
  return code >= 0x370 && code <= 0x3ff;
}
