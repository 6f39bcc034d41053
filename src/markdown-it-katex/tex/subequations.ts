/** Equations that share a number, (1a) and (1b). */

import { takeMarks } from './marks.ts';
import { parseDisplay } from './rows.ts';

export interface Subequations {
  /** Labels of the number without a letter. */
  readonly labels: readonly string[];
  /** The display within; several become the rows of one. */
  readonly tex: string;
}

/** Reads `\begin{subequations}…\end{subequations}`; undefined for anything else. */
export function parseSubequations(tex: string): Subequations | undefined {
  const inside = /^\s*\\begin\{subequations\}([\s\S]*)\\end\{subequations\}\s*$/.exec(tex)?.[1];
  if (inside === undefined) return undefined;
  const parts = inside.split(END);
  const first = parts[0]?.indexOf('\\begin') ?? -1;
  const { labels } = takeMarks(first < 0 ? inside : inside.slice(0, first));
  const displays = parts
    .map((part) => part.slice(Math.max(0, part.indexOf('\\begin'))))
    .filter((part) => part.startsWith('\\begin'));
  if (displays.length < 2) return { labels, tex: displays[0] ?? `\\begin{equation}${takeMarks(inside).tex}\\end{equation}` };
  const rows = displays.map((part) => {
    const display = parseDisplay(part);
    return display.rows.map((row) => row.tex).join('\\\\');
  });
  return { labels, tex: `\\begin{align}${rows.join('\\\\')}\\end{align}` };
}

/** Behind each display. */
const END = /(?<=\\end\{(?:equation|align|gather|multline|eqnarray|flalign)\*?\})/;
