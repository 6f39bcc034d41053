/** Posts and hits as the API shows them. Keys never change meaning; absent is `null`. */

import type { ListedPost } from '../catalogue/catalogue.ts';
import { formatPostUrl } from '../post.ts';
import type { FormulaSearchRequest, SearchRequest } from '../query/request.ts';
import type { Hit, SearchResult } from '../query/result.ts';
import type { FormulaSearchResult } from '../query/search-formulas.ts';
import type { ShownFormula } from '../query/snippets/show-formulas.ts';

export function postJson(post: ListedPost) {
  const { id, title, authors, date, dateTime, updated, tags, categories, series, readers, excerpt } = post;
  return {
    id,
    title,
    author: authors.join('、'),
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

/** A post where another is shown. */
export function referenceJson({ id, title, date }: Pick<ListedPost, 'id' | 'title' | 'date'>) {
  return { id, title, date: date ?? null, url: formatPostUrl(id) };
}

function hitJson({ post, score, match, snippets, formulas }: Hit) {
  return { ...postJson(post), score, match, snippets, formulas: formulas.map((formula) => formulaJson(formula, post)) };
}

/** A formula that was found, with where it stands. */
function formulaJson({ tex, mathml, display, number, anchor, heading, headingAnchor, score }: ShownFormula, post: ListedPost) {
  return {
    tex,
    mathml: mathml === '' ? null : mathml,
    display,
    number: number ?? null,
    anchor,
    url: `${formatPostUrl(post.id)}#${encodeURIComponent(anchor)}`,
    section: heading === undefined ? null : { heading, anchor: headingAnchor },
    score,
  };
}

/** A page of a search of formulas. */
export function formulaResultJson(request: FormulaSearchRequest, result: FormulaSearchResult, processingTimeMs: number) {
  const { page, hitsPerPage, text, group } = request;
  return {
    query: text,
    group,
    hits: result.hits.map(({ post, score, formulas }) => ({
      ...postJson(post),
      score,
      formulas: formulas.map((formula) => formulaJson(formula, post)),
    })),
    page,
    hitsPerPage,
    totalHits: result.totalHits,
    totalPages: Math.ceil(result.totalHits / hitsPerPage),
    processingTimeMs,
  };
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
    missing: result.missing,
    correctedQuery: result.correctedQuery ?? null,
    didYouMean: result.didYouMean,
    literalQuery: result.literalQuery ?? null,
    synonyms: result.synonyms,
    notes: result.notes,
    facetDistribution: result.facets,
    processingTimeMs,
  };
}
