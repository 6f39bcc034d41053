/**
 * What the dictionary takes for words and no reader does: 也就, 的是, 我不, 第五. A segmenter's word that begins or ends with a
 * function character is one of these, but for few exceptions, and so is a count.
 */

import { listCharacters } from '../../analysis/function-words.ts';

/** Characters that begin no subject. Those of 不等式, 还原, 并发 or 所有权 are not among them. */
const HEADS: ReadonlySet<string> = new Set(listCharacters('no-head'));

/** Characters that end no subject. Those of 存在, 行为 or 小说 are not among them. */
const TAILS: ReadonlySet<string> = new Set(listCharacters('no-tail'));

const NUMERALS = new Set('一二两三四五六七八九十几百千万亿半数多第零〇');
const MEASURES = new Set(
  '年月日天岁个次句届周种位条件篇张块页遍层组份套行步段点时分秒号名十百千万亿枚只台棵颗本堆串把声口番场趟回遭首片群封名',
);

/** Whether a segmenter's word of Chinese is a piece of grammar or a count. */
export function isFragment(word: string): boolean {
  const first = word.charAt(0);
  const last = word.charAt(word.length - 1);
  if (HEADS.has(first) || TAILS.has(last)) return true;
  if (word.length > 1 && NUMERALS.has(first) && (MEASURES.has(last) || NUMERALS.has(last))) return true;
  return first === '不' && word.length === 2;
}
