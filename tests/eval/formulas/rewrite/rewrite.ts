/** The ways in which readers type a formula that they know. */

import { cut } from './cut.ts';
import { rename } from './rename.ts';
import { longestSide } from './side.ts';
import { countPrinted, readTokens } from './tex-tokens.ts';
import { toUnicode } from './unicode.ts';

export type RewriteKind = 'renamed' | 'one side' | 'one side, renamed' | 'cut at 60 %' | 'Unicode' | 'renamed and cut';

/** The kinds in the order of the table. */
export const REWRITE_KINDS: readonly RewriteKind[] = [
  'renamed',
  'one side',
  'one side, renamed',
  'cut at 60 %',
  'Unicode',
  'renamed and cut',
];

/** Share of a formula's tokens that are typed. */
const TYPED = 0.6;

/** A side with fewer tokens could be a part of hundreds of formulas. */
const MIN_SIDE_TOKENS = 8;

/** All rewrites of a formula, a line each; `undefined` where it has no relation, too short a side, or fewer than two variables. */
export function rewriteAll(tex: string, random: (below: number) => number): Record<RewriteKind, string> | undefined {
  const side = longestSide(tex);
  if (side === undefined || countPrinted(readTokens(side)) < MIN_SIDE_TOKENS) return undefined;
  const renamed = rename(tex, random);
  const renamedSide = rename(side, random);
  if (renamed === undefined || renamedSide === undefined) return undefined;
  return {
    renamed: inOneLine(renamed),
    'one side': inOneLine(side),
    'one side, renamed': inOneLine(renamedSide),
    'cut at 60 %': inOneLine(cut(tex, TYPED)),
    Unicode: inOneLine(toUnicode(tex)),
    'renamed and cut': inOneLine(cut(renamed, TYPED)),
  };
}

/** Whether what is asked for may have other names for its variables. */
export function isRenamed(kind: RewriteKind): boolean {
  return kind.includes('renamed');
}

function inOneLine(tex: string): string {
  return tex.replace(/\s+/g, ' ').trim();
}
