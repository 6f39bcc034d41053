import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReporter } from '../../../src/builder/read/problem.ts';
import { loadSettings, parseSettings } from '../../../src/builder/read/settings.ts';
import { DEFAULT_SITE_SETTINGS, type SiteSettings } from '../../../src/site.ts';

function parse(...lines: readonly string[]): { settings: SiteSettings; found: readonly string[] } {
  const report = createReporter('site.yaml');
  const settings = parseSettings(lines.join('\n'), report);
  return { settings, found: report.found.map(({ severity, line, message }) => `${severity} ${line}: ${message}`) };
}

describe('parseSettings()', () => {
  it('reads every setting', () => {
    const { settings, found } = parse(
      '# my site',
      'title: 科学空间',
      'description: 一个档案',
      'author: 苏剑林',
      'baseUrl: https://example.org/',
      'language: zh-Hans',
      'timeZone: +08:00',
      'license: CC BY-NC-SA 4.0',
      'postIds: path',
      'breaks: true',
      'kramdown: yes',
      'future: on',
      'static: [img, ../files]',
      'embeds: [bilibili, maps.example.org]',
      'httpImages: [bild.example, 10.0.0.7:8080]',
      'images: https://cdn.example/b/',
      'translations: off',
    );
    expect(found).toEqual([]);
    expect(settings).toEqual({
      title: '科学空间',
      description: '一个档案',
      author: '苏剑林',
      baseUrl: 'https://example.org',
      language: 'zh-Hans',
      timeZone: '+08:00',
      license: 'CC BY-NC-SA 4.0',
      postIds: 'path',
      breaks: true,
      kramdown: true,
      future: true,
      static: ['img', '../files'],
      embeds: ['bilibili', 'maps.example.org'],
      httpImages: ['bild.example', '10.0.0.7:8080'],
      images: 'https://cdn.example/b',
      translations: false,
    });
  });

  it('has a default for every setting', () => {
    expect(parse('')).toEqual({ settings: DEFAULT_SITE_SETTINGS, found: [] });
    expect(parse('# nothing yet', 'title:', 'baseUrl: ""')).toEqual({ settings: DEFAULT_SITE_SETTINGS, found: [] });
  });

  it('warns of a key that is no setting', () => {
    expect(parse('title: T', 'baseURL: https://example.org').found).toEqual([
      'warning 2: "baseURL" is no setting; there are title, description, author, baseUrl, language, timeZone, license, postIds, breaks, kramdown, future, static, embeds, httpImages, images, translations',
    ]);
    expect(parse('constructor: x').found).toHaveLength(1);
  });

  it('names the line of each value it cannot read, and keeps the others', () => {
    const { settings, found } = parse(
      'title: [a]',
      'baseUrl: example.org',
      'language: "?"',
      'timeZone: Mars/Base',
      'postIds: slug',
      'author: A',
    );
    expect(found).toEqual([
      'problem 1: "title" is a list or map, expected a text',
      'problem 2: "baseUrl" is "example.org", expected an absolute address such as https://example.org',
      'problem 3: "language" is "?", expected a language tag such as zh-CN',
      'problem 4: "timeZone" is "Mars/Base", expected a time zone such as Asia/Shanghai or +08:00',
      'problem 5: "postIds" is "slug", expected "name" or "path"',
    ]);
    expect(settings).toEqual({ ...DEFAULT_SITE_SETTINGS, author: 'A' });
  });

  it.each([
    'ftp://example.org',
    'https://',
    'https://example.org/?a=1',
    'https://example.org/#a',
    'https://me@example.org',
    'javascript:x',
  ])('takes no base address like %s', (url) => expect(parse(`baseUrl: "${url}"`).found).toHaveLength(1));

  it('takes a base address with a path', () => {
    expect(parse('baseUrl: https://example.org/blog//').settings.baseUrl).toBe('https://example.org/blog');
  });

  it('names the line of what is no YAML', () => {
    expect(parse('title: T', 'nonsense').found).toEqual(['problem 2: Cannot read "nonsense": expected "key: value"']);
  });
});

describe('loadSettings()', () => {
  it('reads site.yaml in the folder, and needs none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'suoyin-settings-'));
    expect(await loadSettings(folder)).toEqual({ settings: DEFAULT_SITE_SETTINGS, problems: [] });
    writeFileSync(join(folder, 'site.yaml'), '\u{feff}title: 甲\r\npostIds: x\r\n');
    expect(await loadSettings(folder)).toEqual({
      settings: { ...DEFAULT_SITE_SETTINGS, title: '甲' },
      problems: [
        expect.objectContaining({
          path: 'site.yaml',
          line: 2,
          message: '"postIds" is "x", expected "name" or "path"',
          kind: 'setting',
        }),
      ],
    });
    rmSync(folder, { recursive: true });
  });
});
