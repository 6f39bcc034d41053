import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../../src/query/language/format.ts';
import { parseQueryText } from '../../../src/query/language/parse.ts';
import { MAX_NOTES, MAX_QUERY_DEPTH, MAX_QUERY_LENGTH } from '../../../src/query/limits.ts';

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
  ...[
    '$',
    '$ ',
    '$a ',
    '$a$ ',
    '$a_b$',
    '\\$ ',
    '$\\$ ',
    '$(',
    '$(a_b',
    '-$a$ ',
    '{',
    '{ ',
    '\\frac{',
    '\\text{字 ',
    '\\ ',
    'a^',
    'a_b',
    'a_b ',
  ],
  ...[
    '字a_b',
    '字a_b ',
    '字(a_b',
    '字( a_b ',
    '字$',
    '字$a ',
    '(a_b ',
    'a_b) ',
    '(a_b) ',
    '( ( a_b ) ) ',
    '((a_b)',
    '(a_b)) ',
    '{a_b ',
  ],
  ...[
    '- a_b ',
    'a_b -',
    '. ',
    'a_b GAN ',
    'loss = ',
    'a = -b ',
    '(-a_b',
    '|a| ',
    'f(a | ',
    'f(a_b, ',
    '[a_b',
    '[ ',
    'a_b] ',
    '[ a_b ] ',
    '\\begin{a} ',
    '\\begin',
    '\\begin{a}b_c \\end{a}',
  ],
];

/** Far longer than a query: what is quadratic takes minutes for a group of these and fails by Vitest's time limit; this takes seconds. */
const LENGTH = 40_000;

const GROUPS = [0, 1, 2, 3].map((group) => PATTERNS.filter((_, index) => index % 4 === group));

describe('parseQueryText()', () => {
  it.each(PATTERNS)('reads any number of %j', (pattern) => {
    const typed = pattern.repeat(10_000);
    const { clause, notes } = parseQueryText(typed);
    expect(notes.length).toBeLessThanOrEqual(MAX_NOTES);
    expect(notes.map((note) => note.code)).toContain('query-cut');
    for (const note of notes) expect(note.end <= typed.length && note.start < note.end).toBe(true);
    expect(JSON.stringify(clause ?? '').length).toBeLessThan(MAX_QUERY_LENGTH * 60);
    expect(JSON.stringify(clause ?? '').split('"clauses"').length).toBeLessThan(2 * MAX_QUERY_DEPTH + 200);
  });

  it.each(GROUPS)('takes time linear in the length for %j', (...patterns) => {
    for (const pattern of patterns) {
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
