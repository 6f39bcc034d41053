/**
 * Reads one name: words with connectors between (GPT-2, gen_itgc, node.js) and numbers with theirs (1,234,567). A change from letters
 * to digits begins a part as a hyphen does, so that GPT4, GPT-4 and GPT 4 are cut alike.
 */

import { isCompound, isConnector, isDigit, isIdeographic, isIgnorable, isMark, isWordCharacter } from './character.ts';
import { foldWord, isCompatibilityIdeograph } from './fold.ts';

export interface IdentifierPart {
  readonly start: number;
  readonly end: number;
}

export interface Identifier {
  readonly parts: readonly IdentifierPart[];
  readonly whole: Whole | undefined;
  /** Where to read on: behind it, or behind the connector to what is more than {@link MAX_PARTS}. */
  readonly end: number;
}

/** A name in one word. */
export interface Whole {
  /** Without connectors (`gpt2` for GPT-2), but with the points of numbers: 3.10 is no 310. */
  readonly term: string;
  readonly end: number;
  /** How many units it stands for. */
  readonly parts: number;
}

/** A word longer than this is cut: nobody searches for more, and base64 in a post must not become terms of kilobytes. */
export const MAX_WORD_LENGTH = 64;

/** Identifiers are joined from at most this many parts: enough for dates, versions and host names. */
export const MAX_PARTS = 8;

/** A word that changes between letters and digits more often is a hash, and nobody types its parts. */
const MAX_BORDERS = 4;

export function parseIdentifier(text: string, start: number): Identifier {
  const parts: IdentifierPart[] = [];
  let at = start;
  for (;;) {
    const isFirst = parts.length === 0;
    const end = readWord(text, at, parts);
    if (isFirst && parts.length === 1) {
      const suffix = readSuffix(text, at, end);
      if (suffix !== undefined) return { parts, whole: suffix, end: suffix.end };
    }
    const goesOn = isJoint(text, end) && isWordAt(text, end + 1);
    if (!goesOn || parts.length >= MAX_PARTS) return { parts, whole: joinParts(text, parts), end: goesOn ? end + 1 : end };
    at = end + 1;
  }
}

/** Whether a word stands here that {@link parseIdentifier} reads. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  if (code === DEGREE) return isUnitOfDegrees(text, at);
  return isWordCharacter(code) && !isIdeographic(code) && !isCompatibilityIdeograph(code) && !isCompound(code);
}

/** Adds the parts of the word at `start`; gives where it ends. */
function readWord(text: string, start: number, parts: IdentifierPart[]): number {
  const borders: number[] = [];
  let end = start;
  let kind: boolean | undefined;
  for (let at = start; at < text.length && at - start < MAX_WORD_LENGTH; ) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    if (!isIgnorable(code)) {
      if (!isWordAt(text, at)) break;
      if (!isMark(code)) {
        const isNumber = isDigit(code);
        if (kind !== undefined && isNumber !== kind) borders.push(at);
        kind = isNumber;
      }
      end = at + width;
    }
    at += width;
  }
  if (borders.length > MAX_BORDERS) borders.length = 0;
  for (const [index, border] of borders.entries()) parts.push({ start: borders[index - 1] ?? start, end: border });
  parts.push({ start: borders.at(-1) ?? start, end });
  return end;
}

/** Whether what stands between two words makes one name of them. */
function isJoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isConnector(code)) return true;
  if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) return false;
  if (RANGES.includes(code)) return true;
  return GROUPS.includes(code) && isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3));
}

/** Between two numbers: swung dashes and minus. */
const RANGES = [0x7e, 0xff5e, 0x301c, 0x2212];
/** Between groups of three digits: comma, and spaces that no line breaks at. */
const GROUPS = [0x2c, 0xa0, 0x2009, 0x202f];

function joinParts(text: string, parts: readonly IdentifierPart[]): Whole | undefined {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return undefined;
  let term = '';
  for (const [index, { start, end }] of parts.entries()) {
    const isPoint = POINTS.includes(text.charCodeAt(start - 1));
    if (index > 0 && isPoint && isDigit(text.charCodeAt(start)) && isDigit(text.charCodeAt(start - 2))) term += '.';
    term += foldWord(text.slice(start, end));
  }
  return { term: term.slice(0, MAX_WORD_LENGTH), end: last.end, parts: parts.length };
}

const POINTS = [0x2e, 0xff0e];

/** `C++` also stands as `c++`, `C#` as `c#`, both of any width and with a number behind. */
function readSuffix(text: string, start: number, end: number): Whole | undefined {
  if (end - start > 2) return undefined;
  const suffix = SUFFIX.exec(text.slice(end, end + 3));
  if (suffix === null) return undefined;
  const wholeEnd = end + suffix[0].length;
  return { term: foldWord(text.slice(start, wholeEnd)), end: wholeEnd, parts: 1 };
}

const SUFFIX = /^(?:[+＋]{2}|[#＃])(?![A-Za-z_#+＃＋])/;

/** Whether a degree sign has a scale behind it: 25 °C is 25 ℃. */
function isUnitOfDegrees(text: string, at: number): boolean {
  return SCALES.includes(text.charCodeAt(at + 1)) && !isWordCharacter(text.codePointAt(at + 2) ?? 0);
}

const DEGREE = 0xb0;
const SCALES = [0x43, 0x46, 0x63, 0x66];
