/** Lines of MDX that are for its compiler: `import … from '…'` and `export …`. They are no text. */

import type { MarkdownIt, StateBlock } from 'markdown-it';
import { lineText } from '../rules/cut.ts';
import { LEFT_OUT, pushLeftOut } from '../rules/left-out.ts';

/** Adds the block rule: at the top of a text, and further below where a component of the site is imported. */
export function addModuleLines(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'module_lines', (state, startLine, endLine, silent) => {
    if (state.level > 0 || (state.sCount[startLine] ?? 0) > 0) return false;
    if (!/^(?:import|export)\b/.test(lineText(state, startLine).slice(0, 7))) return false;
    const nextLine = endOfLines(state, startLine, endLine);
    const lines = state.getLines(startLine, nextLine, 0, false).trim();
    if (lines.length > MAX_LENGTH) return false;
    const isAtTop = state.tokens.every(({ type }) => type === LEFT_OUT);
    if (!(isAtTop ? TOP : BELOW).test(lines)) return false;
    if (silent) return true;
    pushLeftOut(state, 'module-line', '', startLine);
    state.line = nextLine;
    return true;
  });
}

const MAX_LENGTH = 5000;
const FROM = `import\\s+(?:[\\w*{}$,\\s]{1,500}?\\s+from\\s+)?['"]`;
const END = `[^'"\\n]{1,300}['"];?`;
/** Imports, and exports that may be any program. */
const TOP = new RegExp(
  `^(?:${FROM}${END}\\s*|export\\s+(?:const|let|var|function|default|async|class|\\{)[^\\n]{0,500}(?:\\n[\\s\\S]*)?)+$`,
);
const BELOW = new RegExp(`^(?:${FROM}(?:\\.{1,2}/|@|~/)${END}\\s*)+$`);

function endOfLines(state: StateBlock, startLine: number, endLine: number): number {
  let line = startLine + 1;
  while (line < endLine && !state.isEmpty(line)) line += 1;
  return line;
}
