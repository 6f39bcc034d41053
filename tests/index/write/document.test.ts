import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseDocument, BODY_POSITION, LABELS_POSITION } from '../../../src/index/write/document.ts';
import { makeMeta } from '../../related/post-meta.ts';

const label = fc.string({ unit: fc.constantFrom('模', '型', 'a', ' ', '-', '2'), maxLength: 12 });

describe('analyseDocument()', () => {
  it('keeps title and labels each in their own positions, however long', () => {
    const long = fc.oneof(label, fc.constantFrom('模型'.repeat(2_000), 'word '.repeat(3_000)));
    fc.assert(
      fc.property(long, fc.array(long, { maxLength: 5 }), fc.array(label, { maxLength: 3 }), (title, tags, authors) => {
        const { units } = analyseDocument(makeMeta('post', { title, tags, authors }), []);
        const [titled = [], ...labelled] = units;
        for (const { position } of titled) expect(position).toBeLessThan(LABELS_POSITION - 1);
        for (const { position } of labelled.flat()) {
          expect(position).toBeGreaterThanOrEqual(LABELS_POSITION);
          expect(position).toBeLessThan(BODY_POSITION - 1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives positions that ascend through the whole post, with a gap from each text to the next', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 6 }), (tags) => {
        const { units } = analyseDocument(makeMeta('post', { title: '标题', tags }), []);
        const filled = units.filter((list) => list.length > 0);
        for (const [at, list] of filled.entries()) {
          const last = filled[at - 1]?.at(-1)?.position ?? -10;
          expect((list[0]?.position ?? 0) - last).toBeGreaterThan(2);
        }
      }),
    );
  });

  it('counts a label once that is a tag and a category', () => {
    const { fields } = analyseDocument(makeMeta('post', { tags: ['Git', '工具'], categories: ['工具'] }), []);
    expect(fields.tags).toBe('Git\n工具');
  });
});
