import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitUnits } from '../../../src/analysis/units.ts';
import { findHighlights, MAX_HIGHLIGHTS, type Pattern, widenHighlights } from '../../../src/query/snippets/highlight.ts';

/** A pattern as a query's text makes it; `*` at its end for a beginning. */
function pattern(text: string): Pattern {
  const prefix = text.endsWith('*');
  return { terms: splitUnits(prefix ? text.slice(0, -1) : text).map(({ term }) => term), prefix };
}

/** The text with brackets around what is lit. */
function lit(text: string, ...patterns: string[]): string {
  let marked = '';
  let at = 0;
  for (const [start, end] of findHighlights(text, patterns.map(pattern))) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
}

describe('findHighlights()', () => {
  it('lights units that follow one another, and not one alone', () => {
    expect(lit('扩散模型与模型的扩散', '扩散模型')).toBe('[扩散模型]与模型的扩散');
    expect(lit('扩散，模型', '扩散模型')).toBe('扩散，模型');
    expect(lit('扩散 模型', '扩散模型')).toBe('[扩散 模型]');
    expect(lit('VQ一下Key', 'vq一下')).toBe('[VQ一下]Key');
  });
  it('lights what folds alike, at its own offsets', () => {
    expect(lit('𝕏用擴散模型。', '扩散模型')).toBe('𝕏用[擴散模型]。');
    expect(lit('𝕏用扩散模型。', '擴散模型')).toBe('𝕏用[扩散模型]。');
    expect(lit('ＧＰＴ与Poincaré', 'gpt', 'poincare')).toBe('[ＧＰＴ]与[Poincaré]');
    expect(lit('ﬁne x', 'fine')).toBe('[ﬁne] x');
  });
  it('lights an identifier in either spelling, and its parts', () => {
    expect(lit('用 GPT-2 训练', 'gpt2')).toBe('用 [GPT-2] 训练');
    expect(lit('用 GPT-2 训练', 'GPT-2')).toBe('用 [GPT-2] 训练');
    expect(lit('用 GPT-2 训练', 'gpt')).toBe('用 [GPT]-2 训练');
    expect(lit('用 GPT-2 训练', '2')).toBe('用 GPT-[2] 训练');
    expect(lit('学 C++ 与 C', 'c++')).toBe('学 [C]++ 与 [C]');
    expect(findHighlights('学 C++', [{ terms: ['c++'], prefix: false }])).toEqual([[2, 5]]);
  });
  it('lights the whole word that a beginning was typed of', () => {
    expect(lit('attention is', 'atten*')).toBe('[attention] is');
    expect(lit('attention is', 'atten')).toBe('attention is');
    expect(lit('self attention', 'self att*')).toBe('[self attention]');
    expect(lit('gen-itgc 与 general', 'geni*')).toBe('[gen-itgc] 与 general');
    expect(lit('node.js', 'nod*')).toBe('[node].js');
  });
  it('makes one of what overlaps, touches or has white space between', () => {
    expect(lit('扩散模型', '扩散', '散模', '模型')).toBe('[扩散模型]');
    expect(lit('扩散模型', '扩散', '模型')).toBe('[扩散模型]');
    expect(lit('large language model', 'large', 'language', 'model')).toBe('[large language model]');
    expect(lit('large, language', 'large', 'language')).toBe('[large], [language]');
    expect(lit('人人人', '人')).toBe('[人人人]');
  });
  it('lights nothing for nothing', () => {
    expect(lit('扩散模型')).toBe('扩散模型');
    expect(
      findHighlights('扩散', [
        { terms: [], prefix: true },
        { terms: [''], prefix: true },
      ]),
    ).toEqual([]);
    expect(lit('', '扩散')).toBe('');
  });
  it('lights a bounded number of places', () => {
    expect(findHighlights('a，'.repeat(MAX_HIGHLIGHTS + 5), [pattern('a')])).toHaveLength(MAX_HIGHLIGHTS);
  });
  it('lights what a search of all patterns at all units lights', () => {
    const word = fc.constantFrom('扩', '散', '模', '擴', '，', ' ', 'gpt', 'gp', '-', '2', '。', ' GPT-2', 'gpt2');
    const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(''));
    const patterns = fc.array(
      fc.record({
        terms: fc.array(fc.constantFrom('扩', '散', '模', 'gpt', 'gp', '2', 'gpt2'), { minLength: 1, maxLength: 3 }),
        prefix: fc.boolean(),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(text, patterns, (written, wanted) => {
        expect(findHighlights(written, wanted)).toEqual(findNaively(written, wanted));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Marks every character, then reads the runs. */
function findNaively(text: string, patterns: readonly Pattern[]): [number, number][] {
  const marked = new Array<boolean>(text.length).fill(false);
  const units = splitUnits(text);
  for (const first of units) {
    for (const { terms, prefix } of patterns) {
      const run = terms.map((_, place) => units.find(({ position }) => position === first.position + place));
      const isFound = run.every((unit, place) => {
        const isLast = place === terms.length - 1;
        const fits = (term = ''): boolean => term === terms[place] || (isLast && prefix && term.startsWith(terms[place] ?? ''));
        return unit !== undefined && (fits(unit.term) || (isLast && fits(unit.whole?.term)));
      });
      const last = run.at(-1);
      const wanted = terms.at(-1) ?? '';
      if (!isFound || last === undefined) continue;
      const isPart = last.term === wanted || (prefix && last.term.startsWith(wanted));
      marked.fill(true, first.start, isPart ? last.end : (last.whole?.end ?? 0));
    }
  }
  for (let at = 1; at < text.length; at++) {
    const end = text.slice(at).search(/\S/) + at;
    if (text[at] === ' ' && marked[at - 1] && marked[end]) marked.fill(true, at, end);
  }
  const runs: [number, number][] = [];
  for (const [at, isMarked] of marked.entries()) {
    const run = runs.at(-1);
    if (isMarked && run?.[1] === at) run[1] = at + 1;
    else if (isMarked) runs.push([at, at + 1]);
  }
  return runs;
}

describe('widenHighlights()', () => {
  const text = '设dx_t/dt为速度';
  const formula = { start: 1, end: 8, mathml: '<math></math>' };

  it('lights all of a formula in which something is lit', () => {
    expect(widenHighlights(text, [[1, 3]], [formula])).toEqual([[1, 8]]);
    expect(widenHighlights(text, [[3, 4]], [formula])).toEqual([[1, 8]]);
    expect(
      widenHighlights(
        text,
        [
          [0, 3],
          [6, 9],
        ],
        [formula],
      ),
    ).toEqual([[0, 9]]);
  });
  it('leaves what ends at a formula, and formulas that are shown as text', () => {
    expect(
      widenHighlights(
        text,
        [
          [0, 1],
          [8, 9],
        ],
        [formula],
      ),
    ).toEqual([
      [0, 1],
      [8, 9],
    ]);
    expect(widenHighlights(text, [[1, 3]], [{ ...formula, mathml: '' }])).toEqual([[1, 3]]);
  });
});
