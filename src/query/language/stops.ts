/** What a formula without dollars does not go on over. */

import { isWordCharacter } from '../../analysis/character.ts';
import { scanFieldStart } from './fields/field.ts';
import { isBlank, isClosing, isOpening, isSearchable, scanKeyword, skipMinuses } from './operators.ts';
import { isQuote } from './quotes.ts';
import { scanToBlank } from './run.ts';

/** Whether AND, OR, NOT, `|` or a field stands where a run begins, at `at`. */
export function scanStop(text: string, at: number): 'operator' | 'bar' | undefined {
  const keyword = scanKeyword(text.slice(at, scanKeywordEnd(text, at)));
  if (keyword !== undefined) return isBar(text, at) ? 'bar' : 'operator';
  return scanFieldStart(text, at) === undefined ? undefined : 'operator';
}

/** Whether a minus excludes where a run begins, at `at`; in `a - b` and `a -> b` it does not. */
export function readsAsExclusion(text: string, at: number): boolean {
  const end = skipMinuses(text, at);
  const next = text.charCodeAt(end);
  if (end === at || end >= text.length || isBlank(next)) return false;
  if (end - at > 1 && isWordCharacter(text.codePointAt(end) ?? 0)) return false;
  return isQuote(text, end) || isOpening(next) || isSearchable(text.slice(end, scanToBlank(text, end)));
}

function isBar(text: string, at: number): boolean {
  return text.charAt(at) === '|' || text.charAt(at) === '｜';
}

/** No keyword is longer than three characters; a fourth tells that it is none. */
function scanKeywordEnd(text: string, start: number): number {
  let end = start;
  while (end < start + 4 && end < text.length && !isBlank(text.charCodeAt(end)) && !isClosing(text.charCodeAt(end))) end++;
  return end;
}
