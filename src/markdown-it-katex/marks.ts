/** Takes out of a row what KaTeX does not know: labels, and what overrides its number. */

import { readGroup, rewrite } from './group.ts';

export interface Marks {
  /** The row without them. */
  readonly tex: string;
  readonly labels: readonly string[];
  /** What `\tag{…}` holds; `\tag*` has no brackets of its own. */
  readonly tag: { readonly tex: string; readonly isStarred: boolean } | undefined;
  /** `\notag` or `\nonumber`. */
  readonly isUnnumbered: boolean;
  /** What `\setCounter{…}` sets the counter to, before this row. */
  readonly counter: number | undefined;
}

const MARK = /\\(label|tag\*?|notag|nonumber|set[cC]ounter)(?![A-Za-z])/g;

/** Reads the marks of one row, or of a whole formula. */
export function takeMarks(row: string): Marks {
  const labels: string[] = [];
  let tag: Marks['tag'];
  let isUnnumbered = false;
  let counter: number | undefined;
  const tex = rewrite(row, MARK, ({ 0: found, 1: name = '', index }) => {
    const end = index + found.length;
    if (name === 'notag' || name === 'nonumber') {
      isUnnumbered = true;
      return { text: '', end };
    }
    const group = readGroup(row, end);
    if (group === undefined) return undefined;
    if (name === 'label') labels.push(group.content.trim());
    else if (name.startsWith('tag')) tag = { tex: group.content.trim(), isStarred: name === 'tag*' };
    else {
      // \setCounter{3}, or \setcounter{equation}{3}
      const value = /^-?\d{1,6}$/.test(group.content.trim()) ? group : readGroup(row, group.end);
      const count = Number(value?.content ?? Number.NaN);
      if (value === undefined || !Number.isInteger(count)) return undefined;
      counter = count;
      return { text: '', end: value.end };
    }
    return { text: '', end: group.end };
  });
  return { tex, labels, tag, isUnnumbered, counter };
}
