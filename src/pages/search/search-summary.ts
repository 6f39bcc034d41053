/** Says above the hits what a search did: nothing is widened, corrected or left out without a word. */

import { html } from 'hono/html';
import type { MatchLevel } from '../../query/match/match-level.ts';
import type { SearchRequest } from '../../query/request.ts';
import type { SearchResult } from '../../query/result.ts';
import type { Markup } from '../layout.ts';
import { formatSearchAddress } from '../lists/list-address.ts';
import { STRINGS } from '../strings.ts';
import { chosenFilters, isFiltered, isNarrowed, WITHOUT_ALL } from './chosen-filters.ts';
import { cite, shorten } from './cite.ts';
import { queryNotes } from './query-notes.ts';

export function searchSummary(request: SearchRequest, result: SearchResult): Markup {
  return html`<div class="search-summary" role="status">
<p>${sentence(request, result)} ${instead(request, result)}</p>
${result.totalHits === 0 ? advice(request) : ''}${meant(request, result)}${otherNames(request, result)}${missing(result)}${queryNotes(request, result.notes)}</div>
${chosenFilters(request)}`;
}

/** How the hits match, and how many there are. */
function sentence(request: SearchRequest, result: SearchResult): string {
  const typed = request.text.trim();
  const { totalHits, match } = result;
  if (totalHits === 0)
    return typed === '' ? STRINGS.searchSummary.noPosts : where(request) + STRINGS.searchSummary.noHits(cite(typed));
  if (match === 'phrase') return STRINGS.searchSummary.phrase(cite(typed), totalHits);
  // Partial matches are counted too, so the number stands by itself.
  return `${match === 'none' ? '' : howFound(match, request, result)}${STRINGS.posts(totalHits)}。`;
}

function howFound(level: Exclude<MatchLevel, 'phrase'>, request: SearchRequest, result: SearchResult): string {
  const { searchSummary: summary } = STRINGS;
  const typed = cite(request.text.trim());
  switch (level) {
    case 'all':
      return summary.all(typed);
    case 'synonym': {
      const names = result.synonyms.map((each) => summary.namesOf(cite(each.term), each.names.map(shorten)));
      return where(request) + summary.synonym(typed, names);
    }
    case 'corrected':
      return where(request) + summary.corrected(typed, cite(result.correctedQuery ?? ''));
    case 'near':
      return where(request) + summary.near(typed);
    case 'formula':
      return summary.formula(typed);
    case 'most':
      return request.match === 'most' ? summary.mostWanted(typed) : where(request) + summary.most(typed);
  }
}

/** What no post has is said of those only that were searched. */
function where(request: SearchRequest): string {
  return isFiltered(request) ? STRINGS.searchSummary.amongFiltered : '';
}

/** A link that insists on what was typed, wherever the hits are something else. */
function instead(request: SearchRequest, { match, totalHits, literalQuery }: SearchResult): Markup | string {
  if (totalHits === 0) return '';
  const link = (changes: Partial<SearchRequest>, label: string): Markup =>
    html`<a rel="nofollow" href="${formatSearchAddress(request, changes)}">${label}</a>`;
  // Below a match of all pieces, link to the same query, literally.
  if (match === 'all') return link({ match: 'phrase' }, STRINGS.searchSummary.onlyPhrase);
  if (literalQuery === undefined) return '';
  const label = match === 'corrected' ? STRINGS.searchSummary.still : STRINGS.searchSummary.only;
  return link({ text: literalQuery, match: 'auto' }, label(shorten(literalQuery)));
}

/** What to do where there are no hits. */
function advice(request: SearchRequest): Markup {
  const { searchSummary: summary } = STRINGS;
  if (isNarrowed(request)) {
    const label = isFiltered(request) ? summary.unfiltered : summary.anyMatch;
    return html`<p><a rel="nofollow" href="${formatSearchAddress(request, WITHOUT_ALL)}">${label}</a></p>
`;
  }
  return html`<p>${request.text.trim() === '' ? '' : summary.tryOther}</p>
`;
}

/** Texts that no post has, beside hits with the rest. */
function missing({ missing: texts, totalHits }: SearchResult): Markup | string {
  if (texts.length === 0 || totalHits === 0) return '';
  return html`<p>${STRINGS.searchSummary.missing(texts.map(cite))}</p>
`;
}

function meant(request: SearchRequest, { didYouMean }: SearchResult): Markup | string {
  return links(
    STRINGS.searchSummary.didYouMean,
    didYouMean.map((query) => ({ label: query, query })),
    request,
  );
}

/** Where other names were searched for already, the sentence says so. */
function otherNames(request: SearchRequest, { otherNames: names }: SearchResult): Markup | string {
  return links(
    STRINGS.searchSummary.alsoSearch,
    names.map(({ query }) => ({ label: query, query })),
    request,
  );
}

function links(
  label: string,
  items: readonly { readonly label: string; readonly query: string }[],
  request: SearchRequest,
): Markup | string {
  if (items.length === 0) return '';
  return html`<p>${label}${items.map(
    (item, index) =>
      html`${index === 0 ? '' : STRINGS.searchSummary.separator}<a rel="nofollow" href="${formatSearchAddress(request, { text: item.query, match: 'auto' })}">${shorten(item.label)}</a>`,
  )}</p>
`;
}
