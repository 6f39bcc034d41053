/** How a post uses a term: a term stands after different characters, half of one always after the other half. */

import { isIdeographic } from '../analysis/character.ts';
import { simplifiedCode } from '../analysis/traditional.ts';

export interface TermUses {
  /** The different characters before it in their simplified form, a space for all that are no ideographs. */
  readonly contexts: string;
  /** How often it stands before the place where its other name is given. */
  readonly earlier: number;
}

/** Uses looked at: enough to see whether what stands before a term changes. */
const MAX_USES = 50;

/** The uses of each end of `run` that begins at one of `starts`; the term is given another name at `place`. */
export function findUses(text: string, run: string, starts: readonly number[], place: number): TermUses[] {
  const uses = starts.map(() => ({ contexts: new Set<string>(), earlier: 0 }));
  // Every candidate ends alike: one search finds the uses of all.
  const tail = run.slice(-2);
  let at = text.indexOf(tail);
  for (let count = 0; at !== -1 && count < MAX_USES; count++) {
    const end = at + tail.length;
    let shared = tail.length;
    while (shared < run.length && text[end - shared - 1] === run[run.length - shared - 1]) shared++;
    for (const [index, start] of starts.entries()) {
      const length = run.length - start;
      const use = uses[index];
      if (use === undefined || length > shared) continue;
      const code = text.charCodeAt(end - length - 1);
      use.contexts.add(isIdeographic(code) ? String.fromCharCode(simplifiedCode(code) || code) : ' ');
      if (end < place) use.earlier++;
    }
    at = text.indexOf(tail, end);
  }
  return uses.map(({ contexts, earlier }) => ({ contexts: [...contexts].join(''), earlier }));
}
