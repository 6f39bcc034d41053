/** What other tools write that CommonMark does not know: what it is, whose it is, what it becomes. README.md of this room shows it all. */

import { TOOL_TAGS } from './tool-tags.ts';

export interface ToolSyntax {
  /** As it is written. */
  readonly written: string;
  readonly engines: string;
  readonly becomes: string;
}

const OTHER_SYNTAX: readonly ToolSyntax[] = [
  {
    written: '{% other %}, {{< other >}}',
    engines: 'Hexo, Hugo',
    becomes: 'its content and the Chinese words of its parameters; reported',
  },
  { written: '[a]({{< ref "b.md" >}}), [a]({{ site.baseurl }}/b)', engines: 'Hugo, Jekyll', becomes: 'a link' },
  {
    written: '{:toc}, [TOC], [[toc]], @[TOC](a)',
    engines: 'kramdown, Typora, VuePress, CSDN',
    becomes: 'nothing: pages have a table of contents',
  },
  {
    written: '![](a.png){: width="300"}, {.class}, {#id}',
    engines: 'kramdown, Pandoc',
    becomes: 'the size of the image, the name of the heading',
  },
  { written: '![](a.png =300x200)', engines: 'CSDN, HackMD', becomes: 'the size of the image' },
  { written: '[a](b c.md)', engines: 'Typora', becomes: 'a link to an address with spaces' },
  { written: '[[note#section|words]]', engines: 'Obsidian', becomes: 'a link to the post; words where there is none' },
  { written: '![[a.png|300]]', engines: 'Obsidian', becomes: 'an image, a player or a link' },
  { written: '^37066d', engines: 'Obsidian', becomes: 'the name of the block that it ends, which links lead to' },
  { written: '%%hidden%%', engines: 'Obsidian', becomes: 'nothing, anywhere; reported' },
  { written: '> [!note]- Title', engines: 'Obsidian, GitHub', becomes: 'a callout' },
  { written: '==a==, ++a++', engines: 'Obsidian, Typora', becomes: 'a highlight, an insertion' },
  { written: 'H~2~O, x^2^', engines: 'Pandoc', becomes: 'a subscript, a superscript' },
  { written: '\\begin{theorem}[name]', engines: 'LaTeX', becomes: 'its heading in bold; the text with its formulas' },
  { written: '$$a$$ {#eq:x}, @eq:x', engines: 'pandoc-crossref, Quarto', becomes: 'a numbered display, a reference' },
  { written: '(\\#eq:x), \\@ref(eq:x)', engines: 'bookdown', becomes: 'the label of an equation, a reference' },
  {
    written: '@fig-x, @tbl-x, @sec-x, \\@ref(fig:x)',
    engines: 'Quarto, bookdown',
    becomes: 'a link to the figure by its number, to the section by its heading',
  },
  { written: '{% comment %}, {{< comment >}}, {{/* a */}}', engines: 'Jekyll, Hugo', becomes: 'nothing, anywhere; reported' },
  {
    written: '{# a #}, {{!-- a --}}, {>>a<<}',
    engines: 'Jinja, Handlebars, CriticMarkup',
    becomes: 'nothing, anywhere; reported',
  },
  { written: ':smile:', engines: 'GitHub', becomes: 'the character' },
  { written: '!!! note, ??? note, === "Tab"', engines: 'MkDocs', becomes: 'a callout with what is indented below' },
  { written: 'term, below it : definition', engines: 'Pandoc, MkDocs', becomes: 'a definition' },
  { written: '*[HTML]: words', engines: 'kramdown, MkDocs', becomes: 'an abbreviation with its words' },
  {
    written: '::: tip Title, ::: tab Title, :::{note} Title',
    engines: 'VitePress, VuePress, Docusaurus, MyST',
    becomes: 'a callout',
  },
  { written: 'import … from, export …', engines: 'MDX', becomes: 'nothing; reported' },
  { written: '<Chart data={x}>words</Chart>', engines: 'MDX, VuePress', becomes: 'its words and its title; reported' },
  { written: '<img src={require("./a.png")} />', engines: 'MDX', becomes: 'an image' },
  {
    written: ':numref:`a`, :label:`a`, :cite:`a`, :math:`x`',
    engines: 'd2lbook, Sphinx',
    becomes: 'a link, a place, a citation, a formula',
  },
  { written: '[^1]： words', engines: 'Chinese keyboards', becomes: 'a footnote' },
  { written: '##title', engines: 'old Markdown', becomes: 'a heading; one sign may be a tag and is text' },
  { written: '```mermaid', engines: 'GitHub, Hexo, Hugo', becomes: 'its source: drawing it takes a browser' },
];

/** The whole table, tags first. */
export const TOOL_SYNTAX: readonly ToolSyntax[] = [
  ...TOOL_TAGS.map(({ names, engines, becomes }) => ({ written: names, engines, becomes })),
  ...OTHER_SYNTAX,
];
