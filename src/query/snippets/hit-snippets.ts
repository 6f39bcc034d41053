/** Snippets of one hit from the evidence of a query. */

import { isSingleIdeograph } from '../../analysis/analyse.ts';
import { BODY_POSITION } from '../../index/write/document.ts';
import type { PassageTable } from '../../texts/stored-text.ts';
import { type Evidence, placesOf } from './evidence.ts';
import { scanText } from './scan-text.ts';
import { cutSnippets, type Snippet } from './snippet.ts';

export function cutHitSnippets(table: PassageTable, ordinal: number, evidence: readonly Evidence[]): Snippet[] {
  const places = evidence.map((each) => {
    const found = placesOf(each, ordinal);
    const [term, more] = each.terms;
    const isPlaced = (found.positions.at(-1) ?? 0) >= BODY_POSITION;
    if (
      isPlaced ||
      each.parts.length === 0 ||
      term === undefined ||
      more !== undefined ||
      !(each.prefix || isSingleIdeograph(term))
    )
      return found;
    return { positions: scanText(table, term), weight: each.weight };
  });
  return cutSnippets(
    table,
    places.filter(({ positions }) => positions.length > 0),
    evidence,
  );
}
