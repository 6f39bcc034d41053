/** A search from query to page of hits: look up, score, filter, count, choose, cut. */

import type { Catalogue, ListedPost } from '../catalogue/catalogue.ts';
import { countFacets, type FacetDistribution } from '../catalogue/facets.ts';
import type { Directory, LoadBlock } from '../directory.ts';
import { evaluate } from '../index/evaluate.ts';
import { type FoundTerms, lookUp } from '../index/look-up.ts';
import { type Matches, select } from '../index/matches.ts';
import { collectTerms } from '../index/query.ts';
import { SCORING } from '../index/schema.ts';
import type { Statistics } from '../index/statistics.ts';
import type { PassageTable } from '../index/stored-text.ts';
import { createFilter, type Filters, listFiltered } from './filter.ts';
import { type ParsedQuery, parseQuery } from './parse.ts';
import { type Page, type Sort, selectPage } from './rank.ts';
import { cutSnippets, type Snippet, type TermPlaces } from './snippet.ts';

/** What a search reads; the Worker gives it over assets, the tests and the build over memory. */
export interface SearchSource {
  readonly catalogue: Catalogue;
  readonly statistics: Statistics;
  readonly directory: Directory;
  readonly loadBlock: LoadBlock;
  /** Stored texts of posts, from the first `maxPacks` packs they lie in; `undefined` for the others. */
  readonly loadTexts: (ordinals: readonly number[], maxPacks: number) => Promise<readonly (PassageTable | undefined)[]>;
}

export interface SearchRequest extends Page {
  readonly text: string;
  readonly filters: Filters;
  /** Without a text, relevance is date. */
  readonly sort: Sort;
}

export interface Hit {
  readonly ordinal: number;
  readonly post: ListedPost;
  readonly score: number;
  readonly snippets: readonly Snippet[];
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly totalHits: number;
  readonly facets: FacetDistribution;
}

/**
 * Files fetched for one answer, beside the tables: a fetch costs 0.1 to 0.3 ms of CPU, and Workers holds six connections at
 * once. Terms come first, passages of the best hits with what is left; the hits below show their excerpts.
 */
const MAX_FETCHES = 7;

export async function search(source: SearchSource, request: SearchRequest): Promise<SearchResult> {
  const parsed = parseQuery(request.text);
  if (parsed.all === undefined) return listPosts(source.catalogue, request);
  const { found, blocks } = await lookUp(source.directory, collectTerms(parsed.all), source.loadBlock);
  const matches = findMatches(source, parsed, found, request.filters);
  const chosen = selectPage(matches, request.sort, request, source.catalogue);
  const ordinals = chosen.map((index) => matches.ordinals[index] ?? 0);
  const tables = await source.loadTexts(ordinals, Math.max(1, MAX_FETCHES - blocks));
  const hits = chosen.map((index, place): Hit => {
    const ordinal = ordinals[place] ?? 0;
    const table = tables[place];
    const snippets = table === undefined ? [] : snippetsOf(table, ordinal, found);
    return { ordinal, post: source.catalogue.post(ordinal), score: matches.scores[index] ?? 0, snippets };
  });
  return { hits, totalHits: matches.ordinals.length, facets: countFacets(source.catalogue.dimensions, matches.ordinals) };
}

/** All parts of the query; where no post has them all, any. */
function findMatches({ statistics, catalogue }: SearchSource, parsed: ParsedQuery, found: FoundTerms, filters: Filters): Matches {
  const keep = createFilter(catalogue, filters);
  const run = (query: ParsedQuery['all']): Matches | undefined => {
    if (query === undefined) return undefined;
    const matches = evaluate(query, found, statistics, SCORING);
    return keep === undefined ? matches : select(matches, keep);
  };
  const all = run(parsed.all);
  if (all !== undefined && all.ordinals.length > 0) return all;
  return (
    run(parsed.any) ?? all ?? { ordinals: new Uint32Array(0), scores: new Float64Array(0), terms: new Uint32Array(0), words: 1 }
  );
}

/** Listing without a text: the archive's own order, or its order by readers, narrowed by the filters. */
export function listPosts(catalogue: Catalogue, request: Omit<SearchRequest, 'text'>): SearchResult {
  const { page, hitsPerPage, sort } = request;
  const filtered = listFiltered(catalogue, request.filters);
  const start = (page - 1) * hitsPerPage;
  let ordinals: number[];
  if (filtered === undefined) {
    const length = Math.max(0, Math.min(hitsPerPage, catalogue.size - start));
    const at = (index: number): number => (sort === 'readers' ? (catalogue.byReaders[index] ?? 0) : index);
    ordinals = Array.from({ length }, (_, index) => at(start + index));
  } else {
    const matches = { ordinals: filtered, scores: new Float64Array(0), terms: new Uint32Array(0), words: 1 };
    const chosen = selectPage(matches, sort === 'readers' ? 'readers' : 'date', request, catalogue);
    ordinals = chosen.map((index) => filtered[index] ?? 0);
  }
  const hits = ordinals.map((ordinal): Hit => ({ ordinal, post: catalogue.post(ordinal), score: 0, snippets: [] }));
  return {
    hits,
    totalHits: filtered?.length ?? catalogue.size,
    facets: filtered === undefined ? catalogue.facets() : countFacets(catalogue.dimensions, filtered),
  };
}

/** Places of a term looked at in one post: more would not change which passage is best. */
const MAX_PLACES = 32;

function snippetsOf(table: PassageTable, ordinal: number, found: FoundTerms): Snippet[] {
  const lit = new Set(found.keys());
  const places: TermPlaces[] = [];
  for (const terms of found.values()) {
    for (const { term, postings, positions } of terms) {
      const index = indexOf(postings.ordinals, ordinal);
      if (index === -1) continue;
      lit.add(term);
      places.push({ term, positions: positions(index, MAX_PLACES), weight: 1 / Math.log2(2 + postings.ordinals.length) });
    }
  }
  return cutSnippets(table, places, lit);
}

function indexOf(ordinals: Uint32Array, ordinal: number): number {
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordinals[middle] ?? 0) < ordinal) low = middle + 1;
    else high = middle;
  }
  return ordinals[low] === ordinal ? low : -1;
}
