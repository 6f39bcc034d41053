/** The glossary's other names of what was typed, and the queries that search by them. */

import type { Glossary } from '../../glossary/glossary.ts';
import { formatQuery } from '../language/format.ts';
import type { Clause } from '../language/query.ts';
import { MAX_OTHER_NAMES, MAX_SYNONYM_NAMES } from '../limits.ts';
import { listTexts, replaceTexts } from './replace-texts.ts';

/** Names of one thing beside the one typed. */
export interface Synonyms {
  readonly term: string;
  readonly names: readonly string[];
}

/** Synonyms with the clauses that the term is: one text, or all texts of the query together. */
export interface SynonymsOfTexts extends Synonyms {
  readonly texts: readonly Clause[];
}

/** A query with another name of what was typed. */
export interface OtherName {
  readonly name: string;
  readonly query: string;
}

/** The glossary's other names of each text, or of the texts of a query together. */
export function findSynonyms(clause: Clause, glossary: Glossary): SynonymsOfTexts[] {
  const texts = listTexts(clause);
  const whole = texts.length > 1 ? [{ term: texts.map(({ text }) => text).join(' '), texts }] : [];
  return [...whole, ...texts.map((text) => ({ term: text.text, texts: [text] }))].flatMap((each) => {
    const names = glossary.synonymsOf(each.term).slice(0, MAX_SYNONYM_NAMES);
    return names.length === 0 ? [] : [{ ...each, names }];
  });
}

/** For each name, the query with that name in place of the term. */
export function listOtherNames(clause: Clause, synonyms: readonly SynonymsOfTexts[]): OtherName[] {
  return synonyms
    .flatMap(({ texts, names }) => names.map((name) => ({ texts, name })))
    .slice(0, MAX_OTHER_NAMES)
    .map(({ texts, name }) => ({ name, query: formatQuery(replaceByName(clause, texts, name)) }));
}

function replaceByName(clause: Clause, texts: readonly Clause[], name: string): Clause {
  const named: Clause = { kind: name.includes(' ') ? 'phrase' : 'text', text: name };
  if (texts.length > 1 && clause.kind === 'and') {
    const others = clause.clauses.filter((each) => !texts.includes(each));
    return others.length === 0 ? named : { kind: 'and', clauses: [named, ...others] };
  }
  return replaceTexts(clause, (text) => (texts.includes(text) ? named : undefined));
}
