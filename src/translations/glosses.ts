/** The English names that an entry of CC-CEDICT gives for a Chinese word, and how much each is worth. */

import { listEnglishWords, MAX_NAME_WORDS, singularByRule } from './base-forms.ts';

/** An entry of the dictionary, in simplified characters. */
export interface DictionaryEntry {
  readonly chinese: string;
  readonly glosses: readonly string[];
}

/** An English name of a word. */
export interface EnglishName {
  /** Words in lower case, one space between; the words of a longer name in their singular. */
  readonly key: string;
  /** 1 for the first gloss of a word, less for the later ones and for those with a label that few write by. */
  readonly quality: number;
}

/** Glosses that explain a word instead of naming it, and names that nobody looks for by another. */
const EXPLAINS =
  /^(?:surname|variant|old variant|erroneous|see|abbr|used|also|classifier|particle|radical|name of|prefix|suffix|CL:|one of|kangxi|taiwan pr|lit\.|fig\.|equivalent|same as|contraction|onomat|interjection|euphemis)|(?:county|district|prefecture|township|village|dynasty|emperor|city|province)\b.*\bin\b|\p{Script=Han}|\d{3}/iu;

/** Labels of fields: the name that people of the field write. */
const OF_A_FIELD =
  /\((?:[^)]*\b)?(?:math|comput|statist|physic|chem|biolog|electr|programming|software|internet|linguist|graph|logic|econom|medic|network)/i;

/** Labels of words that are rarely written. */
const RARE =
  /\((?:[^)]*\b)?(?:literary|old|archaic|dialect|slang|coll|classical|Buddh|bound form|idiom|polite|honorific|humble|onom|astron|Tw|loanword|fig|vulgar|derog|Cantonese|Japan)/i;

/** Of a name, what each gloss that comes before it takes. */
const LATER = 0.3;

/** The names of an entry, each once, the best first. */
export function listEnglishNames({ glosses }: DictionaryEntry): EnglishName[] {
  const names = new Map<string, number>();
  let place = 0;
  for (const gloss of glosses.flatMap((each) => each.split(';'))) {
    const key = readName(gloss.trim());
    if (key !== undefined) {
      const label = RARE.test(gloss) ? 0.3 : OF_A_FIELD.test(gloss) ? 1.3 : 1;
      names.set(key, Math.max(names.get(key) ?? 0, label / (1 + LATER * place)));
    }
    place++;
  }
  return [...names].map(([key, quality]) => ({ key, quality }));
}

/** What explains a proper name behind it: `Kyoto, Japan`, `Euler, Swiss mathematician`. */
const EXPLAINED = /^((?:\p{Lu}\p{Ll}+ ?){1,3}), .*$/u;

function readName(gloss: string): string | undefined {
  const bare = gloss
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(EXPLAINED, '$1');
  if (bare === '' || EXPLAINS.test(bare) || /[,:!?"[\]/|]/.test(bare)) return undefined;
  return formatNameKey(
    listEnglishWords(bare.replace(/^to (?:be )?/, '').replace(/ (?:of|to|for|with|in|on|sth|sb|etc\.?)$/, '')),
  );
}

/** The key of a name; `undefined` where it is too long or no name. */
export function formatNameKey(words: readonly string[]): string | undefined {
  const [word = '', ...others] = words;
  if (word === '' || words.length > MAX_NAME_WORDS) return undefined;
  if (others.length === 0) return word.length > 1 ? word : undefined;
  return words.map(singularByRule).join(' ');
}
