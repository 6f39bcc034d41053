/** One side of a formula's relation. */

import { countPrinted, isProse, readTokens, type TexToken } from './tex-tokens.ts';

const RELATIONS: ReadonlySet<string> = new Set(
  (
    '= < > \\le \\leq \\leqslant \\ge \\geq \\geqslant \\lt \\gt \\ne \\neq \\approx \\equiv \\sim \\simeq \\cong \\propto \\in \\notin \\subset \\subseteq ' +
    '\\supset \\supseteq \\to \\rightarrow \\leftarrow \\gets \\Rightarrow \\Leftrightarrow \\iff \\implies \\mapsto \\triangleq \\doteq \u{2264} \u{2265} \u{2260} \u{2248} \u{2208}'
  ).split(' '),
);

/** What a formula is cut at beside its relations: it is then several formulas. */
const BREAKS: ReadonlySet<string> = new Set([',', ';', '\\\\', '\uff0c', '\uff1b', '\\quad', '\\qquad', '\\newline', '\\cr']);

const OPENING: ReadonlySet<string> = new Set(['(', '[', '\\{', '\\lbrace', '\\langle', '\\lfloor', '\\lceil', '\\lbrack']);
const CLOSING: ReadonlySet<string> = new Set([')', ']', '\\}', '\\rbrace', '\\rangle', '\\rfloor', '\\rceil', '\\rbrack']);

/** Environments whose rows are formulas like any other. */
const ROWS = /\{(?:equation|align|aligned|split|gather|gathered|eqnarray|alignat|alignedat|multline)\*?\}/;

/**
 * The longest of the sides of the relations that stand in no brackets; rows, commas and text end a side too. `undefined` where there is
 * no such relation.
 */
export function longestSide(tex: string): string | undefined {
  const sides: TexToken[][] = [[]];
  let depth = 0;
  let relations = 0;
  for (const token of readTokens(tex)) {
    const isRelation = depth === 0 && RELATIONS.has(token.text);
    if (isRelation) relations++;
    if (isRelation || (depth === 0 && (BREAKS.has(token.text) || token.text.startsWith('\\\\') || isProse(token))))
      sides.push([]);
    else if (!ROWS.test(token.text)) {
      depth = Math.max(0, depth + depthOf(token));
      sides.at(-1)?.push(token);
    }
  }
  if (relations === 0) return undefined;
  const longest = sides.reduce((best, side) => (countPrinted(side) > countPrinted(best) ? side : best));
  return formatSide(tex, longest);
}

function depthOf({ kind, text }: TexToken): number {
  if (kind === 'open' || kind === 'left' || OPENING.has(text)) return 1;
  if (kind === 'close' || kind === 'right' || CLOSING.has(text)) return -1;
  if (kind === 'environment') return text.startsWith('\\begin') ? 1 : -1;
  return 0;
}

/** The TeX from the first token to the last, without marks of alignment and the punctuation around. */
function formatSide(tex: string, side: readonly TexToken[]): string {
  const inner = side.filter(({ text }) => text !== '&');
  const isInside = ({ kind, text }: TexToken): boolean => kind !== 'setting' && !/^[.:]$/.test(text);
  const first = inner.findIndex(isInside);
  const last = inner.findLastIndex(isInside);
  return tex.slice(inner[first]?.start ?? 0, inner[last]?.end ?? 0);
}
