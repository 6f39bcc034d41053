/** TeX in a query as the formulas of posts read in their text: `\eta_t` as `η_t`, `\frac{dx_t}{dt}` as `dx_t/dt`. */

import { findReading } from '../../formulas/tokens/symbols.ts';

/** How TeX reads; a text without commands that are known (C:\R) is left as it is. Linear in its length, which the query's bound limits. */
export function texToText(text: string): string {
  const commands = [...text.matchAll(/\\([a-zA-Z]+)/g)].map(([, name = '']) => name);
  if (!commands.some((name) => LAYOUT.has(name) || findReading(name) !== undefined)) return text;
  return readGroups(text)
    .replace(/\\([a-zA-Z]+)/g, (_, name: string) => findReading(name) ?? (LAYOUT.has(name) ? '' : name))
    .replace(/[{}\\&]/g, '');
}

/** Groups inside groups that are read. */
const MAX_DEPTH = 8;

/** Fractions, roots and scripts with the brackets that the text of formulas has (`markdown-it-katex/typeset/readable.ts`). */
function readGroups(text: string): string {
  let read = text;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const next = read
      .replace(
        /\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g,
        (_, over: string, under: string) => `${bracketSum(over)}/${bracketProduct(under)}`,
      )
      .replace(/\\sqrt\{([^{}]*)\}/g, (_, root: string) => `\\sqrt ${bracketProduct(root)}`)
      .replace(/_\{([^{}]*)\}/g, (_, script: string) => `_${bracketSum(script)}`)
      .replace(/\^\{([^{}]*)\}/g, (_, script: string) => `^${bracketProduct(script)}`);
    if (next === read) break;
    read = next;
  }
  return read.replace(/(\\sqrt) /g, '$1');
}

/** Brackets around what is more than a word, a number or a product. */
function bracketSum(text: string): string {
  return /^[\p{L}\p{N}\\._'\s]*$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}

/** And around a product, but for a differential. */
function bracketProduct(text: string): string {
  return ONE.test(text) ? text : /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}

const ONE =
  /^\s*(?:\\?[A-Za-z\u{370}-\u{3ff}]|\\[A-Za-z]+|[0-9.]+|d\s*\\?[A-Za-z]|\\partial\s*\\?[A-Za-z]+)(?:_[A-Za-z0-9])?\s*$/u;

/** Commands that change only how something looks. */
const LAYOUT = new Set(
  (
    'frac dfrac tfrac left right big Big bigg Bigg mathbf mathrm mathcal mathbb mathit mathsf mathfrak boldsymbol bm text textbf textit ' +
    'operatorname quad qquad displaystyle textstyle limits nolimits hat bar tilde vec dot ddot overline underline widehat widetilde ' +
    'begin end label nonumber'
  ).split(' '),
);
