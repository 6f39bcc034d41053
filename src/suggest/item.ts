/** The names that can be suggested, each spelling once. */

import { splitUnits, type Unit } from '../analysis/units.ts';
import { compareText } from '../archive.ts';
import type { Name, NameKind } from './entry.ts';
import type { Term } from './mine-terms.ts';
import { listNumbered, type WholeSeries, wholesOf } from './series.ts';
import { spell } from './spelling.ts';

export interface SuggestionNames {
  /** Titles of all posts in archive order. */
  readonly titles: readonly string[];
  readonly tags: readonly Term[];
  readonly series: readonly Term[];
  readonly categories: readonly Term[];
  readonly authors: readonly Term[];
  /** The series of each title's post. */
  readonly seriesOfTitles: readonly (string | undefined)[];
  /** What {@link mineTerms} found; names of a glossary with 0 posts are taken if titles have them. */
  readonly terms: readonly Term[];
  /** Words of the posts' texts, and how many posts have them; suggested after all others. */
  readonly words: readonly Term[];
}

/** A name with its units. */
export interface Item {
  readonly name: Name;
  readonly units: readonly Unit[];
  /** How the name is spelt in keys. */
  readonly spelling: string;
  /** What a title is a part of. */
  readonly wholes: readonly WholeSeries[];
}

/** Words of texts taken, the most frequent. */
const MAX_WORDS = 20_000;

/** Shorter ones are typed as fast as chosen. */
const MIN_WORD_LENGTH = 3;

/** Units of a name that are read: the longest title of 5,200 has 59. */
const MAX_UNITS = 60;

/** Weights are stored in 16 bits. */
const MAX_WEIGHT = 0xffff;

/** Keeps one name of each spelling: labels before titles, titles before terms. */
export function listItems(names: SuggestionNames): Item[] {
  const items: Item[] = [];
  const seen = new Set<string>();
  const terms = countInTitles(names.terms, names.titles).sort(byPosts);
  const uses = new Map(terms.toReversed().map(({ text, posts }) => [spellName(text).spelling, posts]));
  const add = (kind: NameKind, text: string, ordinal: number, posts: number): void => {
    const { units, spelling } = spellName(text);
    if (spelling === '' || seen.has(spelling)) return;
    if (kind === 'word' && units.length === 1 && spelling.length < MIN_WORD_LENGTH) return;
    seen.add(spelling);
    const weight = kind === 'title' ? 0 : Math.min(Math.max(posts, uses.get(spelling) ?? 0), MAX_WEIGHT);
    const name = { kind, text: kind === 'title' ? '' : text, ordinal, posts: Math.min(posts, MAX_WEIGHT), weight };
    const wholes = kind === 'title' ? wholesOf(text, names.seriesOfTitles[ordinal]) : [];
    items.push({ name, units, spelling, wholes });
  };
  const lists = [
    ...names.tags.map((name) => ({ ...name, kind: 'tag' as const })),
    ...names.series.map((name) => ({ ...name, kind: 'series' as const })),
    ...names.categories.map((name) => ({ ...name, kind: 'category' as const })),
    ...names.authors.map((name) => ({ ...name, kind: 'author' as const })),
    // Few keepers file the parts of a series under its name.
    ...listNumbered(names.titles).map((name) => ({ ...name, kind: 'series' as const })),
  ];
  for (const { kind, text, posts } of lists.sort(byPosts)) add(kind, text, 0, posts);
  for (const [ordinal, title] of names.titles.entries()) add('title', title, ordinal, 0);
  for (const { text, posts } of terms) add('term', text, 0, posts);
  for (const { text, posts } of [...names.words].sort(byPosts).slice(0, MAX_WORDS)) add('word', text, 0, posts);
  return items;
}

/** Counts the titles that have a name which nobody counted, and leaves out those in none. */
function countInTitles(terms: readonly Term[], titles: readonly string[]): Term[] {
  const uncounted = terms.filter(({ posts }) => posts === 0);
  if (uncounted.length === 0) return [...terms];
  const wanted = new Map(uncounted.map(({ text }) => [spellName(text).spelling, 0]));
  const longest = [...wanted.keys()].reduce((most, spelling) => Math.max(most, spelling.length), 0);
  const beginnings = new Set([...wanted.keys()].map((spelling) => spelling.slice(0, 2)));
  for (const title of titles) {
    const { starts, text } = spell(spellName(title).units);
    const found = new Set<string>();
    for (const [index, start] of starts.entries()) {
      if (!beginnings.has(text.slice(start, start + 2))) continue;
      for (const end of starts.slice(index + 1).concat(text.length)) {
        if (end - start > longest + 1) break;
        const part = text.slice(start, end).trimEnd();
        if (wanted.has(part)) found.add(part);
      }
    }
    for (const part of found) wanted.set(part, (wanted.get(part) ?? 0) + 1);
  }
  const counted = uncounted.map(({ text }) => ({ text, posts: wanted.get(spellName(text).spelling) ?? 0 }));
  return [...terms, ...counted].filter(({ posts }) => posts > 0);
}

function spellName(text: string): { readonly units: readonly Unit[]; readonly spelling: string } {
  const units = splitUnits(text).slice(0, MAX_UNITS);
  return { units, spelling: spell(units).text };
}

function byPosts(left: Term, right: Term): number {
  return right.posts - left.posts || compareText(left.text, right.text);
}
