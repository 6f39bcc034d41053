/** Binary search: the one of the archive, over numbers and over whatever else is in order. */

/** The first place from `start` to before `end` that `isReached`, or `end`; once it is reached, it must be at all places behind. */
export function findFirst(start: number, end: number, isReached: (place: number) => boolean): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a number stands in a list of ascending ones; -1 when it does not. */
export function findSorted(ascending: ArrayLike<number>, wanted: number): number {
  const place = firstNotBelow(ascending, wanted);
  return ascending[place] === wanted ? place : -1;
}

/** Index of the last of ascending whole numbers that is not above `value`; -1 when all are. */
export function lastNotAbove(ascending: ArrayLike<number>, value: number): number {
  return firstNotBelow(ascending, value + 1) - 1;
}

/** {@link findFirst} written out: asked for each hit of a search, where a call at every step would take most of the time. */
function firstNotBelow(ascending: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
