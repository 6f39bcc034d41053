/** The filters of a search, each with a link that takes it away. */

import { html } from 'hono/html';
import { foldLabel } from '../../analysis/fold-label.ts';
import { DIMENSIONS } from '../../catalogue/dimension.ts';
import { type Filters, NO_FILTERS } from '../../query/filter/filter.ts';
import type { SearchRequest } from '../../query/request.ts';
import type { Markup } from '../layout.ts';
import { formatSearchAddress } from '../lists/list-address.ts';
import { STRINGS } from '../strings.ts';

interface Chosen {
  readonly label: string;
  readonly without: Partial<SearchRequest>;
}

/** Nothing at all where nothing was chosen. */
export function chosenFilters(request: SearchRequest): Markup | string {
  const chosen = [...listChosen(request.filters), ...chosenMatch(request)];
  if (chosen.length === 0) return '';
  return html`<ul class="chosen" aria-label="${STRINGS.chosen}">
${chosen.map(
  ({
    label,
    without,
  }) => html`<li><a rel="nofollow" href="${formatSearchAddress(request, without)}"><span class="visually-hidden">${
    STRINGS.takeAway
  }</span>${label}</a></li>
`,
)}${
  chosen.length === 1
    ? ''
    : html`<li><a class="all" rel="nofollow" href="${formatSearchAddress(request, WITHOUT_ALL)}">${STRINGS.takeAwayAll}</a></li>
`
}</ul>`;
}

/** What a request that nothing narrows has. */
export const WITHOUT_ALL = { filters: NO_FILTERS, match: 'auto' } as const satisfies Partial<SearchRequest>;

/** Whether only some of the archive is searched. */
export function isFiltered({ filters }: SearchRequest): boolean {
  return listChosen(filters).length > 0;
}

/** Whether there is a condition to take away. */
export function isNarrowed(request: SearchRequest): boolean {
  return request.match !== 'auto' || isFiltered(request);
}

/** Takes a name away from a dimension, in whatever spelling; the dimension goes with its last name. */
export function withoutName(names: Filters['names'], dimension: (typeof DIMENSIONS)[number], name: string): Filters['names'] {
  const { [dimension]: list = [], ...others } = names;
  const folded = foldLabel(name);
  const left = list.filter((each) => foldLabel(each) !== folded);
  return left.length === 0 ? others : { ...others, [dimension]: left };
}

function listChosen(filters: Filters): Chosen[] {
  const { names, notNames = {}, from, to, readersMin, readersMax } = filters;
  const without = (changes: Partial<Filters>): Chosen['without'] => ({ filters: { ...filters, ...changes } });
  const chosen: Chosen[] = DIMENSIONS.flatMap((dimension) => {
    const label = STRINGS.dimensions[dimension];
    const wanted = (names[dimension] ?? []).map((name) => ({
      label: STRINGS.isNamed(label, name),
      without: without({ names: withoutName(names, dimension, name) }),
    }));
    const unwanted = (notNames[dimension] ?? []).map((name) => ({
      label: STRINGS.isNotNamed(label, name),
      without: without({ notNames: withoutName(notNames, dimension, name) }),
    }));
    return [...wanted, ...unwanted];
  });
  if (from !== undefined) chosen.push({ label: STRINGS.from(from), without: without({ from: undefined }) });
  if (to !== undefined) chosen.push({ label: STRINGS.to(to), without: without({ to: undefined }) });
  if (readersMin !== undefined)
    chosen.push({ label: STRINGS.readersMin(readersMin), without: without({ readersMin: undefined }) });
  if (readersMax !== undefined)
    chosen.push({ label: STRINGS.readersMax(readersMax), without: without({ readersMax: undefined }) });
  return chosen;
}

function chosenMatch({ match }: SearchRequest): Chosen[] {
  return match === 'auto' ? [] : [{ label: STRINGS.matchModes[match], without: { match: 'auto' } }];
}
