import { describe, expect, it } from 'vitest';
import { BUILT_IN_GROUPS } from '../../src/glossary/built-in.ts';
import { distinctNames, foldName } from '../../src/glossary/fold-name.ts';
import { decodeGlossary, encodeGlossary, MAX_GROUPS, MAX_NAMES } from '../../src/glossary/glossary.ts';
import { mergeGroups } from '../../src/glossary/merge.ts';

const none = { owner: [], builtIn: [], mined: [], excluded: [] };

describe('mergeGroups()', () => {
  it('puts the keeper first and the mined last', () => {
    expect(mergeGroups({ ...none, mined: [['c', 'd']], builtIn: [['b', 'c']], owner: [['a', 'b']] })).toEqual([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ]);
  });

  it('leaves out what is within one earlier group, in any spelling', () => {
    const owner = [['变分自编码器', 'VAE', 'Variational Autoencoder']];
    expect(
      mergeGroups({
        ...none,
        owner,
        mined: [
          ['變分自編碼器', 'vae'],
          ['VAE', 'VAE!'],
        ],
      }),
    ).toEqual(owner);
    // Both names are known, but from two groups.
    const mined = [
      ['变分自编码器', 'CA'],
      ['California', 'CA'],
      ['VAE', 'CA'],
    ];
    expect(mergeGroups({ ...none, owner, mined })).toEqual([...owner, ...mined]);
  });

  it('takes an excluded pair out of built-in and mined groups', () => {
    const excluded = [['rank', '秩']] as const;
    expect(
      mergeGroups({
        ...none,
        excluded,
        builtIn: [['秩', 'rank']],
        mined: [
          ['Rank', '秩'],
          ['秩', '階'],
        ],
      }),
    ).toEqual([['秩', '階']]);
  });

  it('divides a larger group so that only the excluded pair is parted', () => {
    const groups = mergeGroups({ ...none, excluded: [['a', 'b']], mined: [['a', 'b', 'c', 'd']] });
    const glossary = decodeGlossary(encodeGlossary(groups));
    const sorted = (term: string): string[] => [...glossary.synonymsOf(term)].sort();
    expect(sorted('a')).toEqual(['c', 'd']);
    expect(sorted('b')).toEqual(['c', 'd']);
    expect(sorted('c')).toEqual(['a', 'b', 'd']);
  });

  it('ends when every pair of a large group is excluded', () => {
    const names = Array.from({ length: 20 }, (_, index) => `n${index}`);
    const excluded = names.flatMap((left) => names.map((right) => [left, right] as const));
    expect(mergeGroups({ ...none, excluded, mined: [names] })).toEqual([]);
  });

  it('lets stand what the keeper wrote', () => {
    expect(mergeGroups({ ...none, owner: [['a', 'b']], excluded: [['a', 'b']] })).toEqual([['a', 'b']]);
  });

  it('is bounded, the last mined group goes first', () => {
    const mined = Array.from({ length: MAX_GROUPS + 10 }, (_, index) => [`a${index}`, `b${index}`]);
    const merged = mergeGroups({ ...none, owner: [['x', 'y']], mined });
    expect(merged).toHaveLength(MAX_GROUPS);
    expect(merged[0]).toEqual(['x', 'y']);
    const large = Array.from({ length: MAX_GROUPS }, (_, group) =>
      Array.from({ length: 20 }, (__, index) => `n${group}-${index}`),
    );
    expect(() => encodeGlossary(mergeGroups({ ...none, owner: large }))).not.toThrow();
    expect(mergeGroups({ ...none, owner: large }).flat().length).toBeLessThanOrEqual(MAX_NAMES);
  });
});

describe('BUILT_IN_GROUPS', () => {
  it('is all kept, so no group repeats another or a name', () => {
    expect(mergeGroups({ ...none, builtIn: BUILT_IN_GROUPS })).toEqual(BUILT_IN_GROUPS);
    for (const group of BUILT_IN_GROUPS) expect(distinctNames(group)).toEqual(group);
  });

  it('has no name in two groups', () => {
    const names = BUILT_IN_GROUPS.flat().map(foldName);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('has a name in ideographs and one in Latin letters in every group', () => {
    expect(
      BUILT_IN_GROUPS.filter((group) => !/\p{Script=Han}/u.test(group.join('')) || !/[a-z]{2}/i.test(group.join(''))),
    ).toEqual([]);
  });
});
