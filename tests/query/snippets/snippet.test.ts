import { describe, expect, it } from 'vitest';
import { splitUnits } from '../../../src/analysis/units.ts';
import { analyseDocument } from '../../../src/index/write/document.ts';
import { createRender } from '../../../src/markdown/render.ts';
import type { PostId, PostMeta } from '../../../src/post.ts';
import type { Pattern } from '../../../src/query/snippets/highlight.ts';
import type { TargetPositions } from '../../../src/query/snippets/highlight-target.ts';
import { cutSnippets, MAX_SNIPPET_LENGTH, MAX_SNIPPETS, type Snippet } from '../../../src/query/snippets/snippet.ts';
import { decodePassageTable, encodeStoredText, type PassageTable } from '../../../src/texts/stored-text.ts';

const render = createRender();

const META: PostMeta = {
  id: '1' as PostId,
  title: '标题',
  authors: [],
  date: undefined,
  dateTime: undefined,
  updated: undefined,
  categories: [],
  tags: ['标签'],
  series: undefined,
  readers: undefined,
  source: undefined,
  license: undefined,
  description: undefined,
};

interface Indexed {
  readonly table: PassageTable;
  /** Where the units of a query stand one after the other. */
  readonly placesOf: (pattern: Pattern) => Uint32Array;
}

function index(body: string): Indexed {
  const { stored, units } = analyseDocument(META, render(body).sections);
  const all = units.flat();
  const placesOf = ({ terms }: Pattern): Uint32Array =>
    Uint32Array.from(
      all.flatMap(({ position }, first) =>
        terms.every((term, place) => {
          const unit = all[first + place];
          return unit?.term === term && unit.position === position + place;
        })
          ? [position]
          : [],
      ),
    );
  return { table: decodePassageTable(encodeStoredText(stored)), placesOf };
}

function patternOf(text: string): Pattern {
  return { terms: splitUnits(text).map(({ term }) => term), prefix: false };
}

/** Snippets for a query of these patterns, each of weight 1. */
function snippetsOf(body: string, ...queries: string[]): Snippet[] {
  const { table, placesOf } = index(body);
  const patterns = queries.map(patternOf);
  const places = patterns.map((pattern): TargetPositions => ({ positions: placesOf(pattern), weight: 1 }));
  return cutSnippets(table, places, patterns);
}

function litIn({ text, highlights }: Snippet): string[] {
  return highlights.map(([start, end]) => text.slice(start, end));
}

const FILLER = '这里讲的是另外一件事情，与要找的毫无关系，只是为了占去足够多的地方而写下来的一句话。';

describe('cutSnippets()', () => {
  it('shows the sentence in which most of the query stands', () => {
    const body = `这里只有扩散一词。${FILLER}\n\n## 下一节\n\n${FILLER}这里既有扩散也有梯度。${FILLER}`;
    const [first] = snippetsOf(body, '扩散', '梯度');
    expect(first?.text).toMatch(/^这里既有扩散也有梯度。/);
    expect(first && litIn(first)).toEqual(['扩散', '梯度']);
  });
  it('goes on into what follows in the section, up to its length', () => {
    const [first] = snippetsOf(`扩散。\n\n${FILLER}\n\n${FILLER}\n\n${FILLER}\n\n## 下一节\n\n${FILLER}`, '扩散');
    expect(first?.text).toBe(`扩散。 ${FILLER} ${FILLER}`);
    const [last] = snippetsOf('扩散。\n\n## 下一节\n\n另外', '扩散');
    expect(last?.text).toBe('扩散。');
  });
  it('shows passages of different parts, those of one section together', () => {
    const body = [
      '## 甲',
      `扩散。${FILLER}`,
      ...[FILLER, FILLER, FILLER],
      '## 乙',
      `扩散与梯度。${FILLER}`,
      ...[FILLER, FILLER, FILLER, FILLER],
      `又是扩散与梯度。${FILLER}`,
      ...[FILLER, FILLER, FILLER],
      '## 丙',
      `扩散。${FILLER}`,
    ].join('\n\n');
    const snippets = snippetsOf(body, '扩散', '梯度');
    expect(snippets.map(({ heading, anchor, text }) => [heading, anchor, text.slice(0, 4)])).toEqual([
      ['乙', '乙', '扩散与梯'],
      ['乙', '乙', '又是扩散'],
      ['甲', '甲', '扩散。这'],
    ]);
    expect(snippets).toHaveLength(MAX_SNIPPETS);
  });
  it('drops what has less than half of the best', () => {
    const apart = `\n\n${FILLER}\n\n${FILLER}\n\n${FILLER}\n\n${FILLER}\n\n`;
    const snippets = snippetsOf(`扩散、模型、梯度。${apart}只有扩散。${apart}扩散和梯度。`, '扩散', '模型', '梯度');
    expect(snippets.map(({ text }) => text.slice(0, 5))).toEqual(['扩散、模型', '扩散和梯度']);
  });
  it('makes one of passages that touch', () => {
    const sentence = '这里讲的是一件事情，与扩散有一些关系，只是为了占去一些地方而写下来的一句话，';
    const long = `${sentence}${sentence}结束。`;
    const [first, ...others] = snippetsOf(`${long}\n\n短的一句。\n\n又一句短的。\n\n${long}`, '扩散');
    expect(others).toEqual([]);
    expect(first?.text).toBe(`${long} 短的一句。 又一句短的。 ${long}`);
    expect(first && litIn(first)).toHaveLength(4);
  });
  it('shows no heading as text, and what comes under it where the query stands in headings only', () => {
    const [first, ...others] = snippetsOf(`${FILLER}\n\n## 扩散模型\n\n一些文字。`, '扩散模型');
    expect([first?.heading, first?.anchor, first?.text, others.length]).toEqual(['扩散模型', '扩散模型', '一些文字。', 0]);
    const [body] = snippetsOf(`## 扩散模型\n\n${FILLER}\n\n${FILLER}\n\n## 结论\n\n所以扩散模型可行。`, '扩散模型');
    expect([body?.heading, body?.text]).toEqual(['结论', '所以扩散模型可行。']);
    const [under] = snippetsOf('# 全文\n\n## 扩散模型\n\n### 概述\n\n一些文字。', '扩散模型');
    expect([under?.heading, under?.text]).toEqual(['概述', '一些文字。']);
  });
  it('shows a post\u2019s opening where the query stands in its title or labels only', () => {
    const [first, ...others] = snippetsOf(`# 全文\n\n${FILLER}\n\n## 下一节\n\n另外`, '标题', '标签');
    expect([first?.text, first?.heading, first?.highlights, others.length]).toEqual([FILLER, '全文', [], 0]);
    expect(snippetsOf('', '标题')).toEqual([]);
    expect(snippetsOf('# 只有题目', '标签').map(({ text }) => text)).toEqual(['只有题目']);
  });
  it('prefers passages that show what they were found for', () => {
    const { table, placesOf } = index(`梯度。${FILLER}\n\n${FILLER}\n\n${FILLER}\n\n${FILLER}\n\n所以扩散模型可行。`);
    const found = placesOf(patternOf('梯度'));
    const places = [
      { positions: found, weight: 1 },
      { positions: placesOf(patternOf('扩散模型')), weight: 1 },
    ];
    const snippets = cutSnippets(table, places, [patternOf('扩散模型')]);
    expect(snippets.map(litIn)).toEqual([['扩散模型']]);
  });
  it('lights traditional text for a simplified query, and the reverse', () => {
    expect(snippetsOf('這就是擴散模型的優點。', '扩散模型').map(litIn)).toEqual([['擴散模型']]);
    expect(snippetsOf('这就是扩散模型的优点。', '擴散模型').map(litIn)).toEqual([['扩散模型']]);
  });
});

