/** The options of `npm run eval`. */

import { parseArgs } from 'node:util';
import { retrievalFolder } from '../shared-data.ts';
import { FORMULA_SETS } from './formulas/table.ts';
import { BLOG_SETS, SETS } from './judged/retrieval.ts';

export interface Options {
  /** Folder of posts; `undefined` is the corpus beside the checkout. */
  readonly posts: string | undefined;
  readonly retrieval: string;
  /** Queries, slips or known formulas a set, at most. */
  readonly queries: number;
  /** Whether a set or table was asked for. */
  readonly wants: (name: string) => boolean;
  readonly oursOnly: boolean;
  /** Whether the questions are also asked of the engines that are installed for comparison alone. */
  readonly peers: boolean;
  /** Whether only translations are measured, by themselves. */
  readonly translate: boolean;
  /** Set whose documents the slips are drawn from. */
  readonly slipsOf: string;
}

/** Queries a set where many engines are compared: the slowest takes a tenth of a second for one. */
const COMPARED_QUERIES = 300;

/** Queries a set of a quick run. */
const QUICK_QUERIES = 100;

/** Tables beside the sets with judgements. */
export const LITERAL = 'literal';
export const SLIPS = 'slips';
export const NOISE = 'noise';

const NAMES: readonly string[] = [...SETS, SLIPS, NOISE, LITERAL, ...FORMULA_SETS];

export const HELP = `npm run eval: compares what Suoyin finds with what MiniSearch's OR finds, and prints Markdown tables

  --sets NAME,..   only these of ${NAMES.join(', ')}; "blogs" stands for the ${BLOG_SETS.length} that begin the list
  --quick          at most ${QUICK_QUERIES} queries a set, evenly spread
  --queries N      at most N of them (default: all)
  --only ours      Suoyin alone
  --peers          asks the questions and literal queries of all other engines too, which are installed into tests/eval/peers
                   (${COMPARED_QUERIES} queries a set unless --queries says otherwise)
  --translate      only: sets with a plain search, with and without translations, and how right these are
  --slips-of NAME  set whose documents slips and short queries are drawn from (default: blog-tags-cosx)
  --retrieval DIR  folder of sets with judgements (default: ../shared/retrieval)
  --posts DIR      folder of Markdown posts for literal queries (default: the corpus yihui of ../shared/corpora)
  -h, --help       show this

Archives and the answers of OR are kept between runs in the temporary folder, under a digest of documents and code.`;

/** Reads the arguments; `help` was asked for. Throws a RangeError or parseArgs' TypeError on misuse. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sets: { type: 'string' },
      quick: { type: 'boolean', default: false },
      queries: { type: 'string' },
      only: { type: 'string' },
      peers: { type: 'boolean', default: false },
      translate: { type: 'boolean', default: false },
      'slips-of': { type: 'string', default: 'blog-tags-cosx' },
      retrieval: { type: 'string', default: retrievalFolder },
      posts: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const { only, queries, quick, peers, 'slips-of': slipsOf } = values;
  if (only !== undefined && only !== 'ours') throw new RangeError(`--only is "${only}", expected "ours"`);
  if (queries !== undefined && !/^[1-9]\d{0,6}$/.test(queries))
    throw new RangeError(`--queries is "${queries}", expected a number`);
  if (!SETS.includes(slipsOf)) throw new RangeError(`--slips-of is "${slipsOf}", expected one of ${SETS.join(', ')}`);
  const wanted = values.sets === undefined ? undefined : readNames(values.sets);
  const most = quick ? QUICK_QUERIES : peers ? COMPARED_QUERIES : Number.POSITIVE_INFINITY;
  return {
    posts: values.posts,
    retrieval: values.retrieval,
    queries: queries === undefined ? most : Number(queries),
    wants: (name) => wanted === undefined || wanted.includes(name),
    oursOnly: only === 'ours',
    peers: peers && only === undefined,
    translate: values.translate,
    slipsOf,
  };
}

function readNames(list: string): string[] {
  return list.split(',').flatMap((name) => {
    if (name === 'blogs') return BLOG_SETS;
    if (!NAMES.includes(name)) throw new RangeError(`--sets has "${name}", expected some of blogs, ${NAMES.join(', ')}`);
    return [name];
  });
}
