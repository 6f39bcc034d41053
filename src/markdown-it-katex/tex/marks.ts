/** Takes out of a row the marks that KaTeX does not know: labels, and those that override its number. */

import { parseArgument, parseGroup, rewrite } from './arguments.ts';

export interface Marks {
  /** The row without them, and without comments. */
  readonly tex: string;
  readonly labels: readonly string[];
  /** What `\tag{…}` holds; `\tag*` has no brackets of its own. */
  readonly tag: { readonly tex: string; readonly isStarred: boolean } | undefined;
  /** A row with two is refused. */
  readonly hasTwoTags: boolean;
  /** `\notag` or `\nonumber`. */
  readonly isUnnumbered: boolean;
  /** What `\setCounter{…}` sets the counter to, before this row. */
  readonly counter: number | undefined;
}

// A mark, an environment that has marks of its own, what is escaped, or what counts for comments.
const PART =
  /\\(label|tag\*?|notag|nonumber|set[cC]ounter)(?![A-Za-z])|\\(begin|end)\{(?:split|aligned|gathered|alignedat)\}|\\[\s\S]|[{}%]/g;

/** Reads the marks of one row, or of a whole formula. The last of `\tag` and `\notag` counts. */
export function takeMarks(row: string): Marks {
  const labels: string[] = [];
  let tag: Marks['tag'];
  let tags = 0;
  let isUnnumbered = false;
  let counter: number | undefined;
  let braces = 0;
  let environments = 0;
  const tex = rewrite(row, PART, ({ 0: found, 1: name, 2: kind, index }) => {
    const end = index + found.length;
    if (found === '{') braces += 1;
    if (found === '}') braces -= 1;
    if (kind !== undefined) environments += kind === 'begin' ? 1 : -1;
    // In braces it may be a sign of text, `\text{50%}`; KaTeX knows.
    if (found === '%') return braces > 0 ? undefined : { text: '', end: endOfLine(row, end) };
    if (name === undefined) return undefined;
    if (name === 'notag' || name === 'nonumber') {
      // Rows of these environments have no numbers, and marks in them do not concern the number of the whole.
      if (environments <= 0) [isUnnumbered, tag] = [true, undefined];
      return { text: '', end };
    }
    const group = parseArgument(row, end);
    if (group === undefined) return undefined;
    if (name === 'label') {
      if (group.content.trim() !== '') labels.push(group.content.trim());
    } else if (name.startsWith('tag')) {
      tags += 1;
      [isUnnumbered, tag] = [false, { tex: group.content.trim(), isStarred: name === 'tag*' }];
    } else {
      // \setCounter{3}, or \setcounter{equation}{3}
      const value = /^-?\d{1,6}$/.test(group.content.trim()) ? group : parseGroup(row, group.end);
      const count = Number(value?.content ?? Number.NaN);
      if (value === undefined || !Number.isInteger(count)) return undefined;
      counter = count;
      return { text: '', end: value.end };
    }
    return { text: '', end: group.end };
  });
  return { tex, labels, tag, hasTwoTags: tags > 1, isUnnumbered, counter };
}

function endOfLine(tex: string, offset: number): number {
  const end = tex.indexOf('\n', offset);
  return end < 0 ? tex.length : end;
}
