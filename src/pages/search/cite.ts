/** What a reader typed, within a sentence. */

import { hasQuote } from '../../query/language/quotes.ts';

/** Enough of a query to know it again; the search box shows all of it. */
const MAX_CITED = 60;

/** In quotation marks, or without where it has some itself: “"a"” is hard to read. */
export function cite(typed: string): string {
  const short = shorten(typed);
  return hasQuote(short) ? ` ${short} ` : `“${short}”`;
}

/** The beginning of a long text, never half a surrogate pair. */
export function shorten(typed: string): string {
  if (typed.length <= MAX_CITED) return typed;
  const end = (typed.codePointAt(MAX_CITED - 1) ?? 0) > 0xffff ? MAX_CITED - 1 : MAX_CITED;
  return `${typed.slice(0, end)}…`;
}
