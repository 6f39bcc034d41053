/** The posts beside a post in its series. */

import type { Series } from '../post.ts';

/** A member of a series; posts without numbers are ordered by the archive, oldest first. */
interface Member {
  readonly ordinal: number;
  readonly number: number | undefined;
}

/** For each post the ordinals just before and after it in its series: none, one or two. */
export function findSeriesNeighbours(posts: readonly { readonly series: Series | undefined }[]): (readonly number[])[] {
  const members = new Map<string, Member[]>();
  for (const [ordinal, { series }] of posts.entries()) {
    if (series === undefined) continue;
    const list = members.get(series.name) ?? [];
    list.push({ ordinal, number: series.number });
    members.set(series.name, list);
  }
  const neighbours: (readonly number[])[] = posts.map(() => []);
  for (const list of members.values()) {
    list.sort(compareMembers);
    for (const [index, { ordinal }] of list.entries()) {
      neighbours[ordinal] = [list[index + 1], list[index - 1]].flatMap((member) => member?.ordinal ?? []);
    }
  }
  return neighbours;
}

function compareMembers(left: Member, right: Member): number {
  if (left.number !== undefined && right.number !== undefined && left.number !== right.number) return left.number - right.number;
  if ((left.number === undefined) !== (right.number === undefined)) return left.number === undefined ? 1 : -1;
  return right.ordinal - left.ordinal;
}
