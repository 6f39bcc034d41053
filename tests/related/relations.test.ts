import { describe, expect, it } from 'vitest';
import { createLinkTable } from '../../src/related/link-table.ts';
import type { RelatedPost } from '../../src/related/related-post.ts';
import { decodeRelations, encodeRelations, MAX_LINKED_FROM, relationsOf } from '../../src/related/relations.ts';
import { makeMeta } from './post-meta.ts';

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
const linking = (id: string, links: readonly string[]) => ({ ...makeMeta(id), links });

describe('decodeRelations()', () => {
  it('reads what encodeRelations wrote, wherever it stands in a buffer', () => {
    const relations = { related, linksTo: [1, 2], linkedFrom: [], linkedFromCount: 0 };
    const bytes = encodeRelations(relations);
    const buffer = new Uint8Array(bytes.length + 3);
    buffer.set(bytes, 3);
    expect(decodeRelations(buffer.subarray(3))).toEqual(relations);
  });
});

describe('relationsOf()', () => {
  it('lists links in the order of the archive, and counts those that it does not list', () => {
    const links = createLinkTable([
      linking('hub', ['p2', 'p1', 'nowhere']),
      ...Array.from({ length: MAX_LINKED_FROM + 5 }, (_, index) => linking(`p${index + 1}`, ['hub'])),
    ]);
    const hub = relationsOf(0, related, links);
    expect(hub).toMatchObject({ related, linksTo: [1, 2], linkedFromCount: MAX_LINKED_FROM + 5 });
    expect(hub.linkedFrom).toEqual(Array.from({ length: MAX_LINKED_FROM }, (_, index) => index + 1));
    expect(relationsOf(1, [], links)).toEqual({ related: [], linksTo: [0], linkedFrom: [0], linkedFromCount: 1 });
  });
});
