/** A search from query to page of hits: find, rank, choose, cut. */

import { NO_MATCHES } from '../index/read/matches.ts';
import { findSorted } from '../storage/binary-search.ts';
import { countFacetsIfAdded } from './filter/facets-if-added.ts';
import { type FoundMatches, findPosts } from './ladder/find-posts.ts';
import { formatQuery } from './language/format.ts';
import { MAX_FETCHES, MAX_TEXT_PACKS } from './limits.ts';
import type { MatchLevel } from './match/match-level.ts';
import { listFormulaNodes, listLeaves } from './match/plan.ts';
import { scoreFormulas } from './rank/fuse-ranks.ts';
import { listPosts } from './rank/list.ts';
import { selectPage } from './rank/rank.ts';
import { rankMatches } from './rank/relevance.ts';
import type { SearchRequest } from './request.ts';
import type { Hit, SearchResult } from './result.ts';
import { createTargets } from './snippets/highlight-target.ts';
import { showFormulas } from './snippets/show-formulas.ts';
import { cutHitSnippets } from './snippets/snippet.ts';
import type { SearchSource } from './source/search-source.ts';
import { quoteTexts } from './widen/replace-texts.ts';
import { findSynonyms, listOtherNames, type Synonyms } from './widen/synonyms.ts';

/** Searches for a page of hits. What the look-ups leave of the budget fetches the texts of these hits. */
export async function search(source: SearchSource, request: SearchRequest): Promise<SearchResult> {
  const found = await findPosts(source, request);
  if (found.kind === 'list') return { ...listPosts(source.catalogue, request), notes: found.notes };
  if (found.kind === 'nothing')
    return {
      ...NOTHING_FOUND,
      facets: countFacetsIfAdded(source.catalogue, NO_MATCHES.ordinals, request.filters),
      notes: found.notes,
    };
  const { matches, all, ladder, notes } = found;
  const relevance = rankMatches(matches, ladder, { reader: found.reader, ...source });
  const chosen = selectPage(matches.ordinals, relevance, request, source.catalogue);
  return {
    hits: await showHits(source, found, chosen),
    totalHits: matches.ordinals.length,
    facets: countFacetsIfAdded(source.catalogue, all.ordinals, request.filters),
    match: isText(found) ? found.level : 'none',
    notes,
    ...(isText(found) ? tellWidening(source, found) : NOTHING_WIDENED),
    steps: ladder.steps,
  };
}

/** Whether the query has a text or a formula, and not only names or dates. */
function isText({ ladder: { plan } }: FoundMatches): boolean {
  const { wanted, excluded } = listLeaves(plan);
  return wanted.length + excluded.length + listFormulaNodes(plan).length > 0;
}

/** The hits at these places of the matches, with the passages and formulas for which they were found. */
async function showHits(source: SearchSource, found: FoundMatches, chosen: readonly number[]): Promise<Hit[]> {
  const { ladder, matches, reader, budget } = found;
  const ordinals = chosen.map((index) => matches.ordinals[index] ?? 0);
  const targetsOf = createTargets(listLeaves(ladder.plan).wanted, reader, source.statistics.postCount);
  const answers = listFormulaNodes(ladder.plan).map(({ answer }) => answer);
  const texts = found.level === 'formula' && targetsOf('phrase').length === 0 ? 0 : budget.take(MAX_TEXT_PACKS);
  const tables = texts === 0 ? [] : await source.loadTexts(ordinals, texts);
  const formulas = await showFormulas(source.formulas, answers, ordinals, {
    maxPacks: answers.length === 0 ? 0 : budget.take(MAX_FETCHES),
  });
  const byFormula = scoreFormulas(Uint32Array.from(ordinals), ladder.plan);
  return chosen.map((index, place): Hit => {
    const ordinal = ordinals[place] ?? 0;
    const table = tables[place];
    const level = levelOf(found, ordinal);
    return {
      ordinal,
      post: source.catalogue.post(ordinal),
      score: (matches.scores[index] ?? 0) + (byFormula?.[place] ?? 0),
      match: isText(found) ? level : 'none',
      snippets: table === undefined ? [] : cutHitSnippets(table, ordinal, targetsOf(level)),
      formulas: formulas[place] ?? [],
    };
  });
}

function levelOf({ ladder, level }: FoundMatches, ordinal: number): MatchLevel {
  const tier = ladder.tiers.find(({ matches }) => findSorted(matches.ordinals, ordinal) !== -1);
  const own = tier?.level ?? 'most';
  return own === 'phrase' && level === 'formula' ? 'formula' : own;
}

const NOTHING_WIDENED = {
  correctedQuery: undefined,
  didYouMean: [],
  literalQuery: undefined,
  synonyms: [],
  otherNames: [],
  missing: [],
};

const NOTHING_FOUND = { hits: [], totalHits: 0, match: 'none', steps: [], ...NOTHING_WIDENED } as const;

/** What was searched for instead, how to insist, and what else there is. */
function tellWidening(
  { glossary }: SearchSource,
  { clause, isAsTyped, ladder, level }: FoundMatches,
): Pick<SearchResult, 'correctedQuery' | 'didYouMean' | 'literalQuery' | 'synonyms' | 'otherNames' | 'missing'> {
  const synonyms = findSynonyms(clause, glossary);
  // Where filters leave no hit, a correction helps nobody.
  const rewriting = level === 'none' ? undefined : ladder.rewriting;
  const isLiteral = !isAsTyped || level === 'phrase' || level === 'all' || level === 'none';
  return {
    correctedQuery: rewriting && formatQuery(rewriting.clause),
    didYouMean: rewriting?.others.map(formatQuery) ?? [],
    literalQuery: isLiteral ? undefined : formatQuery(quoteTexts(clause)),
    synonyms: rewriting?.synonyms ?? joinSynonyms([...synonyms, ...ladder.translated]),
    otherNames: level === 'synonym' ? [] : listOtherNames(clause, synonyms),
    missing: ladder.missing,
  };
}

/** A word typed twice, or known to glossary and dictionary, is told once: by the glossary, which comes first. */
function joinSynonyms(synonyms: readonly Synonyms[]): Synonyms[] {
  const byTerm = new Map<string, Synonyms>();
  for (const { term, names } of synonyms) {
    const key = term.toLowerCase();
    if (!byTerm.has(key)) byTerm.set(key, { term, names });
  }
  return [...byTerm.values()];
}
