import { describe, expect, it } from 'vitest';
import { parseText as parse, problemsText as problems, readText as read, warningsText as warnings } from './parse-text.ts';

describe('parsePost()', () => {
  it('reads a post of ours', () => {
    const text = `---
title: 缓存与效果的极限拉扯
date: 2024-05-13 10:20:30
updated: 2024-06-01
authors: [苏剑林]
categories: 信息时代
tags: [语言模型, 注意力]
series: { name: 漫谈, number: 2 }
readers: { count: 69286, as_of: 2025-01-02 }
source: https://kexue.fm/archives/10091
license: CC BY-NC-SA 4.0
description: 从 MHA 到 MLA
---

正文 $x$
`;
    expect(read(text, '2024-05-13-10091.md')).toEqual({
      meta: {
        id: '10091',
        title: '缓存与效果的极限拉扯',
        authors: ['苏剑林'],
        date: '2024-05-13',
        dateTime: '2024-05-13T10:20:30+08:00',
        updated: '2024-06-01',
        categories: ['信息时代'],
        tags: ['语言模型', '注意力'],
        series: { name: '漫谈', number: 2 },
        readers: { count: 69286, asOf: '2025-01-02' },
        source: 'https://kexue.fm/archives/10091',
        license: 'CC BY-NC-SA 4.0',
        description: '从 MHA 到 MLA',
      },
      body: '正文 $x$\n',
      bodyLine: 15,
      path: '2024-05-13-10091.md',
      addresses: [],
    });
  });

  it('needs no front matter', () => {
    const { meta, body, bodyLine } = read('正文');
    expect(meta).toMatchObject({ id: 'name', title: 'name', date: undefined, tags: [] });
    expect({ body, bodyLine }).toEqual({ body: '正文', bodyLine: 1 });
    expect(read('').body).toBe('');
  });

  it('knows keys in any case', () =>
    expect(read('---\nTitle: 甲\nTags: [A]\n---\n').meta).toMatchObject({ title: '甲', tags: ['A'] }));
});

