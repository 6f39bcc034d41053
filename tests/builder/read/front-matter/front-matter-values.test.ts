import { describe, expect, it } from 'vitest';
import { parseText as parse, problemsText as problems, readText as read, warningsText as warnings } from './parse-text.ts';

describe('parsePost() on titles', () => {
  it('takes the heading the body begins with, and does not show it twice', () => {
    const { meta, body, bodyLine } = read('# 深度学习\n:label:`chap`\n\ntext');
    expect(meta.title).toBe('深度学习');
    expect({ body, bodyLine }).toEqual({ body: ':label:`chap`\n\ntext', bodyLine: 2 });
  });

  it('drops a heading that repeats the title', () => {
    expect(read('---\ntitle: P35 - 质因数\n---\n\n# P35 - 质因数\n\ntext')).toMatchObject({ body: 'text', bodyLine: 7 });
  });

  it('keeps a heading that says something else', () => {
    expect(read('---\ntitle: 甲\n---\n# 乙\ntext')).toMatchObject({ body: '# 乙\ntext', bodyLine: 4 });
  });

  it('keeps line numbers when an image stands before the heading', () => {
    expect(read('![](a.png)\n# 甲\ntext')).toMatchObject({ meta: { title: '甲' }, body: '![](a.png)\n\ntext', bodyLine: 1 });
  });

  it('takes the name where headings of the first level are sections', () => {
    const text = '---\ndate: 2020-01-01\n---\n# 一\ntext\n# 二\ntext';
    expect(read(text, 'blog/Hexo部署/index.md')).toMatchObject({ meta: { title: 'Hexo部署', id: 'Hexo部署' }, bodyLine: 4 });
  });

  it('takes the name without its day', () =>
    expect(read('text', '20181103 Title.md').meta).toMatchObject({ title: 'Title', date: '2018-11-03' }));

  it('reads a list as the text it was meant to be', () => {
    const text = '---\ndate: 2020-01-01\ntitle: [NOI2010]\n---\n';
    expect(read(text).meta.title).toBe('[NOI2010]');
    expect(warnings(text)).toEqual(['3: "title" needs quotes, read as the text "[NOI2010]"']);
  });

  it('takes the heading for a title that is empty', () => expect(read('---\ntitle:\n---\n# T\n').meta.title).toBe('T'));

  it('keeps numbers and switches as they were typed', () => {
    expect(read('---\ntitle: 2020\n---\n').meta.title).toBe('2020');
    expect(read('---\ntitle: no\n---\n').meta.title).toBe('no');
    expect(read('+++\ntitle = 2020\n+++\n').meta.title).toBe('2020');
  });
});

