/** The posts beside a post in its series. */

import type { Series } from '../post.ts';
import { groupSeries } from '../series-order.ts';

/** For each post the ordinals just after and before it in its series: none, one or two. */
export function findSeriesNeighbours(posts: readonly { readonly series: Series | undefined }[]): (readonly number[])[] {
  const neighbours: (readonly number[])[] = posts.map(() => []);
  for (const list of groupSeries(posts).values()) {
    for (const [index, { ordinal }] of list.entries()) {
      neighbours[ordinal] = [list[index + 1], list[index - 1]].flatMap((member) => member?.ordinal ?? []);
    }
  }
  return neighbours;
}
