/** Titles that are numbered parts of a whole, as {@link parseNumberedTitle} finds them: suggested one by one they would fill the list. */

import { splitUnits } from '../analysis/units.ts';
import { parseNumberedTitle } from '../numbered-title.ts';
import type { Term } from './mine-terms.ts';
import { spell } from './spelling.ts';

/** So many parts are a long series: one line with its count, and no titles. */
export const LONG_SERIES = 4;

/** What a title is a part of, by what it begins with. */
export interface WholeSeries {
  readonly spelling: string;
  /** Units of it at the title's beginning. */
  readonly units: number;
}

/** The texts that stand before {@link LONG_SERIES} different numbers or more, in the spelling of the first title. */
export function listNumbered(titles: readonly string[]): Term[] {
  const found = new Map<string, { text: string; numbers: Set<string>; posts: number }>();
  for (const title of titles) {
    const numbered = parseNumberedTitle(title);
    if (numbered === undefined) continue;
    const { spelling } = wholeOf(numbered.stem);
    const group = found.get(spelling) ?? { text: numbered.stem, numbers: new Set(), posts: 0 };
    group.numbers.add(numbered.number);
    group.posts++;
    found.set(spelling, group);
  }
  const series = [...found].filter(([spelling, { numbers }]) => spelling.length > 1 && numbers.size >= LONG_SERIES);
  return series.map(([, { text, posts }]) => ({ text, posts }));
}

/** The names of the wholes that a title is a part of: the series it is filed under, and the text before its number. */
export function wholesOf(title: string, series: string | undefined): WholeSeries[] {
  const spelt = spell(splitUnits(title)).text;
  return [series, parseNumberedTitle(title)?.stem]
    .filter((name) => name !== undefined)
    .map(wholeOf)
    .filter(({ spelling }) => spelling !== '' && spelt.startsWith(spelling));
}

function wholeOf(name: string): WholeSeries {
  const units = splitUnits(name);
  return { spelling: spell(units).text, units: units.length };
}
