/** Takes a display apart: its environment and, where each has a number of its own, its rows. */

import { parseGroup } from './arguments.ts';

export interface Row {
  readonly tex: string;
  /** `\\`, `\\[4pt]` or nothing after the last. */
  readonly separator: string;
  /** Offsets of the `&` at its top level. */
  readonly columns: readonly number[];
}

export interface Display {
  /** Name without the star; empty when the display is not one environment from end to end. */
  readonly environment: string;
  readonly isStarred: boolean;
  /** What follows `\begin{…}` in braces, such as `{2}` after `alignat`. */
  readonly argument: string;
  readonly rows: readonly Row[];
  /** What follows `\end{…}`: a full stop, or a label that was meant for the environment. */
  readonly suffix: string;
}

/** Reads a display's TeX; one that is no environment has its own text cut in rows. */
export function parseDisplay(tex: string): Display {
  const begin = BEGIN.exec(tex);
  const name = begin?.[1] ?? begin?.[3] ?? '';
  const star = begin?.[2] ?? begin?.[4] ?? '';
  const isAlignat = /^x{0,2}alignat$/.test(name);
  const start = begin?.[0].length ?? 0;
  const argument = isAlignat || CASES.test(name) ? (parseGroup(tex, start)?.end ?? start) : start;
  const inside = begin === null ? undefined : enclosed(tex, argument);
  if (inside === undefined) return { environment: '', isStarred: false, argument: '', rows: splitRows(tex), suffix: '' };
  return {
    // `xalignat` and `xxalignat` differ in their spaces, and the latter has no numbers.
    environment: isAlignat ? 'alignat' : name,
    isStarred: star === '*' || name === 'xxalignat',
    argument: tex.slice(start, argument).trim(),
    rows: splitRows(inside.content),
    suffix: inside.suffix,
  };
}

// `\begin{empheq}[box=\fbox]{align}` is an `align` in a frame.
const BEGIN = /^\s*\\begin\{(?:empheq\*?\}\s*(?:\[[^\]]*\])?\s*\{([A-Za-z]+)(\*?)\}|([A-Za-z]+)(\*?)\})/;
const CASES = /^(?:sub)?numcases$/;

/** The text from `start` to the `\end` of the first `\begin`, if no other environment follows. */
function enclosed(tex: string, start: number): { readonly content: string; readonly suffix: string } | undefined {
  let depth = 1;
  for (const { part, kind, index } of readParts(tex.slice(start))) {
    if (kind === 'begin') depth += 1;
    if (kind !== 'end') continue;
    depth -= 1;
    if (depth > 0) continue;
    const end = start + index;
    const suffix = tex.slice(end + part.length).trim();
    return suffix.includes('\\begin') ? undefined : { content: tex.slice(start, end), suffix };
  }
  return undefined;
}

/** Cuts at the separators that stand in no braces and no environment. */
export function splitRows(tex: string): Row[] {
  const rows: Row[] = [];
  let start = 0;
  let columns: number[] = [];
  let depth = 0;
  for (const { part, kind, index } of readParts(tex)) {
    if (kind === 'begin' || part === '{') depth += 1;
    else if (kind === 'end' || part === '}') depth -= 1;
    else if (depth > 0) continue;
    else if (part === '&') columns.push(index - start);
    else if (part.startsWith('\\\\') || part === '\\cr') {
      rows.push({ tex: tex.slice(start, index), separator: part, columns });
      start = index + part.length;
      columns = [];
    }
  }
  // A last row without anything is what a trailing `\\` leaves behind; it has no number.
  if (rows.length === 0 || tex.slice(start).trim() !== '') rows.push({ tex: tex.slice(start), separator: '', columns });
  return rows;
}

interface Part {
  readonly part: string;
  readonly kind: string | undefined;
  readonly index: number;
}

const PART = /\\(begin|end)\{[A-Za-z]+\*?\}|\\\\\*?(?:\s*\[\s*-?[\d.]+\s*[a-z]{2}\s*\])?|\\cr(?![A-Za-z])|\\[\s\S]|[{}&%\n]/g;

/** What structures TeX, without comments. In braces a `%` may be a sign of text, `\text{50%}`, and begins none. */
function* readParts(tex: string): Generator<Part> {
  let braces = 0;
  let isComment = false;
  for (const { 0: part, 1: kind, index } of tex.matchAll(PART)) {
    if (part === '\n') isComment = false;
    else if (isComment) continue;
    else if (part === '%') isComment = braces <= 0;
    else {
      if (part === '{') braces += 1;
      if (part === '}') braces -= 1;
      yield { part, kind, index };
    }
  }
}
