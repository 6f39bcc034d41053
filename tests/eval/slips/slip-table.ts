/** The table of slips: how many of each kind are found in the first five, and how many only proposed. */

import type { Ours } from '../archive/ours.ts';
import type { Doc } from '../engines/engine.ts';
import { formatCount, formatScore, formatTable } from '../format-table.ts';
import { drawSlips, type Slip } from './slips.ts';
import { collectVocabulary } from './vocabulary.ts';

/** What a reader sees without scrolling. */
const SEEN = 5;

export type OnStep = (step: string, done: number, total: number) => void;

/** Types `count` slips of each kind drawn from `docs`, of which `ours` is the archive. */
export async function evaluateSlips(docs: readonly Doc[], ours: Ours, count: number, onStep: OnStep): Promise<string> {
  const textOf = new Map(docs.map(({ id, title, text }) => [id, `${title}\n${text}`.toLowerCase()]));
  const rows: string[][] = [];
  for (const { name, slips, isSuggestionOnly } of drawSlips(docs, collectVocabulary(docs), count)) {
    let found = 0;
    let proposed = 0;
    for (const [index, { meant, typed }] of slips.entries()) {
      onStep(`slips: ${name}`, index, slips.length);
      const answer = await ours.ask(typed, SEEN);
      const isFound = answer.ids.some((id) => textOf.get(id)?.includes(meant) === true);
      if (isFound) found++;
      else if (answer.proposed.some((query) => query.toLowerCase().includes(meant))) proposed++;
    }
    rows.push([
      isSuggestionOnly ? `${name} (a proposal is enough)` : name,
      formatCount(slips.length),
      formatScore(found / slips.length),
      formatScore((found + proposed) / slips.length),
      slips.slice(0, 3).map(formatSlip).join(', '),
    ]);
  }
  return formatTable(['slip', 'drawn', `found in the first ${SEEN}`, 'found or proposed', 'such as'], rows);
}

function formatSlip({ meant, typed }: Slip): string {
  return `${typed} (${meant})`;
}
