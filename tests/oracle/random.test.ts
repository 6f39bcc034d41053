import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePost } from './compare.ts';
import { createPostMarkdown } from './post-markdown.ts';

const markdown = createPostMarkdown();

const ENVIRONMENTS = 'equation multline align gather flalign eqnarray alignat xalignat'.split(' ');
const CONTENTS = [
  'a',
  'b &= c',
  '',
  '\\begin{cases}d \\\\ e\\end{cases}',
  '\\begin{aligned}f \\notag \\\\ g\\end{aligned}',
  '\\text{5% \\\\}',
  '{h \\over i}',
  '% \\label{no}\n',
];
const MARKS = ['', '', '', '\\notag', '\\nonumber', '\\tag{t}', '\\tag*{u}', '\\tag v', '\\tag{w}\\notag', '\\notag\\tag{x}'];

const row = fc.record({
  content: fc.constantFrom(...CONTENTS),
  mark: fc.constantFrom(...MARKS),
  isLabelled: fc.boolean(),
  isLabelFirst: fc.boolean(),
});
const display = fc.record({
  environment: fc.constantFrom(...ENVIRONMENTS, 'dollars'),
  star: fc.constantFrom('', '', '*'),
  rows: fc.array(row, { minLength: 1, maxLength: 4 }),
  end: fc.constantFrom('', '\\\\', '\\\\\n\\notag', '\\\\ % the end\n'),
});

describe('numbers and labels', () => {
  it('are those of MathJax, whatever the rows of displays hold', () => {
    let compared = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.array(display, { minLength: 1, maxLength: 5 }), (displays) => {
        let label = 0;
        const body = displays.map(({ environment, star, rows, end }) => {
          const isByRow = !['equation', 'multline', 'dollars'].includes(environment);
          const texts = (isByRow ? rows : rows.slice(0, 1)).map(({ content, mark, isLabelled, isLabelFirst }) => {
            label += 1;
            const labelled = isLabelled ? `\\label{l${label}}` : '';
            const tex = environment === 'gather' || !isByRow ? content.replace(' &=', '') : content;
            return isLabelFirst ? `${labelled} ${tex} ${mark}` : `${mark} ${tex} ${labelled}`;
          });
          const inside = texts.join('\\\\\n') + (isByRow ? end : '');
          if (environment === 'dollars') return `$$${inside.trim()}$$`;
          const name = `${environment}${environment === 'xalignat' ? '' : star}`;
          return `\\begin{${name}}${environment.endsWith('alignat') ? '{2}' : ''}${inside}\\end{${name}}`;
        });
        const comparison = comparePost(body.join('\n\n'), markdown);
        compared += comparison.numbers;
        const here = comparison.differences.filter(({ kind }) => kind === 'refused by MathJax').length;
        refused += here;
        // What MathJax refuses has no labels there.
        const kinds = here > 0 ? ['number'] : ['number', 'label', 'refused'];
        expect(comparison.differences.filter(({ kind }) => kinds.includes(kind))).toEqual([]);
      }),
      { numRuns: 200, seed: 4 },
    );
    expect(compared).toBeGreaterThan(500);
    // `\tag` twice in a row, for instance.
    expect(refused).toBeLessThan(compared / 5);
  });
});
