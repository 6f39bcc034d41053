import { describe, expect, it } from 'vitest';
import { foldIdeograph } from '../../src/analysis/fold.ts';
import {
  allLookAlikes,
  groupMembers,
  lookAlikeGroups,
  MAX_GROUP_ID,
  MAX_LOOK_ALIKE_GROUPS,
} from '../../src/variants/look-alikes.ts';

const groups = allLookAlikes();

describe('lookAlikeGroups()', () => {
  it('gives the groups of a character', () => {
    expect(lookAlikeGroups('己').map(({ members }) => members)).toEqual(['己已巳']);
    expect(lookAlikeGroups('撒').map(({ members }) => members)).toEqual(['撒撤澈', '撒散']);
  });

  it.each(['', ' ', '的', 'a', '己已', '\ud800'])('gives none for %j', (text) => {
    expect(lookAlikeGroups(text)).toEqual([]);
  });

  it('gives all groups of every character', () => {
    for (const { id, members } of groups) {
      for (const member of members) expect(lookAlikeGroups(member)).toContainEqual({ id, members });
      expect(groupMembers(id)).toBe(members);
    }
  });
});

describe('allLookAlikes()', () => {
  it('has groups of different folded characters, none twice', () => {
    const seen = new Set<string>();
    for (const { id, members } of groups) {
      expect(members.length).toBeGreaterThan(1);
      expect(new Set(members).size).toBe(members.length);
      expect([...members].map(foldIdeograph).join('')).toBe(members);
      expect(id).toBeLessThan(MAX_GROUP_ID);
      seen.add([...members].sort().join(''));
    }
    expect(seen.size).toBe(groups.length);
    expect(groups.length).toBeGreaterThan(600);
  });

  it('has no character in more groups than are looked up', () => {
    const counts = new Map<string, number>();
    for (const member of groups.flatMap(({ members }) => [...members])) counts.set(member, (counts.get(member) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > MAX_LOOK_ALIKE_GROUPS)).toEqual([]);
  });
});