describe('parsePost() on dates', () => {
  it('takes the day of the name where front matter has none', () => {
    expect(read('text', '_posts/2018-9-30-x.markdown').meta).toMatchObject({ date: '2018-09-30', id: 'x' });
    expect(read('text', '2022-04-23-map/index.md').meta).toMatchObject({ date: '2022-04-23', id: 'map' });
    expect(read('---\ndate: 2020-01-01\n---\n', '2018-09-30-x.md').meta.date).toBe('2020-01-01');
  });

  it('reads the dates of TOML', () => {
    const dates = ['2019-12-21', '2019-12-21T11:54:00', '2019-12-21T23:54:00Z', '"2019/12/21"'].map(
      (date) => read(`+++\ndate = ${date}\n+++\n`).meta,
    );
    expect(dates.map(({ date, dateTime }) => [date, dateTime])).toEqual([
      ['2019-12-21', undefined],
      ['2019-12-21', '2019-12-21T11:54:00+08:00'],
      ['2019-12-22', '2019-12-21T23:54:00+00:00'],
      ['2019-12-21', undefined],
    ]);
  });

  it('reads Astro keys, where published is a date or a switch', () => {
    expect(read('---\npubDate: 2020-01-01\n---\n').meta.date).toBe('2020-01-01');
    expect(read('---\npublished: 2020-01-01\n---\n').meta.date).toBe('2020-01-01');
    expect(read('---\npublished: true\n---\n').meta.date).toBeUndefined();
  });

  it('reads months, years and Unix times, and says how', () => {
    expect(read('---\ndate: 2023-06\n---\n').meta.date).toBe('2023-06-01');
    expect(read('---\ndate: 2023年6月\n---\n').meta.date).toBe('2023-06-01');
    expect(read('---\ndate: 1999\n---\n').meta.date).toBe('1999-01-01');
    expect(read('---\ndate: 1685591696\n---\n').meta.dateTime).toBe('2023-06-01T11:54:56+08:00');
    expect(read('+++\ndate = 1685591696000\n+++\n').meta.date).toBe('2023-06-01');
    expect(warnings('---\ndate: 2023-06\n---\n')).toEqual(['2: "date" is "2023-06", read as 2023-06-01']);
    expect(problems('---\ndate: 2023-13\n---\n')).toEqual(['2: "date" is "2023-13", expected YYYY-MM-DD']);
  });

  it('keeps the time of a change, with its zone', () => {
    const text = '---\ndate: 2024-03-09 12:00\nupdated: 2024-03-09 18:00:00\n---\n';
    expect(read(text).meta).toMatchObject({ updated: '2024-03-09', updatedTime: '2024-03-09T18:00:00+08:00' });
    expect(read('+++\nlastmod = 2024-03-09T23:30:00Z\n+++\n').meta).toMatchObject({
      updated: '2024-03-10',
      updatedTime: '2024-03-09T23:30:00+00:00',
    });
  });

  it('refuses a date that is none, naming its line', () => {
    expect(problems('---\ntitle: T\nDate: "`r Sys.Date()`"\n---\n')).toEqual([
      '3: "date" is "`r Sys.Date()`", expected YYYY-MM-DD',
    ]);
    expect(problems('---\ndate: [2020-01-01]\n---\n')).toEqual(['2: "date" is a list or map, expected YYYY-MM-DD']);
  });

  it('reads when a post was updated, and only warns when it cannot', () => {
    expect(read('---\nlastmod: 2020-01-02T20:00:00Z\n---\n').meta.updated).toBe('2020-01-03');
    expect(read('---\nlastUpdated: false\n---\n').meta.updated).toBeUndefined();
    expect(warnings('---\nupdated: soon\n---\n')).toEqual(['2: "updated" is "soon", expected YYYY-MM-DD']);
  });
});

describe('parsePost() on drafts', () => {
  it.each([
    ['draft: true', '"draft" is on'],
    ['draft: yes', '"draft" is on'],
    ['published: false', '"published" is off'],
    ['hide: true', '"hide" is on'],
    ['hidden: True', '"hidden" is on'],
    ['private: true', '"private" is on'],
    ['password: 233', '"password" protects it'],
    ['status: draft', '"status" is "draft"'],
    ['publish: false', '"publish" is off'],
    ['Publish: No', '"publish" is off'],
    ['private: 仅自己可见', '"private" is on'],
    ['draft: 是', '"draft" is on'],
    ['visibility: Private', '"visibility" is "private"'],
    ['build:\n  render: never', '"build" renders it never'],
  ])('knows %s', (line, reason) => {
    expect(parse(`---\n${line}\n---\nbody`)).toEqual({ kind: 'draft', reason, warnings: [] });
  });

  it.each(['draft = true', 'publish = false', 'private = "yes"', '[build]\nrender = "never"'])('knows %s of TOML', (line) => {
    expect(parse(`+++\n${line}\n+++\nbody`).kind).toBe('draft');
  });

  it('keeps a post out whose day of expiry cannot be read', () => {
    expect(problems('---\nexpiryDate: 明年\n---\n')).toEqual(['2: "expirydate" is "明年", expected YYYY-MM-DD']);
  });

  it('knows the folder of Jekyll and Hexo', () => {
    expect(parse('body', '_drafts/x.md')).toMatchObject({ kind: 'draft', reason: 'in the folder "_drafts"' });
  });

  it.each(['draft: false', 'published: true', 'hide: [toc, navigation]', 'hidden: no', 'password:', 'password: ""'])(
    'publishes %s',
    (line) => {
      expect(parse(`---\n${line}\n---\nbody`).kind).toBe('post');
    },
  );

  it('does not ask a draft for a date, yet for front matter that can be read', () => {
    expect(parse('---\ndraft: true\ndate: soon\n---\n').kind).toBe('draft');
    expect(parse('---\ndraft: true\nnonsense\n---\n').kind).toBe('refused');
  });
});
