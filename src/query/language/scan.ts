/** The state of cutting a query into tokens. Each rule of tokenize-query.ts reads it, and leaves it behind the token it found. */

import { MAX_QUERY_DEPTH } from '../limits.ts';
import { createGuesser, type Guesser } from './formulas/guess.ts';
import type { Notes } from './notes.ts';
import type { Clause } from './query.ts';
import { createQuoteReader, type QuoteReader } from './quotes.ts';
import type { Surroundings } from './run.ts';

export type QueryToken = ThingToken | Mark<'open'> | Mark<'close'> | Operator;

export interface ThingToken extends Mark<'thing'> {
  /** `undefined` where a thing was left out; the operators beside it then add no note. */
  readonly clause: Clause | undefined;
}

export type Operator = Mark<'or'> | Mark<'and'> | Mark<'not'>;

/** UTF-16 offsets into the query. */
export interface Mark<Kind> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

export interface QueryScanner {
  readonly text: string;
  readonly quotes: QuoteReader;
  readonly guesser: Guesser;
  readonly notes: Notes;
  readonly tokens: QueryToken[];
  /** For the query and each open group in it: the parentheses that texts have opened there and not closed. */
  readonly opened: number[];
  /** After a quotation mark without a partner: there are no operators any more. */
  isRaw: boolean;
}

export function createScan(text: string, notes: Notes): QueryScanner {
  return { text, quotes: createQuoteReader(text), guesser: createGuesser(text), notes, tokens: [], opened: [0], isRaw: false };
}

export function surroundingsOf({ opened }: QueryScanner): Surroundings {
  return { isGrouped: opened.length > 1, opened: opened.at(-1) ?? 0 };
}

export function setOpened({ opened }: QueryScanner, count: number): void {
  opened[opened.length - 1] = count;
}

export function canNest({ opened }: QueryScanner): boolean {
  return opened.length <= MAX_QUERY_DEPTH;
}

/** Whether a parenthesis here closes the group around, and not one in a text. */
export function closesGroup(scan: QueryScanner): boolean {
  const { isGrouped, opened } = surroundingsOf(scan);
  return isGrouped && opened === 0;
}

/** Whether a thing begins here. What is glued to a phrase or a group does not: there `-` and `tag:` are text. */
export function isStart({ tokens }: QueryScanner, at: number): boolean {
  const previous = tokens.at(-1);
  return previous === undefined || previous.end < at || previous.kind === 'open' || previous.kind === 'not';
}

/** Whether a minus stands directly before. */
export function isExcluded({ tokens }: QueryScanner, at: number): boolean {
  const previous = tokens.at(-1);
  return previous?.kind === 'not' && previous.end === at;
}

/** Whether a formula stands directly before. */
export function followsFormula({ tokens }: QueryScanner, at: number): boolean {
  const previous = tokens.at(-1);
  return previous?.end === at && previous.kind === 'thing' && previous.clause?.kind === 'tex';
}
