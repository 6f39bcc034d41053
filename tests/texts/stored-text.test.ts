import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitUnits } from '../../src/analysis/units.ts';
import { BODY_POSITION } from '../../src/index/write/document.ts';
import { createRender } from '../../src/markdown/render.ts';
import type { TextBlock } from '../../src/markdown/rendered.ts';
import { decodeMathml, encodeMathml } from '../../src/texts/mathml-code.ts';
import { splitPassages } from '../../src/texts/passages.ts';
import { decodePassageTable, encodeStoredText, type StoredText, type TextSection } from '../../src/texts/stored-text.ts';

const render = createRender();

function blocksOf(body: string): TextBlock[] {
  return render(body).sections.flatMap(({ blocks }) => [...blocks]);
}

function passagesOf(block: TextBlock) {
  return splitPassages(block, splitUnits(block.text, BODY_POSITION), BODY_POSITION);
}

const X = '<math><msub><mi>x</mi><mn>1</mn></msub></math>';
const Y = '<math><mi>y</mi></math>';

const TABLE_PARTS: readonly TextSection[] = [
  {
    heading: undefined,
    anchor: undefined,
    passages: [
      { text: '设x_1为根，', position: 4096, formulas: [{ start: 1, end: 4, mathml: X }] },
      {
        text: '𝕏与y与x_1。\n',
        position: 4100,
        formulas: [
          { start: 3, end: 4, mathml: Y },
          { start: 5, end: 8, mathml: X },
        ],
      },
    ],
  },
  { heading: '空', anchor: '空', passages: [{ text: '空', position: 4110, formulas: [] }] },
  {
    heading: '节 & 段',
    anchor: '节-段',
    passages: [
      { text: '节 & 段', position: 4112, formulas: [] },
      { text: '\\wrong\n', position: 4116, formulas: [{ start: 0, end: 6, mathml: '' }] },
    ],
  },
];

function tableOf(stored: StoredText) {
  return decodePassageTable(encodeStoredText(stored));
}

