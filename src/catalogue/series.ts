/** The series of an archive: their posts in order, and the posts beside one. */

import { compareMembers, type SeriesMember } from '../series-order.ts';
import { type Catalogue, UNCOUNTED } from './catalogue.ts';
import { spellAsCounted } from './dimension.ts';

export interface OrderedSeries {
  /** As the archive writes it most often. */
  readonly name: string;
  /** Never empty. */
  readonly members: readonly SeriesMember[];
}

/** A series by its name in any spelling. Only numbers of its posts are looked at, so a series of all posts costs a sort of numbers. */
export function findSeries({ dimensions, seriesNumbers }: Catalogue, name: string): OrderedSeries | undefined {
  const { series } = dimensions.byName;
  const members = series.find(name).flatMap((value) =>
    [...series.posts(value)].map((ordinal): SeriesMember => {
      const number = seriesNumbers[ordinal] ?? UNCOUNTED;
      return { ordinal, number: number === UNCOUNTED ? undefined : number };
    }),
  );
  if (members.length === 0) return undefined;
  return { name: spellAsCounted(dimensions, 'series', name), members: members.sort(compareMembers) };
}

/** The ordinals of the posts before and after one in its series. */
export interface SeriesNeighbours {
  readonly previous: number | undefined;
  readonly next: number | undefined;
}

/** `undefined` for a post of no series. */
export function findNeighbours(catalogue: Catalogue, ordinal: number, name: string | undefined): SeriesNeighbours | undefined {
  const members = name === undefined ? undefined : findSeries(catalogue, name)?.members;
  const at = members?.findIndex((member) => member.ordinal === ordinal) ?? -1;
  return members === undefined || at < 0 ? undefined : { previous: members[at - 1]?.ordinal, next: members[at + 1]?.ordinal };
}
