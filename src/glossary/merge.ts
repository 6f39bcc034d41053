/** One glossary of what the keeper wrote, what is built in and what the posts say. */

import { foldName } from './fold-name.ts';
import { MAX_GROUPS, MAX_NAMES, type SynonymGroup } from './glossary.ts';

export interface GroupSources {
  readonly owner: readonly SynonymGroup[];
  readonly builtIn: readonly SynonymGroup[];
  readonly mined: readonly SynonymGroup[];
  /** Pairs of names that the keeper says are not of one thing. */
  readonly excluded: readonly (readonly [string, string])[];
}

/**
 * The keeper's groups first, then the built-in, then the mined ones, up to {@link MAX_GROUPS} groups and {@link MAX_NAMES} names.
 *
 * Groups that share a name stay apart: CA is a certificate authority and California, and neither is the other. A term's
 * synonyms are those of all its groups, but never the synonyms of its synonyms. A group whose names are all in one earlier
 * group is left out.
 *
 * A pair that is excluded stands in no built-in or mined group: such a group is divided into one without the first name and
 * one without the second. What the keeper wrote himself stands.
 */
export function mergeGroups({ owner, builtIn, mined, excluded }: GroupSources): SynonymGroup[] {
  const groups: SynonymGroup[] = [];
  const groupsOfName = new Map<string, Set<number>>();
  let names = 0;
  for (const group of [...owner, ...divide([...builtIn, ...mined], excluded)]) {
    const folded = new Set(group.map(foldName));
    folded.delete('');
    if (folded.size < 2 || isWithinOne([...folded], groupsOfName)) continue;
    names += group.length;
    if (groups.length >= MAX_GROUPS || names > MAX_NAMES) break;
    for (const name of folded) groupsOfName.set(name, (groupsOfName.get(name) ?? new Set()).add(groups.length));
    groups.push(group);
  }
  return groups;
}

function isWithinOne(
  [first = '', ...others]: readonly string[],
  groupsOfName: ReadonlyMap<string, ReadonlySet<number>>,
): boolean {
  for (const group of groupsOfName.get(first) ?? []) if (others.every((name) => groupsOfName.get(name)?.has(group))) return true;
  return false;
}

function divide(groups: readonly SynonymGroup[], excluded: GroupSources['excluded']): readonly SynonymGroup[] {
  const foesOfName = new Map<string, string[]>();
  for (const [left, right] of excluded)
    foesOfName.set(foldName(left), [...(foesOfName.get(foldName(left)) ?? []), foldName(right)]);
  if (foesOfName.size === 0) return groups;
  const divided: SynonymGroup[] = [];
  for (const group of groups) {
    const parts = [group];
    // A part that holds no excluded pair is done; each division takes a name away, so a group of 20 ends.
    for (let part = parts.pop(), rounds = 0; part !== undefined && rounds < MAX_DIVISIONS; part = parts.pop(), rounds++) {
      const folded = part.map(foldName);
      const left = folded.findIndex((name) => foesOfName.get(name)?.some((foe) => folded.includes(foe)));
      const foes = foesOfName.get(folded[left] ?? '');
      if (foes === undefined) divided.push(part);
      else
        parts.push(
          part.filter((_, index) => index !== left),
          part.filter((_, index) => !foes.includes(folded[index] ?? '')),
        );
    }
  }
  return divided;
}

/** Divisions of one group; with more excluded pairs in it, its remainder is dropped. */
const MAX_DIVISIONS = 200;
