/** How often a term stands in each document, in columns. */
export interface TermCounts {
  /** Documents, ascending. */
  readonly ordinals: readonly number[];
  /** In the title of each. */
  readonly titles: readonly number[];
  /** In its other fields, weighted. */
  readonly frequencies: readonly number[];
}

/** Columns of counts gathered by document. */
export function sortCounts(sums: ReadonlyMap<number, { readonly title: number; readonly frequency: number }>): TermCounts {
  const sorted = [...sums].sort(([left], [right]) => left - right);
  return {
    ordinals: sorted.map(([ordinal]) => ordinal),
    titles: sorted.map(([, { title }]) => title),
    frequencies: sorted.map(([, { frequency }]) => frequency),
  };
}
