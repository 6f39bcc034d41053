/** Cuts text into units, the smallest things that are searched for: one ideographic character, or one word of other scripts. */

import { isCompound, isIdeographic, isIgnorable, isWhiteSpace } from './character.ts';
import { foldIdeograph, foldWord, isCompatibilityIdeograph } from './fold.ts';
import { findHumps, type Hump } from './humps.ts';
import { isWordAt, parseIdentifier, type Whole } from './identifier.ts';
import { simplifiedCode } from './traditional.ts';

export interface Unit {
  readonly kind: 'ideograph' | 'word' | 'symbol';
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
  readonly whole: Whole | undefined;
  /** Parts of a word in camelCase, all at the word's position, which does not depend on case. */
  readonly humps: readonly Hump[] | undefined;
}

/** Positions that any punctuation between two units takes: more than one, or `大小，级数` would stand in 大小是级数 as well. */
export const MARK_WIDTH = 16;

/** Units of a text in order, without its symbols. Positions begin at `position`. */
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
      const raw = text.slice(offset, offset + width);
      const term = code >= 0x3400 && code <= 0x9fff ? foldCommon(raw, code) : foldIdeograph(raw);
      const end = skipSelector(text, offset + width);
      units.push({ kind: 'ideograph', term, start: offset, end, position: next++, joined, whole: undefined, humps: undefined });
      offset = end;
      joined = true;
      separated = false;
    } else if (isIgnorable(code)) {
      offset += width;
    } else if (isCompound(code)) {
      const { inner, isApart } = splitCompound(text.charAt(offset), code);
      if (units.length > 0 && (separated || isApart)) next += MARK_WIDTH;
      for (const [index, unit] of inner.entries()) {
        const isJoined = index === 0 ? joined && !isApart : unit.joined;
        units.push(moveUnit(unit, offset, next + unit.position, isJoined));
      }
      next += (inner.at(-1)?.position ?? -1) + 1;
      offset += 1;
      joined = !isApart;
      separated = isApart && units.length > 0;
    } else if (isWordAt(text, offset)) {
      if (separated) next += MARK_WIDTH;
      const { parts, whole, end } = parseIdentifier(text, offset);
      for (const [index, part] of parts.entries()) {
        const term = foldWord(text.slice(part.start, part.end));
        const humps = findHumps(text, part.start, part.end);
        const isFirst = index === 0;
        const unit = { kind: 'word' as const, term, ...part, position: next++, joined: isFirst ? joined : true, humps };
        units.push({ ...unit, whole: isFirst ? whole : undefined });
      }
      offset = end;
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

/** Whether NFKC leaves a character as it is; most are, and need no call of it. */
function foldCommon(raw: string, code: number): string {
  const folded = simplifiedCode(code);
  return folded === 0 ? raw : String.fromCharCode(folded);
}

/** A variation selector belongs to the character before it. */
function skipSelector(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xfe00 && code <= 0xfe0f) return at + 1;
  return code === 0xdb40 && isIgnorable(text.codePointAt(at) ?? 0) ? at + 2 : at;
}

/** The units that one character stands for. Circled characters and those in parentheses stand apart: ①② is no 12. */
function splitCompound(character: string, code: number): { readonly inner: readonly Unit[]; readonly isApart: boolean } {
  const isEnclosed = code < 0x2500;
  const text = character.normalize('NFKC');
  // Circled numbers of a style that NFKC keeps.
  if (text === character) return { inner: [], isApart: true };
  const isApart = isEnclosed || text.startsWith('(');
  return { inner: splitUnits(isEnclosed ? text.replace(/[().]/g, '') : text), isApart };
}

/** A unit of a compound: all of them are the one character. */
function moveUnit(unit: Unit, start: number, position: number, joined: boolean): Unit {
  const end = start + 1;
  return { ...unit, start, end, position, joined, whole: unit.whole && { ...unit.whole, end }, humps: undefined };
}

/** Whether an identifier is one part with signs behind it, as `C++` and `C#` are. */
export function isSuffixed(unit: Unit | undefined): unit is Unit & { whole: NonNullable<Unit['whole']> } {
  return unit?.whole?.parts === 1;
}
