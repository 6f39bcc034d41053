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

/** Costs in ms, and how many times what a route costs that does nothing. */
export interface Costs {
  readonly costs: readonly number[];
  /** What that route cost in the same minutes. */
  readonly floor: number;
}

export function inFloors(value: number, floor: number): string {
  return `${ms(value)} (${(value / floor).toFixed(1)} floors)`;
}

export function spread({ costs, floor }: Costs): string {
  const sorted = sort(costs);
  return `median ${inFloors(at(sorted, 0.5), floor)}, p99 ${inFloors(at(sorted, 0.99), floor)}, most ${ms(at(sorted, 1))}`;
}

/** Costs of several measurements as of one; the floor is the median of theirs. */
export function joinCosts(parts: readonly Costs[]): Costs {
  return { costs: parts.flatMap(({ costs }) => costs), floor: median(parts.map(({ floor }) => floor)) };
}

export function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

export function kibibytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KiB`;
}
