/** A small dictionary of our own, and posts counted by it. */

import { splitUnits } from '../../src/analysis/units.ts';
import { createLexicon, type Lexicon } from '../../src/translations/lexicon.ts';
import { countWords, encodeWordCounts } from '../../src/translations/word-counts.ts';
import { collectWordPosts, type PostsOfWords } from '../../src/translations/word-posts.ts';

export const lexicon: Lexicon = createLexicon([
  { chinese: '概率', glosses: ['probability (math.)'] },
  { chinese: '機率', glosses: ['probability', 'odds'] },
  { chinese: '矢量', glosses: ['(math.) vector'] },
  { chinese: '向量', glosses: ['(math.) vector'] },
  { chinese: '矩阵', glosses: ['array', 'matrix (math.)'] },
  { chinese: '操作系统', glosses: ['operating system'] },
  { chinese: '运营', glosses: ['to operate', 'operating'] },
  { chinese: '系统', glosses: ['system', 'CL:個|个[ge4]'] },
  { chinese: '注意', glosses: ['to take note of', 'to pay attention to'] },
  { chinese: '注意力', glosses: ['attention'] },
  { chinese: '立正', glosses: ['(literary) attention', 'to stand at attention'] },
  { chinese: '书', glosses: ['book'] },
]);

/** Posts as title and text. */
export function countPosts(posts: readonly (readonly [string, string])[]): PostsOfWords {
  const counts = posts.map((texts) =>
    encodeWordCounts(
      countWords(
        texts.map((text) => splitUnits(text)),
        lexicon,
      ),
    ),
  );
  return collectWordPosts(counts, lexicon.chinese.length + lexicon.english.length);
}

export function textOf(word: number): string {
  return lexicon.chinese[word] ?? lexicon.english[word - lexicon.chinese.length] ?? '';
}