describe('decodePassageTable()', () => {
  const table = tableOf({ sections: TABLE_PARTS });

  it('finds passages, sections and headings', () => {
    expect([...table.positions]).toEqual([4096, 4100, 4110, 4112, 4116]);
    expect([...table.ends]).toEqual([7, 17, 18, 23, 30]);
    expect([...table.sectionFirsts]).toEqual([0, 2, 3]);
    expect(table.heading(0)).toEqual({ heading: '', anchor: '' });
    expect(table.heading(2)).toEqual({ heading: '节 & 段', anchor: '节-段' });
    expect(table.text(0, 1)).toBe('设x_1为根，𝕏与y与x_1。\n');
  });
  it('gives each passage with its formulas', () => {
    for (const [index, { text, formulas }] of TABLE_PARTS.flatMap(({ passages }) => passages).entries())
      expect(table.passage(index, index)).toEqual({ text, formulas });
  });
  it('joins passages and moves their formulas', () => {
    const { text, formulas } = table.passage(0, 4);
    expect(text).toBe(table.text(0, 4));
    expect(formulas.map(({ start, end, mathml }) => [text.slice(start, end), mathml])).toEqual([
      ['x_1', X],
      ['y', Y],
      ['x_1', X],
      ['\\wrong', ''],
    ]);
  });
  it('reads a record anywhere in a file, at a multiple of four', () => {
    const record = encodeStoredText({ sections: TABLE_PARTS });
    expect(record.length % 4).toBe(0);
    const file = new Uint8Array(record.length + 12);
    file.set(record, 8);
    expect(decodePassageTable(file.subarray(8, 8 + record.length)).passage(1, 1)).toEqual(table.passage(1, 1));
  });
  it('reads a post without text', () => {
    expect(tableOf({ sections: [] }).positions).toHaveLength(0);
    expect(tableOf({ sections: [] }).passage(0, 0)).toEqual({ text: '', formulas: [] });
  });
  it('stores a formula once, in a few bytes', () => {
    const passage = { text: 'x_1', position: 4096, formulas: [{ start: 0, end: 3, mathml: X }] };
    const bytes = (count: number): number =>
      encodeStoredText({ sections: [{ heading: undefined, anchor: undefined, passages: Array(count).fill(passage) }] }).length;
    expect(bytes(1001) - bytes(1)).toBe(1000 * (3 * 4 + 3 + 2 * 4));
  });
  it('takes a formula longer than any for text', () => {
    const formula = { start: 1, end: 1 + 2 ** 16, mathml: X };
    const passage = { text: `a${'x'.repeat(2 ** 16)}b`, position: 4096, formulas: [formula] };
    const write = (formulas: readonly (typeof formula)[]) =>
      tableOf({ sections: [{ heading: undefined, anchor: undefined, passages: [{ ...passage, formulas }] }] });
    expect(write([formula]).passage(0, 0)).toEqual({ text: passage.text, formulas: [] });
    const longest = { ...formula, end: 2 ** 16 };
    expect(write([longest]).passage(0, 0)).toEqual({ text: passage.text, formulas: [longest] });
  });
  it('gives back whatever was written', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const mathml = fc.constantFrom('', X, Y, '<math><mspace width="1em"></mspace></math>');
    const passage = fc.tuple(text, fc.array(fc.tuple(fc.nat(20), mathml), { maxLength: 4 })).map(([written, places]) => {
      const starts = [...new Set(places.map(([start]) => Math.min(start, written.length - 1)))].sort((a, b) => a - b);
      const formulas = starts.flatMap((start, index) =>
        start < 0 ? [] : [{ start, end: start + 1, mathml: places[index]?.[1] ?? '' }],
      );
      return { text: written.toWellFormed(), position: 4096, formulas };
    });
    const section = fc.record({ heading: fc.option(text, { nil: undefined }), passages: fc.array(passage, { maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(section, { maxLength: 4 }), (written) => {
        const sections = written.map(({ heading, passages }) => ({ heading, anchor: heading, passages }));
        const read = tableOf({ sections });
        const passages = sections.flatMap((each) => each.passages);
        for (const [index, { text: expected, formulas }] of passages.entries())
          expect(read.passage(index, index)).toEqual({ text: expected, formulas });
        for (const [index, { heading = '' }] of sections.entries())
          expect(read.heading(index).heading).toBe(heading.toWellFormed());
      }),
    );
  });
});

describe('encodeMathml()', () => {
  it('is undone by decodeMathml(), and shorter by more than half', () => {
    const body = '$\\frac{a}{b}$ $\\text{中 <b>}$ $\\begin{matrix}a&b\\end{matrix}$ $\\sum_{i=1}^n\\hat x_i^2\\;\\mathrm{d}x$';
    const formulas = blocksOf(body).flatMap((block) => block.formulas.map(({ mathml }) => mathml));
    expect(formulas).toHaveLength(4);
    expect(formulas.map((mathml) => decodeMathml(encodeMathml(mathml)))).toEqual(formulas);
    expect(formulas.map(encodeMathml).join('').length).toBeLessThan(formulas.join('').length / 2);
  });
  it('never takes an author\u2019s control character for a tag', () => {
    expect(decodeMathml(encodeMathml('<math><mi>a\u0001\u001f</mi></math>'))).toBe('<math><mi>a</mi></math>');
  });
});

describe('splitPassages()', () => {
  it('gives each passage the formulas in it', () => {
    const clause = '这是一个没有句号的分句而且相当长，'.repeat(3);
    const [block] = blocksOf(`${clause}设$x_1$为根。${clause}再设$y$。`);
    const passages = block === undefined ? [] : passagesOf(block);
    expect(
      passages.map(({ text, formulas }) => formulas.map(({ start, end, mathml }) => [text.slice(start, end), mathml])),
    ).toEqual([[['x_1', X]], [['y', Y]]]);
  });
  it('cuts no formula, whatever stands around it', () => {
    const piece = fc.oneof(
      fc.constantFrom('，', '。', '中文', 'word ', '；', '」', '\u{1f600}', '!? '),
      fc
        .constantFrom('x_1', '\\frac{a. b}{c}', 'a, b; c', '\\text{是。不是，}', '\\wrong{。}', `${'x+'.repeat(100)}x`)
        .map((tex) => ` $${tex}$ `),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const block of blocksOf(pieces.join(''))) {
          const passages = passagesOf(block);
          expect(passages.map(({ text }) => text).join('')).toBe(`${block.text}\n`);
          const read = passages.flatMap(({ text, formulas }) => formulas.map(({ start, end }) => text.slice(start, end)));
          expect(read).toEqual(block.formulas.map(({ start, end }) => block.text.slice(start, end)));
        }
      }),
    );
  });
});
