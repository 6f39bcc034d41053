/** Calls KaTeX: TeX to markup and readable text, or the reason why not. */

import katex from 'katex';
import 'katex/contrib/mhchem';
import type { Macros } from '../tex/macros.ts';
import { adaptTex, BASE_MACROS } from './compat.ts';
import { formatMathml } from './mathml.ts';
import { formatReadable } from './readable.ts';
import type { Refusal } from './refusal.ts';
import { parseRefusal, TOO_DEEP } from './refusal.ts';

/** KaTeX HTML with MathML (pages), MathML alone (feeds), or escaped TeX (programs). */
export type MathOutput = 'html' | 'mathml' | 'tex';

/** Longer than any formula of 30,000 seen (4,900 characters), short enough for KaTeX to refuse nothing else for time or stack. */
export const MAX_TEX_LENGTH = 10_000;

/** Far more than any formula has, far less than any stack. */
export const MAX_DEPTH = 200;

// A memo is for what posts share, and no two share long definitions.
const MAX_KEY_LENGTH = 2000;

export interface TypesetOptions {
  readonly isDisplay: boolean;
  readonly macros: Macros;
  readonly output: MathOutput;
  /** Results by formula and options. The caller owns it, so that one can serve many posts. */
  readonly memo: Map<string, string> | undefined;
}

export type KatexResult =
  | { readonly kind: 'markup'; readonly markup: string; readonly text: string; readonly mathml: string }
  | ({ readonly kind: 'refused' } & Refusal);

/** Typesets one formula. For the output `tex` the markup is MathML, made for its text only. */
export function typeset(tex: string, { isDisplay, macros, output, memo }: TypesetOptions): KatexResult {
  if (tex.length > MAX_TEX_LENGTH) return refuse(`It is longer than ${MAX_TEX_LENGTH} characters`);
  if (depthOf(tex) > MAX_DEPTH) return refuse(TOO_DEEP);
  const used = Object.keys(macros).some((name) => tex.includes(name)) ? macros : {};
  const definitions = used === macros ? JSON.stringify(macros) : '';
  const key = `${output === 'html' ? 'h' : 'm'}${isDisplay ? 'd' : 'i'}${definitions}\n${tex}`;
  const known = memo?.get(key) ?? render(tex, { isDisplay, macros: used, output, memo });
  if (definitions.length <= MAX_KEY_LENGTH) memo?.set(key, known);
  // One string holds either result, so that a memo can be kept in a file: a letter, then lines, the text, the MathML, the markup, or where and why not.
  const textEnd = known.indexOf('\n');
  if (known.startsWith('E')) return { kind: 'refused', excerpt: known.slice(1, textEnd), reason: known.slice(textEnd + 1) };
  const mathmlEnd = known.indexOf('\n', textEnd + 1);
  return {
    kind: 'markup',
    text: known.slice(1, textEnd),
    mathml: known.slice(textEnd + 1, mathmlEnd),
    markup: known.slice(mathmlEnd + 1),
  };
}

function render(tex: string, { isDisplay, macros, output }: TypesetOptions): string {
  const adapted = adaptTex(tex);
  try {
    const markup = katex.renderToString(adapted, {
      displayMode: isDisplay,
      output: output === 'html' ? 'htmlAndMathml' : 'mathml',
      // MathJax is as lenient; Chinese in formulas is what this is for.
      strict: 'ignore',
      maxSize: 50,
      maxExpand: 1000,
      colorIsTextColor: true,
      throwOnError: true,
      trust: ({ command, ...context }) => command === '\\href' && 'url' in context && context.url.startsWith('#'),
      // KaTeX writes the macros a formula defines into the object it is given.
      macros: { ...BASE_MACROS, ...macros },
    });
    return `K${formatReadable(markup)}\n${formatMathml(markup)}\n${markup}`;
  } catch (error) {
    const { reason, excerpt } = parseRefusal(error, adapted);
    return `E${excerpt}\n${reason}`;
  }
}

function depthOf(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [part] of tex.matchAll(/\\(?:left|right|begin|end)(?![A-Za-z])|\\[\s\S]|[{}]/g)) {
    if (part === '{' || part === '\\left' || part === '\\begin') depth += 1;
    else if (part === '}' || part === '\\right' || part === '\\end') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

export function refuse(reason: string): KatexResult {
  return { kind: 'refused', reason, excerpt: '' };
}
