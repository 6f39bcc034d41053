/** Lists of any length, of which a reader sees the beginning. */

/** Entries shown of each list without `--all`. */
export const SHOWN_ENTRIES = 10;

/** How much is shown. */
export interface Shown {
  /** Entries of each list. */
  readonly entries: number;
}

/** The lines of the first entries, and one that says how many there are beside. */
export function* listFirst<Entry>(
  entries: Iterable<Entry>,
  count: number,
  { entries: most }: Shown,
  format: (entry: Entry, index: number) => string | Iterable<string>,
): Generator<string> {
  let index = 0;
  for (const entry of entries) {
    if (index === most) break;
    const lines = format(entry, index++);
    if (typeof lines === 'string') yield lines;
    else yield* lines;
  }
  if (index < count) yield `  … and ${formatNumber(count - index)} more (--all shows them)`;
}

/** The first numbers of a list in one line. */
export function formatFirst(numbers: ArrayLike<number>, { entries }: Shown): string {
  const first = Array.from({ length: Math.min(numbers.length, entries) }, (_, index) => String(numbers[index]));
  return `${first.join(' ')}${numbers.length > first.length ? ` … (${formatNumber(numbers.length)})` : ''}`;
}

export function formatNumber(value: number): string {
  return value.toLocaleString('en-US');
}

/** Text in one line, cut short: what it is made of must not move the lines of a terminal. */
export function quoteText(text: string, length = 60): string {
  const line = JSON.stringify([...text.slice(0, length * 2)].slice(0, length).join(''));
  return text.length > length ? `${line.slice(0, -1)}…"` : line;
}
