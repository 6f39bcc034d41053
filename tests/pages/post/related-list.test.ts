import { describe, expect, it } from 'vitest';
import { relatedList } from '../../../src/pages/post/related-list.ts';
import { parsePlainDate } from '../../../src/post.ts';
import { makeMeta } from '../../related/post-meta.ts';

describe('relatedList', () => {
  it('links each post with its day and its reasons, in Chinese', async () => {
    const post = makeMeta('谈天', { title: '谈天', date: parsePlainDate('2024-01-02') });
    const markup = await relatedList([
      {
        post,
        reasons: [
          { kind: 'series', name: '漫谈' },
          { kind: 'link', direction: 'to' },
          { kind: 'tags', values: ['熵', '秩'] },
          { kind: 'terms', values: ['卷积', 'C++'] },
        ],
      },
      { post: makeMeta('b', { title: '说地' }), reasons: [{ kind: 'link', direction: 'from' }] },
      { post: makeMeta('c', { title: '问人' }), reasons: [{ kind: 'link', direction: 'both' }] },
    ]);
    const text = String(markup);
    expect(text).toContain('<h2 id="related">相关文章</h2>');
    expect(text).toContain('<a href="/archives/%E8%B0%88%E5%A4%A9">谈天</a> <time datetime="2024-01-02">2024-01-02</time>');
    expect(text).toContain('<span class="reasons">同系列：漫谈；本文引用；共同标签：熵、秩；共同主题：卷积、C++</span>');
    expect(text).toContain('说地</a> <span class="reasons">引用本文</span>');
    expect(text).toContain('互相引用');
  });

  it('escapes what posts say', async () => {
    const item = { post: makeMeta('a', { title: '<b>' }), reasons: [{ kind: 'tags', values: ['<script>'] }] } as const;
    expect(String(await relatedList([item]))).not.toMatch(/<b>|<script>/);
  });

  it('is nothing without posts', () => {
    expect(relatedList([])).toBe('');
  });
});
