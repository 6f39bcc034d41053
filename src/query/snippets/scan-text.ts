/** Finds a character or the beginning of a word in a post's stored text, where the index keeps no positions of it. */

import { foldIdeograph } from '../../analysis/fold.ts';
import { kindOfTerm } from '../../analysis/term-kind.ts';
import { lastNotAbove } from '../../storage/binary-search.ts';
import type { PassageTable } from '../../texts/stored-text.ts';

/** Places that are looked for: more would not change which passages are shown. */
const MAX_PLACES = 16;

/** Characters to fold one by one, where the text does not have the typed character as it was typed. */
const MAX_FOLDED = 20_000;

/** Positions of passages that hold the folded term, ascending. */
export function scanText(table: PassageTable, term: string): Uint32Array {
  const last = table.positions.length - 1;
  if (last < 0) return new Uint32Array(0);
  const text = table.text(0, last);
  const isCharacter = kindOfTerm(term) === 'character';
  const direct = findAll(isCharacter ? text : text.toLowerCase(), term);
  const offsets = direct.length === 0 && isCharacter ? findAll(fold(text.slice(0, MAX_FOLDED)), term) : direct;
  const passages = new Set(offsets.map((offset) => lastNotAbove(table.ends, offset) + 1));
  return Uint32Array.from(passages, (passage) => table.positions[passage] ?? 0);
}

function findAll(text: string, term: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(term); at !== -1 && found.length < MAX_PLACES; at = text.indexOf(term, at + term.length))
    found.push(at);
  return found;
}

/** As long as the text: what folds to another length is left as it is. */
function fold(text: string): string {
  return text.replace(/[\u{3400}-\u{9fff}]/gu, (character) => {
    const folded = foldIdeograph(character);
    return folded.length === 1 ? folded : character;
  });
}
