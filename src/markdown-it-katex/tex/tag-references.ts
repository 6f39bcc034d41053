/** References within a tag: `\tag{\ref{eq:a}'}` makes of equation 3 the equation 3'. */

import { parseGroup, rewrite } from './arguments.ts';

/** The tag with the numbers that its references name; `numberOf` knows the labels before it. */
export function fillReferences(tag: string, numberOf: (label: string) => string | undefined): string {
  return rewrite(tag, /\\(eqref|ref)(?![A-Za-z])/g, ({ 0: found, 1: command, index }) => {
    const group = parseGroup(tag, index + found.length);
    if (group === undefined) return undefined;
    const number = numberOf(group.content.trim()) ?? '??';
    return { text: command === 'eqref' ? `(${number})` : number, end: group.end };
  });
}
