/** Notes on names: a name that no post has, with the nearest ones; an author or a date typed as text. */

import { foldLabel } from '../../analysis/fold-label.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { DIMENSIONS, type DimensionName } from '../../catalogue/dimension.ts';
import { findNearestNames, type NearName } from '../../catalogue/nearest-names.ts';
import { formatQuery } from '../language/format.ts';
import { citeText, type Notes } from '../language/notes.ts';
import type { Note, NoteSubject, Proposal } from '../language/query.ts';
import type { QueryToken, ThingToken } from '../language/scan.ts';
import type { Filters, Names } from './filter.ts';

/** Names of one request that get proposals; each is compared with all names of its dimension. */
const MAX_UNKNOWN_NAMES = 3;

/** Authors among whom a part of a name is looked for; whole names are found among any number. */
const MAX_AUTHORS_COMPARED = 64;

type NameNote = Note & NoteSubject;

/** Gives what `parseQueryText` takes to add notes on a query's names; those of the filters come first. */
export function createNameNotes(catalogue: Catalogue, filters: Filters): (tokens: readonly QueryToken[], notes: Notes) => void {
  return (tokens, notes) => {
    let left = MAX_UNKNOWN_NAMES;
    for (const { code, message, start, end, ...about } of noteFilterNames(catalogue, filters)) {
      notes.add(code, message, start, end, about);
      left--;
    }
    for (const { clause, start, end } of tokens.filter((token) => token.kind === 'thing')) {
      if (clause?.kind !== 'name' || left <= 0 || isKnown(catalogue, clause.dimension, clause.name)) continue;
      left--;
      const { message, ...rest } = unknownName(catalogue, clause.dimension, clause.name);
      const proposals = rest.proposals.map((each) => ({ ...each, ...proposedQuery(each) }));
      notes.add('unknown-name', message, start, end, { ...rest, proposals });
    }
    hintAuthors(catalogue, tokens, notes);
  };
}

/** Notes on names of filters that no post has. */
export function noteFilterNames({ dimensions }: Pick<Catalogue, 'dimensions'>, { names, notNames = {} }: Filters): NameNote[] {
  const listOf = (from: Names): { dimension: DimensionName; name: string }[] =>
    DIMENSIONS.flatMap((dimension) => (from[dimension] ?? []).map((name) => ({ dimension, name })));
  return [...listOf(names), ...listOf(notNames)]
    .filter(({ dimension, name }) => !isKnown({ dimensions }, dimension, name))
    .slice(0, MAX_UNKNOWN_NAMES)
    .map(({ dimension, name }) => ({
      code: 'unknown-name' as const,
      start: 0,
      end: 0,
      ...unknownName({ dimensions }, dimension, name),
    }));
}

function isKnown({ dimensions }: Pick<Catalogue, 'dimensions'>, dimension: DimensionName, name: string): boolean {
  return dimensions.byName[dimension].find(name).length > 0;
}

function unknownName({ dimensions }: Pick<Catalogue, 'dimensions'>, dimension: DimensionName, name: string) {
  const proposals: Proposal[] = findNearestNames(dimensions, dimension, name);
  const nearest = proposals.map((each) => each.name).join(', ');
  const message = `No post has the ${dimension} ${citeText(name)}${nearest === '' ? '' : `; the nearest are ${nearest}`}`;
  return { message, dimension, name, proposals };
}

/** What to type instead; a year is asked for by its days. */
function proposedQuery({ dimension, name }: NearName): { query: string } {
  if (dimension === 'year') return { query: `date:${name}` };
  return { query: formatQuery({ kind: 'name', dimension, name }) };
}

/** Texts that are an author's name, or a part of one. */
function hintAuthors(catalogue: Catalogue, tokens: readonly QueryToken[], notes: Notes): void {
  const texts = tokens.filter((token, index): token is ThingToken => isTyped(token) && tokens[index - 1]?.kind !== 'not');
  const hinted = new Set<number>();
  const hint = (first: ThingToken, last: ThingToken, text: string): void => {
    for (const value of findAuthors(catalogue, text)) {
      if (hinted.has(value)) continue;
      hinted.add(value);
      const { name, find, posts } = catalogue.dimensions.byName.author;
      const author = name(value);
      const count = find(author).reduce((sum, spelling) => sum + posts(spelling).length, 0);
      const proposal = { dimension: 'author' as const, name: author, posts: count };
      const { query } = proposedQuery(proposal);
      const message = `${citeText(author)} is an author; ${query} finds the posts by this author alone`;
      const proposals = [{ ...proposal, query }];
      notes.add('author-named', message, first.start, last.end, { dimension: 'author', name: author, proposals });
    }
  };
  const [first] = texts;
  const last = texts.at(-1);
  if (first === undefined || last === undefined) return;
  if (texts.length > 1) hint(first, last, texts.map(textOf).join(' '));
  for (const text of texts) hint(text, text, textOf(text));
}

function isTyped(token: QueryToken): token is ThingToken {
  return token.kind === 'thing' && (token.clause?.kind === 'text' || token.clause?.kind === 'phrase');
}

function textOf({ clause }: ThingToken): string {
  return clause?.kind === 'text' || clause?.kind === 'phrase' ? clause.text : '';
}

/** Values of authors by their whole names, or by two characters of Han or more of them. */
function findAuthors({ dimensions }: Catalogue, text: string): number[] {
  const { first, size, name, find } = dimensions.byName.author;
  const counted = (value: number): number => dimensions.countedAs[value] ?? value;
  const whole = find(text).slice(0, 1).map(counted);
  if (whole.length > 0 || size > MAX_AUTHORS_COMPARED) return whole;
  const folded = foldLabel(text);
  if (!/^\p{Script=Han}{2,}$/u.test(folded)) return [];
  const values = Array.from({ length: size }, (_, index) => first + index);
  return values.filter((value) => counted(value) === value && foldLabel(name(value)).includes(folded));
}
