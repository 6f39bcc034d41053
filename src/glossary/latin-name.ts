/** Tells names in Latin letters from what only looks like one: code, citations, units, versions, remarks. */

import { listEnglish } from '../analysis/function-words.ts';

/** Words of a name; what is longer is a sentence. */
export const MAX_WORDS = 5;

/** Longest name, in UTF-16 units. */
export const MAX_NAME_LENGTH = 60;

/** Whether a text as it stands in parentheses is a name: 1 to {@link MAX_WORDS} words of letters, digits and hyphens. */
export function isLatinName(text: string): boolean {
  const words = text.split(' ');
  if (text.length > MAX_NAME_LENGTH || words.length > MAX_WORDS || !TWO_LETTERS.test(text)) return false;
  if (words.some((word) => !WORD.test(word) || NUMBER.test(word) || CODE.test(word) || UNSPEAKABLE.test(word))) return false;
  const first = words[0]?.toLowerCase() ?? '';
  const last = words.at(-1)?.toLowerCase() ?? '';
  return !NO_BEGINNING.has(first) && !NO_END.has(last) && (words.length > 1 || !NO_NAME.has(first));
}

/** Whether a name is an abbreviation: one word with two capitals or more (ODE, GANs, L-BFGS). */
export function isAbbreviation(name: string): boolean {
  return name.length <= MAX_ABBREVIATION_LENGTH && ABBREVIATION.test(name) && capitalsOf(name) >= 2;
}

/** Capitals of a name; for an abbreviation, the words it stands for. */
export function capitalsOf(name: string): number {
  return name.replace(/[^A-Z]/g, '').length;
}

/**
 * Whether an abbreviation stands for a name of several words: read from the end, each of its letters occurs in the name, and
 * the first one begins it (ODE: Ordinary Differential Equation; XML: Extensible Markup Language).
 */
export function abbreviates(abbreviation: string, name: string): boolean {
  if (!isAbbreviation(abbreviation) || wordsOf(name).length < 2 || name.startsWith(abbreviation)) return false;
  const letters = abbreviation
    .replace(/s$/, '')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  const text = name.toLowerCase();
  if (text.length < letters.length * 2 || text[0] !== letters[0]) return false;
  let at = text.length;
  for (let index = letters.length - 1; index > 0; index--) {
    at = text.lastIndexOf(letters[index] ?? '', at - 1);
    if (at < index) return false;
  }
  return true;
}

/** The words that carry a name's meaning, in lower case; parts of hyphenated words are words. */
export function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(HYPHENS_AND_SPACES)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
}

const MAX_ABBREVIATION_LENGTH = 8;
const ABBREVIATION = /^[A-Z][A-Za-z\d]*(?:-[A-Z\d]+)*$/;
const TWO_LETTERS = /[A-Za-z\u{c0}-\u{24f}]{2}/u;
const WORD = /^[A-Za-z\d\u{c0}-\u{24f}]+(?:['\u{2019}\-\u{2010}-\u{2013}][A-Za-z\d\u{c0}-\u{24f}]+)*\*?$/u;
const HYPHENS_AND_SPACES = /[ \-\u{2010}-\u{2013}]/u;

/** Alone a year, a page, a version; within a word (GPT-2, 3-way) it belongs to a name. */
const NUMBER = /^\d(?!-?[A-Za-z]{2})/;

/** camelCase, UpperCamelCase (class names; a product's name translates nothing either), and numbers of models and months. */
const CODE = /^[a-z]+[A-Z]|[a-z][A-Z][a-z]|\d{3}/;

/** Lower case without a vowel (cwnd, zll-blog): a variable, a user. */
const UNSPEAKABLE = /(?:^|-)[b-df-hj-np-tv-xz]{3,}(?:$|-)/;

const SMALL_WORDS: ReadonlySet<string> = new Set(listEnglish('article', 'joint'));

/** Words that begin a reference, a remark or a date. */
const NO_BEGINNING: ReadonlySet<string> = new Set(
  (
    'see fig figure table section chapter eq eqn equation e.g eg ie i.e cf page pp vol via from in on at by with without for if when ' +
    'while where because since as but or and not no yes is are was be it this that these those here there we you he she they ' +
    'the a an my your our his its note todo about only also more less than please click use using based new old optional default ' +
    'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october ' +
    'november december mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday ' +
    'version ver what how why who which'
  ).split(' '),
);

const NO_END: ReadonlySet<string> = new Set([...SMALL_WORDS, ...'al et or is are etc'.split(' ')]);

/** Single words that are a unit, a remark, a value or a type of C. */
const NO_NAME: ReadonlySet<string> = new Set(
  (
    'kb mb gb tb pb kib mib gib ms us ns px em rem pt cm mm km kg hz khz mhz ghz bit bits byte bytes min max sec hour hours ' +
    'ok true false null none nan undefined deprecated required recommended unused beta alpha demo test draft wip tbd ' +
    'am pm bc ad ce usd rmb cny int char void string'
  ).split(' '),
);
