import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadGlossary, MAX_GROUP_NAMES, type OwnerGlossary, parseGlossary } from '../../../src/builder/read/load-glossary.ts';
import { loadPosts } from '../../../src/builder/read/load-posts.ts';
import { createReporter } from '../../../src/builder/read/problem.ts';
import { MAX_GROUPS } from '../../../src/glossary/glossary.ts';

function parse(...lines: readonly string[]): OwnerGlossary & { found: readonly string[] } {
  const report = createReporter('glossary.yaml');
  const glossary = parseGlossary(lines.join('\n'), report);
  return { ...glossary, found: report.found.map(({ severity, line, message }) => `${severity} ${line}: ${message}`) };
}

describe('parseGlossary()', () => {
  it('reads a list of groups', () => {
    expect(
      parse('# mine', '- [注意力, attention]', '- [变分自编码器, VAE, "Variational Autoencoder"]', '-', '  - 秩', '  - rank'),
    ).toEqual({
      groups: [
        ['注意力', 'attention'],
        ['变分自编码器', 'VAE', 'Variational Autoencoder'],
        ['秩', 'rank'],
      ],
      excluded: [],
      found: [],
    });
  });

  it('reads a map of names', () => {
    expect(parse('注意力: attention', '变分自编码器: [VAE, Variational Autoencoder]', '秩:', '  - rank').groups).toEqual([
      ['注意力', 'attention'],
      ['变分自编码器', 'VAE', 'Variational Autoencoder'],
      ['秩', 'rank'],
    ]);
  });

  it('reads synonyms and pairs to leave out', () => {
    const expected = {
      groups: [['注意力', 'attention']],
      excluded: [
        ['秩', 'rank'],
        ['norm', '范数'],
      ],
      found: [],
    };
    expect(parse('synonyms:', '  - [注意力, attention]', 'not:', '  - [秩, rank]', '  - [norm, 范数]')).toEqual(expected);
    expect(parse('not: {秩: rank, norm: 范数}', 'synonyms: {注意力: attention}')).toEqual(expected);
    expect(parse('注意力: attention', 'not: [[秩, rank], [norm, 范数]]')).toEqual(expected);
  });

  it('keeps every name as it is typed', () => {
    expect(parse('- [1e3, on, 2024-01-01, 0x10, "C++"]')).toMatchObject({
      groups: [['1e3', 'on', '2024-01-01', '0x10', 'C++']],
      found: [],
    });
  });

  it.each([
    ['nothing', ''],
    ['a comment', '# later'],
    ['empty keys', 'synonyms:\nnot:'],
    ['an empty list', '[]'],
  ])('reads %s', (_, text) => expect(parse(text)).toEqual({ groups: [], excluded: [], found: [] }));

  it('names the line of each wrong entry, and keeps the others', () => {
    const { groups, found } = parse(
      '- [注意力]',
      '- [秩, rank]',
      '- 梯度',
      '- [GAN, gan]',
      '- [矩阵, [matrix]]',
      '- [熵, "!"]',
      `- [熵, ${'e'.repeat(61)}]`,
      '- [扩散，diffusion]',
      `- [${Array.from({ length: MAX_GROUP_NAMES + 1 }, (_, index) => `n${index}`).join(', ')}]`,
    );
    expect(groups).toEqual([['秩', 'rank']]);
    expect(found).toEqual([
      'problem 3: "梯度" is a name by itself, expected a group such as "- [注意力, attention]"',
      'problem 1: "注意力" is the only name, expected two names or more such as "- [注意力, attention]"',
      'problem 4: "GAN" and "gan" are one name in two spellings, expected two names or more such as "- [注意力, attention]"',
      'problem 5: A name is a list, expected a text',
      'problem 6: A name is "!", expected a letter or digit in it',
      `problem 7: A name is "${'e'.repeat(61)}", expected at most 60 characters`,
      'problem 8: A name is "扩散，diffusion", expected names with ", " between',
      'problem 9: The group has 21 names, expected at most 20',
    ]);
  });

  it.each([
    ['text', 'problem 1: The file is "text", expected a list of groups such as "- [注意力, attention]"'],
    ['- 注意力\n- attention', 'problem 1: Found a list of names, expected groups such as "- [注意力, attention]"'],
    ['synonyms: 注意力', 'problem 1: Found "注意力", expected groups such as "- [注意力, attention]"'],
    ['注意力:', 'problem 1: A name is "", expected a letter or digit in it'],
    ['a: b\nnot: [[秩]]', 'problem 2: "not" has "秩", expected two names such as "- [秩, rank]"'],
    ['a: b\nnot:\n- [a, b, c]', 'problem 3: "not" has "a", "b", "c", expected two names such as "- [秩, rank]"'],
    ['a: [b, c]\nnot:\n- [C, B]', 'problem 3: "C" and "B" are synonyms here and in "not", expected one of both'],
    ['- [a, b\n- c', /^problem \d: Cannot read the file as YAML: /],
    ['- &x [a, b]\n- *x', 'problem 2: Cannot read "*x", expected no aliases'],
  ])('says what is wrong with %j', (text, message) => {
    expect(parse(text).found[0]).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  it('bounds the groups', () => {
    const { groups, found } = parse(...Array.from({ length: MAX_GROUPS + 5 }, (_, index) => `- [a${index}, b${index}]`));
    expect(groups).toHaveLength(MAX_GROUPS);
    expect(found).toEqual(['problem 1: The file has 4005 groups, expected at most 4000 of 20000 names']);
  });
});

describe('loadGlossary()', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'suoyin-glossary-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('needs no file', async () => {
    expect(await loadGlossary(folder)).toEqual({ groups: [], excluded: [], problems: [] });
  });

  it('reads glossary.yaml in the folder', async () => {
    writeFileSync(join(folder, 'glossary.yaml'), '\u{feff}- [注意力, attention]\r\n- [秩]\r\n');
    expect(await loadGlossary(folder)).toEqual({
      groups: [['注意力', 'attention']],
      excluded: [],
      problems: [
        {
          path: 'glossary.yaml',
          line: 2,
          message: '"秩" is the only name, expected two names or more such as "- [注意力, attention]"',
          severity: 'problem',
          kind: 'glossary',
        },
      ],
    });
  });

  it('says why a file cannot be read', async () => {
    mkdirSync(join(folder, 'glossary.yaml'));
    expect((await loadGlossary(folder)).problems).toMatchObject([
      { path: 'glossary.yaml', message: expect.stringMatching(/^Cannot read the file: /) },
    ]);
  });

  it('refuses a file of megabytes', async () => {
    writeFileSync(join(folder, 'glossary.yaml'), '#'.repeat(2 * 1024 * 1024 + 1));
    expect((await loadGlossary(folder)).problems.map(({ message }) => message)).toEqual([
      'The file has 2097153 bytes, expected at most 2097152',
    ]);
  });

  it('is no post', async () => {
    writeFileSync(join(folder, 'glossary.yaml'), '- [注意力, attention]\n');
    writeFileSync(join(folder, 'a.md'), 'x');
    const { read, posts, problems } = await loadPosts(folder);
    expect({ read, ids: posts.map(({ meta }) => meta.id), problems }).toEqual({ read: 1, ids: ['a'], problems: [] });
  });
});
