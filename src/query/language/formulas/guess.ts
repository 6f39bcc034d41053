/** Finds formulas that were typed without dollars. */

import { type Brackets, matchBrackets } from '../brackets.ts';
import { chooseFormula, type Guess } from './choose-formula.ts';
import { isProse } from './maths-characters.ts';
import { scanStretch } from './stretch.ts';

export interface Guesser {
  /** The formula that begins at `at`, where `isGrouped` tells whether a parenthesis would close the group around. */
  guess(at: number, isGrouped: boolean): Guess | undefined;
  /** A group begins or ends: what is known of the text around it says nothing about what is in it. */
  enter(): void;
  leave(): void;
}

/** Places are to be asked for in the order of the query, which then takes time linear in its length. */
export function createGuesser(text: string): Guesser {
  let brackets: Brackets | undefined;
  let known: Known = NOTHING_KNOWN;
  const around: Known[] = [];
  return {
    guess(at, isGrouped) {
      if (isProse(text, at)) return undefined;
      if (at < known.from || at >= known.to) {
        brackets ??= matchBrackets(text);
        const stretch = scanStretch(at, { text, brackets, isGrouped });
        known = { from: at, to: stretch.end, found: chooseFormula(text, stretch, brackets) };
      }
      return known.found?.start === at ? known.found : undefined;
    },
    enter() {
      around.push(known);
      known = NOTHING_KNOWN;
    },
    leave() {
      known = around.pop() ?? NOTHING_KNOWN;
    },
  };
}

/** Between two places there is one formula or none. */
interface Known {
  readonly from: number;
  readonly to: number;
  readonly found: Guess | undefined;
}

const NOTHING_KNOWN: Known = { from: 0, to: 0, found: undefined };
