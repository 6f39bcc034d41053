import { describe, expect, it } from 'vitest';
import { createRender } from '../../src/markdown/render.ts';
import { decodeProfileWords, describePost } from '../../src/related/profile.ts';
import { makeMeta } from './post-meta.ts';

const render = createRender({ memo: new Map() });

function describeText(body: string, meta: Parameters<typeof makeMeta>[1] = {}): Map<string, number> {
  const { sections, links } = render(body);
  const words = decodeProfileWords(describePost(makeMeta('a', meta), sections, links));
  return new Map(words.map(({ surface, weight }) => [surface, weight]));
}

describe('describePost', () => {
  it('keeps Chinese words and Latin ones as they are written', () => {
    const words = describeText('梯度下降训练 PyTorch 的卷积。PyTorch 快。');
    expect(words.get('PyTorch')).toBe(2);
    expect(words.has('训练')).toBe(true);
    expect(words.has('pytorch')).toBe(false);
  });

  it('leaves out grammar, counts, pieces of grammar and single characters', () => {
    const words = describeText('这个问题我们也就是说的，第三个人他不走了。It is what it was. 共有四十二篇，因为而且。');
    for (const junk of ['这个', '我们', '也就', '第三', '他', '因为', '而且', '四十', '四十二', 'it', 'It', 'was', 'what']) {
      expect(words.has(junk), junk).toBe(false);
    }
  });

  it('finds the words that the dictionary lacks', () => {
    const words = describeText('博客的复杂度。直方图里有并查集，并查集用二叉树，二叉树有根。贝叶斯也在博客里。');
    for (const word of ['博客', '复杂度', '直方图', '并查集', '二叉树', '贝叶斯']) expect(words.has(word), word).toBe(true);
    for (const half of ['查集', '叉树', '贝叶', '叶斯', '直方', '复杂']) expect(words.has(half), half).toBe(false);
  });

  it('finds phrases that repeat, beside their words', () => {
    const words = describeText('机器学习很难。机器学习不难。机器会学习。\n\nlinear models and Linear Models');
    expect(words.get('机器学习')).toBe(2);
    expect(words.get('机器')).toBe(3);
    expect(words.get('linear models')).toBe(2);
  });

  it('joins no phrase across punctuation, line ends or a stop word', () => {
    const words = describeText('卷积，网络。卷积，网络。卷积的网络。卷积的网络。');
    expect([...words.keys()].sort()).toEqual(['卷积', '网络']);
  });

  it('drops half of a word that a stop word cuts', () => {
    const words = describeText('似然函数与不莱梅。似然函数与不莱梅。');
    expect(words.has('似然函数')).toBe(true);
    expect(words.has('然函数')).toBe(false);
    expect(words.has('莱梅')).toBe(false);
  });

  it('counts title, tags and headings for more than text', () => {
    const words = describeText('## 卷积\n\n梯度。', { title: '扩散', tags: ['蒸馏'] });
    const [title = 0, tag = 0, heading = 0, text = 0] = ['扩散', '蒸馏', '卷积', '梯度'].map((word) => words.get(word));
    expect(tag).toBeGreaterThan(title);
    expect(title).toBeGreaterThan(heading);
    expect(heading).toBeGreaterThan(text);
    expect(text).toBe(1);
  });

  it('takes a tag as a whole', () => {
    expect(describeText('', { tags: ['因果推断与决策'] }).has('因果推断与决策')).toBe(true);
  });

  it('leaves out code, formulas and addresses', () => {
    const words = describeText(
      '文字 $\\alpha\\beta$ 见 https://example.com/gradient 与 me@mail.example.org\n\n```js\nconst secret = tensor;\n```\n',
    );
    for (const junk of ['alpha', 'https', 'example', 'gradient', 'mail', 'secret', 'tensor', 'const']) {
      expect(words.has(junk), junk).toBe(false);
    }
  });

  it('tells C++ and C# from C', () => {
    const words = describeText('用 C++ 写，又用 C# 写，C++ 快。');
    expect(words.get('C++')).toBe(2);
    expect(words.get('C#')).toBe(1);
  });

  it('keeps at most 96 words, whatever the post, and survives being cloned and written as JSON', () => {
    const body = Array.from({ length: 4000 }, (_, index) => `word${index.toString(36)}x`).join(' ');
    const { sections, links } = render(body);
    const profile = describePost(makeMeta('a'), sections, links);
    expect(decodeProfileWords(profile)).toHaveLength(96);
    expect(structuredClone(profile)).toEqual(profile);
    expect(profile.words.length).toBeLessThan(2000);
  });

  it('reads a bounded part of a long text', () => {
    const words = describeText(`${'卷积网络。'.repeat(3000)}\n\n蒸馏。`);
    expect(words.has('卷积')).toBe(true);
    expect(words.has('蒸馏')).toBe(false);
  });

  it('gives an empty profile for an empty post', () => {
    expect(decodeProfileWords(describePost(makeMeta('a', { title: '' }), [], []))).toEqual([]);
  });
});
