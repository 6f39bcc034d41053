/** Compares our plugin with MathJax on the posts of folders: prints where they differ, and a table. */

import { parseArgs } from 'node:util';
import { createProgress } from '../../src/builder/progress.ts';
import { posts as ownPosts } from '../memory-archive.ts';
import { listCorpora, unpackCorpus } from '../shared-data.ts';
import { listBodies, readBody } from './bodies.ts';
import { comparePost, type DifferenceKind } from './compare.ts';
import { add, type Figures, figuresOf, findFailures, formatRow, NOTHING, TABLE_HEAD } from './figures.ts';
import { createPostMarkdown } from './post-markdown.ts';

const HELP = `node tests/oracle/cli.ts: compares what is recognised, numbered and labelled with MathJax 4

  --posts DIR   a folder of Markdown posts; may be given several times (default: posts/ and the blogs of ../shared/corpora)
  --all         lists prose that MathJax takes for formulas, too
  -h, --help    show this

Ends with 1 when less than 99.99 % is recognised, less than 99.99 % of it rendered, or a number or label is another.`;

const progress = createProgress(process.stderr);

interface Folder {
  readonly name: string;
  readonly folder: string;
  readonly remove: () => void;
}

/** One at a time, so that one corpus at a time is on the disk. */
function* openFolders(given: readonly string[]): Generator<Folder> {
  for (const folder of given) yield { name: folder, folder, remove: () => undefined };
  if (given.length > 0) return;
  yield { name: 'posts/', folder: ownPosts, remove: () => undefined };
  for (const name of listCorpora()) yield { name, ...unpackCorpus(name) };
}

async function compareFolder({ name, folder }: Folder, kinds: ReadonlySet<DifferenceKind>): Promise<Figures> {
  const markdown = createPostMarkdown();
  const paths = await listBodies(folder);
  let figures = NOTHING;
  for (const [done, path] of paths.entries()) {
    progress.step(name, done, paths.length);
    const post = await readBody(folder, path);
    if (post === undefined) continue;
    const comparison = comparePost(post.body, markdown);
    figures = add(figures, figuresOf(comparison));
    for (const { kind, line, detail } of comparison.differences) {
      if (!kinds.has(kind)) continue;
      progress.end();
      console.log(`${name}/${path}:${line + post.bodyLine - 1}: ${kind}: ${detail.replace(/\s+/g, ' ').slice(0, 200)}`);
    }
  }
  progress.end();
  return figures;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      posts: { type: 'string', multiple: true, default: [] },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const kinds = new Set<DifferenceKind>(['missed', 'refused', 'refused by MathJax', 'number', 'label']);
  if (values.all) kinds.add('prose').add('part').add('extra');
  const rows: string[] = [];
  let total = NOTHING;
  for (const folder of openFolders(values.posts)) {
    try {
      const figures = await compareFolder(folder, kinds);
      rows.push(formatRow(folder.name, figures));
      total = add(total, figures);
    } finally {
      folder.remove();
    }
  }
  for (const line of ['', ...TABLE_HEAD, ...rows, formatRow('**all**', total), '']) console.log(line);
  const failures = findFailures(total);
  for (const failure of failures) console.log(failure);
  return failures.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  progress.end();
  const isMisuse = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(error instanceof Error ? error.message : String(error));
  if (isMisuse) console.error(`\n${HELP}`);
  process.exitCode = isMisuse ? 2 : 1;
}
