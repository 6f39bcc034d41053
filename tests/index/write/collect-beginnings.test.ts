import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBeginning } from '../../../src/analysis/term-kind.ts';
import { collectBeginnings } from '../../../src/index/write/collect-beginnings.ts';
import { sortCounts } from '../../../src/index/write/term-counts.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 8 });
const counts = fc
  .dictionary(fc.integer({ min: 0, max: 9 }).map(String), fc.record({ title: fc.nat(3), frequency: fc.nat(9) }), {
    minKeys: 1,
    maxKeys: 4,
  })
  .map((sums) => new Map(Object.entries(sums).map(([ordinal, sum]) => [Number(ordinal), sum])));
const terms = fc.uniqueArray(fc.record({ term: word, sums: counts }), { selector: ({ term }) => term, maxLength: 12 });

describe('collectBeginnings()', () => {
  it('counts each beginning of three to five letters as a naive version does', () => {
    fc.assert(
      fc.property(terms, (all) => {
        const naive = new Map<string, number>();
        for (const { term, sums } of all) {
          for (const length of [3, 4, 5]) {
            if (term.length <= length) continue;
            for (const [ordinal, { title, frequency }] of sums) {
              const key = `${formatBeginning(term.slice(0, length))} ${ordinal}`;
              naive.set(key, (naive.get(key) ?? 0) + title * 1000 + frequency);
            }
          }
        }
        const found = collectBeginnings(all.map(({ term, sums }) => ({ term, counts: sortCounts(sums) })));
        const sums = found.flatMap(({ term, counts: { ordinals, titles, frequencies } }) =>
          ordinals.map((ordinal, at): [string, number] => [
            `${term} ${ordinal}`,
            (titles[at] ?? 0) * 1000 + (frequencies[at] ?? 0),
          ]),
        );
        expect(new Map(sums)).toEqual(naive);
        for (const {
          counts: { ordinals },
        } of found)
          expect(ordinals).toEqual([...new Set(ordinals)].sort((left, right) => left - right));
      }),
    );
  });

  it.each(['机器学习模型', 'abc', formatBeginning('abcdef')])('counts none of %s', (term) => {
    expect(collectBeginnings([{ term, counts: { ordinals: [0], titles: [1], frequencies: [1] } }])).toEqual([]);
  });
});
