/** Mines the words an archive is about: those that stand again and again in its posts' titles, headings and tags. */

import { splitUnits, type Unit } from '../analysis/units.ts';
import { isBorderAfter, isBorderBefore, isNeverFirst, isNeverLast } from './function-words.ts';
import { countGrams, type Gram, type UnitRow } from './grams.ts';

/** A word or phrase, and how many posts are known to have it. */
export interface Term {
  readonly text: string;
  readonly posts: number;
}

/** Longest term in units: 8 characters, or words. */
const MAX_UNITS = 8;

/** Longest term in UTF-16 units. */
const MAX_LENGTH = 32;

/** A term stands in the titles, headings or tags of this many posts. */
const MIN_POSTS = 3;

/** Share of a term's occurrences inside a longer one from which it is only a part of that: 意力机制 of 注意力机制. */
const MAX_SHARE_INSIDE = 0.75;

/** Share of a term's occurrences that begin, and end, where a word may: 学模型 never does, in 数学模型, 化学模型 or 力学模型. */
const MIN_SHARE_AT_BORDER = 0.15;

/** Units read of an archive; 5,200 posts have 200,000 in titles, headings and tags. */
const MAX_ROW_UNITS = 4_000_000;

/** Terms given, the most frequent ones; 5,200 posts have 4,900. */
const MAX_TERMS = 20_000;

/** `posts` holds the texts of each post: its title, headings and tags. The most frequent term first. */
export function mineTerms(posts: readonly (readonly string[])[]): Term[] {
  const row = layOut(posts);
  const lengths = countGrams(row, MAX_UNITS, MIN_POSTS);
  const found: Term[] = [];
  // From long to short. For each n-gram of this length and of the next: the count of the most frequent term that holds it.
  let inside: number[] = [];
  for (const grams of lengths.toReversed()) {
    const next: number[] = [];
    for (const [place, gram] of grams.entries()) {
      const longer = inside[place] ?? 0;
      const isTerm = standsAlone(gram, row.places);
      if (isTerm && longer <= gram.posts * MAX_SHARE_INSIDE) {
        const text = textOf(gram, row.places);
        if (text.length <= MAX_LENGTH) found.push({ text, posts: gram.posts });
      }
      const most = isTerm ? Math.max(gram.posts, longer) : longer;
      next[gram.head] = Math.max(next[gram.head] ?? 0, most);
      next[gram.tail] = Math.max(next[gram.tail] ?? 0, most);
    }
    inside = next;
  }
  return found.sort((left, right) => right.posts - left.posts).slice(0, MAX_TERMS);
}

interface Place {
  readonly text: string;
  readonly unit: Unit;
}

interface PlacedRow extends UnitRow {
  /** Where each unit of the row stands; `undefined` between runs. */
  readonly places: readonly (Place | undefined)[];
}

function layOut(posts: readonly (readonly string[])[]): PlacedRow {
  const numbers = new Map<string, number>();
  const places: (Place | undefined)[] = [undefined];
  const terms = [0];
  const owners = [0];
  for (const [post, texts] of posts.entries()) {
    for (const text of texts) {
      if (terms.length > MAX_ROW_UNITS) break;
      let previous: Unit | undefined;
      for (const unit of splitUnits(text)) {
        if (previous !== undefined && isApart(previous, unit)) {
          places.push(undefined);
          terms.push(0);
          owners.push(post);
        }
        let number = numbers.get(unit.term);
        if (number === undefined) {
          number = numbers.size + 1;
          numbers.set(unit.term, number);
        }
        places.push({ text, unit });
        terms.push(number);
        owners.push(post);
        previous = unit;
      }
      places.push(undefined);
      terms.push(0);
      owners.push(post);
    }
  }
  const mayBegin = new Uint8Array(terms.length);
  const mayEnd = new Uint8Array(terms.length);
  for (let at = 1; at < terms.length - 1; at++) {
    const unit = places[at]?.unit;
    if (unit === undefined) continue;
    const before = places[at - 1]?.unit;
    const after = places[at + 1]?.unit;
    mayBegin[at] = Number(before?.kind !== 'ideograph' || unit.kind === 'word' || isBorderBefore(before.term));
    mayEnd[at] = Number(after?.kind !== 'ideograph' || unit.kind === 'word' || isBorderAfter(after.term));
  }
  return { terms: Int32Array.from(terms), posts: Int32Array.from(owners), mayBegin, mayEnd, places };
}

/** Whether something stands between two units: punctuation, or white space between two characters. */
function isApart(before: Unit, unit: Unit): boolean {
  if (unit.position !== before.position + 1) return true;
  return before.kind === 'ideograph' && unit.kind === 'ideograph' && !unit.joined;
}

function standsAlone({ length, first, occurrences, begins, ends }: Gram, places: PlacedRow['places']): boolean {
  const start = places[first]?.unit;
  const end = places[first + length - 1]?.unit;
  if (start === undefined || end === undefined || isNeverFirst(start.term) || isNeverLast(end.term)) return false;
  if (length === 1 && (start.kind === 'ideograph' || start.term.length < 2)) return false;
  const enough = occurrences * MIN_SHARE_AT_BORDER;
  return begins >= enough && ends >= enough;
}

function textOf({ length, first }: Gram, places: PlacedRow['places']): string {
  const start = places[first];
  return start?.text.slice(start.unit.start, places[first + length - 1]?.unit.end) ?? '';
}
