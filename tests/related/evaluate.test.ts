import { describe, expect, it } from 'vitest';
import { listCorpora, unpackCorpus, withoutCorpora } from '../shared-data.ts';
import { evaluateRelated, formatRelated } from './evaluate.ts';

const CORPUS = 'cosx';

describe('relatePosts', () => {
  it.skipIf(!listCorpora().includes(CORPUS))(
    `finds posts that their authors linked, far more than the newest of a tag (${CORPUS})${withoutCorpora(CORPUS)}`,
    { timeout: 180_000 },
    async () => {
      const { folder, remove } = unpackCorpus(CORPUS);
      try {
        const evaluation = await evaluateRelated(folder, { labelled: true });
        expect(evaluation.asked).toBeGreaterThan(40);
        expect(evaluation.ours.reciprocalRank).toBeGreaterThan(evaluation.newest.reciprocalRank + 0.25);
        expect(evaluation.ours.hitRate).toBeGreaterThan(evaluation.newest.hitRate + 0.3);
        expect(evaluation.ours.reciprocalRank).toBeGreaterThan(evaluation.mostShared.reciprocalRank + 0.1);
      } finally {
        remove();
      }
    },
  );
});

describe('formatRelated', () => {
  it('leaves out blogs without links between posts', () => {
    const score = { reciprocalRank: 0.5, hitRate: 0.75 };
    const evaluation = { posts: 9, asked: 4, ours: score, newest: score, mostShared: score };
    const table = formatRelated(
      new Map([
        ['blog', evaluation],
        ['other', { ...evaluation, asked: 0 }],
      ]),
    );
    expect(table.split('\n')).toHaveLength(3);
    expect(table).toContain('| blog | 9 | 4 | 0.500 / 0.750 |');
  });
});
