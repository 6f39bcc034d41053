/** Finds what closes something, in a text that may be full of openers without any. */

import type { StateBlock, StateInline } from 'markdown-it';

/** The offset just after the next `closer` from an offset on, or undefined where there is none. */
export type CloserSearch = (state: StateBlock | StateInline, closer: string, from: number) => number | undefined;

interface Found {
  /** The next one from an offset on: openers between the two share it. */
  readonly from: number;
  readonly at: number;
}

/** Remembers for each text where the next of each closer is, so that thousands of openers cost one search. */
export function createCloserSearch(): CloserSearch {
  const foundIn = new WeakMap<StateBlock | StateInline, Map<string, Found>>();
  return (state, closer, from) => {
    const known = foundIn.get(state) ?? new Map<string, Found>();
    foundIn.set(state, known);
    let found = known.get(closer);
    // Of more names than HTML has most are found nowhere.
    if (found === undefined && known.size >= MAX_CLOSERS) return undefined;
    if (found === undefined || from < found.from || (found.at >= 0 && found.at < from)) {
      found = { from, at: state.src.indexOf(closer, from) };
      known.set(closer, found);
    }
    return found.at < 0 ? undefined : found.at + closer.length;
  };
}

/** Distinct closers that one text is searched for: each costs a pass through it. */
const MAX_CLOSERS = 200;
