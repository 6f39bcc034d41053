/** Finds the partners of quotation marks. Apostrophes and primes are none. */

import { isBlank, isClosing, isColon, isMinus, isOpening } from './operators.ts';

/** What stands between two marks, and where the second ends. */
export interface Quoted {
  readonly text: string;
  readonly end: number;
}

export interface QuoteReader {
  /** What is quoted by the mark at `at`; `undefined` when that has no partner. */
  read(at: number): Quoted | undefined;
  /** Whether a mark within a run begins a phrase: the first of `A"B C"D` does, that of `8"` not, and no mark of prose. */
  beginsWithin(at: number): boolean;
  /**
   * Whether the mark at `at` belongs to a sentence and is no operator. Chinese texts quote with “ and 「, so a text that goes on behind the
   * closing one without a space (「Harvey」是什么动物) is a sentence.
   */
  isProse(at: number): boolean;
}

export function isQuote(text: string, at: number): boolean {
  return CLOSERS.has(text.charAt(at));
}

export function hasQuote(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isQuote(text, at)) return true;
  return false;
}

/** Writes a text in quotation marks, so that `read` gives it back. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function createQuoteReader(text: string): QuoteReader {
  // Searching for a mark that never comes reads to the end; remember it, so that a thousand marks cost no more than one.
  const last = new Map<string, number>();
  const lastOf = (marks: string): number => {
    const known = last.get(marks);
    if (known !== undefined) return known;
    const found = Math.max(-1, ...[...marks].map((mark) => text.lastIndexOf(mark)));
    last.set(marks, found);
    return found;
  };
  /** The marks that close what `at` opens: the proper ones, or what people type for them where none follows. */
  const closersOf = (at: number): string => {
    const [proper, careless] = CLOSERS.get(text.charAt(at)) ?? ['', ''];
    if (lastOf(proper) > at) return proper;
    return careless !== '' && lastOf(careless) > at ? careless : '';
  };
  /** Where the mark at `at` closes, or the end; found once for all marks before it. */
  let closing = { from: 0, at: -1, closers: '' };
  const nextCloser = (at: number): number => {
    const closers = closersOf(at);
    if (closers === closing.closers && closing.from <= at && closing.at > at) return closing.at;
    let end = at + 1;
    while (end < text.length && !closers.includes(text.charAt(end))) end++;
    closing = { from: at, at: end, closers };
    return end;
  };
  const read = (at: number): Quoted | undefined => {
    const closers = closersOf(at);
    if (closers === '') return undefined;
    // Between straight marks, two of them are one.
    const isDoubling = closers === '"';
    let end = at + 1;
    while (end < text.length) {
      const isDoubled = isDoubling && text.charAt(end) === '"' && text.charAt(end + 1) === '"';
      if (!isDoubled && closers.includes(text.charAt(end))) break;
      end += isDoubled ? 2 : 1;
    }
    if (end >= text.length) return undefined;
    const inner = text.slice(at + 1, end);
    return { text: isDoubling ? inner.replaceAll('""', '"') : inner, end: end + 1 };
  };
  return {
    read,
    isProse(at) {
      if (!isDirected(text, at)) return false;
      const end = nextCloser(at) + 1;
      return end < text.length && !isBlank(text.charCodeAt(end)) && !isClosing(text.charCodeAt(end));
    },
    beginsWithin(at) {
      const closers = closersOf(at);
      if (closers === '' || isDirected(text, at)) return false;
      if (isBlank(text.charCodeAt(at + 1))) return false;
      let end = at + 1;
      while (!closers.includes(text.charAt(end))) end++;
      return end > at + 1 && !canPrecede(text.charCodeAt(end - 1));
    },
  };
}

/** Whether a mark after this character begins a phrase of its own, as the second one in `8"盘 tag:"a b"` does. */
function canPrecede(code: number): boolean {
  return isBlank(code) || isOpening(code) || isColon(code) || isMinus(code);
}

/** Marks that begin and end alike, so that only what stands beside them tells which they do. */
const UNDIRECTED = '"\uff02\u201d';

function isDirected(text: string, at: number): boolean {
  return CLOSERS.has(text.charAt(at)) && !UNDIRECTED.includes(text.charAt(at));
}

const CURLY = '\u201c\u201d';

/** What closes each mark: properly, and when no proper mark follows. Input methods give “a“ and ”a“ for “a”. */
const CLOSERS: ReadonlyMap<string, readonly [proper: string, careless: string]> = new Map([
  ['"', ['"', `\uff02${CURLY}`]],
  ['\uff02', ['\uff02', `"${CURLY}`]],
  ['\u201c', [CURLY, '"\uff02']],
  ['\u201d', [CURLY, '"\uff02']],
  ['\u201e', [CURLY, '"\uff02']],
  ['「', ['」', '']],
  ['『', ['』', '']],
]);
