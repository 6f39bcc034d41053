/** `\color` as a switch: to the end of its group, where no brace follows the colour. With one it colours that group alone, as in MathJax 2. */

import { parseGroup } from '../tex/arguments.ts';

/** Writes switches as `\textcolor` with a group of its own. */
export function groupColors(tex: string): string {
  if (!tex.includes('\\color')) return tex;
  let result = '';
  let done = 0;
  // Whether a switch is open at each depth.
  const open: boolean[] = [false];
  const close = (at: number): void => {
    if (open.at(-1) !== true) return;
    result += `${tex.slice(done, at)}}`;
    done = at;
    open[open.length - 1] = false;
  };
  for (const { 0: found, index } of tex.matchAll(PART)) {
    if (index < done) continue;
    if (found === '\\color') {
      const color = parseGroup(tex, index + found.length);
      if (color === undefined || /^\s*\{/.test(tex.slice(color.end, color.end + MAX_SPACE))) continue;
      close(index);
      result += `${tex.slice(done, index)}\\textcolor{${color.content}}{`;
      done = color.end;
      open[open.length - 1] = true;
    } else if (found === '{' || OPENS.test(found)) open.push(false);
    else if (found === '}' || CLOSES.test(found)) {
      close(index);
      if (open.length > 1) open.pop();
    } else if (ENDS.test(found)) close(index);
  }
  close(tex.length);
  return result + tex.slice(done);
}

const MAX_SPACE = 20;
const PART = /\\color(?![A-Za-z])|\\(?:begin|end|left|right|middle|cr)(?![A-Za-z])|\\[\s\S]|[{}&]/g;
const OPENS = /^\\(?:begin|left)$/;
const CLOSES = /^\\(?:end|right)$/;
// A cell, a row or a fence ends it as the end of a group does.
const ENDS = /^(?:&|\\\\|\\cr|\\middle)$/;
