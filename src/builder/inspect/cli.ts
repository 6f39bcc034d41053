/** `npm run inspect -- FILE`: prints an artifact of a built archive. */

import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { FILE_KINDS } from '../../artifact.ts';
import { type ArtifactName, parseArtifactPath } from './artifact-file.ts';
import { SHOWN_ENTRIES, type Shown } from './bounded.ts';
import { inspect } from './inspect.ts';

const HELP = `npm run inspect -- FILE [--all]: prints an artifact of a built archive

  FILE           dist/site/_suoyin/tables.bin, or a numbered file beside it such as terms/0.bin:
                 ${FILE_KINDS.join(', ')}
  --all          every entry of every list, not the first ${SHOWN_ENTRIES}
  -h, --help     show this

Says the kind, whether the checksum fits the one in tables.bin, and what is in the file. src/storage/README.md has its
every byte. Exit codes: 0 done, 1 the file is damaged or none of the archive's, 2 misused.`;

async function readTables(path: string, name: ArtifactName): Promise<Uint8Array | undefined> {
  return name.kind === 'tables' ? undefined : readFile(join(dirname(path), '..', 'tables.bin')).catch(() => undefined);
}

async function* print(path: string, shown: Shown): AsyncGenerator<string> {
  const name = parseArtifactPath(path);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`Cannot read ${path}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`);
  });
  for await (const line of inspect({ name, bytes, tables: await readTables(path, name) }, shown)) yield `${line}\n`;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  });
  const [path, another] = positionals;
  if (values.help || path === undefined || another !== undefined) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  try {
    const shown = { entries: values.all ? Number.POSITIVE_INFINITY : SHOWN_ENTRIES };
    await pipeline(Readable.from(print(path, shown)), process.stdout, { end: false });
    return 0;
  } catch (error) {
    // Whoever reads on stops where they have seen enough: npm run inspect … | head.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0;
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

process.exitCode = await main();
