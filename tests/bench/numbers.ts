/** Figures of a table. */

export function sort(numbers: readonly number[]): number[] {
  return [...numbers].sort((left, right) => left - right);
}

/** The number that `share` of the sorted ones are below. */
export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(numbers: readonly number[]): number {
  return at(sort(numbers), 0.5);
}

export function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}

export function spread(numbers: readonly number[]): string {
  const sorted = sort(numbers);
  return `median ${ms(at(sorted, 0.5))}, p99 ${ms(at(sorted, 0.99))}, most ${ms(at(sorted, 1))}`;
}

export function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
