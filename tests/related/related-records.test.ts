import { describe, expect, it } from 'vitest';
import type { RelatedPost } from '../../src/related/related-post.ts';
import { decodeRelated, encodeRelated } from '../../src/related/related-records.ts';

describe('readRelated', () => {
  it('reads what encodeRelated wrote, wherever it stands in a buffer', () => {
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
    const bytes = encodeRelated(related);
    const buffer = new Uint8Array(bytes.length + 3);
    buffer.set(bytes, 3);
    expect(decodeRelated(buffer.subarray(3))).toEqual(related);
    expect(decodeRelated(encodeRelated([]))).toEqual([]);
  });
});
