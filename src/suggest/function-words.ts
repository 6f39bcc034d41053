/** Characters and words that hold a sentence together: a term neither begins nor ends with one. */

import { listCharacters, listEnglish } from '../analysis/function-words.ts';

const ENGLISH = [...listEnglish('article', 'joint', 'grammar', 'prose'), 'i'];
const NEVER_FIRST: ReadonlySet<string> = new Set([...listCharacters('never-first'), ...ENGLISH]);
const NEVER_LAST: ReadonlySet<string> = new Set([...listCharacters('never-last'), ...ENGLISH]);

/** Before a term, and after one, these are as good as a run's border; so is a place (中) after one. */
const BEFORE: ReadonlySet<string> = new Set(listCharacters('border'));
const AFTER: ReadonlySet<string> = new Set([...BEFORE, ...'中里上下']);

export function isNeverFirst(term: string): boolean {
  return NEVER_FIRST.has(term) || isNumber(term);
}

export function isNeverLast(term: string): boolean {
  return NEVER_LAST.has(term) || isNumber(term);
}

/** Whether a term may begin after this unit although nothing separates them. */
export function isBorderBefore(term: string): boolean {
  return BEFORE.has(term);
}

/** Whether a term may end before this unit. */
export function isBorderAfter(term: string): boolean {
  return AFTER.has(term);
}

/** Numbers count steps, chapters and years, and stand beside everything. */
function isNumber(term: string): boolean {
  for (let index = 0; index < term.length; index++) {
    const code = term.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
