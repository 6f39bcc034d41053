/** The options of `npm run bench`. */

import { parseArgs } from 'node:util';

export interface Options {
  /** Folder of posts. */
  readonly posts: string;
  /** Posts to write and measure instead; `undefined` measures those of the folder. */
  readonly generated: number | undefined;
  /** Whether the archive stays for the next run. */
  readonly isKept: boolean;
  /** Whether only counts and bytes are printed, which are the same on every machine. */
  readonly countsOnly: boolean;
  /** Queries of a kind. */
  readonly queries: number;
  /** Fresh isolates for the row of all kinds. */
  readonly isolates: number;
  /** Whether a Worker with a whole MiniSearch index is measured beside. */
  readonly peer: boolean;
}

/** What an archive holds at most, with room for what is measured beside it. */
const MAX_GENERATED = 100_000;

const MAX_QUERIES = 2000;
const MAX_ISOLATES = 200;

export const HELP = `npm run bench: builds an archive and prints what its searches cost in workerd, each in ms of CPU and in floors

A floor is the CPU of a route that does nothing, asked before each request that is measured: it carries from hour to
hour and from machine to machine, which milliseconds do not.

  --posts DIR    folder of Markdown posts (default: posts)
  --generate N   N posts of generated Chinese text instead, the same in every run (at most ${MAX_GENERATED})
  --keep         keeps the archive in the temporary folder under a digest of posts and code; later runs with --keep take it
  --counts       only counts and bytes: subrequests, bytes fetched, tables, script, files; no times and no workerd
  --queries N    queries of each kind (default: 60)
  --isolates N   fresh isolates for the first search (default: 12)
  --no-peer      without the Worker that loads a whole MiniSearch index
  -h, --help     show this

CPU is read from /proc, so times are measured on Linux only.`;

/** Reads the arguments; `help` was asked for. Throws a RangeError or parseArgs' TypeError on misuse. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      posts: { type: 'string' },
      generate: { type: 'string' },
      keep: { type: 'boolean', default: false },
      counts: { type: 'boolean', default: false },
      queries: { type: 'string', default: '60' },
      isolates: { type: 'string', default: '12' },
      'no-peer': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const { posts, generate } = values;
  if (posts !== undefined && generate !== undefined)
    throw new RangeError('--posts and --generate are both given, expected one of them');
  return {
    posts: posts ?? 'posts',
    generated: generate === undefined ? undefined : readCount('--generate', generate, MAX_GENERATED),
    isKept: values.keep,
    countsOnly: values.counts,
    queries: readCount('--queries', values.queries, MAX_QUERIES),
    isolates: readCount('--isolates', values.isolates, MAX_ISOLATES),
    peer: !values['no-peer'],
  };
}

function readCount(name: string, text: string, most: number): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > most) throw new RangeError(`${name} is "${text}", expected a number from 1 to ${most}`);
  return count;
}
