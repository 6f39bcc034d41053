/** The beginning of a post, for lists. */

import type { TextBlock } from '../rendered.ts';
import { MAX_EXCERPT_LENGTH } from '../rendered.ts';

/** Joins blocks to one line of at most {@link MAX_EXCERPT_LENGTH} UTF-16 units; what is longer ends with an ellipsis, never inside a formula. */
export function formatExcerpt(blocks: readonly TextBlock[]): string {
  let text = '';
  for (const block of blocks) {
    const space = text === '' ? '' : ' ';
    const room = MAX_EXCERPT_LENGTH - text.length - space.length;
    if (block.text.length <= room) {
      text += space + block.text;
      continue;
    }
    const beginning = block.text.slice(0, cutAt(block, room - ELLIPSIS.length)).trimEnd();
    return beginning === '' ? endWithEllipsis(text) : text + space + beginning + ELLIPSIS;
  }
  return text;
}

const ELLIPSIS = '…';
// Longer runs of letters are no words.
const MAX_WORD_LENGTH = 20;

/** The largest offset up to `limit` that is in no formula, Latin word or surrogate pair. */
function cutAt({ text, formulas }: TextBlock, limit: number): number {
  if (limit <= 0) return 0;
  const formula = formulas.find(({ start, end }) => start < limit && limit < end);
  if (formula !== undefined) return formula.start;
  const word = /[A-Za-z0-9'-]+$/.exec(text.slice(Math.max(0, limit - MAX_WORD_LENGTH), limit))?.[0] ?? '';
  const isInWord = /^[A-Za-z0-9]/.test(text.slice(limit, limit + 1)) && word.length < MAX_WORD_LENGTH;
  const at = isInWord ? limit - word.length : limit;
  const inside = formulas.find(({ start, end }) => start < at && at < end);
  if (inside !== undefined) return inside.start;
  return /[\u{d800}-\u{dbff}]$/u.test(text.slice(0, at)) ? at - 1 : at;
}

function endWithEllipsis(text: string): string {
  return text === '' || text.endsWith(ELLIPSIS) || text.length >= MAX_EXCERPT_LENGTH ? text : text + ELLIPSIS;
}
