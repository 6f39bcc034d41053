/** The form in which all spellings of a word are one. */

import { splitUnits } from '../analysis/units.ts';

/** Folded units without what stands between them: `Node.js` is `nodejs`, `C++` is `c++`, and `chunks` is `chunk`. */
export function foldTerm(surface: string): string {
  const units = splitUnits(surface);
  const [first] = units;
  const term = first?.whole?.parts === 1 ? first.whole.term : units.map(({ term }) => term).join('');
  return PLURAL.test(term) ? term.slice(0, -1) : term;
}

const PLURAL = /^[a-z]{2,}[a-rtv-z]s$/;
