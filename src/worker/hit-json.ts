/** Posts and hits as the API shows them. Keys never change meaning; absent is `null`. */

import type { ListedPost } from '../catalogue/catalogue.ts';
import { formatPostUrl } from '../post.ts';
import type { Hit, SearchRequest, SearchResult } from '../query/result.ts';

export function postJson(post: ListedPost) {
  const { id, title, authors, date, dateTime, updated, tags, categories, series, readers, excerpt } = post;
  return {
    id,
    title,
    author: authors.join('\u3001'),
    authors,
    date: date ?? null,
    dateTime: dateTime ?? null,
    updated: updated ?? null,
    tags,
    categories,
    series: series === undefined ? null : { name: series.name, number: series.number ?? null },
    readers: readers === undefined ? null : { count: readers.count, asOf: readers.asOf ?? null },
    excerpt,
    url: formatPostUrl(id),
  };
}

function hitJson({ post, score, match, snippets }: Hit) {
  return { ...postJson(post), score, match, snippets };
}

/** A page of a search or a listing, with Meilisearch's names where it has them. */
export function resultJson(request: SearchRequest, result: SearchResult, processingTimeMs: number) {
  const { page, hitsPerPage, text } = request;
  return {
    query: text,
    hits: result.hits.map(hitJson),
    page,
    hitsPerPage,
    totalHits: result.totalHits,
    totalPages: Math.ceil(result.totalHits / hitsPerPage),
    match: result.match,
    correctedQuery: result.correctedQuery ?? null,
    didYouMean: result.didYouMean,
    literalQuery: result.literalQuery ?? null,
    synonyms: result.synonyms,
    notes: result.notes,
    facetDistribution: result.facets,
    processingTimeMs,
  };
}
