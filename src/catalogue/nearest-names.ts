/** Finds the names of the archive nearest to one that no post has. */

import { foldLabel } from '../analysis/fold-label.ts';
import { simplifiedCode } from '../analysis/traditional.ts';
import { findFirst } from '../storage/binary-search.ts';
import { editDistance } from '../variants/edit-distance.ts';
import { DIMENSIONS, type Dimension, type DimensionName, type Dimensions } from './dimension.ts';

export interface NearName {
  readonly dimension: DimensionName;
  readonly name: string;
  /** How many posts have it. */
  readonly posts: number;
}

/** Names proposed for one. */
const MAX_NEAREST = 5;

/**
 * Names of a dimension that are compared, of more those that stand around it in the alphabet: 5,000 took a fresh isolate 12 ms of CPU, and 1 to
 * 2 ms a warm one. Blogs of 2,000 posts have some 1,500 tags.
 */
const MAX_COMPARED = 2000;

/** Units of a name that are compared; longer ones are no names. */
const MAX_LENGTH = 40;

/** The same name in another dimension, then what holds it or is held by it, is a slip away, or has most characters in common. */
export function findNearestNames(dimensions: Dimensions, dimension: DimensionName, name: string): NearName[] {
  const elsewhere = DIMENSIONS.filter((other) => other !== dimension && other !== 'year').flatMap((other) => {
    const [value] = dimensions.byName[other].find(name);
    return value === undefined ? [] : [nearName(dimensions, other, dimensions.countedAs[value] ?? value)];
  });
  const folded = foldLabel(name).slice(0, MAX_LENGTH);
  const codes = new Set(Array.from({ length: folded.length }, (_, at) => folded.charCodeAt(at)));
  const { name: nameOf } = dimensions.byName[dimension];
  const near: { found: NearName; nearness: number }[] = [];
  const [start, end] = valuesAround(dimensions.byName[dimension], folded);
  for (let value = start; value < end; value++) {
    // Spellings of one name are proposed once.
    if ((dimensions.countedAs[value] ?? value) !== value) continue;
    const text = nameOf(value);
    if (!mayBeNear(text, codes, folded.length)) continue;
    const nearness = compareNames(folded, foldLabel(text).slice(0, MAX_LENGTH));
    if (nearness > 0) near.push({ found: nearName(dimensions, dimension, value), nearness });
  }
  near.sort((left, right) => right.nearness - left.nearness || right.found.posts - left.found.posts);
  return [...elsewhere, ...near.map(({ found }) => found)].slice(0, MAX_NEAREST);
}

/** Whether enough characters are in common, before anything is folded whole: of a thousand names a few dozen pass. */
function mayBeNear(name: string, codes: ReadonlySet<number>, length: number): boolean {
  let shared = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (codes.has(code) || codes.has(foldCode(code))) shared++;
  }
  return shared * 2 >= Math.min(name.length, length);
}

function foldCode(code: number): number {
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return narrow < 0x80 ? narrow | 0x20 : simplifiedCode(narrow);
}

/** The values that are compared: all, or those around where the name would stand, which begin alike. */
function valuesAround({ first, size, name }: Dimension, folded: string): [start: number, end: number] {
  if (size <= MAX_COMPARED) return [first, first + size];
  const place = findFirst(first, first + size, (value) => foldLabel(name(value)) >= folded);
  const start = Math.min(Math.max(first, place - MAX_COMPARED / 2), first + size - MAX_COMPARED);
  return [start, start + MAX_COMPARED];
}

function nearName(dimensions: Dimensions, dimension: DimensionName, value: number): NearName {
  const { name, find, posts } = dimensions.byName[dimension];
  const text = name(value);
  return { dimension, name: text, posts: find(text).reduce((sum, spelling) => sum + posts(spelling).length, 0) };
}

/** From 0, which is not near, up; both folded. */
function compareNames(wanted: string, name: string): number {
  if (wanted === '' || name === '') return 0;
  const [shorter, longer] = wanted.length < name.length ? [wanted, name] : [name, wanted];
  // One letter stands in every third word, one character of Han is a word.
  if (longer.includes(shorter) && (shorter.length > 1 || !/[a-z0-9]/.test(shorter))) return 2 + shorter.length / longer.length;
  const slips = shorter.length >= 8 ? 2 : 1;
  if (shorter.length > 2 && editDistance(wanted, name, slips) <= slips) return 1.5;
  const shared = sharedPairs(shorter, longer);
  return shared >= MIN_SHARED ? shared : 0;
}

/** Share of neighbouring characters that both have: 注意力模型 and 注意力机制 have two of four. */
const MIN_SHARED = 0.5;

function sharedPairs(shorter: string, longer: string): number {
  if (longer.length > shorter.length * 3) return 0;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < longer.length; at++) pairs.add(longer.slice(at, at + 2));
  let shared = 0;
  for (let at = 0; at + 1 < shorter.length; at++) if (pairs.has(shorter.slice(at, at + 2))) shared++;
  return (2 * shared) / (shorter.length + longer.length - 2);
}
