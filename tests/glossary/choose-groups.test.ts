import { describe, expect, it } from 'vitest';
import { chooseGroups } from '../../src/glossary/choose-groups.ts';
import { minePairs } from '../../src/glossary/mine.ts';
import { mineGroups, prose } from './prose.ts';

describe('chooseGroups()', () => {
  it('believes what several posts say in different words', () => {
    expect(
      mineGroups('我们采用注意力机制（attention）。', '它引入注意力机制（attention）。', '著名的注意力机制（Attention）'),
    ).toEqual([['注意力机制', 'attention']]);
  });

  it('finds where the term begins by what changes before it', () => {
    // The dictionary cuts 残|差|网|络 out of context, and nothing marks a beginning in the first post.
    expect(
      mineGroups('于是训练残差网络（residual network）', '改进残差网络（residual network）', '残差网络（residual network）'),
    ).toEqual([['残差网络', 'residual network']]);
  });

  it('believes one post that marks the term', () => {
    expect(mineGroups('所谓“循环展开”（loop unrolling）')).toEqual([['循环展开', 'loop unrolling']]);
    expect(mineGroups('则称这个群是 有限生成的（finitely generated）')).toEqual([['有限生成', 'finitely generated']]);
  });

  it('believes one post that uses the term elsewhere too', () => {
    expect(mineGroups('我们使用邻接矩阵（adjacency matrix）。\n计算邻接矩阵的幂')).toEqual([['邻接矩阵', 'adjacency matrix']]);
    expect(mineGroups('我们使用邻接矩阵（adjacency matrix）。')).toEqual([]);
  });

  it('believes a name, its abbreviation and the term together', () => {
    expect(mineGroups('不使用 UB（Undefined Behavior，未定义行为）')).toEqual([['未定义行为', 'Undefined Behavior', 'UB']]);
    expect(mineGroups('使用 Vim（推荐）', '使用 Vim（推荐）')).toEqual([]);
  });

  it('believes a remark after a name only when the term stands before it elsewhere', () => {
    expect(mineGroups('用 Observable（可观察对象）')).toEqual([]);
    expect(mineGroups('用 Observable（可观察对象）', '可观察对象（Observable）')).toEqual([['可观察对象', 'Observable']]);
  });

  it('believes abbreviations, those of two letters when two posts agree', () => {
    expect(mineGroups('支持 LSP（Language Server Protocol）')).toEqual([['Language Server Protocol', 'LSP']]);
    expect(mineGroups('an instance of Coordinate Descent (CD)')).toEqual([]);
    expect(mineGroups('an instance of Coordinate Descent (CD)', 'Coordinate Descent（CD）')).toEqual([
      ['Coordinate Descent', 'CD'],
    ]);
  });

  it('takes no end of a word for a term', () => {
    const groups = mineGroups('所谓的“过拟合”（overfitting）', '避免过拟合（overfitting）', '容易过拟合（overfitting）');
    expect(groups).toEqual([['过拟合', 'overfitting']]);
  });

  it('takes no sentence for a term, nor a part of one that is too short for its name', () => {
    expect(mineGroups('“图的连通性”（graph connectivity）')).toEqual([['图的连通性', 'graph connectivity']]);
    expect(mineGroups('这是图的连通（vertex connectivity of graphs）。\n再谈连通')).toEqual([]);
    expect(mineGroups('“认证”（Authenticated Key Exchange）')).toEqual([]);
    expect(mineGroups('“机构”（Certificate Authority，CA）')).toEqual([]);
    expect(mineGroups('“可以直接学习到”（learn）')).toEqual([]);
  });

  it('takes no category for a translation of its members', () => {
    const names = ['Krull', 'Lagrange', 'Galois', 'Tutte'];
    const text = names.map((name) => `“定理”（${name}）`).join('\n');
    expect(mineGroups(text)).toEqual([]);
    expect(mineGroups('“定理”（theorem）')).toEqual([['定理', 'theorem']]);
  });

  it('takes nobody for his profession', () => {
    expect(mineGroups('“数据科学家”（Jane Austen）')).toEqual([]);
    expect(mineGroups('“数据科学家”（data scientist）')).toEqual([['数据科学家', 'data scientist']]);
  });

  it('takes no word that stands beside ever other terms', () => {
    expect(
      mineGroups(
        '先有搜索词（search）。\n每个搜索词。',
        '先有筛选框（search）。\n每个筛选框。',
        '先有过滤器（search）。\n每个过滤器。',
      ),
    ).toEqual([]);
    expect(mineGroups('先有搜索词（search）。\n每个搜索词。')).toEqual([['搜索词', 'search']]);
  });

  it('puts what most posts say first, and is the same every time', () => {
    const posts = ['“矩阵”（matrix）', '“张量”（tensor）', '“张量”（tensor）', '“阿”（a）', '“向量”（vector）'];
    expect(mineGroups(...posts)).toEqual([
      ['张量', 'tensor'],
      ['向量', 'vector'],
      ['矩阵', 'matrix'],
    ]);
    expect(mineGroups(...posts.toReversed())).toEqual(mineGroups(...posts));
  });

  it('takes traditional and simplified spellings for one term', () => {
    expect(
      mineGroups('“隨機變量”（random variable）', '“随机变量”（random variables）', '“随机变量”（random variable）'),
    ).toEqual([
      ['隨機變量', 'random variable'],
      ['随机变量', 'random variables'],
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(chooseGroups([])).toEqual([]);
    expect(chooseGroups([minePairs(prose('没有')), []])).toEqual([]);
  });
});
