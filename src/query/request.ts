/** The parameters of a search, with bounds and defaults: from an address to a request and back. */

import * as v from 'valibot';
import { DIMENSIONS, type DimensionName } from '../catalogue/dimension.ts';
import type { PlainDate } from '../post.ts';
import type { Filters, Names } from './filter/filter.ts';
import { type Period, parsePeriod } from './language/fields/period.ts';
import { MATCH_MODES, type MatchMode } from './match/match-level.ts';
import { MAX_SEED_LENGTH } from './rank/choose-by-seed.ts';
import { ORDERS, type Page, SORTS, type Sort } from './rank/rank.ts';

export interface SearchRequest extends Page {
  readonly text: string;
  readonly filters: Filters;
  /** Without a text, relevance is date. */
  readonly sort: Sort;
  readonly match: MatchMode;
}

/** Whether a hit of a search of formulas is a post with its best formulas, or a single formula. */
export const GROUPINGS = ['post', 'formula'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FormulaSearchRequest extends Page {
  /** TeX, half-typed or whole, Unicode mathematics, or as one writes in plain text: `dx/dt`. */
  readonly text: string;
  readonly filters: Filters;
  readonly group: Grouping;
}

/** Hits a page. Two pages of fifty cost less than snippets for a hundred at once. */
export const MAX_HITS_PER_PAGE = 50;
export const DEFAULT_HITS_PER_PAGE = 10;

/** Hits of a search of formulas on a page: each may be a file to fetch. */
export const MAX_FORMULA_HITS = 20;

/** Parts of a series on a page: each is a short record to decode, and few series have more. */
export const MAX_SERIES_PARTS = 100;

/** Deepest page; it still costs less than reading all hits. */
export const MAX_PAGE = 1000;

/** Names of one dimension in one request. */
export const MAX_FILTER_NAMES = 20;

/** Larger numbers of readers are slips: there are not so many people. */
const MAX_READERS_ASKED = 1_000_000_000;

/** A whole number in decimal digits, from an address. */
export const integerParameter = (minimum: number, maximum: number) => {
  const expected = `a whole number from ${minimum} to ${maximum}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,10}$/, expected),
    v.transform(Number),
    v.minValue(minimum, expected),
    v.maxValue(maximum, expected),
  );
};

/** One of some words. */
export const choiceParameter = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `one of ${values.join(', ')}`);

/** A day, or the first or last one of a month or a year. */
const day = (end: keyof Period) =>
  v.pipe(
    v.string(),
    v.transform((text) => parsePeriod(text)?.[end]),
    v.check((date) => date !== undefined, 'a day, month or year, as 2023-11-09, 2023-11 or 2023'),
  );
const names = v.optional(v.pipe(v.array(v.string()), v.maxLength(MAX_FILTER_NAMES, `at most ${MAX_FILTER_NAMES} values`)));

const filtering = {
  tag: names,
  category: names,
  author: names,
  series: names,
  year: names,
  notTag: names,
  notCategory: names,
  notAuthor: names,
  notSeries: names,
  notYear: names,
  from: v.optional(day('first')),
  to: v.optional(day('last')),
  readersMin: v.optional(integerParameter(0, MAX_READERS_ASKED)),
  readersMax: v.optional(integerParameter(0, MAX_READERS_ASKED)),
};
const page = v.optional(integerParameter(1, MAX_PAGE), '1');
const listing = {
  page,
  hitsPerPage: v.optional(integerParameter(1, MAX_HITS_PER_PAGE), String(DEFAULT_HITS_PER_PAGE)),
  ...filtering,
  order: v.optional(choiceParameter(ORDERS), 'desc'),
};

/** Parameters of `/api/search` and `/search`. */
export const searchParameters = {
  q: v.optional(v.string(), ''),
  match: v.optional(choiceParameter(MATCH_MODES), 'auto'),
  sort: v.optional(choiceParameter(SORTS), 'relevance'),
  ...listing,
};
/** Parameters of `/api/posts` and of the pages of tags. */
export const listParameters = { sort: v.optional(choiceParameter(SORTS), 'date'), ...listing };
/** Parameters of `/api/formulas`. */
export const formulaParameters = {
  q: v.optional(v.string(), ''),
  group: v.optional(choiceParameter(GROUPINGS), 'post'),
  page,
  hitsPerPage: v.optional(integerParameter(1, MAX_FORMULA_HITS), String(DEFAULT_HITS_PER_PAGE)),
  ...filtering,
};

/** Parameters of `/api/posts/random`. */
export const randomParameters = {
  seed: v.optional(v.pipe(v.string(), v.maxLength(MAX_SEED_LENGTH, `at most ${MAX_SEED_LENGTH} characters`))),
  ...filtering,
};
/** Parameters of `/api/series/{name}`. */
export const seriesParameters = {
  page,
  hitsPerPage: v.optional(integerParameter(1, MAX_SERIES_PARTS), String(MAX_SERIES_PARTS)),
};

type FilterValues = v.InferOutput<v.ObjectSchema<typeof filtering, undefined>>;
type SearchValues = v.InferOutput<v.ObjectSchema<typeof searchParameters, undefined>>;
type TextValues = 'q' | 'sort' | 'match';

/** The parameter that leaves out posts of a value. */
export function notParameter<D extends DimensionName>(name: D): `not${Capitalize<D>}` {
  return `not${name.charAt(0).toUpperCase()}${name.slice(1)}` as `not${Capitalize<D>}`;
}

/** Parameters that may be given several times. */
export const REPEATABLE: ReadonlySet<string> = new Set(DIMENSIONS.flatMap((name) => [name, notParameter(name)]));

/** The search that parameters ask for. */
export function toSearchRequest(values: Omit<SearchValues, TextValues> & Partial<Pick<SearchValues, TextValues>>): SearchRequest {
  const { q = '', sort = 'date', match = 'auto', order, page, hitsPerPage } = values;
  return { text: q, match, sort: { by: sort, order }, page, hitsPerPage, filters: toFilters(values) };
}

/** The search of formulas that parameters ask for. */
export function toFormulaRequest(
  values: v.InferOutput<v.ObjectSchema<typeof formulaParameters, undefined>>,
): FormulaSearchRequest {
  const { q, group, page, hitsPerPage } = values;
  return { text: q, group, page, hitsPerPage, filters: toFilters(values) };
}

/** The filters that parameters ask for. */
export function toFilters(values: FilterValues): Filters {
  const { from, to, readersMin, readersMax } = values;
  return {
    names: collectNames((name) => values[name]),
    notNames: collectNames((name) => values[notParameter(name)]),
    from: from as PlainDate | undefined,
    to: to as PlainDate | undefined,
    readersMin,
    readersMax,
  };
}

function collectNames(listOf: (name: DimensionName) => readonly string[] | undefined): Names {
  const wanted: Partial<Record<DimensionName, readonly string[]>> = {};
  for (const name of DIMENSIONS) {
    const list = listOf(name)?.filter((each) => each !== '');
    if (list !== undefined && list.length > 0) wanted[name] = list;
  }
  return wanted;
}

/** The parameters that ask for this request, without defaults and without `q`. */
export function formatListParameters(
  { match, sort, page, hitsPerPage, filters }: Omit<SearchRequest, 'text'>,
  usualSort: Sort['by'],
): [name: string, value: string][] {
  const { names: wanted, notNames = {}, from, to, readersMin, readersMax } = filters;
  const pairs: [string, string][] = [];
  const add = (name: string, value: string | number | undefined, usual?: string | number): void => {
    if (value !== undefined && value !== usual) pairs.push([name, String(value)]);
  };
  add('match', match, 'auto');
  add('sort', sort.by, usualSort);
  add('order', sort.order, 'desc');
  for (const dimension of DIMENSIONS) {
    for (const name of wanted[dimension] ?? []) add(dimension, name);
    for (const name of notNames[dimension] ?? []) add(notParameter(dimension), name);
  }
  add('from', from);
  add('to', to);
  add('readersMin', readersMin);
  add('readersMax', readersMax);
  add('hitsPerPage', hitsPerPage, DEFAULT_HITS_PER_PAGE);
  add('page', page, 1);
  return pairs;
}
