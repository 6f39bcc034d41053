/** Suggestions while a reader types: names that begin with it, or have a word that does, in characters or in pinyin. */

import type { TextRange } from '../analysis/text-range.ts';
import { splitUnits } from '../analysis/units.ts';
import { type FoundKey, findKeys, type KeyTable } from '../storage/key-table.ts';
import { decodeKeyValue, type Entry, MAX_LIGHT } from './entry.ts';
import { findRange, type Typed } from './highlight.ts';
import { joinParts } from './join-parts.ts';
import { chooseSuggestions, isLongEnough, MAX_SUGGESTIONS, rankOf } from './rank.ts';
import { wholesOf } from './series.ts';
import { cutKey, spell } from './spelling.ts';

export interface Suggestion {
  readonly kind: 'title' | 'tag' | 'series' | 'category' | 'author' | 'term';
  readonly text: string;
  /** What was typed, in the text; for pinyin the characters that were meant. */
  readonly highlights: readonly TextRange[];
  /** The post of a title. */
  readonly ordinal: number | undefined;
  /** How many posts are known to have any other name. */
  readonly posts: number | undefined;
}

export interface SuggestOptions {
  /** At most {@link MAX_SUGGESTIONS}. */
  readonly limit: number;
  /** The title of a post. */
  readonly title: (ordinal: number) => string;
  /** The series it is filed under; without, a title is a part of what stands before its number alone. */
  readonly series?: (ordinal: number) => string | undefined;
}

/** Nobody types more to choose from a list. */
const MAX_QUERY_LENGTH = 64;

/** Blocks read: two for the typed text, and one for its letters without spaces or for its last word alone. */
const MAX_BLOCKS = 3;

export async function suggest(table: KeyTable, query: string, options: SuggestOptions): Promise<Suggestion[]> {
  const text = query.slice(0, MAX_QUERY_LENGTH).trim();
  const whole = await suggestFor(table, text, MAX_BLOCKS, options);
  const lastWord = text.slice(text.search(/\S+$/));
  if (whole.suggestions.length > 0 || lastWord === text) return whole.suggestions;
  return (await suggestFor(table, lastWord, MAX_BLOCKS - whole.blocks, options)).suggestions;
}

async function suggestFor(
  table: KeyTable,
  text: string,
  maxBlocks: number,
  { limit, title, series }: SuggestOptions,
): Promise<{ readonly suggestions: Suggestion[]; readonly blocks: number }> {
  const spelling = spell(splitUnits(text)).text;
  if (spelling === '') return { suggestions: [], blocks: 0 };
  const typed: Typed = { text: spelling, letters: spelling.replaceAll(' ', '') };
  // Pinyin has no spaces in its keys, whether or not they were typed.
  const spellings = /^[a-z]+ [a-z ]+$/.test(spelling) ? [typed.text, typed.letters] : [typed.text];
  const wanted = spellings.map((each) => ({ key: cutKey(each), match: 'prefix' as const, limit: MAX_LIGHT }));
  const { found, blocks } = await findKeys(table, wanted, maxBlocks);
  const candidates = found.flatMap((keys, index) => readCandidates(keys, spellings[index] ?? ''));
  const distinct = firstOfEach(candidates.sort((left, right) => left.rank - right.rank).map(({ entry }) => entry));
  const names = joinParts(
    distinct.filter((entry) => isLongEnough(entry, typed.letters.length)),
    ({ name, offset }) => ({
      name,
      offset,
      spelling: name.kind === 'title' ? '' : spell(splitUnits(name.text)).text,
      wholes: name.kind === 'title' ? wholesOf(title(name.ordinal), series?.(name.ordinal)) : [],
    }),
  );
  const most = Math.min(limit, MAX_SUGGESTIONS);
  const write = (entry: Entry): Suggestion[] => writeSuggestion(entry, typed, title);
  // Keys end; whether a name goes on like a longer text is seen in the name itself.
  const isLong = wanted.some(({ key }, index) => key !== spellings[index]);
  const suggestions = isLong
    ? chooseSuggestions(names.flatMap(write), ({ kind }) => kind, most)
    : chooseSuggestions(names, ({ name }) => name.kind, most).flatMap(write);
  return { suggestions, blocks };
}

/** No suggestion where the name goes on otherwise than what was typed. */
function writeSuggestion(entry: Entry, typed: Typed, title: SuggestOptions['title']): Suggestion[] {
  const { kind, ordinal, posts } = entry.name;
  const text = kind === 'title' ? title(ordinal) : entry.name.text;
  const range = findRange(splitUnits(text), entry, typed);
  if (range === undefined) return [];
  const highlights = [range];
  if (kind === 'title') return [{ kind, text, highlights, ordinal, posts: undefined }];
  return [{ kind: kind === 'word' ? 'term' : kind, text, highlights, ordinal: undefined, posts: posts || undefined }];
}

interface Candidate {
  readonly entry: Entry;
  readonly rank: number;
}

/** The entries of all keys that begin with the typed text, or the best of them where the build has chosen. */
function readCandidates(keys: readonly FoundKey[], typed: string): Candidate[] {
  const [first, ...others] = keys.map(({ key, value }) => ({ key, ...decodeKeyValue(key, value) }));
  if (first === undefined) return [];
  const rank =
    (key: string) =>
    (entry: Entry): Candidate => ({ entry, rank: rankOf(entry, entry.isWhole && key === typed) });
  if (typed.length > first.key.length) return first.own.map(rank(first.key));
  if (first.best.length > 0) return first.best.map(rank(first.key));
  return [first, ...others].flatMap(({ key, own }) => own.map(rank(key)));
}

/** Names once each, however many of their keys were found. */
function firstOfEach(inOrder: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return inOrder.filter(({ name: { kind, ordinal, text } }) => {
    const name = kind === 'title' ? `title ${ordinal}` : `${kind} ${text}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
