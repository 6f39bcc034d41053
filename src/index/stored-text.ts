/**
 * A post's text as stored for answers. Passages are found by position and decoded one by one, so that an answer decodes
 * the two sentences it shows and not the post.
 *
 * Layout: `varint bodyPosition, varint sections`; a section is `text heading, text anchor` (both empty before any
 * heading), `varint passages`, and for each passage `varint position gap, varint bytes`; then all passages' UTF-8.
 */

import { createByteReader, decodeText } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';

/** A part of a post's text that is shown as a whole in an answer: a heading, a sentence, a line of code. */
export interface Passage {
  readonly text: string;
  /** Position of the passage's first unit; the next passage's is never below it. */
  readonly position: number;
}

/** The passages under one heading. */
export interface TextSection {
  /** The heading's own passage, first, unless the text stands before any heading. */
  readonly heading: string | undefined;
  readonly anchor: string | undefined;
  readonly passages: readonly Passage[];
}

/** A post's text as stored for answers. Positions of title and tags are below `bodyPosition`. */
export interface StoredText {
  readonly bodyPosition: number;
  readonly sections: readonly TextSection[];
}

export function writeStoredText({ bodyPosition, sections }: StoredText): Uint8Array {
  const encoder = new TextEncoder();
  const writer = createByteWriter(1 << 14);
  const texts: Uint8Array[] = [];
  writer.varint(bodyPosition);
  writer.varint(sections.length);
  let previous = bodyPosition;
  for (const { heading, anchor, passages } of sections) {
    writer.text(heading ?? '');
    writer.text(anchor ?? '');
    writer.varint(passages.length);
    for (const { text, position } of passages) {
      const bytes = encoder.encode(text);
      texts.push(bytes);
      writer.varint(position - previous);
      writer.varint(bytes.length);
      previous = position;
    }
  }
  for (const bytes of texts) writer.bytes(bytes);
  return writer.finish();
}

/** The passages of a post without their texts. */
export interface PassageTable {
  readonly bodyPosition: number;
  /** Position of each passage's first unit, ascending. */
  readonly positions: readonly number[];
  /** Section of each passage. */
  readonly sections: readonly number[];
  readonly headings: readonly { readonly heading: string; readonly anchor: string }[];
  /** Text of passages `first` to `last`, which stand in one section. */
  text(first: number, last: number): string;
}

export function readPassageTable(record: Uint8Array): PassageTable {
  const reader = createByteReader(record);
  const bodyPosition = reader.varint();
  const sectionCount = reader.varint();
  const positions: number[] = [];
  const sections: number[] = [];
  const ends: number[] = [];
  const headings: { heading: string; anchor: string }[] = [];
  let position = bodyPosition;
  let end = 0;
  for (let section = 0; section < sectionCount; section++) {
    headings.push({ heading: reader.text(), anchor: reader.text() });
    for (let count = reader.varint(); count > 0; count--) {
      position += reader.varint();
      end += reader.varint();
      positions.push(position);
      sections.push(section);
      ends.push(end);
    }
  }
  const base = reader.offset;
  return {
    bodyPosition,
    positions,
    sections,
    headings,
    text: (first, last) => decodeText(record.subarray(base + (ends[first - 1] ?? 0), base + (ends[last] ?? 0))),
  };
}
