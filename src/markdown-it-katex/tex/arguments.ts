/** Reads TeX arguments. */

export interface Group {
  /** What the braces enclose. */
  readonly content: string;
  /** Offset just after the closing brace. */
  readonly end: number;
}

/** No label, tag or macro is as long; what is given to KaTeX may be ten times as long. */
export const MAX_GROUP_LENGTH = 1000;

/**
 * The `{…}` that begins at `offset`, white space skipped; undefined when there is none or it is not closed within `maxLength`, so that a
 * thousand commands whose braces never close are not searched to the end a thousand times.
 */
export function parseGroup(tex: string, offset: number, maxLength: number = MAX_GROUP_LENGTH): Group | undefined {
  const start = skipSpace(tex, offset);
  if (tex[start] !== '{') return undefined;
  const limit = Math.min(tex.length, start + maxLength);
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const char = tex[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return { content: tex.slice(start + 1, at), end: at + 1 };
    }
  }
  return undefined;
}

/** The argument of a command: a group, or else one command or character (`\tag 1`). */
export function parseArgument(tex: string, offset: number, maxLength: number = MAX_GROUP_LENGTH): Group | undefined {
  const start = skipSpace(tex, offset);
  const single = SINGLE.exec(tex.slice(start, start + MAX_NAME_LENGTH))?.[0];
  return single === undefined ? parseGroup(tex, start, maxLength) : { content: single, end: start + single.length };
}

const MAX_NAME_LENGTH = 50;
const SINGLE = /^(?:\\(?:[A-Za-z]+|[^A-Za-z])|[^{}\\&%\s])/u;

/** Replaces each match of a global expression by what `replace` makes of it: new text and where to go on, or undefined to leave it. */
export function rewrite(
  tex: string,
  command: RegExp,
  replace: (match: RegExpExecArray) => { readonly text: string; readonly end: number } | undefined,
): string {
  let result = '';
  let done = 0;
  for (const match of tex.matchAll(command)) {
    if (match.index < done) continue;
    const replaced = replace(match);
    if (replaced === undefined) continue;
    result += tex.slice(done, match.index) + replaced.text;
    done = replaced.end;
  }
  return done === 0 ? tex : result + tex.slice(done);
}

function skipSpace(tex: string, offset: number): number {
  let at = offset;
  while (at - offset < MAX_GROUP_LENGTH && /\s/.test(tex.charAt(at))) at += 1;
  return at;
}
