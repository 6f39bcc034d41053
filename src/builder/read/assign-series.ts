/** Finds the series that titles tell: 漫谈（一） and 漫谈（二） belong together, though nobody filed them so. */

import { foldLabel } from '../../analysis/fold-label.ts';
import { type NumberedTitle, parseNumberedTitle } from '../../numbered-title.ts';
import type { Post, Series } from '../../post.ts';

/** Numbers that are not marked make a series from so many on, counted from the beginning: `Windows 10` and `Windows 11` are none. */
const MIN_UNMARKED_PARTS = 3;

/** Such a series has at least every so many-th of its numbers. */
const MAX_UNMARKED_GAP = 2;

/** A stem of one character says nothing: O(1), O(2). */
const MIN_STEM_LENGTH = 2;

/** Posts in the order given. What front matter says stands; its series without a number takes that of a title that names the series. */
export function assignSeries(posts: readonly Post[]): readonly Post[] {
  const numbered = posts.map(({ meta }) => parseNumberedTitle(meta.title));
  const filed = nameFiled(posts);
  const groups = groupByStem(posts, numbered);
  return posts.map((post, index) => {
    const title = numbered[index];
    const { series } = post.meta;
    if (title === undefined || series?.number !== undefined) return post;
    const stem = foldLabel(title.stem);
    const group = groups.get(stem);
    const number = title.value === 'last' ? (group?.afterOthers ?? 1) : title.value;
    if (series !== undefined) return isNamedIn(foldLabel(series.name), stem) ? withSeries(post, { ...series, number }) : post;
    const name = filed.get(stem) ?? group?.name;
    return name === undefined ? post : withSeries(post, { name, number });
  });
}

/** Series that front matter names, by their folded names. */
function nameFiled(posts: readonly Post[]): ReadonlyMap<string, string> {
  return new Map(posts.flatMap(({ meta: { series } }) => (series === undefined ? [] : [[foldLabel(series.name), series.name]])));
}

interface Group {
  /** `undefined` where the parts make no series. */
  readonly name: string | undefined;
  /** The number of a last part. */
  readonly afterOthers: number;
}

function groupByStem(posts: readonly Post[], numbered: readonly (NumberedTitle | undefined)[]): ReadonlyMap<string, Group> {
  const parts = new Map<string, NumberedTitle[]>();
  for (const [index, title] of numbered.entries()) {
    // A post of another series is no part of this one, however it is called.
    if (title === undefined || title.stem.length < MIN_STEM_LENGTH) continue;
    const { series } = posts[index]?.meta ?? {};
    const stem = foldLabel(title.stem);
    if (series !== undefined && !isNamedIn(foldLabel(series.name), stem)) continue;
    const list = parts.get(stem) ?? [];
    list.push(title);
    parts.set(stem, list);
  }
  return new Map(
    [...parts].map(([stem, titles]) => {
      const values = titles.flatMap(({ value }) => (value === 'last' ? [] : [value]));
      const name = areSeries(titles) ? mostFrequent(titles.map((title) => title.stem)) : undefined;
      return [stem, { name, afterOthers: values.reduce((left, right) => Math.max(left, right), 0) + 1 }];
    }),
  );
}

function areSeries(titles: readonly NumberedTitle[]): boolean {
  const marked = new Set(titles.filter(({ isMarked }) => isMarked).map(({ value }) => value));
  if (marked.size > 1) return true;
  const values = new Set(titles.flatMap(({ value }) => (value === 'last' ? [] : [value])));
  const largest = [...values].reduce((left, right) => Math.max(left, right), 0);
  const isCounted = values.has(1) || values.has(0);
  return isCounted && values.size >= MIN_UNMARKED_PARTS && largest <= values.size * MAX_UNMARKED_GAP;
}

function isNamedIn(series: string, stem: string): boolean {
  return stem.startsWith(series) || stem.endsWith(series) || series.startsWith(stem);
}

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}

function withSeries(post: Post, series: Series): Post {
  return { ...post, meta: { ...post.meta, series } };
}
