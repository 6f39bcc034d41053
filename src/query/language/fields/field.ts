/** The fields a query can name, in English and Chinese. */

import { isBlank, isColon } from '../operators.ts';
import type { NameDimension } from '../query.ts';

export type QueryField = NameDimension | 'title' | 'date' | 'after' | 'before' | 'readers' | 'tex' | 'text';

export type FieldStart =
  | { readonly kind: 'field'; readonly field: QueryField; readonly valueStart: number }
  /** A word before a colon that is one slip away from a field. */
  | { readonly kind: 'near-miss'; readonly field: QueryField; readonly end: number };

/** Reads a field's name and colon; `undefined` when there is none, as in `http://` and `std::vector`. */
export function scanFieldStart(text: string, start: number): FieldStart | undefined {
  let end = start;
  while (end - start <= MAX_NAME_LENGTH && end < text.length && !isColon(text.charCodeAt(end)) && !isBlank(text.charCodeAt(end)))
    end++;
  if (!isColon(text.charCodeAt(end))) return undefined;
  const name = text.slice(start, end).normalize('NFKC').toLowerCase();
  const field = FIELDS.get(name);
  if (field !== undefined) return { kind: 'field', field, valueStart: end + 1 };
  const meant = FIELD_NAMES.find((candidate) => isNearMiss(name, candidate));
  return meant === undefined ? undefined : { kind: 'near-miss', field: meant, end: end + 1 };
}

/**
 * One letter more, less, other or two exchanged. In names of three letters another letter is another word (`RAG:` is not `tag:`),
 * and Chinese names are so short that every second word would be near one.
 */
function isNearMiss(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1 || !/^[a-z]+$/.test(word)) return false;
  let head = 0;
  while (head < word.length && word.charAt(head) === name.charAt(head)) head++;
  let tail = 0;
  const shorter = Math.min(word.length, name.length) - head;
  while (tail < shorter && word.at(-1 - tail) === name.at(-1 - tail)) tail++;
  const left = word.slice(head, word.length - tail);
  const right = name.slice(head, name.length - tail);
  if (left.length === 1 && right.length === 1) return name.length > 3;
  if (left.length + right.length === 1) return true;
  return left.length === 2 && right.length === 2 && left.charAt(0) === right.charAt(1) && left.charAt(1) === right.charAt(0);
}

const FIELD_NAMES = [
  'title',
  'tag',
  'category',
  'author',
  'series',
  'date',
  'after',
  'before',
  'readers',
  'tex',
] as const satisfies QueryField[];

/** `text` is the way to write what would be an operator; it has one name, for 正文 and the like begin many a line. */
const FIELDS: ReadonlyMap<string, QueryField> = new Map<string, QueryField>([
  ...FIELD_NAMES.map((name) => [name, name] as const),
  ['text', 'text'],
  // What facets and parameters are called; it takes what a date takes.
  ['year', 'date'],
  ['年份', 'date'],
  ['标题', 'title'],
  ['标签', 'tag'],
  ['分类', 'category'],
  ['作者', 'author'],
  ['系列', 'series'],
  ['日期', 'date'],
  ['读者', 'readers'],
  ['公式', 'tex'],
]);

/** The longest name is `category`; one letter more is a slip. */
const MAX_NAME_LENGTH = 9;
