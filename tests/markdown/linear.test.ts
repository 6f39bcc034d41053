import { describe, expect, it } from 'vitest';
import { createRender } from '../../src/markdown/render.ts';

// Hundreds of thousands of characters that open and never close. Where a rule searched for its closer from each opener, or a plugin went
// through all tokens for each, these took from ten seconds to hours; now the slowest takes 1.5 s (2026-11, 2 cores).
const LENGTH = 200_000;
const DEADLINE_MS = 10_000;

const repeat = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length));
const nest = (open: string, close: string) => {
  const depth = Math.floor(LENGTH / (open.length + close.length));
  return open.repeat(depth) + close.repeat(depth);
};

const CASES: Readonly<Record<string, string>> = {
  dollars: repeat('$'),
  'dollars before words': repeat('$a '),
  'dollars and braces': repeat('${'),
  'dollars in braces in dollars': nest('$|a {', '}$ '),
  'double dollars': repeat('$$ a '),
  'lines of double dollars': repeat('$$ a\n'),
  'double dollars in mid-line': repeat('x $$ a\n'),
  begins: repeat('\\begin{a} '),
  'lines of begins': repeat('\\begin{equation}\n'),
  'begins in mid-line': repeat('x \\begin{equation}\n'),
  'environments in environments': nest('\\begin{a}\n', '\\end{a}\n'),
  'ends of other environments': nest('\\begin{a}\n', '\\end{b}\n'),
  'environments in mid-line, nested': nest('x \\begin{a}\n', '\\end{a} y\n'),
  'begins in list items': `${repeat('- \\begin{a}\n')}\\end{a}`,
  braces: repeat('{'),
  backslashes: repeat('\\'),
  brackets: repeat('['),
  'links in links': nest('[', '](a)'),
  'images in images': nest('![', '](a)'),
  stars: repeat('*a **b '),
  quotes: repeat('> '),
  backticks: Array.from({ length: 700 }, (_, i) => '`'.repeat(i)).join(' '),
  'code spans of dollars': repeat('`$'),
  'lists in lists': repeat('- '),
  tasks: repeat('- [ ] a\n'),
  'equal headings': repeat('# a\n'),
  comments: repeat('<!--\n'),
  'comments in mid-line': repeat('a<!-- '),
  scripts: repeat('<script>\n'),
  tags: repeat('<sub><b>'),
  attributes: repeat("<a b='"),
  'inline footnotes': repeat('^[a]'),
  footnotes: `${Array.from({ length: 9000 }, (_, i) => `[^${i}]: x`).join('\n')}\n\n${Array.from({ length: 9000 }, (_, i) => `[^${i}]`).join('')}`,
  containers: repeat(':::tip\n'),
  admonitions: repeat('!!! note\n'),
  'spaces after an admonition': `!!! note${repeat(' ')}x`,
  alerts: repeat('> [!NOTE]\n'),
  'template tags': repeat('{% a\n'),
  'code tags without end': repeat('{% codeblock %}\n'),
  'code and line ends': repeat('`a`\n'),
  'rows with bars in formulas': `a|b\n-|-\n${repeat('$|$|\n')}`,
  addresses: `http://a.b/${repeat('(')}`,
  'addresses in a row': repeat('http://'),
  words: repeat('a'),
};

describe('createRender()', () => {
  const render = createRender();
  it.each(Object.entries(CASES))('takes linear time for %s', { timeout: DEADLINE_MS }, (_, body) => {
    expect(render(body).html.length).toBeGreaterThanOrEqual(0);
  });
});
