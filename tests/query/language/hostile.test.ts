import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../../src/query/language/format.ts';
import { parseQueryText } from '../../../src/query/language/parse.ts';
import { MAX_DEPTH, MAX_NOTES, MAX_QUERY_LENGTH } from '../../../src/query/language/query.ts';

const PATTERNS = [
  ...[
    '(',
    ')',
    '"',
    '“',
    '”',
    '„',
    '「',
    '『',
    '-',
    '－',
    '|',
    ':',
    '{',
    '\\',
    '\ud800',
    '\udc00',
    '\u0000',
    '\u3000',
    'a',
    '字',
  ],
  ...[
    'OR ',
    'AND ',
    'NOT ',
    '- ',
    '-a',
    ' -a',
    '(a',
    '( ',
    '-(',
    'f(',
    'f( ',
    ') ',
    'a) ',
    '() ',
    '"" ',
    '"a" ',
    'a"',
    'a" ',
    'a"b ',
  ],
  ...[
    '“a" ',
    '"a” ',
    'a"x""',
    'a「b ',
    '-a「b ',
    '「a ',
    '„a ',
    'tag:',
    'tag: ',
    'tag:a ',
    'tag:a" ',
    'title:(',
    'tex:{ ',
    'tex:{a ',
    'tex:\\ ',
  ],
  ...[
    'tex:(',
    'text:" ',
    'date:1 ',
    'date:>',
    'readers:1,',
    'readers:9',
    'titel:a ',
    '-date:x ',
    'a OR (b ',
    '(a OR b) ',
    'NOT(',
    '|| ',
    '\u0000"',
  ],
];

/** Far longer than a query: what is quadratic takes minutes for all of these and fails by Vitest's time limit; this takes seconds. */
const LENGTH = 100_000;

describe('parseQueryText()', () => {
  it.each(PATTERNS)('reads any number of %j', (pattern) => {
    const typed = pattern.repeat(10_000);
    const { clause, notes } = parseQueryText(typed);
    expect(notes.length).toBeLessThanOrEqual(MAX_NOTES);
    expect(notes.map((note) => note.code)).toContain('query-cut');
    for (const note of notes) expect(note.end <= typed.length && note.start < note.end).toBe(true);
    expect(JSON.stringify(clause ?? '').length).toBeLessThan(MAX_QUERY_LENGTH * 60);
    expect(JSON.stringify(clause ?? '').split('"clauses"').length).toBeLessThan(2 * MAX_DEPTH + 200);
  });

  it('takes time linear in the length', () => {
    for (const pattern of PATTERNS) {
      const typed = pattern.repeat(LENGTH / pattern.length);
      for (const text of [typed, `("${typed}`, `${typed}" ) ”」』`, `a${typed} "`]) {
        const { clause } = parseQueryText(text, { maxLength: Number.POSITIVE_INFINITY });
        expect(['undefined', 'object']).toContain(typeof clause);
      }
    }
  });
});

describe('formatQuery()', () => {
  it('takes time linear in the number of clauses', () => {
    for (const pattern of PATTERNS) {
      const { clause } = parseQueryText(pattern.repeat(LENGTH / 10 / pattern.length), { maxLength: LENGTH });
      expect(formatQuery(clause).length).toBeLessThan(LENGTH);
    }
  });
});
