/** The table of translations from what the posts count of the dictionary's words. */

import { foldName } from '../../glossary/fold-name.ts';
import type { SynonymGroup } from '../../glossary/glossary.ts';
import type { KeyEntry } from '../../storage/key-table.ts';
import { writeTranslationEntries } from '../../translations/translation-table.ts';
import { collectWordPosts } from '../../translations/word-posts.ts';
import { loadLexicon } from './load-lexicon.ts';

/** `wordCounts` of each post in archive order; none where the site does without. `groups` are names that the glossary has of one thing. */
export async function gatherTranslations(
  wordCounts: readonly Uint8Array[],
  groups: readonly SynonymGroup[],
): Promise<readonly KeyEntry[]> {
  if (wordCounts.every(({ length }) => length === 0)) return [];
  const lexicon = await loadLexicon();
  const namesOf = new Map<string, Set<string>>();
  for (const group of groups) {
    const folded = group.map(foldName);
    for (const name of folded) {
      const others = namesOf.get(name) ?? new Set();
      for (const other of folded) others.add(other);
      namesOf.set(name, others);
    }
  }
  const posts = collectWordPosts(wordCounts, lexicon.chinese.length + lexicon.english.length);
  return writeTranslationEntries({
    lexicon,
    posts,
    isInGlossary: (english, chinese) => namesOf.get(english)?.has(chinese) === true,
  });
}
