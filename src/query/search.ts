/** A search from query to page of hits: look up, match, filter, count, choose, cut. */

import { findSorted } from '../storage/sorted-numbers.ts';
import { countFacetsIfAdded } from './filter/facets-if-added.ts';
import { findPosts } from './find.ts';
import { formatQuery } from './language/format.ts';
import { listPosts } from './list.ts';
import { listFormulaNodes, listLeaves } from './match/plan.ts';
import { scoreFormulas } from './rank/fuse-ranks.ts';
import { selectPage } from './rank/rank.ts';
import { rankMatches } from './rank/relevance.ts';
import type { Hit, SearchRequest, SearchResult } from './result.ts';
import type { SearchSource } from './search-source.ts';
import { collectEvidence } from './snippets/evidence.ts';
import { cutHitSnippets } from './snippets/hit-snippets.ts';
import { showFormulas } from './snippets/show-formulas.ts';
import { quoteTexts } from './widen/replace-texts.ts';
import { findSynonyms } from './widen/rewrite.ts';

/**
 * Files fetched for one answer, beside the tables: a fetch costs 0.1 to 0.3 ms of CPU, and Workers holds six connections at
 * once. Terms come first, passages of the best hits with what is left; the hits below show their excerpts.
 */
const MAX_FETCHES = 7;

/** What Workers takes on the free plan, but for the tables: hits of formulas are nothing without the formula. */
const MAX_SUBREQUESTS = 49;

export async function search(source: SearchSource, request: SearchRequest): Promise<SearchResult> {
  const found = await findPosts(source, request);
  if (found.kind === 'list') return { ...listPosts(source.catalogue, request), notes: found.notes };
  const { catalogue, statistics } = source;
  const { climb, all, matches, reader, lookUps, clause, notes } = found;
  const relevance = rankMatches(matches, climb, { reader, statistics, catalogue });
  const chosen = selectPage(matches.ordinals, relevance, request.sort, request, catalogue);
  const ordinals = chosen.map((index) => matches.ordinals[index] ?? 0);
  const { wanted, excluded } = listLeaves(climb.plan);
  const answers = listFormulaNodes(climb.plan).map(({ answer }) => answer);
  const rung = wanted.length + excluded.length + answers.length === 0 ? 'none' : found.rung;
  const ownRung = found.rung === 'formula' ? 'formula' : climb.rung;
  const evidence = collectEvidence(wanted, climb.rung, reader, statistics.postCount);
  const byFormula = scoreFormulas(Uint32Array.from(ordinals), climb.plan);
  const texts = rung === 'formula' && evidence.length === 0 ? 0 : Math.max(1, MAX_FETCHES - lookUps);
  const tables = texts === 0 ? [] : await source.loadTexts(ordinals, texts);
  const formulas = await showFormulas(source.formulas, answers, ordinals, MAX_SUBREQUESTS - lookUps - texts);
  const hits = chosen.map((index, place): Hit => {
    const ordinal = ordinals[place] ?? 0;
    const table = tables[place];
    const snippets = table === undefined ? [] : cutHitSnippets(table, ordinal, evidence);
    const own = findSorted(climb.further.ordinals, ordinal) === -1 ? ownRung : 'most';
    const match = rung === 'none' ? rung : own;
    const score = (matches.scores[index] ?? 0) + (byFormula?.[place] ?? 0);
    return { ordinal, post: catalogue.post(ordinal), score, match, snippets, formulas: formulas[place] ?? [] };
  });
  const facets = countFacetsIfAdded(catalogue, all.ordinals, request.filters);
  return {
    hits,
    totalHits: matches.ordinals.length,
    facets,
    match: rung,
    notes,
    correctedQuery: climb.rewriting && formatQuery(climb.rewriting.clause),
    didYouMean: climb.rewriting?.others.map(formatQuery) ?? [],
    literalQuery: rung === 'phrase' || rung === 'all' || rung === 'none' ? undefined : formatQuery(quoteTexts(clause)),
    synonyms: climb.rewriting?.synonyms ?? findSynonyms(clause, source),
  };
}
