import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinkTable } from '../../src/related/link-table.ts';
import { makeProfile } from './make-profile.ts';

const ids = ['a', 'b', 'c', 'd'];

describe('createLinkTable()', () => {
  it('says of each post which ones it links to and which link to it', () => {
    const { to, from } = createLinkTable([
      makeProfile('a', '', { links: ['b', 'c'] }),
      makeProfile('b', '', { links: ['c'] }),
      makeProfile('c', ''),
    ]);
    expect(to.map((others) => [...others])).toEqual([[1, 2], [2], []]);
    expect(from.map((others) => [...others])).toEqual([[], [0], [0, 1]]);
  });

  it('counts a link once, none to itself, and none that leads nowhere', () => {
    const { to, from } = createLinkTable([makeProfile('a', '', { links: ['b', 'b', 'a', 'nowhere'] }), makeProfile('b', '')]);
    expect([...(to[0] ?? [])]).toEqual([1]);
    expect([...(from[1] ?? [])]).toEqual([0]);
    expect([...(from[0] ?? [])]).toEqual([]);
  });

  it('turns every link round', () => {
    const links = fc.array(fc.subarray(ids), { minLength: ids.length, maxLength: ids.length });
    fc.assert(
      fc.property(links, (all) => {
        const { to, from } = createLinkTable(ids.map((id, index) => makeProfile(id, '', { links: all[index] ?? [] })));
        for (const [ordinal, others] of to.entries()) {
          expect([...others].map((other) => ids[other])).toEqual((all[ordinal] ?? []).filter((id) => id !== ids[ordinal]));
          for (const other of others) expect(from[other]?.has(ordinal)).toBe(true);
        }
        const count = (sets: readonly ReadonlySet<number>[]): number => sets.reduce((sum, { size }) => sum + size, 0);
        expect(count(from)).toBe(count(to));
      }),
    );
  });
});
