import { describe, expect, it } from 'vitest';
import { loadPosts } from '../../../src/builder/read/load-posts.ts';
import { createRender } from '../../../src/markdown/render.ts';
import { distinctFormulas, drawKnown, scoreKnown } from '../../eval/formulas/known.ts';
import { createOurs } from '../../eval/formulas/ours.ts';
import { listCorpora, unpackCorpus, withoutCorpora } from '../../shared-data.ts';

/** 7,000 formulas, read in 20 s. */
const BLOGS = ['d2l-zh', 'ouuan-hugo'];
const KNOWN = 150;

/** Mean reciprocal ranks below which a change of terms or bounds has lost something; `npm run eval` has those among 30,000 formulas. */
const LEAST = {
  renamed: 0.95,
  'one side': 0.85,
  'one side, renamed': 0.8,
  'cut at 60 %': 0.85,
  Unicode: 0.95,
  'renamed and cut': 0.65,
};

describe.skipIf(BLOGS.some((name) => !listCorpora().includes(name)))(
  `formula search over real formulas${withoutCorpora(...BLOGS)}`,
  () => {
    it('finds known ones that are typed otherwise, or in part', { timeout: 180_000 }, async () => {
      const render = createRender({ memo: new Map() });
      const formulas: string[] = [];
      for (const name of BLOGS) {
        const corpus = unpackCorpus(name);
        try {
          const { posts } = await loadPosts(corpus.folder);
          formulas.push(...posts.flatMap(({ body }) => render(body, 'tex').formulas.map(({ tex }) => tex)));
        } finally {
          corpus.remove();
        }
      }
      const docs = distinctFormulas(formulas);
      const engine = createOurs(docs);
      const queries = drawKnown(docs, docs.length, KNOWN);
      expect(queries.length).toBe(KNOWN * Object.keys(LEAST).length);
      const answers: (readonly string[])[] = [];
      for (const { text } of queries) answers.push(await engine.search(text, 100));
      const scores = scoreKnown(queries, answers, 100);
      for (const [kind, least] of Object.entries(LEAST))
        expect(scores.get(kind as keyof typeof LEAST), kind).toBeGreaterThanOrEqual(least);
    });
  },
);
