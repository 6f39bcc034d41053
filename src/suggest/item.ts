/** The names that can be suggested, each spelling once. */

import { splitUnits, type Unit } from '../analysis/units.ts';
import { compareText } from '../archive.ts';
import type { Name, NameKind } from './entry.ts';
import type { Term } from './mine-terms.ts';
import { spell } from './spelling.ts';

export interface SuggestionNames {
  /** Titles of all posts in archive order. */
  readonly titles: readonly string[];
  readonly tags: readonly Term[];
  readonly series: readonly Term[];
  readonly categories: readonly Term[];
  /** What {@link mineTerms} found, and names of the glossary. */
  readonly terms: readonly Term[];
  /** Latin words of the posts' texts. */
  readonly words: readonly Term[];
}

/** A name with its units. */
export interface Item {
  readonly name: Name;
  readonly units: readonly Unit[];
}

/** Words of texts taken, the most frequent. */
const MAX_WORDS = 20_000;

/** Shorter ones are typed as fast as chosen. */
const MIN_WORD_LENGTH = 3;

/** Units of a name that are read: the longest title of 5,200 has 59. */
const MAX_UNITS = 60;

/** Weights are stored in 16 bits. */
const MAX_WEIGHT = 0xffff;

/** What is spelt like a name before it is left out: labels that posts are filed under come first, then titles, then terms. */
export function listItems(names: SuggestionNames): Item[] {
  const items: Item[] = [];
  const seen = new Set<string>();
  const uses = new Map<string, number>();
  for (const { text, posts } of names.terms) {
    const spelling = spellName(text).spelling;
    uses.set(spelling, Math.max(uses.get(spelling) ?? 0, posts));
  }
  const add = (kind: NameKind, text: string, ordinal: number, posts: number): void => {
    const { units, spelling } = spellName(text);
    if (spelling === '' || seen.has(spelling)) return;
    seen.add(spelling);
    const weight = kind === 'title' ? 0 : Math.min(Math.max(posts, uses.get(spelling) ?? 0), MAX_WEIGHT);
    const name = { kind, text: kind === 'title' ? '' : text, ordinal, posts: Math.min(posts, MAX_WEIGHT), weight };
    items.push({ name, units });
  };
  const lists = [
    ...names.tags.map((name) => ({ ...name, kind: 'tag' as const })),
    ...names.series.map((name) => ({ ...name, kind: 'series' as const })),
    ...names.categories.map((name) => ({ ...name, kind: 'category' as const })),
  ];
  for (const { kind, text, posts } of lists.sort(byPosts)) add(kind, text, 0, posts);
  for (const [ordinal, title] of names.titles.entries()) add('title', title, ordinal, 0);
  for (const { text, posts } of [...names.terms].sort(byPosts)) add('term', text, 0, posts);
  const words = names.words.filter(({ text }) => text.length >= MIN_WORD_LENGTH).sort(byPosts);
  for (const { text, posts } of words.slice(0, MAX_WORDS)) add('word', text, 0, posts);
  return items;
}

function spellName(text: string): { readonly units: readonly Unit[]; readonly spelling: string } {
  const units = splitUnits(text).slice(0, MAX_UNITS);
  return { units, spelling: spell(units).text };
}

function byPosts(left: Term, right: Term): number {
  return right.posts - left.posts || compareText(left.text, right.text);
}
