/** What a query literally means: whether its text stands in a text. All engines are judged by it. */

import { isIdeographic, isWordCharacter } from '../../../src/analysis/character.ts';
import { foldIdeograph, foldWord, isCompatibilityIdeograph } from '../../../src/analysis/fold.ts';

/** A Latin query of this many letters or more also means words that begin with it. */
const MIN_PREFIX_LENGTH = 3;

/**
 * Folds as the archive does: ideographs one by one (traditional to simplified), all else by compatibility form, case
 * and marks. White space counts as one
 * space, and as nothing between an ideograph and what is none (`R 包` is `R包`); between two ideographs or two words it stays,
 * and so does all punctuation.
 */
export function foldText(text: string): string {
  let folded = '';
  let rest = '';
  for (const character of text) {
    const code = codeOf(character);
    if (!isIdeographic(code) && !isCompatibilityIdeograph(code)) rest += character;
    else {
      folded += foldWord(rest) + foldIdeograph(character);
      rest = '';
    }
  }
  return (folded + foldWord(rest)).replace(/\s+/g, ' ').replace(/(.) (?=(.))/gu, (found, before: string, after: string) => {
    return isIdeographic(codeOf(before)) === isIdeographic(codeOf(after)) ? found : before;
  });
}

/**
 * Whether a folded text holds a folded query. Among ideographs it may begin and end anywhere; a letter or digit at its beginning
 * must begin a word, and one at its end must end a word unless the query's last word has three letters or more.
 */
export function holds(text: string, query: string): boolean {
  const last = lastWordLength(query);
  for (let start = text.indexOf(query); start !== -1; start = text.indexOf(query, start + 1)) {
    const end = start + query.length;
    const begins = !isWordAt(query, 0) || !isWordAt(text, start - 1);
    const ends = last === 0 || last >= MIN_PREFIX_LENGTH || !isWordAt(text, end);
    if (begins && ends) return true;
  }
  return false;
}

function lastWordLength(text: string): number {
  let length = 0;
  while (length < text.length && isWordAt(text, text.length - 1 - length)) length++;
  return length;
}

/** Whether a letter or digit of a script written with spaces is at an offset. */
function isWordAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return !Number.isNaN(code) && isWordCharacter(code) && !isIdeographic(code);
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
