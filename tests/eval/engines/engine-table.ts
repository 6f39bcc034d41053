/** The table of engines: a row an engine, a column a set of questions or literal queries over posts. */

import type { OurAnswer, Ours } from '../archive/ours.ts';
import { formatTable } from '../format-table.ts';
import { LITERAL } from '../options.ts';
import type { Column } from './column.ts';
import type { Engine, IndexBytes } from './engine.ts';
import { runEngine } from './engine-process.ts';
import { formatSizes, sizeOurs } from './index-size.ts';

export type OnStep = (step: string, done: number, total: number) => void;

/** Asks ours and all peers each column; the columns come one after the other, so that one corpus at a time is on the disk. */
export async function evaluateEngines(
  columns: AsyncIterable<Column>,
  peers: readonly Engine[],
  onStep: OnStep,
): Promise<string | undefined> {
  const rows = ['**Suoyin**', ...peers.map(({ name }) => name)].map((name) => [name]);
  const headings: string[] = [];
  const notes: string[] = [];
  for await (const column of columns) {
    try {
      const filled = await fill(column, peers, onStep);
      headings.push(`${column.name}<br>${column.figures}`);
      for (const [index, row] of rows.entries()) row.push(filled.cells[index] ?? '');
      notes.push(...filled.notes);
    } finally {
      column.remove();
    }
  }
  if (headings.length === 0) return undefined;
  const configurations = [
    '**Suoyin**: this checkout, as /api/search answers',
    ...peers.map(({ name, configuration }) => `${name}: ${configuration}`),
  ];
  const lines = [...notes, ...configurations].map((line) => `- ${line}`);
  return `${formatTable(['engine', ...headings], rows)}\n\n${lines.join('\n')}`;
}

/** What a column adds to the table: a cell a row, ours first, and lines below. */
async function fill(column: Column, peers: readonly Engine[], onStep: OnStep): Promise<{ cells: string[]; notes: string[] }> {
  onStep(`${column.name}: Suoyin's archive`, 0, 1);
  const ours = await column.openOurs();
  const answers = await askOurs(ours, column, onStep);
  const cells = [column.score(answers)];
  const notes = [...(await column.describe(ours, answers))];
  const { docs, queries, limit } = column;
  let pagefind: IndexBytes | undefined;
  for (const { name } of peers) {
    const step = (done: number): void => onStep(`${column.name}: ${name}`, done, queries.length);
    step(0);
    const outcome = await runEngine({ engine: name, docs, queries, limit }, step);
    cells.push(outcome.kind === 'failed' ? `failed: ${outcome.message}` : column.score(outcome.answers));
    if (outcome.kind === 'answers') pagefind ??= outcome.indexBytes;
  }
  if (column.name === LITERAL) notes.push(formatSizes(docs.length, sizeOurs(ours.files), pagefind));
  return { cells, notes };
}

async function askOurs(ours: Ours, { name, queries, limit }: Column, onStep: OnStep): Promise<OurAnswer[]> {
  const answers: OurAnswer[] = [];
  for (const query of queries) {
    onStep(`${name}: Suoyin`, answers.length, queries.length);
    answers.push(await ours.ask(query, limit));
  }
  return answers;
}
