import { describe, expect, it } from 'vitest';
import { parseQueryText } from '../../../src/query/language/parse.ts';
import type { Clause, NoteCode } from '../../../src/query/language/query.ts';
import { MAX_NOTES, MAX_QUERY_LENGTH } from '../../../src/query/limits.ts';
import { and, not, or, phrase, tag, tex, text } from './clauses.ts';

/** A mistake, what is made of it, and the notes with what they point at. */
const MISTAKES: readonly (readonly [string, Clause | undefined, readonly (readonly [NoteCode, string])[]])[] = [
  ['"线性 注意力 OR -x tag:y', and(...['线性', '注意力', 'OR', '-x', 'tag:y'].map(text)), [['unclosed-quote', '"']]],
  ['a "b" "c (d', and(text('a'), phrase('b'), text('c'), text('(d')), [['unclosed-quote', '"']]],
  ['「a b', and(text('a'), text('b')), [['unclosed-quote', '「']]],
  ['tag:"a b', and(tag('a'), text('b')), [['unclosed-quote', '"']]],
  ['a "', text('a'), [['unclosed-quote', '"']]],
  [
    '"" a “ ”',
    text('a'),
    [
      ['empty-quotes', '""'],
      ['empty-quotes', '“ ”'],
    ],
  ],
  ['-"" a', text('a'), [['empty-quotes', '""']]],
  ['a OR ""', text('a'), [['empty-quotes', '""']]],
  ['a (b OR c', and(text('a'), or(text('b'), text('c'))), [['unclosed-parenthesis', '(']]],
  ['(a OR (b c', or(text('a'), and(text('b'), text('c'))), [['unclosed-parenthesis', '(']]],
  ['-（a', not(text('a')), [['unclosed-parenthesis', '（']]],
  [
    'a) ）b',
    and(text('a)'), text('b')),
    [
      ['unmatched-parenthesis', ')'],
      ['unmatched-parenthesis', '）'],
    ],
  ],
  [
    '() a -( ) b',
    and(text('a'), text('b')),
    [
      ['empty-parentheses', '()'],
      ['empty-parentheses', '( )'],
    ],
  ],
  ['OR a', text('a'), [['operator-without-operand', 'OR']]],
  ['a OR', text('a'), [['operator-without-operand', 'OR']]],
  ['a OR OR b', or(text('a'), text('b')), [['operator-without-operand', 'OR']]],
  ['a AND | b', and(text('a'), text('b')), [['operator-without-operand', '|']]],
  ['AND', undefined, [['operator-without-operand', 'AND']]],
  ['a NOT', text('a'), [['operator-without-operand', 'NOT']]],
  ['a NOT OR b', or(text('a'), text('b')), [['operator-without-operand', 'NOT']]],
  [
    '(OR a) (b OR)',
    and(text('a'), text('b')),
    [
      ['operator-without-operand', 'OR'],
      ['operator-without-operand', 'OR'],
    ],
  ],
  [
    'titel:a tags:b',
    and(text('titel:a'), text('tags:b')),
    [
      ['unknown-field', 'titel:'],
      ['unknown-field', 'tags:'],
    ],
  ],
  ['-autor：a', not(text('autor：a')), [['unknown-field', 'autor：']]],
  ['tag: a', text('a'), [['empty-field', 'tag:']]],
  ['a -title:"" b', and(text('a'), text('b')), [['empty-field', 'title:""']]],
  ['(a OR 标签：)', text('a'), [['empty-field', '标签：']]],
  ['tex:\\frac{a b}{ c', and(tex('\\frac{a'), text('b}{'), text('c')), [['unbalanced-braces', '\\frac{a']]],
];

describe('parseQueryText()', () => {
  it.each(MISTAKES)('makes the best of %s', (query, clause, notes) => {
    const parsed = parseQueryText(query);
    expect(parsed.clause).toEqual(clause);
    expect(parsed.notes.map((note) => [note.code, query.slice(note.start, note.end)])).toEqual(notes);
  });

  it('says in a sentence what it did instead', () => {
    const queries = [
      ...MISTAKES.map(([query]) => query),
      'date:x',
      'readers:x',
      'date:2024..2023',
      'a'.repeat(500),
      '('.repeat(30),
    ];
    for (const { message } of queries.flatMap((query) => parseQueryText(query).notes)) {
      expect(message).toMatch(/^[A-Z"].* (?:is|are) (?:read|left out|closed)|^"[a-z]/);
      expect(message).not.toMatch(/\.$/);
      expect(message.length).toBeLessThan(200);
    }
  });

  it.each([
    ['title', 'titl itle titlee ttitle titel tilte totle'],
    ['category', 'catgory categorys catagory'],
    ['date', 'data dates'],
    ['tag', 'tags tga'],
    ['tex', 'etx'],
  ])('takes words one slip away from %s: for slips', (field, words) => {
    for (const word of words.split(' ')) {
      const { clause, notes } = parseQueryText(`${word}:x`);
      expect(clause).toEqual(text(`${word}:x`));
      expect(notes.map((note) => [note.code, note.message.endsWith(`"${field}:"`)])).toEqual([['unknown-field', true]]);
    }
  });

  it('takes other words before a colon for text', () => {
    for (const word of 'RAG tab hex name etitl tittel tlite note http std x 作品 标注 tag2 titl3 t.tle categoriess'.split(' ')) {
      expect(parseQueryText(`${word}:x`)).toEqual({ clause: text(`${word}:x`), notes: [] });
    }
  });

  it('tells exclusions and connectives that lack something apart', () => {
    const messages = (query: string): string[] => parseQueryText(query).notes.map((note) => note.message);
    expect(messages('a NOT')).toEqual([expect.stringContaining('exclusion')]);
    expect(messages('a OR AND')).toEqual([expect.stringContaining('AND or OR'), expect.stringContaining('AND or OR')]);
  });

  it('says that it cut a query', () => {
    const { notes } = parseQueryText(`"${'a'.repeat(500)}"`);
    expect(notes.map((note) => [note.code, note.start, note.end])).toEqual([
      ['unclosed-quote', 0, 1],
      ['query-cut', MAX_QUERY_LENGTH, 502],
    ]);
  });

  it('says that parentheses were too deep', () => {
    const { notes } = parseQueryText(`${'('.repeat(21)}a${')'.repeat(21)}`);
    expect(notes.map((note) => [note.code, note.start, note.end])).toEqual([['nested-too-deep', 20, 21]]);
  });

  it(`gives ${MAX_NOTES} notes at most, in the order of the query`, () => {
    const { notes } = parseQueryText(`( ${'OR '.repeat(300)}`);
    expect(notes).toHaveLength(MAX_NOTES);
    expect(notes.map((note) => note.start)).toEqual(notes.map((note) => note.start).sort((left, right) => left - right));
    expect(notes.at(-1)?.code).toBe('query-cut');
  });

  it('says nothing about a query of exclusions only', () => {
    expect(parseQueryText('-a -tag:b').notes).toEqual([]);
  });
});
