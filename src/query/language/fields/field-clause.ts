/** Reads a field and its value: `tag:RNN`, `title:"…"`, `date:2023..`, `tex:\frac{a}{b}`. */

import { citeText, UNCLOSED_QUOTE, UNMATCHED_PARENTHESIS } from '../notes.ts';
import { hasBlank, trimBlanks } from '../operators.ts';
import type { Thing } from '../query.ts';
import { isQuote } from '../quotes.ts';
import { isPlainRun, scanRun, scanTexRun, scanToBlank } from '../run.ts';
import { isStart, type QueryScanner, setOpened, surroundingsOf } from '../scan.ts';
import { parseAfter, parseBefore, parseDates } from './dates.ts';
import { type QueryField, scanFieldStart } from './field.ts';
import { parseReaders } from './readers.ts';

/** A rule of tokenize-query.ts: reads the field that begins at `at`, and tells where it ends; `undefined` when there is none. */
export function scanField(scan: QueryScanner, at: number): number | undefined {
  const found = isStart(scan, at) ? scanFieldStart(scan.text, at) : undefined;
  if (found === undefined) return undefined;
  if (found.kind === 'near-miss') {
    const message = `${citeText(scan.text.slice(at, found.end))} is no field and is read as text; the nearest field is "${found.field}:"`;
    scan.notes.add('unknown-field', message, at, found.end);
    return undefined;
  }
  const value = scanValue(scan, found.field, found.valueStart);
  const clause = value.text === '' ? undefined : clauseOf(scan, found.field, value, at);
  if (value.text === '') {
    const message = `${citeText(scan.text.slice(at, found.valueStart))} is left out, for no value stands directly after it`;
    scan.notes.add('empty-field', message, at, value.end);
  }
  scan.tokens.push({ kind: 'thing', clause, start: at, end: value.end });
  return value.end;
}

interface Value {
  /** Trimmed. */
  readonly text: string;
  readonly isQuoted: boolean;
  readonly end: number;
}

function scanValue(scan: QueryScanner, field: QueryField, start: number): Value {
  const { text, quotes, notes } = scan;
  const unquoted = (end: number, from = start): Value => ({ text: trimBlanks(text.slice(from, end)), isQuoted: false, end });
  if (isQuote(text, start)) {
    const quoted = quotes.read(start);
    if (quoted !== undefined) return { text: trimBlanks(quoted.text), isQuoted: true, end: quoted.end };
    scan.isRaw = true;
    notes.add('unclosed-quote', UNCLOSED_QUOTE, start, start + 1);
    return unquoted(scanToBlank(text, start + 1), start + 1);
  }
  const around = surroundingsOf(scan);
  if (field === 'tex') {
    const run = scanTexRun(text, start, around.isGrouped);
    const message = 'The braces of a formula do not match, so it is read up to the next space';
    if (!run.isBalanced) notes.add('unbalanced-braces', message, start, run.end);
    return unquoted(run.end);
  }
  const run = scanRun(text, start, around, (at) => isQuote(text, at) && quotes.beginsWithin(at));
  setOpened(scan, run.opened);
  if (run.unmatched !== undefined) notes.add('unmatched-parenthesis', UNMATCHED_PARENTHESIS, run.unmatched, run.unmatched + 1);
  return unquoted(run.end);
}

function clauseOf(scan: QueryScanner, field: QueryField, value: Value, start: number): Thing {
  const { text, isQuoted } = value;
  switch (field) {
    case 'text':
      return { kind: isQuoted && hasBlank(text) ? 'phrase' : 'text', text };
    case 'title':
      return { kind: 'title', text, quoted: isQuoted || !isPlainRun(text) };
    case 'tex':
      return { kind: 'tex', tex: text, isGuessed: false };
    case 'date':
    case 'after':
    case 'before':
      return datesOf(scan, field, value, start);
    case 'readers':
      return readersOf(scan, value, start);
    default:
      return { kind: 'name', dimension: field, name: text };
  }
}

function datesOf(scan: QueryScanner, field: 'date' | 'after' | 'before', value: Value, start: number): Thing {
  const range = DATE_PARSERS[field](value.text);
  if (range === undefined) {
    const message = `${citeText(value.text)} is no date and is read as text; expected one like 2023, 2023-11, 2023-11-09 or 2023年11月9日`;
    scan.notes.add('date-not-understood', message, start, value.end);
    return asTyped(scan, value, start);
  }
  if (range.isReversed) scan.notes.add('range-reversed', REVERSED_RANGE, start, value.end);
  return { kind: 'dates', from: range.from, to: range.to };
}

function readersOf(scan: QueryScanner, value: Value, start: number): Thing {
  const range = parseReaders(value.text);
  if (range === undefined) {
    const message = `${citeText(value.text)} is no number of readers and is read as text; expected one like 50000, >5万 or 1k..2k`;
    scan.notes.add('readers-not-understood', message, start, value.end);
    return asTyped(scan, value, start);
  }
  if (range.isReversed) scan.notes.add('range-reversed', REVERSED_RANGE, start, value.end);
  return { kind: 'readers', min: range.min, max: range.max };
}

/** A field whose value cannot be read is one text, so that a minus before it excludes all of it. */
function asTyped(scan: QueryScanner, { text, isQuoted, end }: Value, start: number): Thing {
  return isQuoted ? { kind: 'phrase', text } : { kind: 'text', text: scan.text.slice(start, end) };
}

const DATE_PARSERS = { date: parseDates, after: parseAfter, before: parseBefore } as const;

const REVERSED_RANGE = 'A range that ends before it begins is read the other way round';
