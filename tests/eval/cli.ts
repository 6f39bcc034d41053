/** `npm run eval`: Markdown tables of what Suoyin and other engines find, on sets with judgements, on real posts and their formulas. */

import { createProgress } from '../../src/builder/progress.ts';
import { listCorpora, unpackCorpus } from '../memory-archive.ts';
import { type Column, literalColumn, retrievalColumn } from './column.ts';
import type { IndexBytes } from './engine.ts';
import { runEngine } from './engine-process.ts';
import { PEERS } from './engines.ts';
import { evaluateFormulas } from './formulas/table.ts';
import { formatSizes, sizeOurs } from './index-size.ts';
import { installPeers } from './install-peers.ts';
import { HELP, LITERAL, type Options, readOptions } from './options.ts';
import type { Ours } from './ours.ts';
import { loadSet, SETS } from './retrieval.ts';

/** Posts for literal queries, and the corpus they are from. */
const POSTS = 1000;
const CORPUS = 'yihui';

const progress = createProgress(process.stderr);

interface Row {
  readonly name: string;
  readonly configuration: string;
  readonly cells: string[];
}

/** The columns one after the other, so that one corpus at a time is on the disk. */
async function* readColumns({ set: wanted, retrieval, queries, posts }: Options): AsyncGenerator<Column> {
  for (const name of SETS) {
    if ((wanted ?? name) !== name) continue;
    const set = loadSet(name, retrieval);
    if (set === undefined) console.error(`Leaving out ${name}: it is not in ${retrieval}`);
    else yield retrievalColumn(set, queries);
  }
  if ((wanted ?? LITERAL) !== LITERAL) return;
  if (posts === undefined && !listCorpora().includes(CORPUS)) {
    console.error(`Leaving out literal queries: the corpus ${CORPUS} is not beside the checkout; --posts takes a folder`);
    return;
  }
  const corpus = posts === undefined ? unpackCorpus(CORPUS) : undefined;
  try {
    yield await literalColumn(corpus?.folder ?? posts ?? '', POSTS);
  } finally {
    corpus?.remove();
  }
}

type OurAnswer = Awaited<ReturnType<Ours['ask']>>;

async function askOurs(ours: Ours, { name, queries, limit }: Column): Promise<OurAnswer[]> {
  const answers: OurAnswer[] = [];
  for (const query of queries) {
    progress.step(`${name}: Suoyin`, answers.length, queries.length);
    answers.push(await ours.ask(query, limit));
  }
  return answers;
}

/** What a column adds to the table: a cell a row, ours first, and lines below. */
async function fill(column: Column, peers: typeof PEERS): Promise<{ cells: string[]; notes: string[] }> {
  progress.step(`${column.name}: building Suoyin's archive`, 0, 1);
  const ours = await column.openOurs();
  const answers = await askOurs(ours, column);
  const cells = [column.score(answers)];
  const notes = [...(await column.describe(ours, answers))];
  const { docs, queries, limit } = column;
  let pagefind: IndexBytes | undefined;
  for (const { name } of peers) {
    const step = (done: number): void => progress.step(`${column.name}: ${name}`, done, queries.length);
    step(0);
    const outcome = await runEngine({ engine: name, docs, queries, limit }, step);
    cells.push(outcome.kind === 'failed' ? `failed: ${outcome.message}` : column.score(outcome.answers));
    if (outcome.kind === 'answers') pagefind ??= outcome.indexBytes;
  }
  if (column.name === LITERAL) notes.push(formatSizes(docs.length, sizeOurs(ours.archive.files), pagefind));
  return { cells, notes };
}

async function main(options: Options): Promise<void> {
  if (options.install) installPeers();
  const peers = options.oursOnly ? [] : PEERS.filter(({ needsPeers }) => options.install || !needsPeers);
  const own: Row = { name: '**Suoyin**', configuration: 'this checkout, as /api/search answers', cells: [] as string[] };
  const rows = [own, ...peers.map(({ name, configuration }) => ({ name, configuration, cells: [] as string[] }))];
  const headings: string[] = [];
  const notes: string[] = [];
  for await (const column of readColumns(options)) {
    try {
      const filled = await fill(column, peers);
      headings.push(`${column.name}<br>${column.figures}`);
      for (const [index, row] of rows.entries()) row.cells.push(filled.cells[index] ?? '');
      notes.push(...filled.notes);
    } finally {
      column.remove();
    }
  }
  const formulas = await evaluateFormulas({ ...options, onStep: progress.step });
  progress.end();
  if (headings.length + formulas.headings.length === 0)
    throw new Error('Cannot compare: there is neither a set with judgements nor a folder of posts');
  if (headings.length > 0) print(rows, headings, notes);
  if (formulas.headings.length > 0) print(formulas.rows, formulas.headings, formulas.notes);
}

function print(rows: readonly Row[], headings: readonly string[], notes: readonly string[]): void {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/[|\n]/g, ' ')).join(' | ')} |`;
  console.log(line(['engine', ...headings]));
  console.log(line(['---', ...headings.map(() => '---')]));
  for (const { name, cells } of rows) console.log(line([name, ...cells]));
  console.log('');
  for (const note of notes) console.log(`- ${note}`);
  for (const { name, configuration } of rows) console.log(`- ${name}: ${configuration}`);
  console.log('');
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(HELP);
  else await main(options);
} catch (error) {
  progress.end();
  const isMisuse =
    error instanceof RangeError ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  console.error(error instanceof Error ? error.message : String(error));
  if (isMisuse) console.error(`\n${HELP}`);
  else if (process.env.DEBUG !== undefined && error instanceof Error) console.error(error.stack);
  process.exitCode = isMisuse ? 2 : 1;
}
