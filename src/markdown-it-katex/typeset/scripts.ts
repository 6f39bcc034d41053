/** Scripts without braces as MathJax takes them: `x_\boldsymbol{B}`, `\max_\boldsymbol\alpha`, `x^\hat a`, `E_\max`, `x^\,`. */

import { MAX_GROUP_LENGTH, parseArgument, rewrite } from '../tex/arguments.ts';

/** Puts braces around a command that is a script, with its arguments; a space as a script is an empty one. */
export function braceScripts(tex: string): string {
  return rewrite(tex, SCRIPT, ({ 0: found, 1: sign = '', 2: command = '', index }) => {
    const start = index + found.length;
    if (SPACES.test(command)) return { text: `${sign}{${command}}`, end: start };
    const count = countArguments(command);
    if (count === undefined) return undefined;
    let end = start;
    if (command === '\\sqrt') end += /^\s*\[[^\]{}]*\]/.exec(tex.slice(start, start + MAX_GROUP_LENGTH))?.[0].length ?? 0;
    for (let argument = 0; argument < count; argument += 1) {
      const next = parseArgument(tex, end, MAX_LENGTH);
      if (next === undefined) return undefined;
      end = next.end;
    }
    return { text: `${sign}{${command}${braceArguments(tex, start, end, count)}}`, end };
  });
}

// `\_\hat` has no script: its underscore belongs to a command.
const SCRIPT = /(?<!\\)([_^])\s*(\\(?:[A-Za-z]+|[,;:!> ]))/g;
const SPACES = /^\\(?:[,;:!> ]|q?quad|enspace|thinspace)$/;
/** As long as a formula can be. That groups are no deeper than `MAX_DEPTH` bounds how often one is read to its end. */
const MAX_LENGTH = 10_000;

function countArguments(command: string): number | undefined {
  if (TWO.test(command)) return 2;
  if (ONE.test(command)) return 1;
  return NONE.test(command) ? 0 : undefined;
}

const ONE =
  /^\\(?:boldsymbol|bm|bold|math[a-z]+|text[a-z]*|operatorname|mbox|hat|check|bar|tilde|vec|d?dot|acute|grave|breve|mathring|over[a-z]+|under[a-z]+|wide(?:hat|tilde|check)|sqrt|substack|boxed|pmb|[bB]igg?|rm|bf|it|sf|tt|cal)$/;
const TWO = /^\\(?:[dt]?frac|[dt]?binom|overset|underset|stackrel)$/;
const NONE = /^\\(?:max|min|sup|inf|lim|arg|log|ln|exp|det|dim|gcd|ker|Pr|deg|hom|sin|cos|tan)$/;

/** A font that goes on to the end of its group takes its argument as it stands. */
function braceArguments(tex: string, start: number, end: number, count: number): string {
  const written = tex.slice(start, end);
  return count === 0 || /^\s*[{[]/.test(written) || /^[^A-Za-z]/.test(written) ? written : ` ${written.trimStart()}`;
}
