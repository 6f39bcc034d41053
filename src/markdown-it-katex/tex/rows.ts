/** Takes a display apart: its environment and, where each has a number of its own, its rows. */

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
}

/** Reads a display's TeX; one that is no environment has its own text cut in rows. */
export function parseDisplay(tex: string): Display {
  const begin = /^\s*\\begin\{([A-Za-z]+)(\*?)\}/.exec(tex);
  const name = begin?.[1] ?? '';
  const isAlignat = /^x{0,2}alignat$/.test(name);
  const argument = begin !== null && isAlignat ? (/^\s*\{[^{}]*\}/.exec(tex.slice(begin[0].length))?.[0] ?? '') : '';
  const inside = begin === null ? undefined : enclosed(tex, begin[0].length + argument.length);
  if (begin === null || inside === undefined) return { environment: '', isStarred: false, argument: '', rows: splitRows(tex) };
  return {
    // `xalignat` and `xxalignat` differ in their spaces, and the latter has no numbers.
    environment: isAlignat ? 'alignat' : name,
    isStarred: begin[2] === '*' || name === 'xxalignat',
    argument: argument.trim(),
    rows: splitRows(inside),
  };
}

/** The text from `start` to the last `\end`, if it belongs to the first `\begin`. */
function enclosed(tex: string, start: number): string | undefined {
  let depth = 1;
  for (const { part, kind, index } of readParts(tex.slice(start))) {
    if (kind === 'begin') depth += 1;
    if (kind !== 'end') continue;
    depth -= 1;
    if (depth > 0) continue;
    const end = start + index;
    return tex.slice(end + part.length).trim() === '' ? tex.slice(start, end) : undefined;
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
