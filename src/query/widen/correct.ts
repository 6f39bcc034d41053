/**
 * What may have been meant by a text that no post has: a character replaced by one that sounds or looks the same, a word by one
 * spelt nearly the same, pinyin by the characters it stands for. Only what occurs in the archive is ever proposed.
 */

import { findKeys, type KeyTable } from '../../storage/key-table.ts';
import { suggest } from '../../suggest/suggest.ts';
import { type VariantCandidate, type VariantKey, variantKeysOfBigram, variantKeysOfWord } from '../../variants/variant-key.ts';
import { decodeVariants, rankVariants } from '../../variants/variant-value.ts';
import { MAX_CORRECTED_UNITS, MAX_PROPOSALS, MAX_SWAPPED_UNITS, MAX_TRIED_TEXTS, MAX_VARIANT_BLOCKS } from '../limits.ts';
import type { Leaf, Piece } from '../match/leaf.ts';
import { countDocuments, type TermReader } from '../match/term-reader.ts';
import type { SearchSource } from '../source/search-source.ts';
import { isMixedPinyin, resolveMixed } from './mixed-pinyin.ts';
import { resolvePinyin } from './resolve-pinyin.ts';

/** Initials of a name: fewer stand for too many names, more are a word. */
const MIN_INITIALS = 2;
const MAX_INITIALS = 8;

/** A way to guess what was meant; the likeliest texts first. */
export type Proposer = () => Promise<readonly string[]>;

/** Ways to guess, the likeliest first: a later one is asked only where no post has what the earlier ones proposed. */
export function proposeTexts(leaf: Leaf, reader: TermReader, source: SearchSource): readonly Proposer[] {
  const [first] = leaf.units;
  if (first === undefined || leaf.units.length > MAX_CORRECTED_UNITS) return [];
  const word = wordOf(leaf);
  const proposers =
    word !== undefined
      ? proposeForWord(word, source, isCapitals(leaf.text))
      : isMixedPinyin(leaf.units)
        ? [() => resolveMixed(leaf.units, source)]
        : [async () => swapNeighbours(leaf), ...proposeForRun(leaf, reader, source)];
  return proposers.map((propose) => async () => {
    const texts = new Set(await propose());
    texts.delete(leaf.text);
    return [...texts].slice(0, MAX_TRIED_TEXTS);
  });
}

/** A single word, or one whose parts only capitals tell apart: ZhuYiLi. */
function wordOf({ units }: Leaf): string | undefined {
  const [first] = units;
  if (first === undefined || first.kind !== 'word') return undefined;
  if (units.length === 1) return first.term;
  return first.whole?.parts === units.length && /^[a-z]+$/.test(first.whole.term) ? first.whole.term : undefined;
}

/** An acronym: neither pinyin nor the initials of a Chinese name. */
function isCapitals(text: string): boolean {
  return /^[A-Z]{2,}$/.test(text);
}

/** The text with two neighbours in each other's place, for each two. */
export function swapNeighbours({ text, units }: Leaf): string[] {
  if (units.length > MAX_SWAPPED_UNITS || units.some(({ kind }) => kind !== 'ideograph')) return [];
  return units.slice(1).flatMap((right, index) => {
    const left = units[index];
    if (left === undefined || left.term === right.term || left.end !== right.start) return [];
    return (
      text.slice(0, left.start) + text.slice(right.start, right.end) + text.slice(left.start, left.end) + text.slice(right.end)
    );
  });
}

function proposeForWord(word: string, source: SearchSource, isAcronym: boolean): Proposer[] {
  const isInitials = !isAcronym && /^[a-z]+$/.test(word) && word.length >= MIN_INITIALS && word.length <= MAX_INITIALS;
  return [
    async () => (isAcronym ? [] : resolvePinyin(word, source.variants)),
    async () => (await findVariants(source.variants, variantKeysOfWord(word))).map(({ term }) => term),
    async () => (isInitials ? proposeNames(word, source) : []),
  ];
}

/** Titles, tags and terms whose characters' first letters were typed. */
async function proposeNames(initials: string, { suggestions, catalogue }: SearchSource): Promise<string[]> {
  const found = await suggest(suggestions, initials, { limit: MAX_PROPOSALS, title: (ordinal) => catalogue.post(ordinal).title });
  return found.flatMap(({ text, highlights }) => highlights.slice(0, 1).map(([start, end]) => text.slice(start, end)));
}

/** Replaces one character: the one that all missing bigrams share, or the one of the rarest bigrams where none is missing. */
function proposeForRun(leaf: Leaf, reader: TermReader, source: SearchSource): Proposer[] {
  const bigrams = leaf.pieces.filter((piece) => piece.width === 2 && piece.groups.length === 1);
  const counts = bigrams.map((piece) => countDocuments(reader.get({ term: termOf(piece), prefix: false })));
  const lowest = Math.min(...counts);
  const missing = bigrams.filter((_, index) => counts[index] === lowest).slice(0, lowest === 0 ? bigrams.length : 1);
  const [first, second, third] = missing;
  if (first === undefined || third !== undefined || (second !== undefined && second.start !== first.start + 1)) return [];
  const proposeBy = async (isWanted: (key: VariantKey) => boolean): Promise<readonly string[]> => {
    const sounds = await source.loadSounds();
    const keys = missing.flatMap((piece) => variantKeysOfBigram(termOf(piece), sounds)).filter(isWanted);
    return mendRun(leaf, missing, await findVariants(source.variants, keys));
  };
  return [() => proposeBy(({ by }) => by !== 'fuzzy-sound'), () => proposeBy(({ by }) => by === 'fuzzy-sound')];
}

/** The run with each candidate written over it; first those that mend most missing bigrams. */
function mendRun(leaf: Leaf, missing: readonly Piece[], candidates: readonly VariantCandidate[]): string[] {
  const proposals = new Map<string, number>();
  for (const candidate of candidates) {
    for (const piece of missing) {
      const changed = countChanged(termOf(piece), candidate.term);
      // Replace both characters only in a run of two.
      if (changed === 0 || (changed === 2 && leaf.units.length > 2)) continue;
      const text = replaceUnits(leaf, piece.start, candidate.term);
      proposals.set(text, (proposals.get(text) ?? 0) + 1);
    }
  }
  return [...proposals].sort(([, left], [, right]) => right - left).map(([text]) => text);
}

function termOf({ groups }: Piece): string {
  return groups[0]?.[0]?.term ?? '';
}

async function findVariants(table: KeyTable, keys: readonly VariantKey[]): Promise<VariantCandidate[]> {
  const { found } = await findKeys(
    table,
    keys.map(({ key, match }) => ({ key, match, limit: 1 })),
    MAX_VARIANT_BLOCKS,
  );
  return rankVariants(
    found.flatMap((values, index) => {
      const key = keys[index];
      return key === undefined ? [] : values.flatMap((value) => decodeVariants(key, value));
    }),
  );
}

function countChanged(typed: string, term: string): number {
  return Number(typed.charAt(0) !== term.charAt(0)) + Number(typed.charAt(1) !== term.charAt(1));
}

/** The leaf's text with the characters of a bigram written over its units. */
function replaceUnits(leaf: Leaf, start: number, term: string): string {
  let text = leaf.text;
  for (const place of [1, 0]) {
    const unit = leaf.units[start + place];
    if (unit !== undefined && unit.term !== term.charAt(place))
      text = text.slice(0, unit.start) + term.charAt(place) + text.slice(unit.end);
  }
  return text;
}
