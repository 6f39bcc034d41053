/** Every request parameter, defined once: its values, its bounds, and what is said when they are not kept. */

import * as v from 'valibot';
import type { MathOutput } from '../markdown/rendered.ts';
import { type PlainDate, parsePlainDate } from '../post.ts';
import type { Filters } from '../query/filter.ts';
import { SORTS } from '../query/rank.ts';
import type { SearchRequest } from '../query/search.ts';
import type { Problem } from './problem.ts';

/** Hits a page: more would be cheaper to ask for page by page than to cut snippets for at once. */
export const MAX_HITS_PER_PAGE = 50;
export const DEFAULT_HITS_PER_PAGE = 10;

/** Pages that can be asked for; the deepest still costs less than reading all hits. */
export const MAX_PAGE = 1000;

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

const listing = {
  page: v.optional(integer(1, MAX_PAGE), '1'),
  hitsPerPage: v.optional(integer(1, MAX_HITS_PER_PAGE), String(DEFAULT_HITS_PER_PAGE)),
  tag: names,
  category: names,
  author: names,
  series: names,
  from: v.optional(day),
  to: v.optional(day),
  readersMin: v.optional(integer(0, MAX_READERS)),
  readersMax: v.optional(integer(0, MAX_READERS)),
};
const expectedSort = `one of ${SORTS.join(', ')}`;

export const searchParameters = {
  q: v.optional(v.string(), ''),
  sort: v.optional(v.picklist(SORTS, expectedSort), 'relevance'),
  ...listing,
};
export const listParameters = { sort: v.optional(v.picklist(SORTS, expectedSort), 'date'), ...listing };
export const postParameters = {
  math: v.optional(v.picklist(['html', 'mathml', 'tex'] satisfies MathOutput[], 'one of html, mathml, tex'), 'html'),
};
export const noParameters = {};

type Entries = v.ObjectEntries;

/** Parameters that may be given several times. */
const REPEATABLE: ReadonlySet<string> = new Set(['tag', 'category', 'author', 'series']);

export type Parsed<T> = { readonly kind: 'values'; readonly values: T } | { readonly kind: 'problem'; readonly problem: Problem };

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

type ListValues = v.InferOutput<v.ObjectSchema<typeof searchParameters, undefined>>;

/** The search that parameters ask for. */
export function toSearchRequest(values: Omit<ListValues, 'q' | 'sort'> & Partial<Pick<ListValues, 'q' | 'sort'>>): SearchRequest {
  const { q = '', sort = 'date', page, hitsPerPage, from, to, readersMin, readersMax } = values;
  const wanted: Record<string, readonly string[]> = {};
  for (const name of ['tag', 'category', 'author', 'series'] as const) {
    const list = values[name]?.filter((each) => each !== '');
    if (list !== undefined && list.length > 0) wanted[name] = list;
  }
  const filters: Filters = {
    names: wanted,
    from: from as PlainDate | undefined,
    to: to as PlainDate | undefined,
    readersMin,
    readersMax,
  };
  return { text: q, sort, page, hitsPerPage, filters };
}
