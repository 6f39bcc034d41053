/**
 * A post's formulas as stored for answers, in the order of the index: TeX, MathML and place of each. A hit reads one of them, so nothing is
 * decoded before it is asked for.
 *
 * A record is a pack (`pack.ts`): first the headings, each `text heading, text anchor`, then the formulas, each `varint display, varint
 * section + 1, text anchor, text number, text TeX, text MathML in codes`.
 */

import type { Heading, PostFormula } from '../../markdown/rendered.ts';
import { createByteReader } from '../../storage/byte-reader.ts';
import { createByteWriter } from '../../storage/byte-writer.ts';
import { encodePack, recordOf } from '../../storage/pack.ts';
import { decodeMathml, encodeMathml } from '../../texts/mathml-code.ts';

/** A formula as a hit shows it. */
export interface StoredFormula {
  readonly tex: string;
  /** Empty where KaTeX refuses it. */
  readonly mathml: string;
  readonly display: boolean;
  /** `(3)`; the first one, where several rows have one. */
  readonly number: string | undefined;
  /** Its `id` in the post's HTML. */
  readonly anchor: string;
  /** The heading it stands under. */
  readonly heading: string | undefined;
  readonly headingAnchor: string | undefined;
}

/** One post's. */
export interface FormulaRecord {
  formula(index: number): StoredFormula;
}

export function encodeFormulaRecord(formulas: readonly PostFormula[], outline: readonly Heading[]): Uint8Array {
  const headings = createByteWriter();
  for (const { text, anchor } of outline) {
    headings.text(text);
    headings.text(anchor);
  }
  const parts = formulas.map(({ tex, mathml, display, anchor, section, equations }) => {
    const writer = createByteWriter();
    writer.varint(display ? 1 : 0);
    writer.varint(section + 1);
    writer.text(anchor);
    writer.text(equations.find(({ number }) => number !== undefined)?.number ?? '');
    writer.text(tex);
    writer.text(encodeMathml(mathml));
    return writer.finish();
  });
  const writer = createByteWriter();
  writer.bytes(encodePack([headings.finish(), ...parts]));
  // Records in packs begin at multiples of four.
  writer.align(4);
  return writer.finish();
}

export function decodeFormulaRecord(record: Uint8Array): FormulaRecord {
  return {
    formula(index) {
      const reader = createByteReader(recordOf(record, index + 1));
      const display = reader.varint() === 1;
      const section = reader.varint();
      const anchor = reader.text();
      const number = reader.text();
      const tex = reader.text();
      const mathml = reader.text();
      const [heading, headingAnchor] = decodeHeading(recordOf(record, 0), section);
      return {
        tex,
        mathml: mathml === '' ? '' : decodeMathml(mathml),
        display,
        number: number === '' ? undefined : number,
        anchor,
        heading,
        headingAnchor,
      };
    },
  };
}

/** The `count`-th heading, from 1; none for 0. */
function decodeHeading(bytes: Uint8Array, count: number): [heading?: string, anchor?: string] {
  if (count === 0) return [];
  const reader = createByteReader(bytes);
  for (let passed = 0; passed < (count - 1) * 2; passed++) {
    const length = reader.varint();
    reader.offset += length;
  }
  return [reader.text(), reader.text()];
}
