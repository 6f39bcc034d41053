/** The levels on which posts have what was typed: literally, or in pieces. */

import { isUncertain, termsOfPieces } from '../match/match-leaf.ts';
import type { Level } from './level.ts';
import { matchLiteralPlan, matchPiecesPlan } from './match-texts.ts';

export const PHRASE: Level = {
  name: 'phrase',
  mode: 'phrase',
  leftOut: () => undefined,
  async match(context) {
    const { matching, wanted, mode, plan } = context;
    const matches = matchLiteralPlan(context, plan);
    // A short beginning of a word has more words than are read, so some posts are found by their pieces only.
    return { matches, goesOn: mode === 'auto' && wanted.some((leaf) => isUncertain(leaf, matching)) };
  },
};

export const ALL: Level = {
  name: 'all',
  mode: 'all',
  leftOut: ({ mode, wanted }) =>
    mode === 'auto' && wanted.every((leaf) => leaf.quoted) ? 'no text may be taken apart' : undefined,
  async match(context) {
    const { matching, wanted, plan } = context;
    await matching.reader.read(wanted.flatMap(termsOfPieces));
    return { matches: matchPiecesPlan(context, plan) };
  },
};
