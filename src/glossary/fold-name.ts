/** Names are compared as the analyser reads them, so that a name is found in any spelling that a search would find. */

import { splitUnits, type Unit } from '../analysis/units.ts';

/**
 * What the spellings of one name have in common: the terms of its units, with a space between words but not between
 * ideographs (`Self-Attention`, `self attention` and full-width forms are one). Empty for a name without letters.
 */
export function foldName(name: string): string {
  let folded = '';
  let last: Unit['kind'] | undefined;
  for (const { kind, term } of splitUnits(name)) {
    if (term === '') continue;
    folded += kind === 'word' && last === 'word' ? ` ${term}` : term;
    last = kind;
  }
  return folded;
}

/** Names of different spelling only: the first of each. Names without letters are left out. */
export function distinctNames(names: readonly string[]): string[] {
  const seen = new Set(['']);
  return names.filter((name) => {
    const folded = foldName(name);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}
