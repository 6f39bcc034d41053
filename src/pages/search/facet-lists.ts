/** Links that narrow a search to a tag, a category, a series, a year or an author, each with the hits it brings. */

import { html } from 'hono/html';
import { foldLabel } from '../../analysis/fold-label.ts';
import type { DimensionName } from '../../catalogue/dimension.ts';
import type { SearchRequest } from '../../query/request.ts';
import { MAX_FILTER_NAMES } from '../../query/request.ts';
import type { SearchResult } from '../../query/result.ts';
import type { Markup } from '../layout.ts';
import { formatSearchAddress } from '../lists/list-address.ts';
import { STRINGS } from '../strings.ts';
import { withoutName } from './chosen-filters.ts';

/** The dimensions in the order of the page, with how many values each shows. Years are short, and nobody looks for the eight with most posts. */
const SHOWN: readonly (readonly [DimensionName, number])[] = [
  ['tag', 8],
  ['category', 8],
  ['series', 8],
  ['year', 20],
  ['author', 8],
];

type Found = Pick<SearchResult, 'facets' | 'totalHits'>;

/** Shown only where there is something to choose. Closed at first where there are hits: on a phone it would hide them. */
export function facetLists(request: SearchRequest, found: Found): Markup | string {
  const lists = SHOWN.flatMap(([dimension, most]) => facetList(dimension, most, request, found));
  if (lists.length === 0) return '';
  return html`<details class="facets"${found.totalHits === 0 ? ' open' : ''}><summary>${STRINGS.facets}</summary>
<nav aria-label="${STRINGS.facetsLabel}">
${lists}</nav>
</details>`;
}

interface Value {
  readonly name: string;
  readonly count: number;
  /** As the request writes it; `undefined` where it was not chosen. */
  readonly chosen: string | undefined;
}

function facetList(dimension: DimensionName, most: number, request: SearchRequest, found: Found): Markup[] {
  const values = listValues(dimension, most, request, found);
  if (values.length === 0) return [];
  const id = `facet-${dimension}`;
  return [
    html`<div class="facet"><p id="${id}">${STRINGS.dimensions[dimension]}</p><ul aria-labelledby="${id}">
${values.map((value) => facetLink(dimension, value, request))}</ul></div>
`,
  ];
}

function listValues(dimension: DimensionName, most: number, { filters }: SearchRequest, { facets, totalHits }: Found): Value[] {
  const wanted = new Map((filters.names[dimension] ?? []).map((name) => [foldLabel(name), name]));
  const values = Object.entries(facets[dimension]).map(([name, count]) => ({ name, count, chosen: wanted.get(foldLabel(name)) }));
  const offered = wanted.size < MAX_FILTER_NAMES ? values : values.filter(({ chosen }) => chosen !== undefined);
  // What all hits have narrows nothing.
  const isUseless = wanted.size === 0 && offered.every(({ count }) => count === totalHits);
  if (isUseless) return [];
  // Sorting is stable, so equal counts keep the catalogue's order. Objects put names that look like numbers in an order of their own.
  const byCount = (left: Value, right: Value): number => right.count - left.count;
  // What was chosen can be given up here, however few hits it has.
  const rank = ({ chosen }: Value): number => (chosen === undefined ? 1 : 0);
  const best = offered.sort((left, right) => rank(left) - rank(right) || byCount(left, right)).slice(0, most);
  return dimension === 'year' ? best.sort((left, right) => Number(right.name) - Number(left.name)) : best.sort(byCount);
}

function facetLink(dimension: DimensionName, { name, count, chosen }: Value, request: SearchRequest): Markup {
  const { filters } = request;
  const names =
    chosen === undefined
      ? { ...filters.names, [dimension]: [...(filters.names[dimension] ?? []), name] }
      : withoutName(filters.names, dimension, chosen);
  const address = formatSearchAddress(request, { filters: { ...filters, names } });
  return html`<li><a rel="nofollow"${chosen === undefined ? '' : html` aria-current="true"`} href="${address}">${name} <span>${count}</span></a></li>
`;
}
