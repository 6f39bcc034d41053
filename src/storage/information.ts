/** How much it tells that something is in `count` of `all`: the rarer, the more (BM25's weight of a term, as MiniSearch has it). */
export function informationOf(count: number, all: number): number {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}
