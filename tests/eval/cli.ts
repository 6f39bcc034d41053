/** `npm run eval`: Markdown tables of what Suoyin and other engines find, on sets with judgements, on real posts and their formulas. */

import { createProgress } from '../../src/builder/progress.ts';
import { listCorpora, unpackCorpus } from '../shared-data.ts';
import { openDocs } from './archive/ours.ts';
import { type Column, literalColumn, retrievalColumn } from './engines/column.ts';
import { evaluateEngines } from './engines/engine-table.ts';
import { PEERS } from './engines/engines.ts';
import { installPeers } from './engines/install-peers.ts';
import { formatTable } from './format-table.ts';
import { evaluateFormulas } from './formulas/table.ts';
import { askSet } from './judged/ask-sets.ts';
import { BASELINE } from './judged/baseline.ts';
import { formatJudged, type JudgedSet } from './judged/judged-table.ts';
import { BLOG_SETS, loadSet, QUESTION_SETS, type RetrievalSet, SETS, sampleQueries } from './judged/retrieval.ts';
import { HELP, LITERAL, NOISE, type Options, readOptions, SLIPS } from './options.ts';
import { drawShortQueries, evaluateNoise } from './slips/noise.ts';
import { evaluateSlips } from './slips/slip-table.ts';
import { collectVocabulary } from './slips/vocabulary.ts';
import { evaluatePrecision } from './translations/precision-table.ts';
import { evaluateWeights } from './translations/weight-table.ts';

/** Posts for literal queries, and the corpus they are from. */
const POSTS = 1000;
const CORPUS = 'yihui';

/** Slips of a kind, and short queries of one. */
const SLIPS_OF_KIND = 200;

/** Whose words short queries take that the archive may not have: another field than any blog of statistics. */
const FOREIGN = 'lctt-english-titles';

const progress = createProgress(process.stderr);

async function main(options: Options): Promise<void> {
  let printed = 0;
  const print = (title: string, table: string | undefined): void => {
    if (table === undefined) return;
    progress.end();
    console.log(`${printed++ === 0 ? '' : '\n'}## ${title}\n\n${table}`);
  };
  if (options.translate) return evaluateTranslations(options, print);
  print('Sets with judgements', await evaluateSets(options));
  if (options.wants(SLIPS) || options.wants(NOISE)) await evaluateTyping(options, print);
  const peers = options.oursOnly ? [] : PEERS.filter(({ name }) => options.peers || name === BASELINE);
  if (options.peers) installPeers();
  print('Engines', await evaluateEngines(readColumns(options), peers, progress.step));
  const formulas = await evaluateFormulas({ ...options, onStep: progress.step });
  if (formulas.headings.length > 0) {
    const table = formatTable(
      ['engine', ...formulas.headings],
      formulas.rows.map(({ name, cells }) => [name, ...cells]),
    );
    const notes = [...formulas.notes, ...formulas.rows.map(({ name, configuration }) => `${name}: ${configuration}`)];
    print('Formulas', `${table}\n\n${notes.map((note) => `- ${note}`).join('\n')}`);
  }
  progress.end();
  if (printed === 0) throw new Error('Cannot compare: there is neither a set with judgements nor a folder of posts');
}

/** A set, or a line that says it is left out. */
function load(name: string, { retrieval }: Options): RetrievalSet | undefined {
  const set = loadSet(name, retrieval);
  if (set === undefined) console.error(`Leaving out ${name}: it is not in ${retrieval}`);
  return set;
}

async function evaluateSets(options: Options): Promise<string | undefined> {
  const asked: JudgedSet[] = [];
  for (const name of SETS.filter(options.wants)) {
    const set = load(name, options);
    if (set !== undefined)
      asked.push(await askSet(sampleQueries(set, options.queries), { oursOnly: options.oursOnly, onStep: progress.step }));
  }
  return asked.length === 0 ? undefined : formatJudged(asked);
}

/** Translations by themselves. */
async function evaluateTranslations(options: Options, print: (title: string, table: string) => void): Promise<void> {
  const sets = BLOG_SETS.filter(options.wants).flatMap((name) => load(name, options) ?? []);
  const archives = [];
  for (const { name, docs } of sets) {
    progress.step(`${name}: Suoyin's archive`, archives.length, sets.length);
    archives.push({ name, docs, ours: await openDocs(docs) });
  }
  print('Precision of translations', await evaluatePrecision(archives));
  const sampled = sets.map((set) => sampleQueries(set, options.queries));
  print('Weight of translations, nDCG@10 of a plain search', await evaluateWeights(sampled, progress.step));
}

/** Slips and short queries, over the documents of one set. */
async function evaluateTyping(options: Options, print: (title: string, table: string) => void): Promise<void> {
  const set = load(options.slipsOf, options);
  if (set === undefined) return;
  progress.step(`${set.name}: Suoyin's archive`, 0, 1);
  const ours = await openDocs(set.docs);
  const count = Math.min(SLIPS_OF_KIND, options.queries);
  if (options.wants(SLIPS)) print(`Slips, ${set.name}`, await evaluateSlips(set.docs, ours, count, progress.step));
  const foreign = options.wants(NOISE) ? load(FOREIGN, options) : undefined;
  if (foreign === undefined) return;
  const queries = drawShortQueries(collectVocabulary(set.docs), collectVocabulary(foreign.docs), count);
  print(`Noise, ${set.name}`, await evaluateNoise(set.docs, ours, queries, progress.step));
}

/** Columns of the table of engines: literal queries, and the questions where other engines are asked too. */
async function* readColumns(options: Options): AsyncGenerator<Column> {
  for (const name of options.peers ? QUESTION_SETS.filter(options.wants) : []) {
    const set = load(name, options);
    if (set !== undefined) yield retrievalColumn(set, options.queries);
  }
  if (!options.wants(LITERAL)) return;
  if (options.posts === undefined && !listCorpora().includes(CORPUS)) {
    console.error(`Leaving out literal queries: the corpus ${CORPUS} is not beside the checkout; --posts takes a folder`);
    return;
  }
  const corpus = options.posts === undefined ? unpackCorpus(CORPUS) : undefined;
  try {
    yield await literalColumn(corpus?.folder ?? options.posts ?? '', POSTS);
  } finally {
    corpus?.remove();
  }
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
