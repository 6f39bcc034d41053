/** The table of suggestions: the names that stand under each key, and the best of those whose keys begin with it. */

import { compareBytes } from '../storage/compare-bytes.ts';
import { createEntryWriter } from '../storage/entry-writer.ts';
import type { KeyEntry } from '../storage/key-table.ts';
import { chooseBest, type Occurrence } from './best.ts';
import { encodeKeyValue } from './entry.ts';
import { type Item, listItems, type SuggestionNames } from './item.ts';
import { addKeys } from './item-keys.ts';
import { rankOf } from './rank.ts';
import { createSyllables, type Readings, type Syllables } from './sounds.ts';

/** Names under one key, the best. Keys have an end; names that go on after it are told apart by reading them. */
const MAX_OWN = 64;

/** Entries sorted by their keys' bytes, each key once. */
export function writeSuggestionEntries(names: SuggestionNames, readings: Readings): KeyEntry[] {
  const occurrences: Occurrence[] = [];
  const syllables = createSyllables(readings);
  for (const item of listItems(names)) collect(occurrences, item, syllables);
  occurrences.sort((left, right) => (left.key === right.key ? left.rank - right.rank : left.key < right.key ? -1 : 1));
  return encodeKeys(occurrences, chooseBest(occurrences));
}

function collect(occurrences: Occurrence[], item: Item, syllables: Syllables): void {
  const { name, spelling, wholes } = item;
  // biome-ignore lint/complexity/useMaxParams: an AddKey.
  addKeys(item, syllables, (key, match, offset, isWhole, lengths) => {
    const entry = { name, match, offset, isWhole, syllables: lengths, key, rank: 0, spelling, wholes };
    entry.rank = rankOf(entry, false);
    occurrences.push(entry);
  });
}

function encodeKeys(sorted: readonly Occurrence[], best: ReadonlyMap<string, readonly Occurrence[]>): KeyEntry[] {
  const writer = createEntryWriter();
  const add = (key: string, own: readonly Occurrence[]): void => {
    const chosen = (best.get(key) ?? []).map((one) => (one.key === key ? one : { ...one, isWhole: false }));
    writer.key(key);
    encodeKeyValue(writer.bytes, key, { best: chosen, own });
  };
  const left = new Set(best.keys());
  for (let at = 0; at < sorted.length; ) {
    const key = sorted[at]?.key ?? '';
    const start = at;
    while (at < sorted.length && sorted[at]?.key === key) at++;
    add(key, sorted.slice(start, Math.min(at, start + MAX_OWN)));
    left.delete(key);
  }
  for (const key of left) add(key, []);

  // Nearly sorted: keys that only the best stand under come last, and UTF-16 puts characters beyond U+FFFF before some others.
  return writer.finish().sort((left, right) => compareBytes(left.key, right.key));
}
