import { describe, expect, it } from 'vitest';
import { formatTitle } from '../../src/markdown/format-title.ts';

describe('formatTitle()', () => {
  it('typesets formulas and escapes the rest', () => {
    expect(formatTitle('在 $\\mathbb{Q}_p$ 上 <b>积分</b>')).toEqual({
      title: '在 ℚ_p 上 <b>积分</b>',
      titleHtml: '在 <math><msub><mi>ℚ</mi><mi>p</mi></msub></math> 上 &lt;b&gt;积分&lt;/b&gt;',
    });
  });
  it.each(['花 $5 到 $9 买书', '*强调* 与 `code`', '$HOME 和 $PATH', '$'.repeat(600)])('leaves %s', (title) =>
    expect(formatTitle(title)).toEqual({ title }),
  );
  it('leaves what nobody can typeset', () => expect(formatTitle('$\\frac{$ 的')).toEqual({ title: '$\\frac{$ 的' }));
});
