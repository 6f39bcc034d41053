import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandMacros } from '../../../src/formulas/read/expand-macros.ts';

const MACROS = {
  '\\x': '\\mathbf{x}',
  '\\norm': '\\|#1\\|',
  '\\inner': '(#1,#2)',
  '\\swap': '#2#1',
  '\\twice': '#1#1',
  '\\outer': '\\norm{\\x}',
  '\\open': '\\begin{align}',
  '\\!': 's',
};

/** What was written, and what stands there afterwards. */
const EXAMPLES: readonly (readonly [tex: string, expanded: string])[] = [
  ['', ''],
  ['a+b', 'a+b'],
  ['\\x', '{\\mathbf{x}}'],
  ['y_\\x', 'y_{\\mathbf{x}}'],
  ['\\x\\x', '{\\mathbf{x}}{\\mathbf{x}}'],
  ['\\xi', '\\xi'],
  ['\\x i', '{\\mathbf{x}} i'],
  ['\\\\x', '\\\\x'],
  ['\\norm{a}', '{\\|a\\|}'],
  ['\\norm a', '{\\|a\\|}'],
  ['\\norm   {a}', '{\\|a\\|}'],
  ['\\norm\\alpha b', '{\\|\\alpha\\|} b'],
  ['\\norm{{a}}', '{\\|{a}\\|}'],
  ['\\norm{\\}}', '{\\|\\}\\|}'],
  ['\\norm{a', '{\\|a\\|}'],
  ['\\norm', '{\\|\\|}'],
  ['\\inner{a}{b}', '{(a,b)}'],
  ['\\inner ab c', '{(a,b)} c'],
  ['\\inner{a}', '{(a,)}'],
  ['\\swap{a}{b}', '{ba}'],
  ['\\twice{\\x}', '{{\\mathbf{x}}{\\mathbf{x}}}'],
  ['\\outer', '{{\\|{\\mathbf{x}}\\|}}'],
  ['\\open a', '\\begin{align}  a'],
  ['a\\!b', 'a{s}b'],
];

describe('expandMacros()', () => {
  it.each(EXAMPLES)('writes %j as %j', (tex, expanded) => {
    expect(expandMacros(tex, MACROS)).toBe(expanded);
  });

  it('gives back a formula that has none of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\\', '{', '}', '#1', '\\y', ' ', '中') }), (tex) => {
        expect(expandMacros(tex, { '\\zz': 'no' })).toBe(tex);
      }),
    );
  });

  it('replaces names without arguments as a naive version does, wherever they stand', () => {
    const piece = fc.constantFrom('\\x', '\\xi', '\\y', 'x', ' ', '{', '}', '_', '2', '\\\\');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        // Joined by a space no piece runs into the next.
        const naive = pieces.map((each) => (each === '\\x' ? '{X}' : each === '\\y' ? '{\\xi}' : each)).join(' ');
        expect(expandMacros(pieces.join(' '), { '\\x': 'X', '\\y': '\\xi' })).toBe(naive);
      }),
    );
  });

  it('does not take a property of every object for a macro', () => {
    expect(expandMacros('\\toString\\x', { '\\x': 'X' })).toBe('\\toString{X}');
  });

  it.each([
    ['calls itself', { '\\a': '\\a' }],
    ['calls itself twice', { '\\a': '\\a\\a' }],
    ['calls itself with its argument', { '\\a': '\\a{#1#1}' }],
    ['calls another that calls it', { '\\a': 'x\\b', '\\b': '\\a\\a' }],
  ])('ends where a macro %s', (_, macros) => {
    expect(expandMacros('\\a{xyz}'.repeat(100), macros).length).toBeLessThanOrEqual(20_000);
  });

  it('reads as far as is allowed where macros double', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n'];
    const macros = Object.fromEntries(
      names.map((name, at) => [`\\${name}`, `\\${names[at + 1] ?? 'end'} \\${names[at + 1] ?? 'end'} `]),
    );
    expect(expandMacros('\\a', macros).length).toBeLessThanOrEqual(20_000);
  });
});
