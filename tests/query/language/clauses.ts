/** Short names for clauses, so that a table of examples stays one. */

import { type PlainDate, parsePlainDate } from '../../../src/post.ts';
import type { Clause } from '../../../src/query/language/query.ts';

export const text = (text: string): Clause => ({ kind: 'text', text });
export const phrase = (text: string): Clause => ({ kind: 'phrase', text });
export const title = (text: string): Clause => ({ kind: 'title', text, quoted: false });
export const quotedTitle = (text: string): Clause => ({ kind: 'title', text, quoted: true });
export const tag = (name: string): Clause => ({ kind: 'name', dimension: 'tag', name });
export const tex = (tex: string): Clause => ({ kind: 'tex', tex, isGuessed: false });
export const guess = (tex: string): Clause => ({ kind: 'tex', tex, isGuessed: true });
export const not = (clause: Clause): Clause => ({ kind: 'not', clause });
export const and = (...clauses: Clause[]): Clause => ({ kind: 'and', clauses });
export const or = (...clauses: Clause[]): Clause => ({ kind: 'or', clauses });
export const readers = (min: number | undefined, max: number | undefined): Clause => ({ kind: 'readers', min, max });

export function dates(from: string | undefined, to: string | undefined): Clause {
  return { kind: 'dates', from: dayOf(from), to: dayOf(to) };
}

function dayOf(text: string | undefined): PlainDate | undefined {
  const date = text === undefined ? undefined : parsePlainDate(text);
  if (date === undefined && text !== undefined) throw new RangeError(`Cannot expect ${text}: no day`);
  return date;
}
