import { beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/query/filter/filter.ts';
import { MAX_TEXT_PACKS } from '../../src/query/limits.ts';
import { MATCH_MODES } from '../../src/query/match/match-level.ts';
import { search } from '../../src/query/search.ts';
import type { Store } from '../../src/worker/store.ts';
import { createRandom } from '../bench/queries.ts';
import { buildInMemory, posts } from '../memory-archive.ts';
import { createScatteredSource } from './scattered-source.ts';

/** Workers takes so many subrequests on the free plan. */
const MAX_FETCHES = 50;
const MAX_TERM_BLOCKS = 40;
const DRAWS = 40;

let store: Store;
let text: string;
beforeAll(async () => {
  const archive = await buildInMemory(posts);
  store = await archive.open();
  text = archive.read.posts.map((post) => post.body.replaceAll(/[^\u{4e00}-\u{9fff}]/gu, '')).join('');
}, 60_000);

const random = createRandom(9);
const repeat = (count: number, draw: () => string, between = ' '): string => Array.from({ length: count }, draw).join(between);
const letters = (count: number): string => repeat(count, () => String.fromCharCode(97 + random(26)), '');
/** A piece of the posts' own text. */
const run = (length: number): string => {
  const start = random(text.length - length);
  return text.slice(start, start + length);
};
/** The same with one wrong character. */
const slip = (length: number): string => {
  const right = run(length);
  const at = random(length);
  return right.slice(0, at) + String.fromCharCode(0x4e00 + random(5000)) + right.slice(at + 1);
};
const SYLLABLES =
  'zhuang xian liang jiao qiang xiong zhong huang kuang guan bian mian dian tian lian xiao an ang en er wo yi zhu li mo xing'.split(
    ' ',
  );
const pinyin = (): string => repeat(2 + random(5), () => SYLLABLES[random(SYLLABLES.length)] ?? '', '');

const SYMBOLS =
  'x_t y^2 \\theta \\frac{a}{b} = + \\sum_{i=1}^n \\sqrt{z} \\le \\int f(u)du \\boldsymbol{v}_k \\log e^{-\\lambda} \\|w\\| \\alpha_j'.split(
    ' ',
  );
const tex = (count: number): string => `$${repeat(count, () => SYMBOLS[random(SYMBOLS.length)] ?? '')}$`;

const ENGLISH =
  'attention gradient probability matrix vector system model function network training statistics create driver learning rate'.split(
    ' ',
  );
const english = (): string => ENGLISH[random(ENGLISH.length)] ?? '';

const KINDS: Record<string, () => string> = {
  'a word': () => run(2),
  'ten words': () => repeat(10, () => run(2)),
  'twenty words': () => repeat(20, () => run(2)),
  'forty characters': () => run(40),
  'forty characters in quotation marks': () => `"${run(40)}"`,
  'quotation marks that are loosened, beside words': () => `"${slip(12)}" ${repeat(6, english)} ${slip(8)}`,
  'English words with names in Chinese': () => repeat(16, english),
  'English words, questions and pinyin': () => `${repeat(8, english)} ${run(9)}\u{600e}\u{4e48}${run(9)} ${pinyin()}`,
  'a run with a slip': () => slip(8),
  'three runs with slips': () => repeat(3, () => slip(8)),
  'three runs with slips, and two without': () => `${repeat(3, () => slip(8))} ${run(8)} ${run(8)}`,
  'pinyin, thrice': () => repeat(3, pinyin),
  'pinyin, twice, with a slip and two runs': () => `${slip(8)} ${pinyin()} ${pinyin()} ${run(8)} ${run(8)}`,
  'long runs with slips': () => `${slip(12)} ${slip(12)} ${slip(8)} ${run(8)}`,
  alternatives: () => repeat(20, () => run(2), ' OR '),
  'alternatives with slips': () => repeat(4, () => slip(6), ' OR '),
  exclusions: () => `${run(2)} ${repeat(19, () => `-${run(2)}`)}`,
  'exclusions of phrases': () => `${run(4)} ${repeat(4, () => `-"${run(8)}"`)}`,
  letters: () => repeat(30, () => letters(3 + random(8))),
  identifiers: () => repeat(12, () => repeat(3, () => letters(2 + random(5)), '-')),
  titles: () => repeat(3, () => `title:${slip(8)}`),
  'a formula': () => tex(20),
  'a formula that is guessed': () => tex(12).slice(1, -1),
  'a formula and a run with a slip': () => `${slip(8)} ${tex(8)}`,
  'formulas, runs with slips and pinyin': () => `${tex(20)} ${slip(8)} ${tex(20)} ${slip(8)} ${tex(20)} ${pinyin()}`,
  'formulas that are excluded': () => `${run(2)} -${tex(12)} -${tex(12)} -${tex(12)}`,
  questions: () => `\u{4e3a}\u{4ec0}\u{4e48}${slip(9)} ${run(9)}\u{600e}\u{4e48}${run(9)}`,
};

describe('search() in an archive where every key lies in a block of its own', () => {
  it.each(Object.keys(KINDS))('fetches no more for %s than it may', async (kind) => {
    for (let draw = 0; draw < DRAWS; draw++) {
      const query = KINDS[kind]?.() ?? '';
      for (const match of draw % 4 === 0 ? MATCH_MODES : (['auto'] as const)) {
        const source = createScatteredSource(store);
        const sort = { by: 'relevance', order: 'desc' } as const;
        await search(source, { text: query, filters: NO_FILTERS, match, sort, page: 1, hitsPerPage: 50 });
        const { terms, formulas, all } = source.count();
        // Formulas take of the same bound, and then a pack for each hit.
        expect(formulas === 0 ? terms : 0, `${query} ${match}`).toBeLessThanOrEqual(MAX_TERM_BLOCKS);
        expect(all, `${query} ${match}: ${JSON.stringify(source.count())}`).toBeLessThanOrEqual(MAX_FETCHES);
      }
    }
  });

  it('fetches few blocks for a short query that is found, and a pack for each hit that is shown', async () => {
    let found = 0;
    for (let draw = 0; draw < DRAWS; draw++) {
      const source = createScatteredSource(store);
      const sort = { by: 'relevance', order: 'desc' } as const;
      const request = { text: run(2), filters: NO_FILTERS, match: 'auto', sort, page: 1, hitsPerPage: 50 } as const;
      const { match, totalHits } = await search(source, request);
      // Two characters of different clauses stand nowhere side by side.
      if (match !== 'phrase' || totalHits === 0) continue;
      found++;
      expect(source.count().all, request.text).toBeLessThanOrEqual(2 + MAX_TEXT_PACKS);
    }
    expect(found).toBeGreaterThan(DRAWS / 2);
  });
});
