import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeStatistics, encodeStatistics } from '../../src/index/statistics.ts';
import { collectStatistics } from '../../src/index/write/collect-statistics.ts';
import type { Segment } from '../../src/index/write/segment.ts';
import { createByteWriter } from '../../src/storage/byte-writer.ts';

const post = fc.record({ length: fc.integer({ min: 0, max: 0xffff_ffff }), title: fc.integer({ min: 0, max: 0xffff }) });
const segment: fc.Arbitrary<Segment> = fc.array(post, { maxLength: 6 }).map((posts) => ({
  documents: posts.length,
  lengths: Uint32Array.from(posts, ({ length }) => length),
  titleLengths: Uint16Array.from(posts, ({ title }) => title),
  terms: new Uint8Array(0),
}));

describe('statistics of an archive', () => {
  it('are those of its segments one after another, and come back from their bytes', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), (segments) => {
        const statistics = collectStatistics(segments);
        const lengths = segments.flatMap((each) => [...each.lengths]);
        expect([...statistics.lengths]).toEqual(lengths);
        expect(statistics.postCount).toBe(lengths.length);
        if (lengths.length > 0) {
          expect(statistics.average).toBeCloseTo(
            lengths.reduce((sum, each) => sum + each / lengths.length, 0),
            -1,
          );
        }
        const writer = createByteWriter(16);
        encodeStatistics(writer, statistics);
        const bytes = writer.finish();
        expect(bytes).toHaveLength(8 + 6 * lengths.length);
        expect(decodeStatistics(Uint8Array.from(bytes))).toEqual(statistics);
      }),
    );
  });

  it('divide by something where there is no post', () => {
    expect(collectStatistics([]).average).toBe(1);
  });
});
