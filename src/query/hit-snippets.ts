/** Snippets of one hit from the evidence of a query. */

import type { PassageTable } from '../index/stored-text.ts';
import { type Evidence, placesOf } from './evidence.ts';
import { cutSnippets, type Snippet } from './snippet.ts';

export function cutHitSnippets(table: PassageTable, ordinal: number, evidence: readonly Evidence[]): Snippet[] {
  const places = evidence.map((each) => placesOf(each, ordinal)).filter(({ positions }) => positions.length > 0);
  return cutSnippets(table, places, evidence);
}
