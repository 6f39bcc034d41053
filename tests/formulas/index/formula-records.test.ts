import { describe, expect, it } from 'vitest';
import { decodeFormulaRecord, encodeFormulaRecord } from '../../../src/formulas/index/formula-records.ts';
import { createRender } from '../../../src/markdown/render.ts';
import { encodePacks, recordOf } from '../../../src/storage/pack.ts';

const render = createRender();

describe('decodeFormulaRecord()', () => {
  it('gives back each formula with its number, its place and the heading above it', () => {
    const body =
      '$x_1$\n\n# 标题 $y$\n\n## 第二节\n\n\\begin{equation}\\frac{a}{b}\\label{eq:f}\\end{equation}\n\n\\begin{align}a&=b\\notag\\\\c&=d\\end{align}\n\n$\\bad{x}$';
    const { formulas, outline } = render(body);
    const record = decodeFormulaRecord(encodeFormulaRecord(formulas, outline));
    const read = formulas.map((_, index) => record.formula(index));
    expect(read.map(({ tex }) => tex)).toEqual(formulas.map(({ tex }) => tex));
    expect(read.map(({ mathml }) => mathml)).toEqual(formulas.map(({ mathml }) => mathml));
    expect(
      read.map(({ display, number, anchor, heading, headingAnchor }) => [display, number, anchor, heading, headingAnchor]),
    ).toEqual([
      [false, undefined, 'math-1', undefined, undefined],
      [false, undefined, 'math-2', '标题 y', '标题-y'],
      [true, '(1)', 'eq-f', '第二节', '第二节'],
      [true, '(2)', 'eq-2', '第二节', '第二节'],
      [false, undefined, 'math-5', '第二节', '第二节'],
    ]);
    expect(read.at(-1)?.mathml).toBe('');
  });

  it('begins at a multiple of four in a pack, whatever stands before it', () => {
    const records = ['$x$', '$yy$', '$z_1$'].map((body) => {
      const { formulas, outline } = render(`# ${body}`);
      return encodeFormulaRecord(formulas, outline);
    });
    const [pack = new Uint8Array(0)] = encodePacks(records, 1 << 16).files;
    const read = records.map((_, index) => decodeFormulaRecord(recordOf(pack, index)).formula(0).tex);
    expect(read).toEqual(['x', 'yy', 'z_1']);
  });
});
