/** Which characters are operators: as on a Latin keyboard, and as Chinese input methods write them. By codes: see analysis/character.ts. */

import { isIdeographic, isWhiteSpace, isWordCharacter } from '../../analysis/character.ts';
import { isCompatibilityIdeograph } from '../../analysis/fold.ts';

/** White space of any width, control characters, and characters that only steer line breaks and directions. */
export function isBlank(code: number): boolean {
  return (
    isWhiteSpace(code) || code < 0x20 || (code >= 0x7f && code <= 0x9f) || (code >= 0x2028 && code <= 0x202f) || code === 0x205f
  );
}

/** `-`, full-width hyphen-minus, minus sign, en dash. */
export function isMinus(code: number): boolean {
  return code === 0x2d || code === 0xff0d || code === 0x2212 || code === 0x2013;
}

export function skipMinuses(text: string, start: number): number {
  let at = start;
  while (isMinus(text.charCodeAt(at))) at++;
  return at;
}

export function isColon(code: number): boolean {
  return code === 0x3a || code === 0xff1a;
}

export function isOpening(code: number): boolean {
  return code === 0x28 || code === 0xff08;
}

export function isClosing(code: number): boolean {
  return code === 0x29 || code === 0xff09;
}

/** The operator a run is when it stands alone. */
export function scanKeyword(run: string): 'or' | 'and' | 'not' | undefined {
  if (run.length > 3) return undefined;
  const word = run.normalize('NFKC');
  if (word === 'OR' || word === '|' || word === '||') return 'or';
  if (word === 'AND') return 'and';
  return word === 'NOT' ? 'not' : undefined;
}

/** Comparisons, ranges and numbers of any width in ASCII. */
export function foldValue(value: string): string {
  const folded = value.normalize('NFKC');
  return folded.replaceAll('≥', '>=').replaceAll('≤', '<=').replaceAll('\u2212', '-').replaceAll('\u2013', '-');
}

/** Whether something in the text can be searched for: a letter, a digit or an ideograph. */
export function isSearchable(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (isWordCharacter(code) || isIdeographic(code) || isCompatibilityIdeograph(code)) return true;
    if (code > 0xffff) at++;
  }
  return false;
}

export function hasBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isBlank(text.charCodeAt(at))) return true;
  return false;
}

export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
