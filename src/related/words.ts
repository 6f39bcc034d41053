/** Cuts text into words: Chinese by the platform's dictionary, other scripts by spaces. */

import { isIdeographic, isWordCharacter } from '../analysis/character.ts';
import { isFragment } from './fragments.ts';
import { joinCharacters } from './characters.ts';
import { isGrammar, isParticle } from './stop-words.ts';
import { foldTerm } from './term.ts';
import type { Word } from './word.ts';

/** Cuts one text. */
export type SplitWords = (text: string) => Word[];

/**
 * Creates a splitter that remembers the words it has met. The dictionary is that of the ICU in Node: the same text gives other
 * words in another Node, which is why this runs in the build only.
 */
export function createSplitWords(): SplitWords {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const known = new Map<string, KnownWord>();

  function look(surface: string): KnownWord {
    const found = known.get(surface);
    if (found !== undefined) return found;
    const term = surface.length > MAX_WORD ? '' : foldTerm(surface);
    const kind = kindOf(term);
    const isDropped = term === '' || isGrammar(term) || (kind === 'ideographs' && isFragment(term));
    const isCut = isDropped && surface.length === 1 && !isParticle(term);
    const word = { surface, term, kind, isDropped, isCut };
    known.set(surface, word);
    return word;
  }

  return (text) => {
    const words: MutableWord[] = [];
    const plain = text.replace(ADDRESS, '\n');
    let before: Word['before'];
    let isCutBefore = false;
    for (const { segment, index } of segmenter.segment(plain)) {
      const code = segment.codePointAt(0) ?? 0;
      if (isIdeographic(code) || isWordCharacter(code)) {
        const suffix = segment.length === 1 && code < 0x80 ? SUFFIX.exec(plain.slice(index + 1, index + 3))?.[0] : undefined;
        const { surface, term, kind, isDropped, isCut } = look(suffix === undefined ? segment : segment + suffix);
        const last = words.at(-1);
        if (isCut && before === '' && last !== undefined) last.isCutAfter = true;
        if (!isDropped) words.push({ surface, term, kind, before, isCutBefore, isCutAfter: false });
        before = isDropped ? undefined : '';
        isCutBefore = isCut;
      } else {
        before = (segment === ' ' || segment === '-') && before === '' ? segment : undefined;
        isCutBefore = false;
      }
    }
    return joinCharacters(words);
  };
}

type MutableWord = { -readonly [Key in keyof Word]: Word[Key] };
interface KnownWord extends Pick<Word, 'surface' | 'term' | 'kind'> {
  readonly isDropped: boolean;
  /** Whether its neighbours may be halves of words. */
  readonly isCut: boolean;
}

function kindOf(term: string): Word['kind'] {
  if (isIdeographic(term.codePointAt(0) ?? 0)) return 'ideographs';
  return /^[\d.]+[a-z]?$/.test(term) ? 'number' : 'letters';
}

/** Longer words are keys, digests and the like. */
const MAX_WORD = 30;

/** Addresses name hosts and files, hardly subjects. */
const ADDRESS = /\b(?:https?|ftp):\/\/[\x21-\x7e]+|\bwww\.[\x21-\x7e]+|\b[\w.+-]{1,64}@[\w.-]{1,255}/g;

/** `C++` and `C#`. */
const SUFFIX = /^(?:\+\+|#)/;
