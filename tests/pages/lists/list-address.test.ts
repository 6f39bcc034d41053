import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../../../src/catalogue/dimension.ts';
import { formatSearchAddress, formatTagAddress } from '../../../src/pages/lists/list-address.ts';
import type { PlainDate } from '../../../src/post.ts';
import type { Names } from '../../../src/query/filter/filter.ts';
import { MAX_QUERY_LENGTH } from '../../../src/query/limits.ts';
import { MATCH_MODES } from '../../../src/query/match/match-level.ts';
import { ORDERS, SORTS } from '../../../src/query/rank/rank.ts';
import type { SearchRequest } from '../../../src/query/request.ts';
import { listParameters, MAX_FILTER_NAMES, MAX_PAGE, toSearchRequest } from '../../../src/query/request.ts';
import { parseParameters } from '../../../src/worker/parameters.ts';
import { createRequest, readAddress } from '../search/search-parts.ts';

// What browsers send is well formed.
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const name = text.filter((each) => each !== '');
const names: fc.Arbitrary<Names> = fc.dictionary(fc.constantFrom(...DIMENSIONS), fc.array(name, { minLength: 1, maxLength: 3 }), {
  maxKeys: 3,
  noNullPrototype: true,
});
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const readers = optional(fc.nat(1_000_000_000));
const requests: fc.Arbitrary<SearchRequest> = fc.record({
  text,
  match: fc.constantFrom(...MATCH_MODES),
  sort: fc.record({ by: fc.constantFrom(...SORTS), order: fc.constantFrom(...ORDERS) }),
  page: fc.integer({ min: 1, max: MAX_PAGE }),
  hitsPerPage: fc.integer({ min: 1, max: 50 }),
  filters: fc.record({
    names,
    notNames: names,
    from: optional(fc.constant('2023-01-02' as PlainDate)),
    to: optional(fc.constant('2024-02-29' as PlainDate)),
    readersMin: readers,
    readersMax: readers,
  }),
});

describe('formatSearchAddress()', () => {
  it('is read back by the Worker as the same request, whatever is in it', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(readAddress(formatSearchAddress(request, { page: request.page }))).toEqual(request);
      }),
    );
  });

  it('names nothing that holds anyway', () => {
    expect(formatSearchAddress(createRequest())).toBe('/search');
    expect(formatSearchAddress(createRequest({ text: 'a b' }))).toBe('/search?q=a+b');
  });

  it('goes to the first page of what is changed', () => {
    const request = createRequest({ text: 'a', page: 7, hitsPerPage: 20 });
    const sort = { by: 'readers', order: 'desc' } as const;
    expect(formatSearchAddress(request, { sort })).toBe('/search?q=a&sort=readers&hitsPerPage=20');
    expect(formatSearchAddress(request, { page: 8 })).toBe('/search?q=a&hitsPerPage=20&page=8');
  });

  it('repeats of a text only what is read of it, and no half of a character', () => {
    const long = `${'a'.repeat(MAX_QUERY_LENGTH - 1)}\u{20000}bcd`;
    expect(readAddress(formatSearchAddress(createRequest({ text: long }))).text).toBe('a'.repeat(MAX_QUERY_LENGTH - 1));
  });

  it('keeps bounds that are those of the Worker', () => {
    const names = (count: number): SearchRequest =>
      createRequest({ filters: { ...createRequest().filters, names: { tag: Array.from({ length: count }, String) } } });
    expect(() => readAddress(formatSearchAddress(names(MAX_FILTER_NAMES)))).not.toThrow();
    expect(() => readAddress(formatSearchAddress(names(MAX_FILTER_NAMES + 1)))).toThrow('at most');
    expect(() => readAddress(formatSearchAddress(createRequest(), { page: MAX_PAGE }))).not.toThrow();
    expect(() => readAddress(formatSearchAddress(createRequest(), { page: MAX_PAGE + 1 }))).toThrow('"page"');
  });
});

describe('formatTagAddress()', () => {
  // A path ends before a part of dots only, however it is written.
  const tags = name.filter((each) => !/^\.+$/.test(each));

  it('keeps all but the tag, which is the path', () => {
    fc.assert(
      fc.property(requests, tags, (any, tag) => {
        // Tags take no query and so no way of matching it.
        const request = { ...any, match: 'auto', text: '' } as const;
        const { pathname, searchParams } = new URL(formatTagAddress(tag, request, request.page), 'https://example.org');
        const parsed = parseParameters(searchParams, listParameters);
        if (parsed.kind === 'problem') throw new Error(parsed.problem.detail);
        const { tag: _, ...names } = request.filters.names;
        expect(toSearchRequest(parsed.values)).toEqual({ ...request, filters: { ...request.filters, names } });
        expect(decodeURIComponent(pathname)).toBe(`/tag/${tag}`);
      }),
    );
  });
});
