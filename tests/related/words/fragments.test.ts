import { describe, expect, it } from 'vitest';
import { isFragment } from '../../../src/related/words/fragments.ts';

describe('isFragment()', () => {
  it.each(['也就', '的是', '我不', '第五', '不能', '这个'])('takes %s for a piece of grammar', (word) => {
    expect(isFragment(word)).toBe(true);
  });
  it.each(['三个', '一次', '两年', '百万', '几天', '十二'])('takes %s for a count', (word) =>
    expect(isFragment(word)).toBe(true),
  );
  it.each(['不等式', '还原', '并发', '所有权', '存在', '行为', '小说', '三角形', '注意力', '一致', '腊肉'])(
    'leaves %s, which is a word',
    (word) => expect(isFragment(word)).toBe(false),
  );
});
