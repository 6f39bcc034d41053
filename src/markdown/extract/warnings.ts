/** Reads from the tokens what the author should know: formulas that are refused, and what was left out. */

import type { Token } from 'markdown-it';
import { typesetOf } from 'markdown-it-katex/recognise/token.ts';
import type { RenderWarning } from '../rendered.ts';
import { isLeftOutKind, LEFT_OUT, LEFT_OUT_KINDS } from '../rules/left-out.ts';

/** Reads the tokens of a whole post. The same thing left out twice is one warning. */
export function collectWarnings(tokens: readonly Token[]): RenderWarning[] {
  const warnings: RenderWarning[] = [];
  const seen = new Set<string>();
  const collect = (token: Token, around: number): void => {
    const line = token.map === null ? around : token.map[0] + 1;
    for (const message of typesetOf(token)?.problems ?? []) warnings.push({ line, message });
    if (token.type === LEFT_OUT && isLeftOutKind(token.info)) {
      const { message, mend } = LEFT_OUT_KINDS[token.info];
      const text = token.content === '' ? message : `${message} "${token.content}"`;
      if (!seen.has(text)) warnings.push({ line, kind: token.info, message: text, mend });
      seen.add(text);
    }
    let own = line;
    for (const child of token.children ?? []) {
      if (child.type === 'softbreak' || child.type === 'hardbreak') own += 1;
      collect(child, own);
    }
  };
  for (const token of tokens) collect(token, 1);
  return warnings;
}
