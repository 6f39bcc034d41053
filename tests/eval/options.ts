/** The options of `npm run eval`. */

import { parseArgs } from 'node:util';
import { FORMULA_SETS } from './formulas/table.ts';
import { retrievalFolder, SETS } from './retrieval.ts';

export interface Options {
  /** Folder of posts; `undefined` is the corpus beside the checkout. */
  readonly posts: string | undefined;
  readonly retrieval: string;
  /** Queries a set, at most. */
  readonly queries: number;
  /** The one set to run, or all. */
  readonly set: string | undefined;
  readonly oursOnly: boolean;
  /** Whether engines are installed that are needed for comparison alone. */
  readonly install: boolean;
}

/** Queries a set where engines are compared: the slowest takes a tenth of a second for one. */
const COMPARED_QUERIES = 300;

/** The column of literal queries over posts. */
export const LITERAL = 'literal';

const NAMES: readonly string[] = [...SETS, LITERAL, ...FORMULA_SETS];

export const HELP = `npm run eval: compares what Suoyin finds with what other engines find, and prints Markdown tables

  --set NAME       only one of ${NAMES.join(', ')}
  --only ours      Suoyin alone, with all queries
  --no-peers       without Pagefind, Orama and FlexSearch, which are installed into tests/eval/peers otherwise
  --queries N      at most N queries or known formulas a set, evenly spread (default: ${COMPARED_QUERIES}; with --only ours all)
  --retrieval DIR  folder of sets with judgements (default: ../shared/retrieval)
  --posts DIR      folder of Markdown posts for literal queries (default: the corpus yihui of ../shared/corpora)
  -h, --help       show this`;

/** Reads the arguments; `help` was asked for. Throws a RangeError or parseArgs' TypeError on misuse. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      set: { type: 'string' },
      only: { type: 'string' },
      'no-peers': { type: 'boolean', default: false },
      queries: { type: 'string' },
      retrieval: { type: 'string', default: retrievalFolder },
      posts: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const { set, only, queries } = values;
  if (set !== undefined && !NAMES.includes(set)) throw new RangeError(`--set is "${set}", expected one of ${NAMES.join(', ')}`);
  if (only !== undefined && only !== 'ours') throw new RangeError(`--only is "${only}", expected "ours"`);
  if (queries !== undefined && !/^[1-9]\d{0,6}$/.test(queries))
    throw new RangeError(`--queries is "${queries}", expected a number`);
  const oursOnly = only === 'ours';
  return {
    posts: values.posts,
    retrieval: values.retrieval,
    queries: queries === undefined ? (oursOnly ? Number.POSITIVE_INFINITY : COMPARED_QUERIES) : Number(queries),
    set,
    oursOnly,
    install: !oursOnly && !values['no-peers'] && !FORMULA_SETS.includes(set ?? ''),
  };
}
