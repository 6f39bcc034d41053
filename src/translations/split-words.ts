/** The words of a query that a dictionary may have, with the keys under which each would stand. */

import { splitUnits, type Unit } from '../analysis/units.ts';
import { isArticle, isEnglishFunctionWord, listBaseForms, MAX_NAME_WORDS, singularByRule } from './base-forms.ts';
import { LONGEST_HAN, SHORTEST_HAN } from './lexicon.ts';

/** Units of a query that may be one name. */
export interface WordSpan {
  /** Places of its units among all, the last one excluded. */
  readonly start: number;
  readonly end: number;
  /** As typed. */
  readonly text: string;
  /** The likeliest first. */
  readonly keys: readonly string[];
}

/** Longest Han word that is looked up in a query: longer ones are sayings, and each length is a key. */
const MAX_HAN = Math.min(6, LONGEST_HAN);

/** All spans of some texts, those that begin first and among them the longest first. English names reach from one text into the next. */
export function listWordSpans(texts: readonly string[]): WordSpan[] {
  const text = texts.join(' ');
  const units = splitUnits(text).filter(({ kind, term }) => term !== '' && !(kind === 'word' && isArticle(term)));
  return units.flatMap((unit, at) => (unit.kind === 'word' ? englishSpans(text, units, at) : hanSpans(text, units, at)));
}

function englishSpans(text: string, units: readonly Unit[], at: number): WordSpan[] {
  const spans: WordSpan[] = [];
  const words: string[] = [];
  for (let end = at; end < units.length && words.length < MAX_NAME_WORDS; end++) {
    const unit = units[end];
    if (unit === undefined || unit.kind !== 'word' || !/^[a-z]/.test(unit.term)) break;
    words.push(unit.term);
    const keys =
      words.length > 1 ? [words.map(singularByRule).join(' ')] : isEnglishFunctionWord(unit.term) ? [] : listBaseForms(unit.term);
    if (keys.length > 0) spans.unshift({ start: at, end: end + 1, text: text.slice(units[at]?.start, unit.end), keys });
  }
  return spans;
}

function hanSpans(text: string, units: readonly Unit[], at: number): WordSpan[] {
  const spans: WordSpan[] = [];
  let key = '';
  for (let end = at; end < units.length && end - at < MAX_HAN; end++) {
    const unit = units[end];
    if (unit === undefined || unit.kind !== 'ideograph' || (end > at && !unit.joined)) break;
    key += unit.term;
    if (end - at + 1 >= SHORTEST_HAN)
      spans.unshift({ start: at, end: end + 1, text: text.slice(units[at]?.start, unit.end), keys: [key] });
  }
  return spans;
}