describe('a snippet cut from a long passage', () => {
  const clause = '这是一个相当长而没有句号的分句，';
  const formula = `$${'x+'.repeat(45)}x$`;

  it('begins and ends with a clause, around what is lit', () => {
    const [first] = snippetsOf(`${clause.repeat(7)}其中有$x$与扩散模型，${clause.repeat(7)}${formula}`, '扩散模型');
    const { text = '', html = '' } = first ?? {};
    expect(text.length).toBeLessThanOrEqual(MAX_SNIPPET_LENGTH + 2);
    expect(first && litIn(first)).toEqual(['扩散模型']);
    expect(text).toMatch(/，$|…$/);
    expect(html.replace(/<[^>]*>/g, '')).toBe(text);
  });
  it('says where it was cut, never inside a formula', () => {
    const readable = `${'x+'.repeat(45)}x`;
    const before = snippetsOf(`${'开头一些文字'.repeat(8)}，扩散模型${formula}，然后`, '扩散模型');
    expect(before.map(({ text }) => text)).toEqual([`\u2026扩散模型${readable}，然后`]);
    const after = snippetsOf(`${formula}开头一些文字${'开头一些文字'.repeat(8)}扩散模型`, '扩散模型');
    expect(after.map(({ text }) => text)).toEqual([`\u2026${'开头一些文字'.repeat(9)}扩散模型`]);
    const around = snippetsOf(`扩散模型${'开头一些文字'.repeat(6)}${formula}`, '扩散模型');
    expect(around.map(({ text }) => text)).toEqual([`扩散模型${'开头一些文字'.repeat(6)}\u2026`]);
    const lit = snippetsOf(`${clause}$${'x+'.repeat(70)}abc$`, 'abc');
    expect(lit.map(({ text }) => text)).toEqual([`${clause}${'x+'.repeat(70)}abc`]);
  });
  it('cuts a formula only where it is longer than a snippet and shown as text', () => {
    const [first] = snippetsOf(`设$\\wrong{${'abcd '.repeat(28)}}$为扩散模型。`, '扩散模型');
    expect(first?.text).toMatch(/^\u2026abcd .*为扩散模型。$/);
    expect(first?.text.length).toBeLessThanOrEqual(MAX_SNIPPET_LENGTH + 1);
  });
  it('lights and shows a formula as a whole', () => {
    const [first] = snippetsOf('我们有$\\frac{dx_t}{dt}$这个式子。', 'dt');
    expect(first && litIn(first)).toEqual(['dx_t/dt']);
    expect(first?.html).toMatch(/^我们有<mark><span class="math" translate="no"><math>.*<\/math><\/span><\/mark>这个式子。$/);
  });
  it('shows lines of code as one line', () => {
    const [first] = snippetsOf('```js\nconst index = 1;\n  run(index);\n```', 'run');
    expect(first?.text).toBe('const index = 1;   run(index);');
  });
});
