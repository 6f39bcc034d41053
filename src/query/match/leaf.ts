/** A leaf of a query: one thing to find, cut into the terms that find it. */

import { isBigram } from '../../analysis/analyse.ts';
import { listForms } from '../../analysis/singular.ts';
import { splitSymbols } from '../../analysis/symbols.ts';
import { splitUnits, type Unit } from '../../analysis/units.ts';
import type { WantedTerm } from '../../index/read/look-up.ts';
import type { Clause } from '../language/query.ts';
import { type NameSpelling, spellName } from './spellings.ts';

/** A term of a phrase and how many positions behind its beginning it stands. */
export interface PlannedPart extends WantedTerm {
  readonly offset: number;
  /** A character between punctuation, which has no position: only its presence is asked for. */
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
  /** Quoted: literally, and never widened. */
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

/** `undefined` for a text without anything to search for. Symbols are looked for where there is nothing else. */
export function createLeaf(text: string, { clause, quoted, inTitle }: LeafOptions, maxUnits: number): Leaf | undefined {
  const units = splitUnits(text).slice(0, maxUnits);
  const known = { text, clause, quoted, inTitle };
  if (units.length === 0) return createSymbolLeaf(known, maxUnits);
  const stretches = cutStretches(text, units, quoted);
  return { ...known, units, phrases: planPhrases(units, stretches), pieces: stretches.flatMap(cutPieces) };
}

function createSymbolLeaf(known: Omit<Leaf, 'units' | 'phrases' | 'pieces'>, maxUnits: number): Leaf | undefined {
  const units = splitSymbols(known.text).slice(0, maxUnits);
  if (units.length === 0) return undefined;
  const terms = units.map(({ term }): WantedTerm => ({ term, prefix: false }));
  const phrases = [terms.map((term): PlannedPart => ({ ...term, offset: 0, anywhere: true }))];
  return { ...known, units, phrases, pieces: terms.map((term, start) => ({ start, width: 1, groups: [[term]] })) };
}

/** Whether a leaf may match in part. */
export function isFree({ quoted, inTitle }: Leaf): boolean {
  return !quoted && !inTitle;
}

/** A part of a leaf that is planned as one: a run of ideographs, or a name with its spellings. */
interface Stretch {
  readonly first: number;
  readonly units: readonly Unit[];
  /** Empty for ideographs. */
  readonly ways: readonly Way[];
}

interface Way {
  readonly terms: TermGroup;
  /** Positions it has in a post. */
  readonly width: number;
}

function cutStretches(text: string, units: readonly Unit[], quoted: boolean): Stretch[] {
  const stretches: Stretch[] = [];
  for (let first = 0; first < units.length; ) {
    const unit = units[first];
    if (unit === undefined) break;
    const isWord = unit.kind === 'word';
    const own = isWord ? units.slice(first, first + (unit.whole?.parts ?? 1)) : readRun(units, first);
    const isLast = first + own.length >= units.length;
    const ways = isWord ? spellName(text, own).map((spelling) => planSpelling(spelling, isLast, quoted)) : [];
    stretches.push({ first, units: own, ways });
    first += own.length;
  }
  return stretches;
}

function planSpelling({ terms, width, isWhole }: NameSpelling, isLast: boolean, quoted: boolean): Way {
  const planned = terms.map((term, index): WantedTerm => {
    const isBeginning = !quoted && isLast && index === terms.length - 1 && term.length >= MIN_PREFIX_LENGTH;
    const prefix = isBeginning && !SUFFIXED.test(term);
    const forms = quoted || isWhole ? [] : listForms(term);
    return forms.length === 0 ? { term, prefix } : { term, prefix, forms };
  });
  return { terms: planned, width };
}

const SUFFIXED = /[+#]$/;

/** Where the bigrams begin that cover a run of ideographs: every second one, since positions tell the rest. */
function coverRun(length: number): number[] {
  const starts: number[] = [];
  for (let start = 0; start < length - 1; start += 2) starts.push(start);
  if (length > 1 && starts.at(-1) !== length - 2) starts.push(length - 2);
  return length === 1 ? [0] : starts;
}

function planPhrases(units: readonly Unit[], stretches: readonly Stretch[]): PlannedPart[][] {
  let plans: { parts: PlannedPart[]; shift: number }[] = [{ parts: [], shift: 0 }];
  const begin = units[0]?.position ?? 0;
  let respelled = 0;
  for (const { first, units: own, ways } of stretches) {
    const offset = (own[0]?.position ?? 0) - begin;
    if (ways.length === 0) {
      const anywhere = own.length === 1 && isAlone(units, first);
      for (const plan of plans) {
        for (const start of coverRun(own.length)) {
          const term = (own[start]?.term ?? '') + (own[start + 1]?.term ?? '');
          plan.parts.push({ term, prefix: false, offset: offset + plan.shift + start, anywhere });
        }
      }
      continue;
    }
    const taken = ways.length > 1 && respelled++ >= MAX_RESPELLED ? ways.slice(0, 1) : ways;
    plans = plans.flatMap(({ parts, shift }) =>
      taken.map(({ terms, width }) => ({
        parts: [...parts, ...terms.map((term, place) => ({ ...term, offset: offset + shift + place, anywhere: false }))],
        shift: shift + width - own.length,
      })),
    );
  }
  return plans.map((plan) => plan.parts).filter((parts) => parts.length > 0);
}

/** Whether a unit stands alone between punctuation, so that the index has no position of it. */
function isAlone(units: readonly Unit[], index: number): boolean {
  const position = units[index]?.position ?? 0;
  return units.length > 1 && units[index - 1]?.position !== position - 1 && units[index + 1]?.position !== position + 1;
}

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

function cutPieces({ first, units, ways }: Stretch): Piece[] {
  if (ways.length > 0) {
    const groups = ways.map(({ terms }) => terms).filter((terms) => !isOfCharacters(terms));
    return [{ start: first, width: units.length, groups }];
  }
  const [only] = units;
  if (units.length === 1 && only !== undefined)
    return [{ start: first, width: 1, groups: [[{ term: only.term, prefix: false }]] }];
  return units.slice(1).map((unit, start) => {
    const term = (units[start]?.term ?? '') + unit.term;
    return { start: first + start, width: 2, groups: [[{ term, prefix: false }]] };
  });
}

/** Whether the terms are two characters or more, each alone: 1, 2 and 3 anywhere in a post are no `1.2.3`, m and 2 no ㎡. */
function isOfCharacters(terms: TermGroup): boolean {
  return terms.length > 1 && terms.every(({ term }) => term.length === 1);
}
