/** Calls KaTeX: TeX to markup and readable text, or the reason why not. */

import katex, { type KatexOptions } from 'katex';
import 'katex/contrib/mhchem';
import type { Macros } from '../tex/macros.ts';
import { adaptTex, BASE_MACROS } from './compat.ts';
import { formatMathml, sanitizeMathml } from './mathml.ts';
import { typesetPartly } from './partial.ts';
import { formatReadable } from './readable.ts';
import type { Refusal } from './refusal.ts';
import { parseRefusal, positionOf, TOO_DEEP } from './refusal.ts';

/** KaTeX HTML with MathML (pages), MathML alone (feeds), or escaped TeX (programs). */
export type MathOutput = 'html' | 'mathml' | 'tex';

/** Longer than any formula of 30,000 seen (4,900 characters), short enough for KaTeX to refuse nothing else for time or stack. */
export const MAX_TEX_LENGTH = 10_000;

/** Groups in groups: far more than any formula has, far less than overflows a stack. */
export const MAX_DEPTH = 200;

// A memo is for what posts share, and no two share long definitions.
const MAX_KEY_LENGTH = 2000;

/**
 * Typesets what KaTeX refuses: gives MathML, of which only named elements and attributes come through, or undefined. It must give the same
 * for the same TeX, and be quick to say that it does not know.
 */
export type TypesetFallback = (tex: string, isDisplay: boolean, macros: Macros) => string | undefined;

export interface TypesetOptions {
  readonly isDisplay: boolean;
  readonly macros: Macros;
  readonly output: MathOutput;
  /** Results by formula and options. The caller owns it, so that one can serve many posts. */
  readonly memo: Map<string, string> | undefined;
  readonly fallback?: TypesetFallback | undefined;
}

/** A formula that the fallback set: the TeX it was asked for, and its MathML as shown. */
export interface FallbackUse {
  readonly key: string;
  readonly mathml: string;
}

interface Markup {
  readonly markup: string;
  readonly text: string;
  readonly mathml: string;
}

export type KatexResult =
  | ({ readonly kind: 'markup'; readonly fallback: FallbackUse | undefined } & Markup)
  /** `partial` shows the part of it that can be typeset. */
  | ({ readonly kind: 'refused'; readonly partial: Markup | undefined } & Refusal);

/** Typesets one formula. For the output `tex` the markup is MathML, made for its text only. */
export function typeset(tex: string, { isDisplay, macros, output, memo, fallback }: TypesetOptions): KatexResult {
  if (tex.length > MAX_TEX_LENGTH) return refuse(`It is longer than ${MAX_TEX_LENGTH} characters`);
  if (depthOf(tex) > MAX_DEPTH) return refuse(TOO_DEEP);
  const used = selectUsedMacros(macros, tex);
  const definitions = used === macros ? JSON.stringify(macros) : '';
  const key = `${output === 'html' ? 'h' : 'm'}${isDisplay ? 'd' : 'i'}${definitions}\n${tex}`;
  const known = memo?.get(key) ?? render(tex, { isDisplay, macros: used, output, memo, fallback });
  if (definitions.length <= MAX_KEY_LENGTH) memo?.set(key, known);
  // One string holds any result, so that a memo can be kept in a file: a letter, then lines.
  if (known.startsWith('E') || known.startsWith('P')) {
    const [excerpt = '', reason = '', rest] = cutLines(known.slice(1), 2);
    const partial = known.startsWith('P') && rest !== undefined ? parseMarkup(rest) : undefined;
    return { kind: 'refused', excerpt, reason, partial };
  }
  const markup = parseMarkup(known.slice(1));
  const use = known.startsWith('F')
    ? { key: formatFallbackKey(adaptTex(tex), isDisplay, used), mathml: markup.markup }
    : undefined;
  return { kind: 'markup', ...markup, fallback: use };
}

/** The key under which a fallback's result is kept. */
export function formatFallbackKey(tex: string, isDisplay: boolean, macros: Macros): string {
  return `${isDisplay ? 'd' : 'i'}${Object.keys(macros).length === 0 ? '' : JSON.stringify(macros)}\n${tex}`;
}

/** All macros where the formula uses one, for a macro may use the others; otherwise none. */
export function selectUsedMacros(macros: Macros, tex: string): Macros {
  return Object.keys(macros).some((name) => tex.includes(name)) ? macros : NO_MACROS;
}

const NO_MACROS: Macros = {};

/** The first lines, and what follows them. */
function cutLines(text: string, count: number): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let line = 0; line < count; line += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    parts.push(text.slice(start, end));
    start = end + 1;
  }
  return [...parts, text.slice(start)];
}

function parseMarkup(known: string): Markup {
  const [text = '', mathml = '', markup = ''] = cutLines(known, 2);
  return { text, mathml, markup };
}

function render(tex: string, { isDisplay, macros, output, fallback }: TypesetOptions): string {
  const adapted = adaptTex(tex);
  const options: KatexOptions = {
    displayMode: isDisplay,
    output: output === 'html' ? 'htmlAndMathml' : 'mathml',
    // MathJax is as lenient; Chinese in formulas is what this is for.
    strict: 'ignore',
    maxSize: 50,
    maxExpand: 1000,
    colorIsTextColor: true,
    trust: ({ command, ...context }) => command === '\\href' && 'url' in context && context.url.startsWith('#'),
  };
  // KaTeX writes the macros a formula defines into the object it is given.
  const renderMarkup = (part: string, throwOnError: boolean): string =>
    katex.renderToString(part, { ...options, throwOnError, macros: { ...BASE_MACROS, ...macros } });
  try {
    return `K${describe(renderMarkup(adapted, true))}`;
  } catch (error) {
    const other = sanitizeMathml(fallback?.(adapted, isDisplay, macros) ?? '', isDisplay);
    if (other !== '') return `F${describe(other)}`;
    const { reason, excerpt } = parseRefusal(error, adapted);
    const partial = typesetPartly(adapted, positionOf(error), renderMarkup);
    return partial === undefined ? `E${excerpt}\n${reason}\n` : `P${excerpt}\n${reason}\n${describe(partial)}`;
  }
}

function describe(markup: string): string {
  return `${formatReadable(markup)}\n${formatMathml(markup)}\n${markup}`;
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
  return { kind: 'refused', reason, excerpt: '', partial: undefined };
}
