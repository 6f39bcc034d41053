/** Literal queries over real posts: kinds that engines fail at, and pieces drawn from the posts. */

import { createRandom } from '../../bench/queries.ts';

/**
 * Twenty of the kinds that readers complain about, which occur in the corpus of the default run: single characters, short words,
 * words that dictionaries cut differently in a sentence, traditional characters, two scripts in one word, Latin words and identifiers.
 */
export const FIXED_QUERIES: readonly string[] = [
  ...['锅', '熊', '茶', '统计', '模型'],
  ...['包管理器', '一脸懵', '可重复', '强迫症', '正则表达式', '統計之都'],
  ...['R语言', 'R包', 'P值', '用R', 'LaTeX宏包'],
  ...['knitr', 'ggplot2', 'R-help', 'C++'],
];

/** Pieces drawn of each of the two kinds. */
const DRAWN = 10;

const HAN_RUN = /\p{Script=Han}{2,}/gu;

/** Up to four ideographs before a whole Latin word, and after one; no space between, for that asks for two words of any engine. */
const BEFORE_WORD = /\p{Script=Han}{1,4}[A-Za-z][A-Za-z0-9]*(?![A-Za-z0-9])/gu;
const AFTER_WORD = /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*\p{Script=Han}{1,4}/gu;

/** Runs of two to six ideographs, and strings across a border of scripts; the same ones for the same texts. */
export function drawLiteralQueries(texts: readonly string[]): string[] {
  const random = createRandom(1_000);
  const pick = <T>(items: readonly T[]): T | undefined => items[random(items.length)];
  const draw = (pattern: RegExp): string => {
    // Some posts have no such string: a hundred tries find one in any corpus that has some.
    for (let tries = 0; tries < 100; tries++) {
      const found = pick(pick(texts)?.match(pattern) ?? []);
      if (found !== undefined) return found;
    }
    return '';
  };
  const cut = (run: string): string => {
    const characters = [...run];
    const length = Math.min(characters.length, 2 + random(5));
    const start = random(characters.length - length + 1);
    return characters.slice(start, start + length).join('');
  };
  return [
    ...Array.from({ length: DRAWN }, () => cut(draw(HAN_RUN))),
    ...Array.from({ length: DRAWN }, (_, index) => draw(index % 2 === 0 ? BEFORE_WORD : AFTER_WORD)),
  ].filter((query) => query !== '');
}
