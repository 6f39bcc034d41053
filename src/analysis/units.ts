/** Cuts text into units, the smallest things that are searched for: one ideographic character, or one word of other scripts. */

import { isConnector, isIdeographic, isWhiteSpace, isWordCharacter } from './character.ts';
import { foldIdeograph, foldWord, isCompatibilityIdeograph } from './fold.ts';
import { simplifiedCode } from './traditional.ts';

export interface Unit {
  readonly kind: 'ideograph' | 'word';
  /** The folded text. */
  readonly term: string;
  /** UTF-16 offsets into the original. */
  readonly start: number;
  readonly end: number;
  /**
   * Counts units; punctuation counts as {@link MARK_WIDTH}, white space not at all, so that `VQ 一下` and `VQ一下` are one phrase and
   * `注意，力` is none.
   */
  readonly position: number;
  /** Whether this unit touches the one before it (no character between), so that both belong to one run. */
  readonly joined: boolean;
  /** On the first of several parts of an identifier (`GPT-2`): the whole without connectors (`gpt2`) and where it ends. */
  readonly whole: { readonly term: string; readonly end: number; readonly parts: number } | undefined;
}

/** Positions that any punctuation between two units takes: more than one, or `大小，级数` would stand in 大小是级数 as well. */
export const MARK_WIDTH = 16;

/** A word longer than this is cut: nobody searches for more, and base64 in a post must not become terms of kilobytes. */
export const MAX_WORD_LENGTH = 64;

/** Identifiers are joined from at most this many parts: enough for dates, versions and host names. */
export const MAX_PARTS = 8;

/** Units of a text in order. Positions begin at `position`. */
export function splitUnits(text: string, position = 0): Unit[] {
  const units: Unit[] = [];
  let next = position;
  let offset = 0;
  let separated = false;
  let joined = false;
  while (offset < text.length) {
    const code = text.codePointAt(offset) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    if (isIdeographic(code) || isCompatibilityIdeograph(code)) {
      if (separated) next += MARK_WIDTH;
      const end = offset + width;
      const raw = text.slice(offset, end);
      const term = code >= 0x3400 && code <= 0x9fff ? foldCommon(raw, code) : foldIdeograph(raw);
      units.push({ kind: 'ideograph', term, start: offset, end, position: next++, joined, whole: undefined });
      offset = end;
      joined = true;
      separated = false;
    } else if (isWordCharacter(code)) {
      if (separated) next += MARK_WIDTH;
      const parts = readIdentifier(text, offset);
      const whole = joinParts(text, parts);
      for (const [index, part] of parts.entries()) {
        const term = foldWord(text.slice(part.start, part.end));
        const position = next++;
        const isJoined = index === 0 ? joined : true;
        units.push({ kind: 'word', term, ...part, position, joined: isJoined, whole: index === 0 ? whole : undefined });
      }
      offset = whole?.end ?? parts.at(-1)?.end ?? offset + width;
      joined = true;
      separated = false;
    } else {
      if (!isWhiteSpace(code) && units.length > 0) separated = true;
      joined = false;
      offset += width;
    }
  }
  return units;
}

/** A character that NFKC does not change: most keep their text, without a call of it. */
function foldCommon(raw: string, code: number): string {
  const folded = simplifiedCode(code);
  return folded === 0 ? raw : String.fromCharCode(folded);
}

interface Part {
  readonly start: number;
  readonly end: number;
}

function readIdentifier(text: string, start: number): Part[] {
  const parts: Part[] = [];
  let partStart = start;
  while (parts.length < MAX_PARTS) {
    const end = readWord(text, partStart);
    parts.push({ start: partStart, end });
    if (!isConnector(text.charCodeAt(end)) || readWord(text, end + 1) === end + 1) break;
    partStart = end + 1;
  }
  return parts;
}

function readWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < MAX_WORD_LENGTH) {
    const code = text.codePointAt(end) ?? 0;
    if (isIdeographic(code) || isCompatibilityIdeograph(code) || !isWordCharacter(code)) break;
    end += code > 0xffff ? 2 : 1;
  }
  return end;
}

/** `GPT-2` also stands as `gpt2`, `C++` as `c++` and `C#` as `c#`. */
function joinParts(text: string, parts: readonly Part[]): Unit['whole'] {
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const suffix =
    parts.length === 1 && last.end - first.start <= 2 ? /^(?:\+\+|#)(?![\w#+])/.exec(text.slice(last.end, last.end + 3)) : null;
  if (suffix !== null) {
    const end = last.end + suffix[0].length;
    return { term: foldWord(text.slice(first.start, end)), end, parts: 1 };
  }
  if (parts.length === 1) return undefined;
  const term = parts.map((part) => foldWord(text.slice(part.start, part.end))).join('');
  return { term: term.slice(0, MAX_WORD_LENGTH), end: last.end, parts: parts.length };
}

/** Whether an identifier is one part with signs behind it, as `C++` and `C#` are. */
export function isSuffixed(unit: Unit | undefined): unit is Unit & { whole: NonNullable<Unit['whole']> } {
  return unit?.whole?.parts === 1;
}
