/**
 * A post's text as stored for answers. Passages are found by position in columns that need no decoding, so that an answer
 * decodes the two sentences it shows and not the post.
 *
 * Layout, all numbers `uint32`: `passages, sections, headingBytes`; of each passage its position, then of
 * each the end of its text; of each section its first passage, then of each the ends of its heading and its anchor; all
 * headings and anchors, all texts in UTF-8.
 */

import { decodeText } from '../byte-reader.ts';
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

/** A post's text as stored for answers. */
export interface StoredText {
  readonly sections: readonly TextSection[];
}

export function writeStoredText({ sections }: StoredText): Uint8Array {
  const encoder = new TextEncoder();
  const encode = (text: string | undefined): Uint8Array => encoder.encode(text ?? '');
  const passages = sections.flatMap((section) => section.passages);
  const texts = passages.map(({ text }) => encode(text));
  const headings = sections.flatMap(({ heading, anchor }) => [encode(heading), encode(anchor)]);
  const writer = createByteWriter(1 << 14);
  const headingBytes = headings.reduce((sum, bytes) => sum + bytes.length, 0);
  for (const value of [passages.length, sections.length, headingBytes]) writer.uint32(value);
  for (const { position } of passages) writer.uint32(position);
  const writeEnds = (parts: readonly Uint8Array[]): void => {
    let end = 0;
    for (const { length } of parts) {
      end += length;
      writer.uint32(end);
    }
  };
  writeEnds(texts);
  let first = 0;
  for (const section of sections) {
    writer.uint32(first);
    first += section.passages.length;
  }
  writeEnds(headings);
  for (const bytes of [...headings, ...texts]) writer.bytes(bytes);
  writer.align(4);
  return writer.finish();
}

/** The passages of a post; nothing is decoded before it is asked for. */
export interface PassageTable {
  /** Position of each passage's first unit, ascending. */
  readonly positions: Uint32Array;
  /** First passage of each section, ascending; sections without passages have that of the next. */
  readonly sectionFirsts: Uint32Array;
  heading(section: number): { readonly heading: string; readonly anchor: string };
  /** Text of passages `first` to `last`. */
  text(first: number, last: number): string;
}

const HEADER_NUMBERS = 3;

/** Looks straight into `record`, which must begin at a multiple of four. */
export function readPassageTable(record: Uint8Array): PassageTable {
  const { buffer, byteOffset } = record;
  const [passages = 0, sections = 0, headingBytes = 0] = new Uint32Array(buffer, byteOffset, HEADER_NUMBERS);
  let at = byteOffset + HEADER_NUMBERS * 4;
  const column = (length: number): Uint32Array => {
    const numbers = new Uint32Array(buffer, at, length);
    at += length * 4;
    return numbers;
  };
  const positions = column(passages);
  const textEnds = column(passages);
  const sectionFirsts = column(sections);
  const headingEnds = column(sections * 2);
  const headingsStart = at - byteOffset;
  const textsStart = headingsStart + headingBytes;
  const headingText = (index: number): string =>
    decodeText(record.subarray(headingsStart + (headingEnds[index - 1] ?? 0), headingsStart + (headingEnds[index] ?? 0)));
  return {
    positions,
    sectionFirsts,
    heading: (section) => ({ heading: headingText(section * 2), anchor: headingText(section * 2 + 1) }),
    text: (first, last) =>
      decodeText(record.subarray(textsStart + (textEnds[first - 1] ?? 0), textsStart + (textEnds[last] ?? 0))),
  };
}
