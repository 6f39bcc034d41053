import { describe, expect, it } from 'vitest';
import { createRender } from '../../src/markdown/render.ts';

// Hundreds of thousands of characters that open and never close. Where a rule searched for its closer from each opener, or a plugin went
// through all tokens for each, these took from ten seconds to hours; now the slowest takes 2 s (2026-11, 2 cores).
const LENGTH = 200_000;
const DEADLINE_MS = 10_000;

const repeat = (piece: string, length = LENGTH) => piece.repeat(Math.ceil(length / piece.length));
const nest = (open: string, close: string) => {
  const depth = Math.floor(LENGTH / (open.length + close.length));
  return open.repeat(depth) + close.repeat(depth);
};

const distinct = (piece: (i: number) => string) => {
  const pieces: string[] = [];
  for (let i = 0, length = 0; length < LENGTH; i += 1) {
    pieces.push(piece(i));
    length += pieces.at(-1)?.length ?? 0;
  }
  return pieces.join('');
};

const letters = (i: number) => [...String(i)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');

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
  'tags that are not closed': `$$${repeat('\\tag{')}$$`,
  'tags with space before them': `$$${repeat('\\tag  ')}${' '.repeat(1000)}$$`,
  'labels that are not closed': `\\begin{equation}${repeat('\\label{')}\\end{equation}`,
  'labels in rows without numbers': `\\begin{align}${distinct((i) => `\\label{${i}}\\notag\\\\`)}a\\end{align}`,
  'rows with labels': `\\begin{align}${distinct((i) => `a\\label{${i}}\\\\`)}\\end{align}`,
  'references that are not closed': `$${repeat('\\ref{').slice(0, 1900)}$ `.repeat(100),
  'references in a display': `$$${repeat('\\eqref{')}$$`,
  'references in tags': distinct((i) => `$$a\\tag{\\ref{${i - 1}}'}\\label{${i}}$$ `),
  'macros that are not closed': `$$${repeat('\\def\\a{')}$$`,
  'macros with long heads': `$$${repeat('\\newcommand\\a[')}$$`,
  'texts in a display': `$$${repeat('\\text{')}$$`,
  'texts in displays': `$$${'\\text{'.repeat(190)}${'}'.repeat(190)}$$ `.repeat(140),
  'comments in a display': `\\begin{align}${repeat('%\\\\\n')}\\end{align}`,
  'comments without line ends': `$$${repeat('{}%')}$$`,
  'escapes in a display': `$$${repeat('\\[')}$$`,
  'backslashes in a display': `$$${repeat('\\ ')}$$`,
  'displays in a quote without marks': `> $$\n${repeat('a\n$$\nb\n\\begin{x}\n')}`,
  'openers in quotes without marks': repeat('> a $$ b\n$$ c\n\n'),
  'quoted openers': repeat('> $$ a\n'),
  'plain formulas': repeat('$a[i]=b $c '),
  'sloppy assignments': `$a${'[]'.repeat(950)}=${'x '.repeat(40)}& $ `.repeat(100),
  'code spans of several formulas': `\`$x_1$\` \`$x_2$\` ${repeat('`$a$ 与 $b$` ')}`,
  'code spans that begin with a formula': `\`$x_1$\` \`$x_2$\` \`${repeat('$a$ ')}`,
  'white space in code spans': `\`$x_1$\` \`$x_2$\` ${repeat('`                    $')}`,
  'bars that split formulas': `a|b\n-|-\n${repeat('|$a_1 | $b\n', LENGTH / 2)}`,
  'bars in one row': `a|b\n-|-\n${repeat('$ f(a | ')}`,
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
  highlights: repeat('==a '),
  'highlights that open and close': repeat('==a==b'),
  insertions: repeat('++ '),
  'signs of equality': repeat('='),
  'lines of pluses': repeat('x++\n'),
  subscripts: repeat('a~b '),
  superscripts: repeat('a^b'),
  carets: repeat('^'),
  'inline notes that nothing closes': repeat('^['),
  'wiki links': repeat('[[a|'),
  'wiki links in wiki links': nest('[[a', ']]'),
  embeds: repeat('![[a.png]]'),
  'hidden text that nothing closes': repeat('%%a `'),
  'hidden texts': repeat('%%a%%\n'),
  'hidden text and code': repeat('%%`a```\n'),
  'fences beside hidden text': repeat('%%\n```a\n'),
  definitions: repeat('a\n: b\n'),
  'definitions apart': repeat('a\n\n: b\n\n'),
  colons: repeat(': '),
  abbreviations: `${distinct((i) => `*[w${i}]: x\n`).slice(0, LENGTH / 2)}\n${distinct((i) => `w${i} `).slice(0, LENGTH / 2)}`,
  'equal abbreviations': `*[a]: b\n\n${repeat('a ')}`,
  'names of emoji': repeat(':smile:'),
  'colons of emoji': repeat(':a'),
  'attribute lists': repeat('![a](b){.c} '),
  'attribute lists that nothing closes': repeat('`a`{: b'),
  'sizes of images': repeat('![a](b =3x4)'),
  'sizes that nothing closes': repeat('![a](b ='),
  'tags in addresses': repeat('[a]({{< ref "b" >}})'),
  'tags in addresses that nothing closes': repeat('[a]({{< ref "b'),
  'variables in addresses': repeat('[a]({{ site.a '),
  'tags in a line': repeat('a {% b %}'),
  'tags that hold formulas': repeat('{% math %}a'),
  'tags that close at the end': `${repeat('{{< katex >}}')}{{< /katex >}}`,
  'tags over lines': repeat('{% a\n b\n'),
  'tags of tabs': `${repeat('{% tabs %}\n<!-- tab a -->\n')}`,
  'quotes of Hexo': repeat('{% cq %}\n'),
  'quotes of Hexo in quotes': nest('{% cq %}\n', '{% endcq %}\n'),
  'roles of Sphinx': repeat(':ref:`a`'),
  'addresses with spaces': repeat('[a](/b c '),
  'headings without a space': repeat('##a\n'),
  'headings of formulas': repeat('# $x_1$\n'),
  'module lines': repeat("import a from 'a'\n"),
  'module lines apart': repeat('import a\n\n'),
  'module lines without an end': `import {${repeat('a, ')}`,
  'tables of contents': repeat('* toc\n{:toc}\n\n'),
  'colons of Chinese notes': repeat('[^a]：b\n'),
  'distinct notes': distinct((i) => `[^${i}]：b\n`),
  'blocks in blocks': nest('<div>', '</div>'),
  'blocks that nothing closes': repeat('<div>a'),
  'blocks on lines of their own': repeat('<div>\n\n'),
  'ends of blocks': repeat('a</td></div>'),
  cells: `<table>${repeat('<tr><td>a')}</table>`,
  'tables in tables': nest('<table><tr><td>', '</td></tr></table>'),
  'inline elements around blocks': repeat('<b><div>a</div>'),
  'elements in elements': nest('<b><i>', '</i></b>'),
  'crossing elements': repeat('<b><i></b></i>'),
  'links that nothing closes': repeat('<a href="b">'),
  'frames that nothing closes': repeat('<iframe src=a>'),
  'drawings in links': `${repeat('[<svg>](a)')}</svg>`,
  'components of many names': distinct((i) => `<C${i} a={b}>`),
  'components that close at the end': `${repeat('<Foo>')}</Foo>`,
  'code in HTML': repeat('<pre>a\n'),
  'names of places': repeat('<a name="a"></a>'),
  'blocks in quotes': repeat('> <div>\n'),
  'quotes in blocks': repeat('<div>\n\n> a\n\n'),
  'inline footnotes': repeat('^[a]'),
  footnotes: `${Array.from({ length: 9000 }, (_, i) => `[^${i}]: x`).join('\n')}\n\n${Array.from({ length: 9000 }, (_, i) => `[^${i}]`).join('')}`,
  containers: repeat(':::tip\n'),
  admonitions: repeat('!!! note\n'),
  'spaces after an admonition': `!!! note${repeat(' ')}x`,
  alerts: repeat('> [!NOTE]\n'),
  'template tags': repeat('{% a\n'),
  'code tags without end': repeat('{% codeblock %}\n'),
  'code and line ends': repeat('`a`\n'),
  // Of so many cells the garbage alone takes seconds on a busy machine.
  'rows with bars in formulas': `a|b\n-|-\n${repeat('$|$|\n', LENGTH / 2)}`,
  'macros in formulas': distinct((i) => `$\\def\\m${letters(i)}{x}\\m${letters(i)}_1$\n\n`),
  'macros defined again': repeat('$\\def\\m{x}\\def\\m{y}\\m$\n\n', LENGTH / 4),
  'displays within sentences': repeat('a$$x$$b '),
  'square brackets of two backslashes': repeat('\\\\['),
  'square brackets on lines of their own': repeat('\\[a\n\n'),
  'lines like headings in displays': repeat('$$\n# a\n'),
  'dollars before Chinese': repeat('$中a'),
  'dollars in links': repeat('[$a_1]('),
  'rows with bars in code': `a|b\n-|-\n${repeat('`|`|$|$\n', LENGTH / 2)}`,
  subequations: repeat('\\begin{subequations}\\begin{align}a\\label{x}\\end{align}\\end{subequations}\n'),
  addresses: `http://a.b/${repeat('(')}`,
  'addresses in a row': repeat('http://'),
  words: repeat('a'),
};

describe('createRender()', () => {
  // As the build has it: 40,000 equal formulas are typeset once.
  const render = createRender({ memo: new Map() });
  it.each(Object.entries(CASES))('takes linear time for %s', { timeout: DEADLINE_MS }, (_, body) => {
    expect(render(body).html.length).toBeGreaterThanOrEqual(0);
  });
});
