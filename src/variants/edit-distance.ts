/** How far two words are apart: letters left out, put in, changed, or swapped with a neighbour (optimal string alignment). */

/** The distance, or `limit + 1` when it is more than `limit`. Words are bounded by the caller. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= right.length; column++) {
      const isSame = left.charCodeAt(row - 1) === right.charCodeAt(column - 1);
      let distance = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 &&
        column > 1 &&
        left.charCodeAt(row - 1) === right.charCodeAt(column - 2) &&
        left.charCodeAt(row - 2) === right.charCodeAt(column - 1);
      if (isSwapped) distance = Math.min(distance, (before[column - 2] ?? 0) + 1);
      current.push(distance);
      best = Math.min(best, distance);
    }
    // A swap reaches back two rows, and costs 1: it cannot bring back what both have lost.
    if (best > limit) return limit + 1;
    before = last;
    last = current;
  }
  return Math.min(limit + 1, last[right.length] ?? 0);
}
