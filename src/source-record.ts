/** What is stored of a post for its own address: its Markdown, to render it otherwise, and what lists do not show. */

import { decodeText } from './byte-reader.ts';
import type { Heading } from './markdown/rendered.ts';

export interface SourceRecord {
  /** Markdown without front matter. */
  readonly body: string;
  readonly outline: readonly Heading[];
  readonly excerpt: string;
  readonly formulaCount: number;
  readonly source: string | undefined;
  readonly license: string | undefined;
  readonly description: string | undefined;
}

export function writeSourceRecord(record: SourceRecord): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(record));
}

export function readSourceRecord(bytes: Uint8Array): SourceRecord {
  const { source, license, description, ...rest } = JSON.parse(decodeText(bytes)) as SourceRecord;
  return { ...rest, source, license, description };
}
