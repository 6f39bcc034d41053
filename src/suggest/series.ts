/** Titles that are numbered parts of a whole: 变分自编码器（三）, Rust 笔记 12：…, 周报第 7 期. Suggested one by one they would fill the list. */

import { splitUnits } from '../analysis/units.ts';
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

const NUMBER = '(?:\\d{1,4}|[零〇一二三四五六七八九十百]{1,5})';

/** A number counts in parentheses, behind 第, or after a space, a hyphen or a #. The 一 of 论天人合一 and the 3 of Python3 number nothing. */
const NUMBERED = new RegExp(
  `^(.{1,60}?\\S)\\s*(?:[（(【\\[]\\s*第?\\s*(${NUMBER})[^）)】\\]]{0,4}[）)】\\]]|第\\s*(${NUMBER})\\s*[章节篇讲回部集期话季课天周]|(?:\\s|\\s[-—]\\s?|\\s?#)\\s*(${NUMBER})(?=$|[\\s:：、.．,，—|-]))`,
  'u',
);

/** What stands before a title's number, and the number as it is written; `undefined` for a title without. */
export function parseNumbered(title: string): { readonly stem: string; readonly number: string } | undefined {
  const match = NUMBERED.exec(title.slice(0, MAX_LENGTH));
  const number = match?.[2] ?? match?.[3] ?? match?.[4];
  return match?.[1] === undefined || number === undefined ? undefined : { stem: match[1], number };
}

/** Longer titles are read up to here. */
const MAX_LENGTH = 80;

/** The texts that stand before {@link LONG_SERIES} different numbers or more, in the spelling of the first title. */
export function listNumbered(titles: readonly string[]): Term[] {
  const found = new Map<string, { text: string; numbers: Set<string>; posts: number }>();
  for (const title of titles) {
    const numbered = parseNumbered(title);
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
  return [series, parseNumbered(title)?.stem]
    .filter((name) => name !== undefined)
    .map(wholeOf)
    .filter(({ spelling }) => spelling !== '' && spelt.startsWith(spelling));
}

function wholeOf(name: string): WholeSeries {
  const units = splitUnits(name);
  return { spelling: spell(units).text, units: units.length };
}