describe('parsePost() on how front matter is marked', () => {
  it.each([
    ['closed by ;;;', '"title": "甲",\n"date": "2023/03/01 10:00:00",\n"tags": ["乙"]\n;;;\n正文'],
    ['opened by ;;; too', ';;;\n"title": "甲",\n"date": "2023/03/01 10:00:00",\n"tags": ["乙"],\n;;;\n正文'],
    ['with braces', ';;;\n{"title": "甲", "date": "2023/03/01 10:00:00", "tags": ["乙"]}\n;;;\n正文'],
    ['as a mapping of YAML', '---\n{"title": "甲", "date": "2023/03/01 10:00:00", "tags": ["乙"]}\n---\n正文'],
    ['as one of several lines', '---\n{\n  title: 甲, date: "2023/03/01 10:00:00",\n  tags: [乙],\n}\n---\n正文'],
  ])('reads JSON %s', (_, text) => {
    const { meta, body } = read(text);
    expect(meta).toMatchObject({ title: '甲', dateTime: '2023-03-01T10:00:00+08:00', tags: ['乙'] });
    expect(body).toBe('正文');
    expect(warnings(text)).toEqual([]);
  });

  it('names the line of JSON that cannot be read, and takes a quotation for none', () => {
    expect(problems(';;;\n"title": "甲",\n"tags": [乙]\n;;;\n')[0]).toMatch(/^[23]: Cannot read the front matter/);
    expect(read('"引文": 他说\n\n正文').body).toBe('"引文": 他说\n\n正文');
    expect(parse('---\n{"title": "甲", "private": true}\n---\n正文').kind).toBe('draft');
  });

  it.each([
    ['YAML', '---\ntitle: T\n---\nbody'],
    ['YAML with spaces and dots', '--- \ntitle: T\n...\nbody'],
    ['YAML by name', '---yaml\ntitle: T\n---\nbody'],
    ['YAML with more dashes', '-----\ntitle: T\n-----\nbody'],
    ['YAML after blank lines', '\n\n---\ntitle: T\n---\nbody'],
    ['TOML', '+++\ntitle = "T"\n+++\nbody'],
    ['TOML by name', '---toml\ntitle = "T"\n---\nbody'],
    ['JSON', '{\n  "title": "T"\n}\nbody'],
    ['JSON on a line', '{ "title": "T" }\nbody'],
    ['JSON by name', '---json\n{ "title": "T" }\n---\nbody'],
    ['MkDocs', 'title: T\nauthor: A\n\nbody'],
    ['old Hexo', 'title: T\ntags:\n- a\n\n---\nbody'],
  ])('reads %s', (_, text) => {
    const post = read(text);
    expect(post.meta.title).toBe('T');
    expect(post.body).toBe('body');
    expect(text.split('\n')[post.bodyLine - 1]).toBe('body');
  });

  it('warns of a missing opening line', () => {
    expect(warnings('title: T\ndate: 2020-01-01\n---\nbody')).toEqual(['1: Front matter has no opening line ---']);
    expect(warnings('author: A\n\nbody')).toEqual([]);
  });

  it.each([
    '---\n\nJust prose between rules.\n\n---\nmore',
    '---\nno key here',
    '---\nProse\n\ntitle: of an example\n\n---\nmore',
    'Title: 甲\nand prose goes on',
    'Note: this is prose\n\nmore',
    'startWith: 在开头添加要发送的元素\n\n---\nmore',
    '{% raw %}\ntext',
    '{\n  x = 1\n}\n',
    '----------\n',
  ])('takes no prose for front matter: %j', (text) => {
    const post = read(text);
    expect(post.body).toBe(text);
    expect(post.meta.title).toBe('name');
  });

  it('reads empty front matter', () => {
    expect(read('---\n---\nbody')).toMatchObject({ body: 'body', bodyLine: 3 });
    expect(read('---\n# only a comment\n---\nbody')).toMatchObject({ body: 'body', bodyLine: 4 });
  });

  it('refuses front matter that is not closed', () => {
    expect(problems('---\ntitle: T\n\nbody')).toEqual(['1: Front matter opened by --- is not closed by a line of its own']);
    expect(problems('+++\ntitle = "T"\n\nbody')).toEqual(['1: Front matter opened by +++ is not closed by a line of its own']);
  });

  it.each(['js', 'javascript', 'JS', ' javascript ', 'coffee', 'cson', 'constructor', 'toString'])(
    'never runs ---%s',
    (language) => {
      Reflect.deleteProperty(globalThis, 'wasRun');
      const code = '{ title: (globalThis.wasRun = true, "T") }';
      expect(problems(`---${language}\n${code}\n---\nbody`)).toEqual([
        `1: Front matter is in "${language.trim().toLowerCase()}", expected YAML, TOML or JSON`,
      ]);
      expect(globalThis).not.toHaveProperty('wasRun');
    },
  );

  it('reads a post that failed before again as a failure', () => {
    const text = '---\nhello world: [\n  - }\nnonsense\n---\nbody';
    expect(problems(text)).toEqual(problems(text));
    expect(parse(text).kind).toBe('refused');
  });

  it('names the line of what it cannot read', () => {
    expect(problems('+++\ntitle = "T"\nx = [\n+++\n')[0]).toMatch(/^\d: Cannot read the front matter: Invalid TOML document/);
    expect(problems('{\n  "title": "T",\n  "date" "x"\n}\n')[0]).toMatch(/^3: Cannot read the front matter: Expected ':'/);
    expect(problems('---\ntitle: T\nnonsense\n---\n')).toEqual(['3: Cannot read "nonsense": expected "key: value"']);
  });

  it('collects all problems of a file', () => {
    expect(problems('---\nnonsense\ndate: 2022-13-01\nid: a/b\nmore nonsense\n---\n')).toEqual([
      '2: Cannot read "nonsense": expected "key: value"',
      '5: Cannot read "more nonsense": expected "key: value"',
      '3: "date" is "2022-13-01", expected YYYY-MM-DD',
      '4: "id" is "a/b", expected 1 to 80 characters without / \\ ? # % * : | " < >; its slug or name is used',
    ]);
  });

  it.each([
    ['a megabyte of brackets', `---\na: ${'['.repeat(1e6)}\n---\n`],
    ['a megabyte of JSON brackets', `---json\n${'['.repeat(1e6)}\n---\n`],
    ['a megabyte of keys', `---\n${'a:\n'.repeat(3e5)}---\n`],
  ])('refuses %s at once', (_, text) => {
    const start = performance.now();
    expect(problems(text)[0]).toMatch(/^2: Front matter has \d+ characters, expected at most 65536$/);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it.each([
    ['spaces', `---\na${' '.repeat(4e6)}\n---\n`],
    ['line feeds', `${'\n'.repeat(4e6)}x`],
    ['dashes', '-'.repeat(4e6)],
    ['a rule and spaces', `---${' '.repeat(4e6)}1`],
    ['deep TOML', `+++\na = ${'['.repeat(60_000)}\n+++\n`],
    ['deep JSON', `---json\n{"tags":${'['.repeat(30_000)}${']'.repeat(30_000)}}\n---\n`],
  ])('is done soon with %s', (_, text) => {
    const start = performance.now();
    parse(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
