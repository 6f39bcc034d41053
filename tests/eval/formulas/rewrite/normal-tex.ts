/** When two formulas are the same but for how they are typed. */

import { readTokens } from './tex-tokens.ts';

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...['\\dfrac', '\\tfrac', '\\cfrac'].map((spelling) => [spelling, '\\frac'] as const),
  ['\\dbinom', '\\binom'],
  ['\\le', '\\leq'],
  ['\\ge', '\\geq'],
  ['\\ne', '\\neq'],
  ['\\lt', '<'],
  ['\\gt', '>'],
  ['\\to', '\\rightarrow'],
  ['\\lbrace', '\\{'],
  ['\\rbrace', '\\}'],
]);

/** Environments that only place rows. */
const PLACING = /^\\(?:begin|end)\s*\{(?:equation|align|aligned|split|gather|gathered|eqnarray)\*?\}/;

/**
 * The formula without what does not change it: white space, `\left \right \big`, display style, spacing, labels, numbers, alignment,
 * braces around one token, a full stop or comma at the end; `\dfrac` is `\frac`, `\le` is `\leq`, and the like.
 */
export function normalTex(tex: string): string {
  const kept = readTokens(tex)
    .filter(({ kind, text }) => kind !== 'setting' && text !== '&' && text !== '\\\\' && !PLACING.test(text))
    .map(({ kind, text }) => {
      if (kind === 'left' || kind === 'right') return text.replace(/^\\(?:left|right)\s*\.?/, '');
      return SPELLINGS.get(text) ?? text.replace(/\s+/g, '');
    })
    .filter((text) => text !== '');
  while (/^[.,]$/.test(kept.at(-1) ?? '')) kept.pop();
  return kept
    .filter((text, index) => (text === '{' ? kept[index + 2] !== '}' : text !== '}' || kept[index - 2] !== '{'))
    .join(' ');
}
