import { describe, expect, it } from 'vitest';
import { toFields } from '../../../../src/builder/read/front-matter/fields.ts';
import { listAddresses, type PermalinkPatterns } from '../../../../src/builder/read/front-matter/permalink.ts';
import { parsePostName } from '../../../../src/builder/read/front-matter/post-name.ts';

const KNOWN = { title: '甲 and B!', date: '2017-04-06', dateTime: '2017-04-06T23:49:33+08:00', categories: ['Big Data', 'Web'] };

function addresses(data: object, patterns: PermalinkPatterns = {}, path = 'notes/2017-04-06-my post.md'): readonly string[] {
  return listAddresses({ fields: toFields(data), name: parsePostName(path), ...KNOWN }, patterns);
}

describe('listAddresses()', () => {
  it.each<[PermalinkPatterns, string]>([
    [{ permalink: ':year/:month/:day/:title/', titleToken: 'path' }, '/2017/04/06/notes/2017-04-06-my post/'],
    [{ permalink: '/:categories/:year/:i_month/:title.html', titleToken: 'name' }, '/big-data/web/2017/4/my post.html'],
    [{ permalink: '/p/:slug/', titleToken: 'title' }, '/p/甲-and-b/'],
    [{ permalink: '/:sections/:slugorfilename/', titleToken: 'title' }, '/notes/2017-04-06-my-post/'],
    [{ permalink: '/other/', sectionPermalinks: { notes: '/:year/:filename/' } }, '/2017/2017-04-06-my-post/'],
    [{ permalink: '/:path.html' }, '/notes/2017-04-06-my post.html'],
    [{ permalink: ':hour:minute:second.html' }, '/234933.html'],
    [{ permalink: '/:year/:y_day/:basename:output_ext', titleToken: 'name' }, '/2017/096/2017-04-06-my post.html'],
    [{ permalink: '/:slugified_categories/:short_year/:short_month/:long_day/' }, '/big-data/web/17/Apr/Thursday/'],
    [{ permalink: '/:w_year/:week/:w_day/:short_day/:i_day' }, '/2017/14/4/Thu/6'],
    [{ permalink: '/:year/:monthname/:yearday/:weekday/:weekdayname/', titleToken: 'title' }, '/2017/april/96/4/thursday/'],
    [{ permalink: 'archives/:abbrlink.html' }, '/archives/ab12.html'],
  ])('makes of %j %s', (patterns, address) => expect(addresses({ abbrlink: 'ab12' }, patterns)).toEqual([address]));

  it.each([
    ['2021-01-03', '/2020/53/003'],
    ['2024-12-30', '/2025/01/365'],
    ['2023-12-31', '/2023/52/365'],
  ])('counts weeks and days as ISO 8601 and calendars do: %s', (date, address) => {
    const name = parsePostName('a.md');
    const post = { fields: toFields({}), name, ...KNOWN, date };
    expect(listAddresses(post, { permalink: '/:w_year/:week/:y_day' })).toEqual([address]);
  });

  it('makes none where the pattern asks for what the post has not', () => {
    expect(addresses({}, { permalink: ':year/:id/' })).toEqual([]);
  });

  it('keeps what front matter gives, decoded and without the host, its own first', () => {
    const data = {
      permalink: '/now.html',
      aliases: ['/old/%E7%94%B2/', 'older?x=1#y'],
      redirect_from: 'https://old.test/a//b',
      url: 'https://elsewhere.test/link-post',
    };
    expect(addresses(data, { permalink: '/:year/' })).toEqual(['/now.html', '/2017/', '/old/甲/', '/older', '/a/b']);
    expect(addresses({ permalink: '/:year/:title/' }, { titleToken: 'name' })).toEqual(['/2017/my post/']);
    expect(addresses({ aliases: ['/', '', 7, '100%'] })).toEqual(['/7', '/100%']);
  });

  it('is bounded', () => {
    expect(addresses({ aliases: Array.from({ length: 1000 }, (_, index) => `/${index}`) })).toHaveLength(20);
    expect(addresses({ permalink: `/${':year'.repeat(50_000)}` })).toEqual([]);
  });
});
