/** The order of suggestions, the same in the build, which keeps the best, and in a request. */

import type { Entry } from './entry.ts';

/**
 * The whole name before its beginning before its inside, and the text before pinyin before initials. Words of the posts' text
 * come after whatever a title, heading or tag has at its beginning.
 */
const CLASSES = {
  text: { whole: 0, beginning: 1, inside: 4 },
  pinyin: { whole: 2, beginning: 3, inside: 8 },
  initials: { whole: 6, beginning: 7, inside: 9 },
} as const;
const WORD_CLASS = 5;

/** Lowest first. Within a class labels come before titles; labels by their weight, then the shorter one; titles in archive order. */
export function rankOf({ name, match, offset }: Entry, isWholeName: boolean): number {
  const place = offset > 0 ? 'inside' : isWholeName ? 'whole' : 'beginning';
  const matchClass = name.kind === 'word' ? Math.max(WORD_CLASS, CLASSES[match][place]) : CLASSES[match][place];
  const order = name.kind === 'title' ? 0x10000 + name.ordinal : 0xffff - name.weight;
  return (matchClass * 0x20000 + order) * 0x100 + Math.min(name.text.length, 0xff);
}

/** Two letters are the initials of something in most titles. */
const MIN_INITIALS_INSIDE = 3;

/** Whether so many letters are enough to find this. */
export function isLongEnough({ name, match, offset }: Entry, letters: number): boolean {
  return name.kind !== 'title' || match !== 'initials' || offset === 0 || letters >= MIN_INITIALS_INSIDE;
}

/** Suggestions asked for at most, and so many are kept ready. */
export const MAX_SUGGESTIONS = 20;

/** Titles shown of ten suggestions, if there are so many. */
const TITLE_SHARE = 0.3;

/** The first `limit` of what is in order, but with their share of titles. */
export function chooseSuggestions<T>(inOrder: readonly T[], kindOf: (item: T) => string, limit: number): T[] {
  const titles = inOrder.filter((item) => kindOf(item) === 'title').length;
  let labelsLeft = limit - Math.min(titles, Math.ceil(limit * TITLE_SHARE));
  const chosen: T[] = [];
  for (const item of inOrder) {
    if (chosen.length >= limit) break;
    if (kindOf(item) === 'title' || labelsLeft-- > 0) chosen.push(item);
  }
  return chosen;
}
