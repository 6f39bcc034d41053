/** Every request parameter, defined once: its values, its bounds, and what is said when they are not kept. */

import * as v from 'valibot';
import { DIMENSIONS, type DimensionName } from '../catalogue/dimension.ts';
import type { MathOutput } from '../markdown/rendered.ts';
import { MAX_PAGE } from '../pages/lists/list-address.ts';
import { type PlainDate, parsePlainDate } from '../post.ts';
import type { Filters, Names } from '../query/filter/filter.ts';
import { ORDERS, SORTS } from '../query/rank/rank.ts';
import type { SearchRequest } from '../query/result.ts';
import { MATCH_MODES } from '../query/rung.ts';
import { type FormulaSearchRequest, GROUPINGS } from '../query/search-formulas.ts';
import { MAX_SUGGESTIONS } from '../suggest/rank.ts';
import type { ProblemDetails } from './problem.ts';

/** Hits a page: more would be cheaper to ask for page by page than to cut snippets for at once. */
export const MAX_HITS_PER_PAGE = 50;
export const DEFAULT_HITS_PER_PAGE = 10;

/** Hits of a search of formulas on a page: each may be a file to fetch. */
export const MAX_FORMULA_HITS = 20;

/** Suggestions that fit below a search box. */
const DEFAULT_SUGGESTIONS = 10;

/** Names of one dimension in one request. */
const MAX_NAMES = 20;

const MAX_READERS = 1_000_000_000;

const integer = (minimum: number, maximum: number) => {
  const expected = `a whole number from ${minimum} to ${maximum}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,10}$/, expected),
    v.transform(Number),
    v.minValue(minimum, expected),
    v.maxValue(maximum, expected),
  );
};
const day = v.pipe(
  v.string(),
  v.transform(parsePlainDate),
  v.check((date) => date !== undefined, 'a day as YYYY-MM-DD'),
);
const names = v.optional(v.pipe(v.array(v.string()), v.maxLength(MAX_NAMES, `at most ${MAX_NAMES} values`)));

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
  from: v.optional(day),
  to: v.optional(day),
  readersMin: v.optional(integer(0, MAX_READERS)),
  readersMax: v.optional(integer(0, MAX_READERS)),
};
const page = v.optional(integer(1, MAX_PAGE), '1');
const listing = {
  page,
  hitsPerPage: v.optional(integer(1, MAX_HITS_PER_PAGE), String(DEFAULT_HITS_PER_PAGE)),
  ...filtering,
  order: v.optional(v.picklist(ORDERS, `one of ${ORDERS.join(', ')}`), 'desc'),
};
const expectedSort = `one of ${SORTS.join(', ')}`;

export const searchParameters = {
  q: v.optional(v.string(), ''),
  match: v.optional(v.picklist(MATCH_MODES, `one of ${MATCH_MODES.join(', ')}`), 'auto'),
  sort: v.optional(v.picklist(SORTS, expectedSort), 'relevance'),
  ...listing,
};
export const listParameters = { sort: v.optional(v.picklist(SORTS, expectedSort), 'date'), ...listing };
export const formulaParameters = {
  q: v.optional(v.string(), ''),
  group: v.optional(v.picklist(GROUPINGS, `one of ${GROUPINGS.join(', ')}`), 'post'),
  page,
  hitsPerPage: v.optional(integer(1, MAX_FORMULA_HITS), String(DEFAULT_HITS_PER_PAGE)),
  ...filtering,
};
export const postParameters = {
  math: v.optional(v.picklist(['html', 'mathml', 'tex'] satisfies MathOutput[], 'one of html, mathml, tex'), 'html'),
};
export const suggestParameters = {
  q: v.optional(v.string(), ''),
  limit: v.optional(integer(1, MAX_SUGGESTIONS), String(DEFAULT_SUGGESTIONS)),
};
export const noParameters = {};

type Entries = v.ObjectEntries;

/** Parameters that may be given several times. */
const REPEATABLE: ReadonlySet<string> = new Set(DIMENSIONS.flatMap((name) => [name, notParameter(name)]));

export type Parsed<T> =
  | { readonly kind: 'values'; readonly values: T }
  | { readonly kind: 'problem'; readonly problem: ProblemDetails };

/** Reads a query string; every wrong parameter is named, not only the first. */
export function parseParameters<E extends Entries>(
  query: URLSearchParams,
  entries: E,
): Parsed<v.InferOutput<v.ObjectSchema<E, undefined>>> {
  const errors: { parameter: string; detail: string }[] = [];
  const input: Record<string, string | string[]> = {};
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    const [first] = values;
    if (!Object.hasOwn(entries, name)) {
      const known = Object.keys(entries);
      const detail = known.length === 0 ? 'this address takes no parameters' : `expected one of ${known.join(', ')}`;
      errors.push({ parameter: name, detail: `Cannot read parameter "${name}": ${detail}` });
    } else if (REPEATABLE.has(name)) input[name] = values;
    else if (values.length > 1)
      errors.push({ parameter: name, detail: `Cannot read parameter "${name}": given ${values.length} times` });
    else if (first !== undefined) input[name] = first;
  }
  const result = v.safeParse(v.object(entries), input);
  for (const issue of result.issues ?? []) {
    const parameter = String(issue.path?.[0]?.key ?? '');
    const given = query.get(parameter) ?? '';
    errors.push({
      parameter,
      detail: `Cannot read parameter "${parameter}": "${given.slice(0, 80)}", expected ${issue.message}`,
    });
  }
  const [first] = errors;
  if (first !== undefined || !result.success) {
    const { parameter = '', detail = '' } = first ?? {};
    return {
      kind: 'problem',
      problem: { status: 400, title: 'Invalid parameter', detail, parameter, ...(errors.length > 1 && { errors }) },
    };
  }
  return { kind: 'values', values: result.output };
}

/** The parameter that leaves out posts of a value. */
function notParameter<D extends DimensionName>(name: D): `not${Capitalize<D>}` {
  return `not${name.charAt(0).toUpperCase()}${name.slice(1)}` as `not${Capitalize<D>}`;
}

type FilterValues = v.InferOutput<v.ObjectSchema<typeof filtering, undefined>>;
type ListValues = v.InferOutput<v.ObjectSchema<typeof searchParameters, undefined>>;
type TextValues = 'q' | 'sort' | 'match';

/** The search that parameters ask for. */
export function toSearchRequest(values: Omit<ListValues, TextValues> & Partial<Pick<ListValues, TextValues>>): SearchRequest {
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

function toFilters(values: FilterValues): Filters {
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
