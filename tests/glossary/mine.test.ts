import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/glossary/fold-name.ts';
import { MAX_PAIRS_PER_POST, minePairs } from '../../src/glossary/mine.ts';
import { STOP_WORDS } from '../../src/glossary/stop-words.ts';
import { prose } from './prose.ts';

/** What one paragraph gives: names, and the term from its first possible beginning with `|` before every other. */
function mine(text: string): string[] {
  return minePairs(prose(text)).map(({ latin, term }) => {
    if (term === undefined) return latin.join(' = ');
    const parts = term.starts.map((start, index) => term.run.slice(start, term.starts[index + 1]));
    return `${parts.join('|')} (${term.boundary}) = ${latin.join(' = ')}`;
  });
}

describe('minePairs()', () => {
  it.each([
    ['我们采用注意力机制（Attention Mechanism）。', '注意力|机制 (stop) = Attention Mechanism'],
    ['我们采用注意力机制 (attention mechanism) 。', '注意力|机制 (stop) = attention mechanism'],
    ['这就是对称矩阵（symmetric matrix）', '对称|矩阵 (stop) = symmetric matrix'],
    ['前向传播（forward propagation）是什么', '前|向|传播 (edge) = forward propagation'],
    ['首先，残差连接（residual connection）', '残|差|连接 (edge) = residual connection'],
    ['这里的“生成对抗网络”（GAN）', '生成对抗网络 (mark) = GAN'],
    ['即「最大势算法」 (Maximum Cardinality Search)', '最大势算法 (mark) = Maximum Cardinality Search'],
    ['称它为 主理想整环（principal ideal domain）', '主理想整环 (mark) = principal ideal domain'],
    ['一类有限生成的（finitely generated）群', '有限|生成 (stop) = finitely generated'],
    ['定义凸集（convex sets）', '凸集 (stop) = convex sets'],
    ['好的策略（policy）', '策略 (stop) = policy'],
    ['在线算法（online algorithm）', '线|算法 (unsure) = online algorithm'],
    ['贪心搜索（greedy search）', '贪心|搜索 (edge) = greedy search'],
    ['TCP 连接（connection）', '连接 (unsure) = connection'],
  ])('reads a term before its name: %s', (text, expected) => expect(mine(text)).toEqual([expected]));

  it('cuts traditional text like simplified text, and keeps it as written', () => {
    expect(mine('我們採用變分推斷（variational inference）')).toEqual(['變|分|推斷 (stop) = variational inference']);
    expect(mine('我们采用变分推断（variational inference）')).toEqual(['变|分|推断 (stop) = variational inference']);
  });

  it.each([
    ['常微分方程（Ordinary Differential Equation，ODE）', ['Ordinary Differential Equation', 'ODE']],
    ['常微分方程（ODE, Ordinary Differential Equation）', ['Ordinary Differential Equation', 'ODE']],
    ['常微分方程（英语：Ordinary Differential Equation，简称 ODE）', ['Ordinary Differential Equation', 'ODE']],
    ['损失函数（loss function，又称cost function）', ['cost function', 'loss function']],
    ['费马小定理（Fermat’s little theorem）', ['Fermat’s little theorem']],
    ['卷积（Convolution）', ['Convolution']],
  ])('reads all names in the parenthesis: %s', (text, names) => {
    expect(minePairs(prose(text)).map(({ latin }) => [...latin].sort())).toEqual([[...names].sort()]);
  });

  it.each([
    ['这里用 VAE（变分自编码器）', '变分自编码器 (mark) = VAE'],
    ['用Variational Autoencoder（变分自编码器）', '变分自编码器 (mark) = Variational Autoencoder'],
    ['UB（Undefined Behavior，未定义行为）', '未定义行为 (mark) = Undefined Behavior = UB'],
    ['支持 LSP（Language Server Protocol）', 'Language Server Protocol = LSP'],
    ['we solve an ordinary differential equation (ODE)', 'ordinary differential equation = ODE'],
  ])('reads a name before another: %s', (text, expected) => expect(mine(text)).toEqual([expected]));

  it.each([
    '根据文献（Vaswani et al., 2017）',
    '作者的综述（Bengio 2013）',
    '常见协议（TCP, UDP）',
    '见文章（https://example.org/a）',
    '主页（example.org）',
    '新版本（v2.0）',
    '稳定版（Version 2）',
    '发布日期（May 2023）',
    '文件大小（MB）',
    '许多语言（e.g. Python）',
    '见图（Fig 3）',
    '读取函数（readFile）',
    '配置文件（config.yaml）',
    '环境变量（NODE_ENV）',
    '拥塞窗口（cwnd）',
    '变量（x）',
    '时间复杂度为（O(n)）',
    '今天很好（但是明天不好）',
    '平台（PyTorch 2.1）',
    '参数（optional）',
    '是否（yes）',
    '空的（）',
    '没有结尾（attention',
    'path/to/GAN（生成对抗网络）',
    '长的（this is a whole sentence of many words）',
  ])('takes %s for a remark', (text) => expect(mine(text)).toEqual([]));

  it('takes nothing of a formula for a name', () => {
    const text = '矩阵的乘积（AB）';
    const block = { kind: 'prose' as const, text, formulas: [{ start: 6, end: 8, mathml: '' }] };
    expect(minePairs(prose(text))).toHaveLength(1);
    expect(minePairs([{ heading: undefined, blocks: [block] }])).toEqual([]);
    const before = prose('先有公式 x', '矩阵的乘积（product）');
    expect(minePairs(before)).toHaveLength(1);
  });

  it('reads headings, and no code', () => {
    const heading = { level: 2, text: '扩散模型（Diffusion Model）', anchor: 'a' };
    const code = { kind: 'code' as const, text: '扩散模型（Diffusion Model）', formulas: [] };
    expect(minePairs([{ heading, blocks: [code] }])).toHaveLength(1);
  });

  it('does not read from one paragraph into the next', () => {
    expect(minePairs(prose('注意力', '（attention）'))).toEqual([]);
  });

  it('tells how a post uses each candidate', () => {
    const [pair] = minePairs(prose('先说注意力机制。', '我们采用注意力机制（attention mechanism），这个注意力机制很好，新机制'));
    expect(pair?.term?.starts).toEqual([4, 7]);
    expect(pair?.term?.uses).toEqual([
      { contexts: '说用个', earlier: 1 },
      { contexts: '力新', earlier: 1 },
    ]);
  });

  it('is bounded', () => {
    expect(minePairs(prose('注意力（attention）。'.repeat(MAX_PAIRS_PER_POST * 2)))).toHaveLength(MAX_PAIRS_PER_POST);
  });

  it.each(['（', '(', '注意力（', '（attention', 'a (', '“（', '的'.repeat(100)])('ends on a post full of %s', (piece) => {
    expect(minePairs(prose(piece.repeat(20_000))).length).toBeLessThanOrEqual(MAX_PAIRS_PER_POST);
  });
});

describe('STOP_WORDS', () => {
  it('is simplified, as text is before it is cut', () => {
    expect([...STOP_WORDS].filter((word) => foldName(word) !== word && !word.startsWith('著名'))).toEqual([]);
  });
});
