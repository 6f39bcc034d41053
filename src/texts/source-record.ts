/** A post as stored for its own address: its Markdown, to render it otherwise, where its HTML lies, and the fields that lists do not show. */

import type { Heading, PostFormula, PostReference } from '../markdown/rendered.ts';
import type { StoredAnswers } from '../markdown/stored-addresses.ts';
import { decodeText } from '../storage/byte-reader.ts';

export interface SourceRecord {
  /** Markdown without front matter. */
  readonly body: string;
  /** Where its addresses lead, so that it can be rendered again alone. */
  readonly addresses: StoredAnswers;
  /** Its HTML, within its page. */
  readonly article: ArticlePlace;
  readonly outline: readonly Heading[];
  readonly excerpt: string;
  readonly formulaCount: number;
  readonly equations: readonly SourceEquation[];
  /** References to these by their labels, in the order of the text. */
  readonly references: readonly PostReference[];
  /** As {@link Rendered} has them; absent where there are none. */
  readonly fallbacks?: Readonly<Record<string, string>> | undefined;
  readonly source: string | undefined;
  readonly license: string | undefined;
  readonly description: string | undefined;
}

/** Where a post's own HTML stands in its page, which is an asset, so that programs are given it without a second copy. */
export interface ArticlePlace {
  /** The first byte of the page that belongs to it. */
  readonly start: number;
  /** In bytes. */
  readonly length: number;
  /** CRC-32 of these bytes: a page of another build does not fit. */
  readonly checksum: number;
}

/** A formula with a number or a label, or a row of one. */
export interface SourceEquation {
  readonly tex: string;
  /** As shown, `(3)`. */
  readonly number?: string | undefined;
  readonly labels: readonly string[];
  readonly anchor: string;
  /** The heading it stands under, by its place in the outline; -1 before the first. */
  readonly section: number;
}

export function listEquations(formulas: readonly PostFormula[]): SourceEquation[] {
  return formulas.flatMap(({ equations, section }) =>
    equations.map(({ tex, number, labels, id }) => ({ tex, number, labels, anchor: id, section })),
  );
}

export function encodeSourceRecord(record: SourceRecord): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(record));
}

export function decodeSourceRecord(bytes: Uint8Array): SourceRecord {
  const { source, license, description, ...rest } = JSON.parse(decodeText(bytes)) as SourceRecord;
  return { ...rest, source, license, description };
}
