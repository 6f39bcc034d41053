/** Queries with another name of what was typed. */

import { formatQuery } from '../../query/language/format.ts';
import { parseQueryText } from '../../query/language/parse.ts';
import type { Clause } from '../../query/language/query.ts';
import type { SearchResult } from '../../query/result.ts';
import { replaceTexts } from '../../query/widen/replace-texts.ts';

export interface OtherName {
  readonly name: string;
  /** What was typed, with the name in place of the term it is a name of. */
  readonly query: string;
}

/** More links than this are no hint any more. */
const MAX_OTHER_NAMES = 6;

/** Queries by the names of `synonyms`, which are those of `text`. */
export function listOtherNames(text: string, synonyms: SearchResult['synonyms']): OtherName[] {
  const { clause } = parseQueryText(text);
  if (clause === undefined) return [];
  return synonyms
    .flatMap(({ term, names }) => names.map((name) => ({ term, name })))
    .slice(0, MAX_OTHER_NAMES)
    .map(({ term, name }) => ({ name, query: formatQuery(replaceTerm(clause, term, name)) }));
}

/** A term of several words is all texts of the query together. */
function replaceTerm(clause: Clause, term: string, name: string): Clause {
  const named: Clause = { kind: name.includes(' ') ? 'phrase' : 'text', text: name };
  if (term.includes(' ') && clause.kind === 'and') {
    const others = clause.clauses.filter(({ kind }) => kind !== 'text');
    return others.length === 0 ? named : { kind: 'and', clauses: [named, ...others] };
  }
  return replaceTexts(clause, (text) => (text === term ? named : undefined));
}
