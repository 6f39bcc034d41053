import { describe, expect, it } from 'vitest';
import { assignSeries } from '../../../src/builder/read/assign-series.ts';
import type { Post, Series } from '../../../src/post.ts';
import { makeMeta } from '../../related/post-meta.ts';

/** Posts by their titles, some of them filed. */
function makePosts(titles: readonly (string | readonly [title: string, series: Series])[]): Post[] {
  return titles.map((each, index) => {
    const [title, series] = typeof each === 'string' ? [each, undefined] : each;
    const meta = makeMeta(String(index), { title, series });
    return { meta, body: '', bodyLine: 1, path: `${index}.md`, addresses: [] };
  });
}

const seriesOf = (titles: Parameters<typeof makePosts>[0]): string[] =>
  assignSeries(makePosts(titles)).map(({ meta: { series } }) => (series === undefined ? '' : `${series.name} ${series.number}`));

describe('assignSeries()', () => {
  it('files posts whose titles number them, with or without gaps, in any spelling', () => {
    expect(seriesOf(['测度论随笔（一）', '測度論隨筆（九）：積分', '测度论随笔 (十二)', '别的'])).toEqual([
      '测度论随笔 1',
      '测度论随笔 9',
      '测度论随笔 12',
      '',
    ]);
    expect(seriesOf(['编译器之路：2、词法', '编译器之路：3、语法'])).toEqual(['编译器之路 2', '编译器之路 3']);
  });

  it('counts 下 behind 上, and behind 中 where there is one', () => {
    expect(seriesOf(['浅谈排序（上）', '浅谈排序（下）'])).toEqual(['浅谈排序 1', '浅谈排序 2']);
    expect(seriesOf(['浅谈排序（下）', '浅谈排序（中）', '浅谈排序（上）'])).toEqual(['浅谈排序 3', '浅谈排序 2', '浅谈排序 1']);
  });

  it('takes one part for no series, nor versions, nor twice the same number', () => {
    expect(seriesOf(['孤篇（一）', 'Windows 10 安装', 'Windows 11 安装', 'O(1)', 'O(2)', '重复（二）', '重复（二）'])).toEqual(
      Array.from({ length: 7 }, () => ''),
    );
  });

  it('takes a number after a space for one where parts are counted from 1', () => {
    expect(seriesOf(['刷题 1', '刷题 2', '刷题 4'])).toEqual(['刷题 1', '刷题 2', '刷题 4']);
    expect(seriesOf(['刷题 1', '刷题 20', '刷题 31'])).toEqual(['', '', '']);
  });

  it('leaves what front matter says, and takes the number from the title where it gives none', () => {
    const filed = (number?: number): Series => ({ name: '漫谈', number });
    expect(seriesOf([['漫谈（三）', filed(7)]])).toEqual(['漫谈 7']);
    expect(seriesOf([['漫谈（三）', filed()]])).toEqual(['漫谈 3']);
    expect(seriesOf([['扩散模型漫谈（四）', filed()]])).toEqual(['漫谈 4']);
    expect(
      seriesOf([
        ['线性回归（上）', filed()],
        ['线性回归（下）', filed()],
      ]),
    ).toEqual(['漫谈 undefined', '漫谈 undefined']);
  });

  it('adds one part to a series that front matter names', () => {
    expect(seriesOf([['开篇', { name: '漫谈', number: undefined }], '漫谈（二）'])).toEqual(['漫谈 undefined', '漫谈 2']);
  });
});
