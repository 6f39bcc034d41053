import { describe, expect, it } from 'vitest';
import type { RelatedPost } from '../../src/related/related-post.ts';
import { readRelated, writeRelated } from '../../src/related/related-records.ts';

describe('readRelated', () => {
  it('reads what writeRelated wrote, wherever it stands in a buffer', () => {
    const related: RelatedPost[] = [
      {
        ordinal: 7,
        reasons: [
          { kind: 'series', name: '漫谈' },
          { kind: 'link', direction: 'both' },
          { kind: 'tags', values: ['熵'] },
          { kind: 'terms', values: ['卷积', 'C++'] },
        ],
      },
    ];
    const bytes = writeRelated(related);
    const buffer = new Uint8Array(bytes.length + 3);
    buffer.set(bytes, 3);
    expect(readRelated(buffer.subarray(3))).toEqual(related);
    expect(readRelated(writeRelated([]))).toEqual([]);
  });
});
