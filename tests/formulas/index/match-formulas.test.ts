import { beforeAll, describe, expect, it } from 'vitest';
import { loadPosts } from '../../../src/builder/read/load-posts.ts';
import { FORMULA_BOUNDS, type FormulaIndex, matchFormulas } from '../../../src/formulas/index/match-formulas.ts';
import { analyseFormula } from '../../../src/formulas/terms/terms.ts';
import { createRender } from '../../../src/markdown/render.ts';
import { createRandom } from '../../bench/queries.ts';
import { createFormulaIndex } from '../../eval/formulas/ours.ts';
import { posts as ownPosts } from '../../memory-archive.ts';
import { listCorpora, unpackCorpus, withoutCorpora } from '../../shared-data.ts';
import { createNaiveIndex, type NaiveFormula } from './naive-index.ts';

const DRAWS = 60;
const UNBOUNDED = { maxBlocks: Number.POSITIVE_INFINITY, maxPostings: Number.POSITIVE_INFINITY };

/** TeX of the distinct formulas of a folder of posts. */
async function extractFormulas(folder: string): Promise<NaiveFormula[]> {
  const render = createRender({ memo: new Map() });
  const { posts } = await loadPosts(folder);
  const all = posts.flatMap(({ body }) => render(body, 'tex').formulas.map(({ tex }) => tex));
  // What has no term, such as a text in dollars, is in no index.
  return [...new Set(all)].filter((tex) => analyseFormula(tex).terms.size > 0).map((tex, id) => ({ id: String(id), tex }));
}

function describeMatches(name: string, read: () => Promise<NaiveFormula[]>): void {
  describe(`matchFormulas() over ${name}`, () => {
    let docs: NaiveFormula[];
    let index: FormulaIndex;
    beforeAll(async () => {
      docs = await read();
      index = createFormulaIndex(docs);
    }, 120_000);
    const random = createRandom(7);
    const draw = (): string => {
      const { tex } = docs[random(docs.length)] ?? { tex: '' };
      return random(2) === 0 ? tex : tex.slice(0, Math.ceil(tex.length * 0.6));
    };

    it('gives the formulas and the scores that a plain index in memory gives', async () => {
      const naive = createNaiveIndex(docs);
      expect(index.statistics.formulas).toBe(docs.length);
      for (let count = 0; count < DRAWS; count++) {
        const query = draw();
        const { formulas, scores } = await matchFormulas(index, query, UNBOUNDED);
        const expected = new Map(naive.search(query, docs.length).map(({ id, score }) => [id, score]));
        expect(formulas.length, query).toBe(expected.size);
        for (const [at, formula] of formulas.entries())
          expect(scores[at], query).toBeCloseTo(expected.get(String(formula)) ?? 0, 9);
      }
    });

    it('finds a formula by itself, with the score it names as full', async () => {
      for (let count = 0; count < DRAWS; count++) {
        const { tex } = docs[random(docs.length)] ?? { tex: '' };
        const { scores, fullScore } = await matchFormulas(index, tex, UNBOUNDED);
        if (scores.length === 0) continue;
        expect(Math.max(...scores), tex).toBeGreaterThan(fullScore * 0.99);
      }
    });

    it('reads no more blocks than it may, nor one twice', async () => {
      for (let count = 0; count < DRAWS; count++) {
        const loaded: number[] = [];
        const loadBlock = (number: number): Promise<Uint8Array> => {
          loaded.push(number);
          return index.loadBlock(number);
        };
        const { blocks } = await matchFormulas({ ...index, loadBlock }, draw());
        expect(new Set(loaded).size).toBe(loaded.length);
        expect(blocks).toBe(loaded.length);
        expect(blocks).toBeLessThanOrEqual(FORMULA_BOUNDS.maxBlocks);
      }
    });
  });
}

describeMatches('the own posts', () => extractFormulas(ownPosts));

describe.skipIf(!listCorpora().includes('ouuan-hugo'))(`over ouuan-hugo${withoutCorpora('ouuan-hugo')}`, () => {
  describeMatches('a blog', async () => {
    const corpus = unpackCorpus('ouuan-hugo');
    try {
      return await extractFormulas(corpus.folder);
    } finally {
      corpus.remove();
    }
  });
});
