/** Notes on a query: how mistakes were read, and which names may be meant, each a link. */

import { html } from 'hono/html';
import type { Note, Proposal } from '../../query/language/query.ts';
import type { SearchRequest } from '../../query/request.ts';
import type { Markup } from '../layout.ts';
import { formatSearchAddress } from '../lists/list-address.ts';
import { STRINGS } from '../strings.ts';
import { withoutName } from './chosen-filters.ts';
import { cite } from './cite.ts';

export function queryNotes(request: SearchRequest, list: readonly Note[]): Markup | string {
  if (list.length === 0) return '';
  return html`<ul class="notes">
${list.map(
  (note) => html`<li>${lineOf(note, request.text)}${proposalLinks(note, (proposal) => addressOf(request, note, proposal))}</li>
`,
)}</ul>
`;
}

function lineOf({ code, dimension, name, start, end }: Note, text: string): string {
  const isName = dimension !== undefined && name !== undefined;
  return STRINGS.notes[code](isName ? STRINGS.dimensions[dimension] + cite(name) : cite(text.slice(start, end)));
}

/** The names that a note proposes; nothing where it proposes none. */
export function proposalLinks(
  { code, dimension, proposals = [] }: Pick<Note, 'code' | 'dimension' | 'proposals'>,
  addressOf: (proposal: Proposal) => string,
): Markup | string {
  if (proposals.length === 0) return '';
  const label = (proposal: Proposal): string =>
    proposal.dimension === dimension ? proposal.name : STRINGS.isNamed(STRINGS.dimensions[proposal.dimension], proposal.name);
  return html`${code === 'unknown-name' ? STRINGS.searchSummary.nearest : ''}${proposals.map(
    (proposal, index) =>
      html`${index === 0 ? '' : STRINGS.searchSummary.separator}<a rel="nofollow" href="${addressOf(proposal)}">${label(proposal)}（${STRINGS.countOf(proposal.posts)}）</a>`,
  )}`;
}

/** The same search with a proposal in place of the noted text or filter. */
function addressOf(request: SearchRequest, { dimension, name, start, end }: Note, proposal: Proposal): string {
  const { text, filters } = request;
  if (proposal.query !== undefined) {
    return formatSearchAddress(request, { text: text.slice(0, start) + proposal.query + text.slice(end) });
  }
  if (dimension === undefined || name === undefined) return formatSearchAddress(request);
  const from = filters.names[dimension] === undefined ? 'notNames' : 'names';
  const left = withoutName(filters[from] ?? {}, dimension, name);
  const names = { ...left, [proposal.dimension]: [...(left[proposal.dimension] ?? []), proposal.name] };
  return formatSearchAddress(request, { filters: { ...filters, [from]: names } });
}
