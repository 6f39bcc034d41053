/** The good part of a formula that is refused: unknown commands in red with the rest typeset, or what stands before the fault. */

import { escapeHtml } from './escape-html.ts';

/** Gives KaTeX's markup; throws, or with `throwOnError` false shows unknown commands in red. */
export type RenderMarkup = (tex: string, throwOnError: boolean) => string;

/** Markup that begins with what can be typeset; undefined when that is nothing. */
export function typesetPartly(tex: string, position: number | undefined, render: RenderMarkup): string | undefined {
  const whole = attempt(() => render(tex, false));
  if (whole !== undefined && !whole.startsWith(FAILED)) return whole;
  for (const end of listCuts(tex, position ?? tex.length)) {
    const good = tex.slice(0, end);
    const markup = attempt(() => render(good, true));
    if (markup !== undefined) return `${markup}<code class="math-error">${escapeHtml(tex.slice(end))}</code>`;
  }
  return undefined;
}

const FAILED = '<span class="katex-error"';

/** KaTeX throws its own errors, those of a stack that is full, and others where it has faults. */
function attempt(make: () => string): string | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** Beginnings that are tried: each costs as much as a formula. */
const MAX_TRIES = 3;

/** Where the formula may be cut at or before the fault: between what stands in no braces and no environment. The last ones first. */
function listCuts(tex: string, limit: number): number[] {
  const cuts: number[] = [];
  let depth = 0;
  for (const { 0: part, index } of tex.matchAll(PART)) {
    if (index > limit) break;
    if (depth === 0 && index > 0 && BORDER.test(part) && tex.slice(0, index).trim() !== '') cuts.push(index);
    if (part === '{' || /^\\(?:begin|left)/.test(part)) depth += 1;
    else if (part === '}' || /^\\(?:end|right)/.test(part)) depth -= 1;
  }
  return cuts.slice(-MAX_TRIES).reverse();
}

const PART = /\\(?:begin|end)\{[^{}]*\}|\\(?:[A-Za-z]+|[\s\S])|[\s\S]/g;
// Not within `x_1` or `\frac12`, whose parts belong together.
const BORDER = /^(?:[=<>+,-]|\\(?:[A-Za-z]+|[,;:! ]))/;
