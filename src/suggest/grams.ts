/**
 * Frequent n-grams of units, counted length by length: one of n units can only be frequent where both of n - 1 units in it
 * are, so that most places drop out after two or three.
 */

/** The units of all texts in one row. */
export interface UnitRow {
  /** Number of each unit's term, from 1; 0 stands between runs. */
  readonly terms: Int32Array;
  /** The post each unit is in, ascending. */
  readonly posts: Int32Array;
  /** 1 where a word may begin with the unit, or end with it, by what stands beside it. */
  readonly mayBegin: Uint8Array;
  readonly mayEnd: Uint8Array;
}

export interface Gram {
  /** Units. */
  readonly length: number;
  /** How many posts have it. */
  readonly posts: number;
  /** Where it first occurs in the row. */
  readonly first: number;
  /** The n-grams one shorter that it begins and ends with, by their places among those of their length. */
  readonly head: number;
  readonly tail: number;
  readonly occurrences: number;
  /** Of these, how many begin where a word may begin, and end where one may end. */
  readonly begins: number;
  readonly ends: number;
}

type Counting = { -readonly [Key in keyof Gram]: Gram[Key] };

/** N-grams of one unit, of two, and so on up to `maxLength`, that are in `minPosts` posts or more. */
export function countGrams(row: UnitRow, maxLength: number, minPosts: number): Gram[][] {
  const lengths: Gram[][] = [];
  let shorter: Places = { numbers: row.terms, count: 0 };
  for (let length = 1; length <= maxLength; length++) {
    const { grams, places } = countLength(row, shorter, length, minPosts);
    lengths.push(grams);
    if (grams.length === 0) break;
    shorter = places;
  }
  return lengths;
}

/** Which n-gram begins at each unit of the row, from 1 to `count`; 0 where none that is frequent does. */
interface Places {
  readonly numbers: Int32Array;
  readonly count: number;
}

function countLength(row: UnitRow, shorter: Places, length: number, minPosts: number): { grams: Gram[]; places: Places } {
  const { numbers, counts } = numberGrams(row, shorter, length);
  const step = length === 1 ? 0 : 1;
  const grams: Counting[] = [];
  const kept = new Int32Array(counts.length);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    if (number === 0) continue;
    const posts = counts[number] ?? 0;
    if (posts < minPosts) {
      numbers[at] = 0;
      continue;
    }
    let own = kept[number] ?? 0;
    if (own === 0) {
      const head = (shorter.numbers[at] ?? 0) - 1;
      const tail = (shorter.numbers[at + step] ?? 0) - 1;
      own = grams.push({ length, posts, first: at, head, tail, occurrences: 0, begins: 0, ends: 0 });
      kept[number] = own;
    }
    numbers[at] = own;
    const gram = grams[own - 1];
    if (gram === undefined) continue;
    gram.occurrences++;
    gram.begins += row.mayBegin[at] ?? 0;
    gram.ends += row.mayEnd[at + length - 1] ?? 0;
  }
  return { grams, places: { numbers, count: grams.length } };
}

/** Numbers all n-grams of a length, and counts the posts of each; most are in one post only and not kept as objects. */
function numberGrams({ terms, posts }: UnitRow, shorter: Places, length: number): { numbers: Int32Array; counts: Int32Array } {
  const numberOf = new Map<number, number>();
  const numbers = new Int32Array(terms.length);
  const counts = new Int32Array(terms.length + 1);
  const lastPosts = new Int32Array(terms.length + 1).fill(-1);
  for (let at = 0; at < terms.length; at++) {
    const head = shorter.numbers[at] ?? 0;
    const tail = length === 1 ? 0 : (shorter.numbers[at + 1] ?? 0);
    if (head === 0 || (tail === 0 && length > 1)) continue;
    // With few n-grams a small integer, which V8 hashes in half the time.
    const key = head * (shorter.count + 1) + tail;
    let number = numberOf.get(key);
    if (number === undefined) {
      number = numberOf.size + 1;
      numberOf.set(key, number);
    }
    numbers[at] = number;
    const post = posts[at] ?? 0;
    if (lastPosts[number] === post) continue;
    lastPosts[number] = post;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return { numbers, counts };
}
