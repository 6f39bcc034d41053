/** A block of the term table as text: each term with its posts, how often and where it stands in each. */

import { kindOfTerm } from '../../analysis/term-kind.ts';
import { isSparse } from '../../index/beginnings.ts';
import { findTerms, type TermEntry } from '../../index/block.ts';
import { createPositionCursor, decodeRuns, skipRuns } from '../../index/positions.ts';
import { decodePostings } from '../../index/postings.ts';
import { formatFirst, formatNumber, listFirst, quoteText, type Shown } from './bounded.ts';

/** `documents` are posts, or formulas where the block is of the table of formulas' terms. */
export function* inspectTerms(block: Uint8Array, documents: 'post' | 'formula', shown: Shown): Generator<string> {
  const view = new DataView(block.buffer, block.byteOffset, block.length);
  const [groups, dictionary, postings] = [0, 4, 8].map((at) => view.getUint32(at, true));
  // Every term begins with nothing.
  const terms = findTerms(block, new Uint8Array(0), 'prefix', Number.POSITIVE_INFINITY);
  yield `${formatNumber(terms.length)} terms in ${groups} groups; dictionary ${formatNumber(dictionary ?? 0)} bytes, postings ${formatNumber(postings ?? 0)} bytes`;
  yield* listFirst(terms, terms.length, shown, (entry) => inspectTerm(block, entry, documents, shown));
}

function* inspectTerm(
  block: Uint8Array,
  { term, documents, postingsOffset, positionsOffset }: TermEntry,
  kind: 'post' | 'formula',
  shown: Shown,
): Generator<string> {
  const isOfFormulas = kind === 'formula';
  const sparse = isOfFormulas || isSparse(term);
  const postings = decodePostings(block, skipRuns(block, postingsOffset), documents, sparse);
  const cursor = createPositionCursor(block, decodeRuns(block, postingsOffset, positionsOffset), postings);
  const name = isOfFormulas ? '' : `  ${kindOfTerm(term)}`;
  yield `  ${quoteText(term)}${name}  in ${formatNumber(documents)} ${kind}${documents === 1 ? '' : 's'}`;
  yield* listFirst(postings.ordinals, documents, shown, (ordinal, index) => {
    const count = cursor.open(index);
    const title = postings.titles?.[index] ?? 0;
    const where = count === 0 ? '' : `, at ${formatFirst(cursor.positions.subarray(0, count), shown)}`;
    return `    ${kind} ${ordinal}: ${postings.frequencies[index]} times${title > 0 ? `, ${title} in the title` : ''}${where}`;
  });
}
