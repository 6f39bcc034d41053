/** A pack as text: the record of each post, and the beginning of what is in it. */

import { decodeFormulaRecord } from '../../formulas/index/formula-records.ts';
import { decodeRelations } from '../../related/relations.ts';
import { recordOf } from '../../storage/pack.ts';
import { decodeSourceRecord } from '../../texts/source-record.ts';
import { decodePassageTable } from '../../texts/stored-text.ts';
import { formatNumber, listFirst, quoteText, type Shown } from './bounded.ts';

export type PackKind = 'texts' | 'sources' | 'related' | 'formulas';

/** `first` is the ordinal of the pack's first post, where the tables tell it. */
export function* inspectPack(kind: PackKind, pack: Uint8Array, first: number | undefined, shown: Shown): Generator<string> {
  const count = countRecords(pack);
  yield `${formatNumber(count)} records`;
  const indexes = Array.from({ length: Math.min(count, shown.entries) }, (_, index) => index);
  yield* listFirst(indexes, count, shown, function* (index) {
    const record = recordOf(pack, index);
    const name = first === undefined ? `record ${index}` : `post ${first + index}`;
    yield `  ${name}: ${formatNumber(record.length)} bytes`;
    for (const line of FORMATS[kind](record, shown)) yield `    ${line}`;
  });
}

function countRecords(pack: Uint8Array): number {
  return new DataView(pack.buffer, pack.byteOffset, pack.length).getUint32(0, true);
}

const FORMATS: Readonly<Record<PackKind, (record: Uint8Array, shown: Shown) => Iterable<string>>> = {
  *texts(record, shown) {
    const { positions, sectionFirsts, passage, heading } = decodePassageTable(record);
    yield `${formatNumber(positions.length)} passages in ${sectionFirsts.length} sections, the first ${quoteText(heading(0).heading)}`;
    yield* listFirst(positions, positions.length, shown, (position, index) => {
      const { text, formulas } = passage(index, index);
      return `at ${position}  ${quoteText(text)}${formulas.length === 0 ? '' : `, ${formulas.length} formulas`}`;
    });
  },
  *sources(record) {
    const { body, outline, excerpt, equations, formulaCount } = decodeSourceRecord(record);
    yield `${formatNumber(body.length)} characters of Markdown ${quoteText(body)}`;
    yield `${outline.length} headings, ${formulaCount} formulas, ${equations.length} equations, excerpt ${quoteText(excerpt)}`;
  },
  *related(record, shown) {
    const { related, linksTo, linkedFromCount } = decodeRelations(record);
    yield `links to ${formatNumber(linksTo.length)} posts, linked from ${formatNumber(linkedFromCount)}`;
    yield* listFirst(related, related.length, shown, ({ ordinal, reasons }) => `post ${ordinal} by ${JSON.stringify(reasons)}`);
  },
  *formulas(record, shown) {
    const { formula } = decodeFormulaRecord(record);
    // The first record of a post is its headings.
    const count = countRecords(record) - 1;
    yield `${formatNumber(count)} formulas`;
    const indexes = Array.from({ length: Math.min(count, shown.entries) }, (_, index) => index);
    yield* listFirst(indexes, count, shown, (index) => {
      const { tex, anchor, number, heading } = formula(index);
      return `${quoteText(tex)} #${anchor}${number === undefined ? '' : ` ${number}`}${heading === undefined ? '' : ` under ${quoteText(heading)}`}`;
    });
  },
};
