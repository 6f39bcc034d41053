/** The fields of front matter that say more than a text: lists of words, series, readers, addresses, drafts. */

import { parseNumeral } from '../../../numeral.ts';
import type { PlainDate, Readers, Series } from '../../../post.ts';
import { quoteValue, type Reporter } from '../problem.ts';
import { type Fields, type FieldValue, isSwitch, textEntry, textOf } from './fields.ts';

/** What reading a field needs beside its value. */
export interface FieldContext {
  readonly report: Reporter;
  readonly lineOf: (key: string) => number | undefined;
  readonly parseDay: (text: string) => PlainDate | undefined;
}

/** The words under `keys`, each once: lists are flattened, and a single text is cut at commas (`a, b`, `甲、乙`). */
export function listWords(fields: Fields, ...keys: readonly string[]): readonly string[] {
  const words = keys.flatMap((key) => {
    const value = fields.get(key);
    return typeof value === 'string' ? value.split(/[,，、;；]|\s+(?=#\S)/) : flatten(value);
  });
  // `#tag` is how notes write tags; the sign is no part of the word.
  const plain = words.map((word) =>
    word
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^#+(?=[^#\s])/, ''),
  );
  return [...new Set(plain.filter((word) => word !== ''))];
}

/** What themes of Hugo and Astro call the number of a post in its series. */
const SERIES_NUMBER_KEYS: readonly string[] = [
  'series_number',
  'seriesnumber',
  'series_order',
  'seriesorder',
  'series_index',
  'series_part',
  'series_weight',
];

/** `series: 漫谈`, `series: [漫谈]` or `series: { name: 漫谈, number: 21 }`; the number may also stand in a field of its own. */
export function seriesOf(fields: Fields, { report, lineOf }: FieldContext): Series | undefined {
  const value = fields.get('series');
  const name = flatten(value)[0];
  if (name === undefined) return undefined;
  const typed = value instanceof Map ? textOf(value, 'number', 'order', 'index', 'part') : textOf(fields, ...SERIES_NUMBER_KEYS);
  if (typed === undefined) return { name, number: undefined };
  const number = /^\d{1,6}$/.test(typed) ? Number(typed) : parseNumeral(typed);
  if (number === undefined)
    report.warning(`"series" has the number ${quoteValue(typed)}, expected a whole number`, lineOf('series'));
  return { name, number };
}

/** `readers: 69286`, `"69,286"`, `69286位读者`, `1.2万` or `{ count: 69286, as_of: 2024-01-01 }`; `views` is read alike. */
export function readersOf(fields: Fields, context: FieldContext): Readers | undefined {
  const key = ['readers', 'views'].find((candidate) => fields.has(candidate));
  const value = key === undefined ? undefined : fields.get(key);
  if (key === undefined || value === undefined || (typeof value === 'string' && isSwitch(value))) return undefined;
  const { report, lineOf, parseDay } = context;
  const text = typeof value === 'string' ? value : value instanceof Map ? textOf(value, 'count') : undefined;
  const count = text === undefined ? undefined : parseCount(text);
  if (count === undefined) {
    report.warning(`"${key}" is ${text === undefined ? 'no count' : quoteValue(text)}, expected a whole number`, lineOf(key));
    return undefined;
  }
  const day = value instanceof Map ? textOf(value, 'as_of', 'asOf', 'date') : textOf(fields, `${key}_as_of`);
  const asOf = day === undefined ? undefined : parseDay(day);
  if (day !== undefined && asOf === undefined) {
    report.warning(`"${key}" is as of ${quoteValue(day)}, expected YYYY-MM-DD`, lineOf(key));
  }
  return { count, asOf };
}

/** Where a post was first published; what is no absolute http(s) address is a warning. */
export function sourceOf(fields: Fields, { report, lineOf }: FieldContext): string | undefined {
  const found = textEntry(fields, ['source', 'original', 'canonical', 'canonicalurl', 'canonical_url']);
  if (found === undefined) return undefined;
  const url = /^https?:\/\//i.test(found.text) ? URL.parse(found.text) : null;
  if (url === null) report.warning(`"${found.key}" is ${quoteValue(found.text)}, expected an http(s) address`, lineOf(found.key));
  return url?.href;
}

/** A whole number, with thousands separated or not, with `万`, `亿`, `k` or not, and with a word behind it. */
function parseCount(text: string): number | undefined {
  const match = COUNT.exec(text.slice(0, MAX_COUNT_LENGTH).normalize('NFKC').replaceAll(',', ''))?.groups;
  if (match === undefined) return undefined;
  const scale = SCALES[match.scale?.toLowerCase() ?? ''] ?? 1;
  const count = Math.round(Number(match.number) * scale);
  // 1.1万 is 11000.000000000002 in floating point; 1.5 readers are none.
  const isWhole = Math.abs(Number(match.number) * scale - count) < 1e-6;
  return isWhole && Number.isSafeInteger(count) ? count : undefined;
}

const COUNT = /^(?<number>\d+(?:\.\d+)?) ?(?<scale>万|萬|亿|億|千|[kwm](?![a-z]))?\+?[^\d.]*$/i;
const SCALES: Readonly<Record<string, number>> = { 千: 1e3, k: 1e3, 万: 1e4, 萬: 1e4, w: 1e4, m: 1e6, 亿: 1e8, 億: 1e8 };
const MAX_COUNT_LENGTH = 60;

function flatten(value: FieldValue | undefined): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [value];
  if (!(value instanceof Map)) return [...value].flatMap(flatten);
  const name = textOf(value, 'name', 'title');
  // `- C++: 虚函数` in a list is a map to YAML, and a text to its author.
  return name === undefined ? [...value].map(([key, item]) => [key, ...flatten(item)].join(': ')) : [name];
}
