import { describe, expect, it } from 'vitest';
import { createRender } from '../../src/markdown/render.ts';

const render = createRender();

/** What an author is told, with the line of the body. */
function warningsOf(...lines: string[]): [number, string][] {
  return render(lines.join('\n')).warnings.map(({ line, message }) => [line, message]);
}

describe('warnings of formulas', () => {
  it('name an unknown label, in text and in a formula', () => {
    expect(warningsOf('a', '', 'b \\eqref{x}', 'c', '', '> $\\ref{y}$', '> $z + \\eqref{z}$')).toEqual([
      [3, 'Unknown label "x"'],
      [6, 'Unknown label "y"'],
      [7, 'Unknown label "z"'],
    ]);
  });

  it('name a label that has no number, and one that is defined twice', () => {
    const body = ['$$a\\label{x}$$', '', '\\begin{equation}', 'b\\label{x}', '\\end{equation}', '', '\\eqref{x}'];
    expect(warningsOf(...body)).toEqual([
      [3, 'Label "x" is defined twice'],
      [7, 'The equation labelled "x" has no number'],
    ]);
  });

  it('say why KaTeX refuses, and where', () => {
    expect(warningsOf('a', '- b', '  $\\foo$', '', '$$', 'c + \\frac{1', '$$')).toEqual([
      [3, 'Cannot typeset "\\foo": Undefined control sequence: \\foo at position 1'],
      [5, 'Cannot typeset "c + \\frac{1": Unexpected end of input in a macro argument, expected \'}\''],
    ]);
  });

  it('name bars in the formulas of a table, at which other programs split it', () => {
    const table = ['a', '', '| $|a|$ | b |', '| - | - |', '| $\\|x\\|$ | $x \\vert y$ |', '| $P(A|B)\\|$ | `$|x|$` |'];
    expect(warningsOf(...table)).toEqual([
      [3, 'Other Markdown programs split the table at the bar in "|a|": write \\vert or \\mid'],
      [5, 'Other Markdown programs split the table at the bar in "\\|x\\|": write \\Vert'],
      [6, 'Other Markdown programs split the table at the bar in "P(A|B)\\|": write \\vert or \\mid, \\Vert'],
    ]);
    expect(warningsOf('$|a|$', '', '> | a |', '> | - |', '> | $|b|$ |').map(([line]) => line)).toEqual([5]);
  });

  it('name what could be a formula or two cells', () => {
    const head = ['| a | b |', '| - | - |'];
    expect(warningsOf(...head, '| $x_1 | $y_2 |')).toEqual([
      [3, 'Cannot tell whether "$x_1 | $" is one formula or two cells: write \\vert or \\mid for the bar'],
    ]);
    expect(warningsOf(...head, '| $ P(first | second) $ |').map(([line]) => line)).toEqual([3]);
    expect(warningsOf(...head, '| $5 | $6 |', '| $x_1$ | $y_2$ |', '| `$a_1` | `$b_2` |', '| $HOME_A | $HOME_B |')).toEqual([]);
  });
});
