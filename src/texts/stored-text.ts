/**
 * A post's text as stored for answers. Passages are found by position in columns that need no decoding, so that an answer
 * decodes the sentences it shows, with their formulas, and not the post.
 *
 * Layout, all numbers `uint32`: `passages, sections, formulas, mathmls, headingBytes, textBytes`; of each passage its position, then
 * of each the end of its text in bytes, then in UTF-16 units; of each section its first passage, then of each the ends of its heading and
 * its anchor; of each formula its start in UTF-16 units of the whole text, then of each its length and, in the upper half, the number of its
 * MathML from 1 (0 is none); of each MathML its end; all headings and anchors, all texts, all MathMLs (a formula is stored once a post), in
 * UTF-8.
 */

import { lastNotAbove } from '../storage/binary-search.ts';
import { decodeText } from '../storage/byte-reader.ts';
import { createByteWriter } from '../storage/byte-writer.ts';
import { decodeMathml, encodeMathml } from './mathml-code.ts';

/** A formula inside a text. */
export interface PassageFormula {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** `<math>` as {@link FormulaSpan} has it; empty where the text is all there is. */
  readonly mathml: string;
}

/** A part of a post's text that is shown as a whole in an answer: a heading, a sentence, a line of code. */
export interface Passage {
  readonly text: string;
  /** Position of the passage's first unit; the next passage's is never below it. */
  readonly position: number;
  /** Ascending, none inside another. */
  readonly formulas: readonly PassageFormula[];
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

export function encodeStoredText({ sections }: StoredText): Uint8Array {
  const encoder = new TextEncoder();
  const encode = (text: string | undefined): Uint8Array => encoder.encode(text ?? '');
  const passages = sections.flatMap((section) => section.passages);
  const texts = passages.map(({ text }) => encode(text));
  const headings = sections.flatMap(({ heading, anchor }) => [encode(heading), encode(anchor)]);
  const lengths = passages.map(({ text }) => text.length);
  const numbers = new Map<string, number>([['', 0]]);
  const formulas = placeFormulas(passages, lengths).map(({ start, end, mathml }) => {
    const encoded = numbers.size < HALF ? encodeMathml(mathml) : '';
    const number = numbers.get(encoded) ?? numbers.size;
    numbers.set(encoded, number);
    return { start, lengthAndNumber: end - start + number * HALF };
  });
  const mathmls = [...numbers.keys()].slice(1).map(encode);

  const writer = createByteWriter(1 << 14);
  const writeAll = (values: readonly number[]): void => {
    for (const value of values) writer.uint32(value);
  };
  const parts = [...headings, ...texts, ...mathmls];
  writeAll([passages.length, sections.length, formulas.length, mathmls.length, byteLength(headings), byteLength(texts)]);
  writeAll(passages.map(({ position }) => position));
  writeAll(endsOf(texts.map(({ length }) => length)));
  writeAll(endsOf(lengths));
  writeAll([0, ...endsOf(sections.map((section) => section.passages.length))].slice(0, sections.length));
  writeAll(endsOf(headings.map(({ length }) => length)));
  writeAll(formulas.map(({ start }) => start));
  writeAll(formulas.map(({ lengthAndNumber }) => lengthAndNumber));
  writeAll(endsOf(mathmls.map(({ length }) => length)));
  for (const bytes of parts) writer.bytes(bytes);
  writer.align(4);
  return writer.finish();
}

/** Numbers in half a column: more than a formula has characters, or a post formulas; what exceeds it is text. */
const HALF = 2 ** 16;

/** The formulas of all passages, by their places in the whole text. */
function placeFormulas(passages: readonly Passage[], lengths: readonly number[]): PassageFormula[] {
  const starts = [0, ...endsOf(lengths)];
  return passages.flatMap(({ formulas }, passage) => {
    const offset = starts[passage] ?? 0;
    return formulas
      .filter(({ start, end }) => end - start < HALF)
      .map(({ start, end, mathml }) => ({ start: offset + start, end: offset + end, mathml }));
  });
}

function endsOf(lengths: readonly number[]): number[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return end;
  });
}

function byteLength(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** The passages of a post; nothing is decoded before it is asked for. */
export interface PassageTable {
  /** Position of each passage's first unit, ascending. */
  readonly positions: Uint32Array;
  /** Where each passage ends in the whole text, in UTF-16 units: how long passages are is known without decoding them. */
  readonly ends: Uint32Array;
  /** First passage of each section, ascending; sections without passages have that of the next. */
  readonly sectionFirsts: Uint32Array;
  heading(section: number): { readonly heading: string; readonly anchor: string };
  /** Text of passages `first` to `last`. */
  text(first: number, last: number): string;
  /** Text of passages `first` to `last` with its formulas. */
  passage(first: number, last: number): { readonly text: string; readonly formulas: readonly PassageFormula[] };
}

const HEADER_NUMBERS = 6;

/** Looks straight into `record`, which must begin at a multiple of four. */
export function decodePassageTable(record: Uint8Array): PassageTable {
  const { buffer, byteOffset } = record;
  const header = new Uint32Array(buffer, byteOffset, HEADER_NUMBERS);
  const [passages = 0, sections = 0, formulas = 0, mathmls = 0, headingBytes = 0, textBytes = 0] = header;
  let at = HEADER_NUMBERS * 4;
  const column = (length: number): Uint32Array => {
    const numbers = new Uint32Array(buffer, byteOffset + at, length);
    at += length * 4;
    return numbers;
  };
  const positions = column(passages);
  const textEnds = column(passages);
  const ends = column(passages);
  const sectionFirsts = column(sections);
  const headingEnds = column(sections * 2);
  const formulaStarts = column(formulas);
  const formulaParts = column(formulas);
  const mathmlEnds = column(mathmls);
  const headingsStart = at;
  const textsStart = headingsStart + headingBytes;
  const mathmlsStart = textsStart + textBytes;
  const decode = (start: number, partEnds: Uint32Array, first: number, last: number): string =>
    decodeText(record.subarray(start + (partEnds[first - 1] ?? 0), start + (partEnds[last] ?? 0)));
  const text = (first: number, last: number): string => decode(textsStart, textEnds, first, last);
  return {
    positions,
    ends,
    sectionFirsts,
    heading: (section) => ({
      heading: decode(headingsStart, headingEnds, section * 2, section * 2),
      anchor: decode(headingsStart, headingEnds, section * 2 + 1, section * 2 + 1),
    }),
    text,
    passage(first, last) {
      const offset = ends[first - 1] ?? 0;
      const end = ends[last] ?? offset;
      const found: PassageFormula[] = [];
      for (let index = lastNotAbove(formulaStarts, offset - 1) + 1; (formulaStarts[index] ?? end) < end; index++) {
        const start = (formulaStarts[index] ?? 0) - offset;
        const part = formulaParts[index] ?? 0;
        const number = Math.floor(part / HALF);
        found.push({
          start,
          end: start + (part % HALF),
          mathml: number === 0 ? '' : decodeMathml(decode(mathmlsStart, mathmlEnds, number - 1, number - 1)),
        });
      }
      return { text: text(first, last), formulas: found };
    },
  };
}
