/** Says why KaTeX refused a formula, and where in the TeX as its author wrote it. */

import katex from 'katex';

export interface Refusal {
  readonly reason: string;
  /** The TeX at which KaTeX stopped, one line of it; empty at the end, and where it did not say. */
  readonly excerpt: string;
}

/** Long enough to occur once in a formula. */
const EXCERPT_LENGTH = 20;

/** An error of KaTeX's own, whose words say nothing to an author. */
const UNKNOWN = 'KaTeX cannot read it';

/** Reads an error of KaTeX on `tex`. */
export function parseRefusal(error: unknown, tex: string): Refusal {
  if (error instanceof RangeError) return { reason: TOO_DEEP, excerpt: '' };
  if (!(error instanceof katex.ParseError)) return { reason: UNKNOWN, excerpt: '' };
  const excerpt = error.position === undefined ? '' : tex.slice(error.position, error.position + EXCERPT_LENGTH);
  return { reason: error.rawMessage.replace(/\s+/g, ' '), excerpt: excerpt.split('\n')[0] ?? '' };
}

/** Where KaTeX stopped; undefined where it did not say. */
export function positionOf(error: unknown): number | undefined {
  return error instanceof katex.ParseError ? error.position : undefined;
}

/** KaTeX is recursive, and stacks differ between Node and a Worker; the same formulas must be refused in both. */
export const TOO_DEEP = 'It is nested too deeply';

/** A sentence for the author; the position counts from 1 in the formula without its delimiters. */
export function formatRefusal(tex: string, { reason, excerpt }: Refusal): string {
  return `Cannot typeset "${abbreviate(tex)}": ${reason}${locate(tex, excerpt)}`;
}

/** Only the beginning of KaTeX's excerpt is the author's text: what follows may have been rewritten for KaTeX. */
function locate(tex: string, excerpt: string): string {
  for (let length = excerpt.length; length > 0; length -= 1) {
    const beginning = excerpt.slice(0, length);
    const position = tex.indexOf(beginning);
    if (position >= 0) return tex.indexOf(beginning, position + 1) < 0 ? ` at position ${position + 1}` : ` at "${beginning}"`;
  }
  return '';
}

/** Enough of a formula to find it by. */
export function abbreviate(tex: string): string {
  const line = tex.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
