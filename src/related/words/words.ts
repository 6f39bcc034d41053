/** Cuts text into words: Chinese by the platform's dictionary, other scripts by spaces. */

import { isIdeographic, isWordCharacter } from '../../analysis/character.ts';
import { isEnding, joinCharacters } from './characters.ts';
import { isFragment } from './fragments.ts';
import { isGrammar, isOpeningWord, isParticle } from './grammar-words.ts';
import { foldTerm, type Word } from './word.ts';

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
    let dropped: KnownWord | undefined;
    for (const { segment, index } of segmenter.segment(plain)) {
      const code = segment.codePointAt(0) ?? 0;
      if (isIdeographic(code) || isWordCharacter(code)) {
        const suffix = segment.length === 1 && code < 0x80 ? SUFFIX.exec(plain.slice(index + 1, index + 3))?.[0] : undefined;
        const word = look(suffix === undefined ? segment : segment + suffix);
        const { surface, term, kind } = word;
        const last = words.at(-1);
        if (word.isCut && before === '' && last !== undefined) last.isCutAfter = true;
        const isCutBefore =
          dropped === undefined
            ? before === '' && last?.isCutBefore === true && last.term.length === 1 && term.length === 1
            : (dropped.isCut && !isOpeningWord(term)) || isEnding(term);
        if (!word.isDropped) words.push({ surface, term, kind, before, isCutBefore, isCutAfter: false });
        before = word.isDropped ? undefined : '';
        dropped = word.isDropped ? word : undefined;
      } else {
        before = (segment === ' ' || segment === '-') && before === '' ? segment : undefined;
        dropped = undefined;
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
  return /^(?:[\d.]+[a-z]?|0x[\da-f]*)$/.test(term) ? 'number' : 'letters';
}

/** Longer words are keys, digests and the like. */
const MAX_WORD = 30;

/** Addresses name hosts and files, hardly subjects. */
const ADDRESS = /\b(?:https?|ftp):\/\/[\x21-\x7e]+|\bwww\.[\x21-\x7e]+|\b[\w.+-]{1,64}@[\w.-]{1,255}/g;

/** `C++` and `C#`. */
const SUFFIX = /^(?:\+\+|#)/;
