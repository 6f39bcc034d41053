/** Reads TeX arguments. */

export interface Group {
  /** What the braces enclose. */
  readonly content: string;
  /** Offset just after the closing brace. */
  readonly end: number;
}

/** The `{…}` that begins at `offset`, white space skipped; undefined when there is none or it is not closed. */
export function readGroup(tex: string, offset: number): Group | undefined {
  const start = skipSpace(tex, offset);
  if (tex[start] !== '{') return undefined;
  let depth = 0;
  for (let at = start; at < tex.length; at += 1) {
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
  while (/\s/.test(tex.charAt(at))) at += 1;
  return at;
}
