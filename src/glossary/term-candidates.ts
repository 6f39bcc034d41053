/** Where a term in ideographs may begin: 我们采用注意力机制（attention） tells only where it ends. */

import { isIdeographic, isWordCharacter } from '../analysis/character.ts';
import { simplifiedCode } from '../analysis/traditional.ts';
import { isIdeographicName, MAX_IDEOGRAPHS, MIN_IDEOGRAPHS } from './parentheses.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Ideographs before a parenthesis, and where among them the term may begin. */
export interface TermCandidates {
  /** The term is an end of this: at most {@link MAX_RUN} ideographs. */
  readonly run: string;
  /** Offsets into the run, ascending; never empty. */
  readonly starts: readonly number[];
  /** What stands before the first start. */
  readonly boundary: Boundary;
}

/**
 * `mark`: the text shows where the term begins, by quotes or by the space that people write around what they emphasise.
 * `edge`: the block or clause begins there. `stop`: a stop word stands before. `unsure`: a word in Latin letters or a
 * formula, which may belong to the term, or half a word.
 */
export type Boundary = 'mark' | 'edge' | 'stop' | 'unsure';

/** Ideographs read before a parenthesis: the longest term, and enough of the words before it to cut them well. */
const MAX_RUN = 16;

/** Candidates for the term that ends at `end`; `undefined` when there is none. */
export function findTermCandidates(text: string, end: number): TermCandidates | undefined {
  const quotes = QUOTES.find(([, closing]) => closing === text[end - 1]);
  if (quotes !== undefined) {
    const open = text.lastIndexOf(quotes[0], end - 2);
    const term = text.slice(open + 1, end - 1);
    return open !== -1 && isIdeographicName(term) ? { run: term, starts: [0], boundary: 'mark' } : undefined;
  }
  let start = end;
  while (start > 0 && end - start < MAX_RUN && isIdeographic(text.charCodeAt(start - 1))) start--;
  // 贪心搜索（greedy search）和束搜索（beam search）: to the dictionary 和束 is one word.
  const isJoined = CONJUNCTIONS.includes(text[start] ?? ' ') && '）)'.includes(text[start - 1] ?? ' ');
  if (isJoined) start++;
  // 有限生成的（finitely generated）
  const run = text.slice(start, text[end - 1] === '的' ? end - 1 : end);
  const words = cutWords(run);
  const outer = isJoined ? 'stop' : boundaryBefore(text, start);
  if (outer === 'mark' && isIdeographicName(run) && !STOP_WORDS.has(words[0]?.segment ?? ''))
    return { run, starts: [0], boundary: 'mark' };

  let first = 0;
  for (const { segment, index } of words) if (STOP_WORDS.has(segment)) first = index + segment.length;
  const inside = words.filter(({ index }) => index >= first && run.length - index >= MIN_IDEOGRAPHS);
  const starts = inside.map(({ index }) => index).filter((index) => run.length - index <= MAX_IDEOGRAPHS);
  if (starts.length === 0) return undefined;
  const isTorn = starts.length < inside.length || SUFFIXES.includes(inside[0]?.segment ?? ' ');
  return { run, starts, boundary: isTorn ? 'unsure' : first > 0 ? 'stop' : outer };
}

/** Words by the platform's dictionary, which knows simplified ones best. 20 µs; its versions differ little, and a build has one. */
function cutWords(run: string): Intl.SegmentData[] {
  let simplified = '';
  for (let index = 0; index < run.length; index++) {
    const code = run.charCodeAt(index);
    // 著 is folded to 着, but 著名 is simplified too.
    simplified += String.fromCharCode((code === 0x8457 ? 0 : simplifiedCode(code)) || code);
  }
  return [...DICTIONARY.segment(simplified)];
}

function boundaryBefore(text: string, start: number): Boundary {
  let at = start - 1;
  while (text[at] === ' ') at--;
  const before = text[at];
  if (before === undefined) return 'edge';
  if (QUOTES.some(([opening]) => opening === before)) return 'mark';
  const code = text.charCodeAt(at);
  if (isIdeographic(code)) return at < start - 1 ? 'mark' : 'unsure';
  return isWordCharacter(code) || !CLAUSE_ENDS.includes(before) ? 'unsure' : 'edge';
}

const CLAUSE_ENDS = '\n,.;:!?，。、；：！？…—「」（()）[]|·/';

/** The mark that opens and the one that closes. */
const QUOTES = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['【', '】'],
  ['"', '"'],
] as const;

const CONJUNCTIONS = '和与與及或';

/** Ends of words, and measure words: where one stands alone at the beginning, a word was cut in two. */
const SUFFIXES = '线者性化期层式型度率类器机法们之条位次名轴步阶维元项日月年号';

const DICTIONARY = new Intl.Segmenter('zh', { granularity: 'word' });
