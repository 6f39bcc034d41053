import { describe, expect, it } from 'vitest';
import { cleanTex } from './arqmath.ts';
import { distinctFormulas, drawKnown, scoreKnown } from './known.ts';
import { FORMULA_PEERS, texTokens, texTrigrams } from './minisearch.ts';
import { REWRITE_KINDS } from './rewrite/rewrite.ts';
import { arqmathSet, knownSet } from './set.ts';

const FORMULAS = [
  'f(x) = \\sum_{i=1}^n a_i x^i',
  'g(y) = \\sum_{j=1}^m b_j y^j',
  'f( x ) = \\sum_{i=1}^{n} a_{i} x^{i}.',
  '\\frac{d x_t}{d t} = v_\\theta(x_t, t) + \\alpha w_t',
  '\\|x\\|_p = \\left(\\sum_{i=1}^n |x_i|^p\\right)^{1/p}',
  'n \\log n',
];

describe('distinctFormulas()', () => {
  it('keeps one of those that differ in their typing alone', () => {
    expect(distinctFormulas(FORMULAS).map(({ tex }) => tex)).toEqual(FORMULAS.filter((_, index) => index !== 2));
  });
});

describe('drawKnown()', () => {
  const docs = distinctFormulas(FORMULAS);

  it('draws formulas that can be rewritten, all ways of each, the same ones again', () => {
    const queries = drawKnown(docs, docs.length, 10);
    expect(queries.length).toBe(4 * REWRITE_KINDS.length);
    expect(queries.slice(0, 6).map(({ kind }) => kind)).toEqual(REWRITE_KINDS);
    expect(drawKnown(docs, docs.length, 10)).toEqual(queries);
    expect(drawKnown(docs, docs.length, 2)).toEqual(queries.slice(0, 12));
    expect(new Set(drawKnown(docs, 1, 10).flatMap(({ right }) => [...right]))).toEqual(new Set(['0', '1']));
  });

  it('takes formulas that differ in names alone for right only where they were renamed', () => {
    const queries = drawKnown(docs, 1, 1);
    const right = new Map(queries.map((query) => [query.kind, [...query.right]]));
    expect(right.get('renamed')).toEqual(['0', '1']);
    expect(right.get('one side')).toEqual(['0']);
    expect(right.get('renamed and cut')).toEqual(['0', '1']);
  });
});

describe('scoreKnown()', () => {
  it('is the mean reciprocal rank of each kind', () => {
    const queries = drawKnown(distinctFormulas(FORMULAS), 1, 1);
    const answers = queries.map(({ kind }) => (kind === 'Unicode' ? ['3', '0'] : kind === 'renamed' ? ['1'] : ['2']));
    const scores = scoreKnown(queries, answers, 1000);
    expect([scores.get('Unicode'), scores.get('renamed'), scores.get('one side')]).toEqual([0.5, 1, 0]);
  });
});

describe('knownSet()', () => {
  it('draws of real formulas alone and fills up with others', () => {
    const set = knownSet(FORMULAS.slice(0, 1), FORMULAS.slice(1), 300);
    expect(set.docs.length).toBe(5);
    expect(set.queries.length).toBe(REWRITE_KINDS.length);
    expect(set.note).toContain('1 distinct formulas of real posts and 4 of');
  });
});

describe('arqmathSet()', () => {
  const query = (id: string, grade: number) => ({
    id,
    text: id,
    grades: new Map([
      ['a', grade],
      ['b', 0],
    ]),
  });

  it('scores judged formulas, those of low grade by nDCG alone', () => {
    const set = arqmathSet({ docs: [], queries: [query('q', 3), query('r', 1)] }, 10);
    expect(set.score([['x', 'a'], []])).toEqual([0.5, 1, 0.2, 0.1, 1]);
  });

  it('takes fewer queries evenly spread', () => {
    const queries = ['a', 'b', 'c', 'd'].map((id) => query(id, 3));
    expect(arqmathSet({ docs: [], queries }, 2).queries).toEqual(['a', 'c']);
  });
});

describe('cleanTex()', () => {
  it('takes out what the conversion put in', () => {
    expect(cleanTex('\\frac{% 1}{2} &lt; 50\\% \\\\ &\\displaystyle amp;= x')).toBe('\\frac{1}{2} < 50\\% \\\\ &= x');
  });
});

describe('FORMULA_PEERS', () => {
  it('cuts TeX into tokens, or into every three characters', () => {
    expect(texTokens('\\frac{x_1}{\\%}+10')).toEqual(['\\frac', 'x', '_', '1', '\\%', '+', '10']);
    expect(texTrigrams('a b+c')).toEqual(['ab+', 'b+c']);
    expect(texTrigrams('x')).toEqual(['x']);
  });

  it('finds a formula by its own TeX first', async () => {
    const docs = distinctFormulas(FORMULAS);
    for (const { create } of FORMULA_PEERS) {
      const engine = await create(docs);
      for (const { id, tex } of docs) expect((await engine.search(tex, 3))[0]).toBe(id);
      expect((await engine.search('x', 2)).length).toBeLessThanOrEqual(2);
    }
  });
});
