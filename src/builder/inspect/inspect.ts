/** Prints an artifact of the archive for people: what kind it is, whether it is whole, and the beginning of what is in it. */

import { crc32 } from 'node:zlib';
import { ARTIFACT_VERSION, ArtifactError, decodeFileList, decodeTables, type FileKind, type TableParts } from '../../artifact.ts';
import type { ArtifactName } from './artifact-file.ts';
import { formatNumber, type Shown } from './bounded.ts';
import { inspectKeys } from './inspect-keys.ts';
import { inspectPack } from './inspect-pack.ts';
import { inspectSounds } from './inspect-sounds.ts';
import { inspectTables } from './inspect-tables.ts';
import { inspectTerms } from './inspect-terms.ts';

/** What a kind of file is. */
const KINDS: Readonly<Record<FileKind | 'tables', string>> = {
  tables: 'the tables file, which leads to all others',
  terms: 'a block of the table of terms',
  texts: 'a pack of the texts of posts, for snippets',
  sources: 'a pack of the sources of posts',
  related: 'a pack of the related posts of posts',
  formulaTerms: 'a block of the table of the terms of formulas',
  formulas: 'a pack of the formulas of posts',
  variants: 'a block of the table of variants: by sound, by shape, by spelling',
  suggestions: 'a block of the table of suggestions',
  translations: 'a block of the table of translations',
  sounds: 'the sounds of characters',
  oldAddresses: 'a block of the table of old addresses',
};

/** What is inspected, and the tables file of the same archive, where there is one. */
export interface Inspected {
  readonly name: ArtifactName;
  readonly bytes: Uint8Array;
  readonly tables: Uint8Array | undefined;
}

/** Gives line after line; throws an {@link ArtifactError} where the file is none of this version's or damaged beyond reading. */
export async function* inspect({ name, bytes, tables }: Inspected, shown: Shown): AsyncGenerator<string> {
  yield `${KINDS[name.kind]}, ${formatNumber(bytes.length)} bytes`;
  if (name.kind === 'tables') {
    const parts = decodeTables(toBuffer(bytes), crc32);
    yield `version ${ARTIFACT_VERSION}, checksum ${formatChecksum(crc32(bytes.subarray(16)))} as in its header`;
    yield* inspectTables(parts, shown);
    return;
  }
  const list = tables === undefined ? undefined : decodeFileList(openTables(tables)[name.kind]);
  const checksum = crc32(bytes);
  const expected = list?.checksums[name.number];
  if (list === undefined) yield `checksum ${formatChecksum(checksum)}; no tables.bin beside it says what is expected`;
  else if (expected === undefined)
    yield `checksum ${formatChecksum(checksum)}; tables.bin lists no such file: it is of another build`;
  else if (expected === checksum) yield `checksum ${formatChecksum(checksum)} as tables.bin says`;
  else
    yield `CHECKSUM ${formatChecksum(checksum)} DOES NOT FIT: tables.bin says ${formatChecksum(expected)}; the file is damaged or of another build`;
  try {
    yield* inspectContent(name.kind, Uint8Array.from(bytes), list?.firsts[name.number], shown);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    throw new ArtifactError(`Cannot read on: the file is damaged (${error.message})`);
  }
}

async function* inspectContent(
  kind: FileKind,
  bytes: Uint8Array,
  first: number | undefined,
  shown: Shown,
): AsyncGenerator<string> {
  if (kind === 'terms') yield* inspectTerms(bytes, 'post', shown);
  else if (kind === 'formulaTerms') yield* inspectTerms(bytes, 'formula', shown);
  else if (kind === 'sounds') yield* inspectSounds(bytes, shown);
  else if (kind === 'texts' || kind === 'sources' || kind === 'related' || kind === 'formulas')
    yield* inspectPack(kind, bytes, first, shown);
  else yield* inspectKeys(kind, bytes, shown);
}

function openTables(bytes: Uint8Array): TableParts {
  return decodeTables(toBuffer(bytes), crc32);
}

/** A buffer of its own: typed arrays look straight into it. */
function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

function formatChecksum(checksum: number): string {
  return checksum.toString(16).padStart(8, '0');
}
