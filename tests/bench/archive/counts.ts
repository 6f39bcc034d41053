/** What answers fetch and what an archive weighs: figures that are the same on every machine, so that a test can hold them. */

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { scriptPath } from '../../../src/builder/folders.ts';
import { at, kibibytes, mebibytes, median, sort } from '../numbers.ts';
import type { QueryKind } from '../queries.ts';
import type { SiteReader } from './site.ts';

export type Row = readonly [name: string, value: string];

/** Answers to one kind of queries, each from empty caches, the tables included. */
export interface KindCounts {
  readonly kind: QueryKind;
  readonly subrequests: readonly number[];
  readonly bytes: readonly number[];
  /** Answers that found something, and on the level that was meant. */
  readonly meant: number;
}

export async function countKind(reader: SiteReader, kind: QueryKind): Promise<KindCounts> {
  const { level, isTyping = false, queries } = kind;
  const subrequests: number[] = [];
  const bytes: number[] = [];
  let meant = 0;
  for (const query of queries) {
    const fresh = await reader.answerFresh(query, isTyping);
    subrequests.push(fresh.paths.length);
    bytes.push(fresh.bytes);
    if (fresh.hits > 0 && (isTyping || fresh.level === level)) meant++;
  }
  return { kind, subrequests, bytes, meant };
}

export function describeCounts({ kind: { level, isTyping }, subrequests, bytes, meant }: KindCounts): string {
  const told = isTyping === true ? 'find something' : `by ${level}`;
  const weight = `${kibibytes(median(bytes))} with the tables, p99 ${kibibytes(at(sort(bytes), 0.99))}`;
  return `${median(subrequests)} subrequests, most ${Math.max(...subrequests)}; ${weight}; ${meant} of ${bytes.length} ${told}`;
}

export async function countRows(reader: SiteReader, kinds: readonly QueryKind[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of kinds)
    rows.push([
      `${kind.isTyping === true ? 'suggestions' : 'search'}: ${kind.name}`,
      kind.queries.length === 0 ? 'none in this archive' : describeCounts(await countKind(reader, kind)),
    ]);
  return rows;
}

export interface Weights {
  /** By kind of artifact. */
  readonly artifacts: readonly { readonly name: string; readonly files: number; readonly bytes: number }[];
  readonly tables: number;
  readonly script: number;
}

const ARTIFACTS = ['terms', 'texts', 'sources', 'formulaTerms', 'formulas', 'variants', 'suggestions'];

/** Of the archive that was built into a folder. */
export function weigh(folder: string): Weights {
  const artifacts = ARTIFACTS.map((name) => {
    const inside = join(folder, 'site/_suoyin', name);
    const sizes = readdirSync(inside).map((file) => statSync(join(inside, file)).size);
    return { name, files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  });
  const tables = statSync(join(folder, 'site/_suoyin/tables.bin')).size;
  return { artifacts, tables, script: statSync(scriptPath(folder)).size };
}

export function weightRows({ artifacts, tables, script }: Weights): Row[] {
  return [
    ...artifacts.map(({ name, files, bytes }): Row => [`  ${name}`, `${files} files, ${mebibytes(bytes)}`]),
    ['  tables', mebibytes(tables)],
    ['script', kibibytes(script)],
  ];
}
