/** Puts clauses together in the one form in which each can be written. */

import type { Clause } from './query.ts';

/** What holds where all clauses do, or any; of clauses that are normalised. `undefined` when there are none. */
export function combine(kind: 'and' | 'or', clauses: readonly Clause[]): Clause | undefined {
  const flat = clauses.flatMap((clause) => (clause.kind === kind ? clause.clauses : [clause]));
  const [first, second] = flat;
  return second === undefined ? first : { kind, clauses: flat };
}

export function exclude(clause: Clause): Clause {
  return clause.kind === 'not' ? clause.clause : { kind: 'not', clause };
}
