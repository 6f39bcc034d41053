import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../../../src/analysis/text-range.ts';
import { widenHighlights } from '../../../src/query/snippets/highlight.ts';
import { formatSnippetHtml } from '../../../src/query/snippets/snippet-html.ts';
import type { PassageFormula } from '../../../src/texts/stored-text.ts';

const X = '<math><mi>x</mi></math>';
const MATH = `<span class="math" translate="no">${X}</span>`;

describe('formatSnippetHtml()', () => {
  it('escapes text and marks what is lit', () => {
    expect(formatSnippetHtml('a<b & "c"', [[2, 3]], [])).toBe('a&lt;<mark>b</mark> &amp; &quot;c&quot;');
    expect(
      formatSnippetHtml(
        '<b>',
        [
          [0, 1],
          [2, 3],
        ],
        [],
      ),
    ).toBe('<mark>&lt;</mark>b<mark>&gt;</mark>');
  });
  it('shows formulas as MathML', () => {
    expect(formatSnippetHtml('设x为', [], [{ start: 1, end: 2, mathml: X }])).toBe(`设${MATH}为`);
  });
  it('shows a formula without MathML as text', () => {
    expect(formatSnippetHtml('设a<b为', [], [{ start: 1, end: 4, mathml: '' }])).toBe('设a&lt;b为');
  });
  it('keeps a formula within one mark', () => {
    expect(formatSnippetHtml('设x为根', [[0, 3]], [{ start: 1, end: 2, mathml: X }])).toBe(`<mark>设${MATH}为</mark>根`);
    expect(formatSnippetHtml('x', [[0, 1]], [{ start: 0, end: 1, mathml: X }])).toBe(`<mark>${MATH}</mark>`);
    expect(formatSnippetHtml('xy', [[0, 1]], [{ start: 1, end: 2, mathml: X }])).toBe(`<mark>x</mark>${MATH}`);
  });
  it('shows a formula as text where a mark would cut it', () => {
    expect(formatSnippetHtml('x_1', [[0, 1]], [{ start: 0, end: 3, mathml: X }])).toBe('<mark>x</mark>_1');
  });

  /** Ranges apart from one another, from cut places of a text. */
  function ranges(places: readonly number[], length: number): [number, number][] {
    const sorted = [...new Set(places.map((place) => place % (length + 1)))].sort((a, b) => a - b);
    return sorted.flatMap((start, index): [number, number][] => {
      const end = sorted[index + 1];
      return index % 2 === 0 && end !== undefined ? [[start, end]] : [];
    });
  }
  const anything = fc
    .tuple(fc.string({ unit: 'binary', maxLength: 40 }), fc.array(fc.nat(40)), fc.array(fc.nat(40)))
    .map(([written, lit, math]): { text: string; highlights: TextRange[]; formulas: PassageFormula[] } => {
      const text = `${written} <a & "b">`;
      const formulas = ranges(math, text.length).map(([start, end], index) => ({ start, end, mathml: index % 3 === 2 ? '' : X }));
      return { text, highlights: ranges(lit, text.length), formulas };
    });

  it('is the text again without its tags, and well formed, for anything', () => {
    fc.assert(
      fc.property(anything, ({ text, highlights, formulas }) => {
        const html = formatSnippetHtml(text, highlights, formulas);
        const shown = formulas.filter(
          ({ start, end, mathml }) =>
            mathml !== '' && highlights.every(([from, to]) => to <= start || end <= from || (from <= start && end <= to)),
        );
        let next = 0;
        const escapeText = (part: string): string =>
          part.replace(/[&<>"]/g, (found) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[found] ?? '&quot;');
        const restored = html.replaceAll(MATH, () => {
          const formula = shown[next++];
          return escapeText(text.slice(formula?.start, formula?.end));
        });
        expect(next).toBe(shown.length);
        expect(restored.replaceAll(/<\/?mark>/g, '')).toBe(escapeText(text));
        expect([...html.replaceAll(MATH, '').matchAll(/<\/?mark>/g)].map(([tag]) => tag)).toEqual(
          highlights.flatMap(() => ['<mark>', '</mark>']),
        );
      }),
      { numRuns: 1000 },
    );
  });
  it('renders every formula, and has no mark beside a mark, once highlights are widened', () => {
    fc.assert(
      fc.property(anything, ({ text, highlights, formulas }) => {
        const html = formatSnippetHtml(text, widenHighlights(text, highlights, formulas), formulas);
        expect(html.split(MATH)).toHaveLength(formulas.filter(({ mathml }) => mathml !== '').length + 1);
        expect(html).not.toMatch(/<\/mark><mark>/);
        expect(html).not.toContain('<mark></mark>');
      }),
      { numRuns: 1000 },
    );
  });
});
