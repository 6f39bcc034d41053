/** The archive listed: in its own order or another, narrowed by filters. */

import type { Catalogue } from '../../catalogue/catalogue.ts';
import { listOrdinals } from '../../catalogue/list-ordinals.ts';
import { countFacetsIfAdded } from '../filter/facets-if-added.ts';
import { listFiltered } from '../filter/filter.ts';
import { noteFilterNames } from '../filter/name-notes.ts';
import type { SearchRequest } from '../request.ts';
import type { Hit, SearchResult } from '../result.ts';
import { selectPage } from './rank.ts';

/** Without a text, relevance is date. */
export function listPosts(catalogue: Catalogue, request: Omit<SearchRequest, 'text' | 'match'>): SearchResult {
  const { page, hitsPerPage, filters } = request;
  const sort = request.sort.by === 'relevance' ? { ...request.sort, by: 'date' as const } : request.sort;
  const filtered = listFiltered(catalogue, filters);
  const start = (page - 1) * hitsPerPage;
  let ordinals: number[];
  if (filtered === undefined && sort.order === 'desc') {
    const length = Math.max(0, Math.min(hitsPerPage, catalogue.postCount - start));
    const at = (index: number): number => (sort.by === 'readers' ? (catalogue.byReaders[index] ?? 0) : index);
    ordinals = Array.from({ length }, (_, index) => at(start + index));
  } else {
    const all = filtered ?? listOrdinals(catalogue.postCount);
    ordinals = selectPage(all, new Float64Array(0), { ...request, sort }, catalogue).map((index) => all[index] ?? 0);
  }
  const hits = ordinals.map(
    (ordinal): Hit => ({ ordinal, post: catalogue.post(ordinal), score: 0, match: 'none', snippets: [], formulas: [] }),
  );
  const facets = filtered === undefined ? catalogue.facets() : countFacetsIfAdded(catalogue, undefined, filters);
  const notes = noteFilterNames(catalogue, filters);
  return { hits, totalHits: filtered?.length ?? catalogue.postCount, facets, ...NOTHING_TYPED, notes };
}

const NOTHING_TYPED = {
  match: 'none',
  correctedQuery: undefined,
  didYouMean: [],
  literalQuery: undefined,
  synonyms: [],
  otherNames: [],
  missing: [],
  steps: [],
} as const;
