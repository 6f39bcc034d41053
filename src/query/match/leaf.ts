/** A leaf of a query: one thing to find, cut into the terms that find it. */

import { isBigram } from '../../analysis/analyse.ts';
import { splitUnits, type Unit } from '../../analysis/units.ts';
import type { WantedTerm } from '../../index/read/look-up.ts';
import type { Clause } from '../language/query.ts';

/** A term of a phrase and how many positions behind its beginning it stands. */
export interface PlannedPart extends WantedTerm {
  readonly offset: number;
  /** A character between punctuation: no position tells where it stands, only that it does. */
  readonly anywhere: boolean;
}

/** Terms that must all be there. */
export type TermGroup = readonly WantedTerm[];

/** One thing a leaf is made of: a bigram, a character by itself, a word, an identifier. */
export interface Piece {
  /** Its first unit, counted in the leaf, and how many it has. Bigrams overlap. */
  readonly start: number;
  readonly width: number;
  /** Ways to find it, each enough. */
  readonly groups: readonly TermGroup[];
}

export interface Leaf {
  /** What is looked for: as typed, but for TeX, which is the text that it reads as. */
  readonly text: string;
  /** The clause it was made of; `undefined` for a text that nobody typed. */
  readonly clause: Clause | undefined;
  /** Literally, whatever else there is or is not. */
  readonly quoted: boolean;
  /** Only where it stands in a post's title. */
  readonly inTitle: boolean;
  readonly units: readonly Unit[];
  /** Ways to spell it (GPT-2, GPT2), each a phrase; few terms that together cover it. */
  readonly phrases: readonly (readonly PlannedPart[])[];
  /** What it is made of, wherever that stands. */
  readonly pieces: readonly Piece[];
}

/** A word this long or longer also finds words that begin with it; shorter ones begin too many. */
const MIN_PREFIX_LENGTH = 3;

/** Identifiers of a leaf that are also looked for in their other spelling: each doubles the ways. */
const MAX_RESPELLED = 2;

export interface LeafOptions {
  readonly clause?: Clause;
  readonly quoted: boolean;
  readonly inTitle: boolean;
}

/** `undefined` for a text without anything to search for. */
export function createLeaf(text: string, { clause, quoted, inTitle }: LeafOptions, maxUnits: number): Leaf | undefined {
  const units = splitUnits(text).slice(0, maxUnits);
  const last = units.at(-1);
  if (last === undefined) return undefined;
  const isBeginning = (unit: Unit): boolean =>
    !quoted && unit === last && unit.kind === 'word' && unit.term.length >= MIN_PREFIX_LENGTH;
  return {
    text,
    clause,
    quoted,
    inTitle,
    units,
    phrases: planPhrases(units, isBeginning),
    pieces: cutPieces(units, isBeginning),
  };
}

/** Whether less than all of a leaf will do. */
export function isFree({ quoted, inTitle }: Leaf): boolean {
  return !quoted && !inTitle;
}

/** Where the bigrams begin that cover a run of ideographs, side by side: half as many as there are, and positions tell the rest. */
function coverRun(length: number): number[] {
  const starts: number[] = [];
  for (let start = 0; start < length - 1; start += 2) starts.push(start);
  if (length > 1 && starts.at(-1) !== length - 2) starts.push(length - 2);
  return length === 1 ? [0] : starts;
}

function planPhrases(units: readonly Unit[], isBeginning: (unit: Unit) => boolean): PlannedPart[][] {
  let plans: { parts: PlannedPart[]; shift: number }[] = [{ parts: [], shift: 0 }];
  const first = units[0]?.position ?? 0;
  let respelled = 0;
  for (let index = 0; index < units.length; ) {
    const unit = units[index];
    if (unit === undefined) break;
    const offset = unit.position - first;
    if (unit.kind === 'ideograph') {
      const run = readRun(units, index);
      const anywhere = run.length === 1 && isAlone(units, index);
      for (const plan of plans) {
        for (const start of coverRun(run.length)) {
          const term = (run[start]?.term ?? '') + (run[start + 1]?.term ?? '');
          plan.parts.push({ term, prefix: false, offset: offset + plan.shift + start, anywhere });
        }
      }
      index += run.length;
      continue;
    }
    const { whole } = unit;
    const count = whole?.parts ?? 1;
    const parts = units.slice(index, index + count);
    const asParts = parts.map((part, place) => ({
      term: part.term,
      prefix: isBeginning(part),
      offset: offset + place,
      anywhere: false,
    }));
    const ways: { parts: PlannedPart[]; shift: number }[] = [];
    // C++ is not just any C.
    if (whole === undefined || count > 1) ways.push({ parts: asParts, shift: 0 });
    const isLast = index + count >= units.length;
    if (whole !== undefined && (count === 1 || respelled++ < MAX_RESPELLED)) {
      const prefix = isLast && count > 1 && parts.some(isBeginning);
      ways.push({ parts: [{ term: whole.term, prefix, offset, anywhere: false }], shift: 1 - count });
    } else if (whole === undefined && !isLast && MIXED.test(unit.term) && respelled++ < MAX_RESPELLED) {
      // GPT2 stands as well where GPT-2 is written, which is one position longer.
      ways.push({ parts: asParts, shift: 1 });
    }
    plans = plans.flatMap((plan) =>
      ways.map((way) => ({
        parts: [...plan.parts, ...way.parts.map((part) => ({ ...part, offset: part.offset + plan.shift }))],
        shift: plan.shift + way.shift,
      })),
    );
    index += count;
  }
  return plans.map((plan) => plan.parts).filter((parts) => parts.length > 0);
}

/** Whether nothing stands directly beside a unit, so that the index has no position of it. */
function isAlone(units: readonly Unit[], index: number): boolean {
  const position = units[index]?.position ?? 0;
  return units.length > 1 && units[index - 1]?.position !== position - 1 && units[index + 1]?.position !== position + 1;
}

/** A word of letters and digits, whose parts others join by a hyphen. */
const MIXED = /[a-z][0-9]|[0-9][a-z]/;

function readRun(units: readonly Unit[], start: number): Unit[] {
  const run: Unit[] = [];
  for (let index = start; index < units.length; index++) {
    const unit = units[index];
    const before = run.at(-1);
    if (unit === undefined || (before !== undefined && !isBigram(before, unit))) break;
    run.push(unit);
  }
  return run;
}

function cutPieces(units: readonly Unit[], isBeginning: (unit: Unit) => boolean): Piece[] {
  const pieces: Piece[] = [];
  for (let index = 0; index < units.length; ) {
    const unit = units[index];
    if (unit === undefined) break;
    if (unit.kind === 'ideograph') {
      const run = readRun(units, index);
      if (run.length === 1) pieces.push({ start: index, width: 1, groups: [[{ term: unit.term, prefix: false }]] });
      for (let start = 0; start + 1 < run.length; start++) {
        const term = (run[start]?.term ?? '') + (run[start + 1]?.term ?? '');
        pieces.push({ start: index + start, width: 2, groups: [[{ term, prefix: false }]] });
      }
      index += run.length;
      continue;
    }
    const { whole } = unit;
    const count = whole?.parts ?? 1;
    const parts = units.slice(index, index + count).map((part) => ({ term: part.term, prefix: isBeginning(part) }));
    const groups: TermGroup[] = whole === undefined || count > 1 ? [parts] : [];
    if (whole !== undefined) groups.push([{ term: whole.term, prefix: count > 1 && parts.some((part) => part.prefix) }]);
    pieces.push({ start: index, width: count, groups });
    index += count;
  }
  return pieces;
}
