import { describe, expect, it } from 'vitest';
import { toFields } from '../../../../src/builder/read/front-matter/fields.ts';
import { choosePostIds, derivePostId } from '../../../../src/builder/read/front-matter/post-id.ts';
import { parsePostName } from '../../../../src/builder/read/front-matter/post-name.ts';
import { createReporter } from '../../../../src/builder/read/problem.ts';
import { parsePostId } from '../../../../src/post.ts';
import type { PostIdSource } from '../../../../src/site.ts';

function candidates(path: string, data: object, source: PostIdSource = 'name', address?: string, isFirst = false) {
  const report = createReporter(path);
  const sources = { fields: toFields(data), name: parsePostName(path), source };
  const ids = choosePostIds(
    { ...sources, address: address === undefined ? undefined : { text: address, isFirst } },
    report,
    () => 2,
  );
  return { ids, found: report.found.map(({ severity, message }) => `${severity}: ${message}`) };
}

function choose(path: string, data: object = {}, source: PostIdSource = 'name'): string {
  const { ids, found } = candidates(path, data, source);
  return found.length === 0 ? String(ids[0]) : [...found].join('; ');
}

describe('choosePostIds()', () => {
  it.each([
    ['9844.md', '9844'],
    ['2023-11-09-9844.md', '9844'],
    ['2018-9-30-x.markdown', 'x'],
    ['20181103 Title.md', 'Title'],
    ['2018_09_30_x.md', 'x'],
    ['2018-09-30.md', '2018-09-30'],
    ['20181399 x.md', '20181399 x'],
    ['2018-13-01-x.md', '2018-13-01-x'],
    ['2017-04-04-20-52-00.md', '20-52-00'],
    ['a/index.md', 'a'],
    ['a/_index.md', 'a'],
    ['a/b/ReadMe.md', 'b'],
    ['2022-04-23-map/index.Rmd', 'map'],
    ['index.md', 'index'],
    ['README.md', 'index'],
    ['v1.2.md', 'v1.2'],
    ['中文 标题.md', '中文 标题'],
  ])('makes of the name %s the id %s', (path, id) => expect(choose(path)).toBe(id));

  it.each([
    [{ id: '0123', slug: 'x' }, '0123'],
    [{ abbrlink: 'a1b2c3' }, 'a1b2c3'],
    [{ slug: 'going-home' }, 'going-home'],
    [{ slug: '/x/' }, 'x'],
    [{ slug: '%E4%B8%AD%E6%96%87' }, '中文'],
    [{ slug: 'no' }, 'no'],
    [{ permalink: '/2018/09/30/x.html' }, 'x'],
    [{ permalink: '/a/b/index.html' }, 'b'],
    [{ permalink: 'https://example.org/archives/9844?x=1' }, '9844'],
    [{ url: '/about/' }, 'about'],
    [{ permalink: '/:year/:title/' }, 'name'],
    [{ url: 'https://example.org/elsewhere' }, 'name'],
    [{ permalink: '/' }, 'name'],
  ])('takes of %j the id %s', (data, id) => expect(choose('name.md', data)).toBe(id));

  it('takes the whole path where asked, which only an id overrides', () => {
    expect(choose('graph/basic.md', {}, 'path')).toBe('graph-basic');
    expect(choose('graph/index.md', {}, 'path')).toBe('graph');
    expect(choose('post/2019-01-01-monthly.md', { slug: 'monthly' }, 'path')).toBe('post-2019-01-01-monthly');
    expect(choose('graph/basic.md', { id: 'own' }, 'path')).toBe('own');
  });

  it.each([
    [{ id: 'a/b' }, '"a/b"'],
    [{ id: 'x'.repeat(81) }, `"${'x'.repeat(80)}…"`],
    [{ id: ['a'] }, 'a list or map'],
  ])('takes the name where front matter has the id %j, and tells', (data, found) => {
    expect(candidates('name.md', data).ids[0]).toBe('name');
    expect(choose('name.md', data)).toBe(
      `warning: "id" is ${found}, expected 1 to 80 characters without / \\ ? # % * : | " < >; its slug or name is used`,
    );
  });

  it('lists what follows where an id is taken: the old address, slug, name, path, and what no other post has', () => {
    const own = candidates('a/2020-01-02-b.md', { id: '1', slug: 's' }, 'name', '/2020/01/02/1/').ids;
    expect(own.slice(0, 5)).toEqual(['1', '2020-01-02-1', 's', 'b', 'a-2020-01-02-b']);
    expect(own[5]).toMatch(/^a-2020-01-02-b-[0-9a-f]{8}$/);
    expect(candidates('a/b.md', {}, 'name', '/2020/b.html').ids.slice(0, 3)).toEqual(['b', '2020-b', 'a-b']);
    expect(candidates('a/b.md', {}, 'path').ids[0]).toBe('a-b');
    // `:year/:month/:day/:id/`: the id counts within a day, and the address is the name.
    expect(candidates('b.md', { id: '1' }, 'name', '/2020/01/02/1/', true).ids.slice(0, 2)).toEqual(['2020-01-02-1', '1']);
  });

  it('says when a slug or name cannot be an id', () => {
    expect(choose('name.md', { slug: 'cn/about' })).toBe('warning: "cn/about" cannot be an id, "cn-about" is used');
    expect(choose('TODO:什么??.md')).toBe('warning: "TODO:什么??" cannot be an id, "TODO-什么" is used');
  });
});

describe('derivePostId()', () => {
  const derive = (text: string): string => derivePostId(text, createReporter('a.md'));

  it('cuts long names, stably and apart', () => {
    const [a, b] = [derive(`${'长'.repeat(100)}甲`), derive(`${'长'.repeat(100)}乙`)];
    expect(a).toHaveLength(80);
    expect(a).toBe(derive(`${'长'.repeat(100)}甲`));
    expect(a).not.toBe(b);
    expect(derive(`x${'𠮷'.repeat(60)}`).isWellFormed()).toBe(true);
  });

  it.each(['???', '..', '.', ' ', '\u{7}', '/'])('makes an id even of %j', (text) =>
    expect(derive(text)).toMatch(/^[0-9a-f]{8}$/),
  );

  it('always gives what parsePostId accepts', () => {
    let seed = 7;
    for (let round = 0; round < 2000; round++) {
      const text = Array.from({ length: (seed % 120) + 1 }, () => {
        seed = (seed * 48271) % 2147483647;
        return String.fromCodePoint(seed % 3 === 0 ? seed % 128 : (seed % 0xd000) + 1);
      }).join('');
      const id = derive(text);
      expect(parsePostId(id)).toBe(id);
    }
  });
});
