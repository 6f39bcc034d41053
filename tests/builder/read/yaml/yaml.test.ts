import { describe, expect, it } from 'vitest';
import { createReporter } from '../../../../src/builder/read/problem.ts';
import { parseYaml } from '../../../../src/builder/read/yaml/yaml.ts';

function read(...lines: readonly string[]): { data: unknown; found: readonly string[] } {
  const report = createReporter('a.md');
  const data = { ...parseYaml(lines.join('\n'), 2, report) };
  return { data, found: report.found.map(({ severity, line, message }) => `${severity} ${line}: ${message}`) };
}

describe('parseYaml()', () => {
  it('keeps every scalar as it was typed', () => {
    const { data, found } = read(
      'id: 0123',
      'version: 1.10',
      'date: 2020-01-01',
      'time: 12:30',
      'on: yes',
      'none:',
      'nil: null',
      'text: "null"',
    );
    expect(data).toEqual({
      id: '0123',
      version: '1.10',
      date: '2020-01-01',
      time: '12:30',
      on: 'yes',
      none: null,
      nil: null,
      text: 'null',
    });
    expect(found).toEqual([]);
  });

  it('reads what follows the standard without a word', () => {
    const { data, found } = read(
      'title: "a \\"b\\""',
      'tags:',
      '- a',
      '- [b, c]',
      'text: |',
      '  one',
      '  two',
      '# comment',
      'map: { a: 1 }',
    );
    expect(data).toEqual({ title: 'a "b"', tags: ['a', ['b', 'c']], text: 'one\ntwo\n', map: { a: '1' } });
    expect(found).toEqual([]);
  });

  it.each([
    ['[x] foo', '[x] foo'],
    ['【a】[b]: c', '【a】[b]: c'],
    ['a: b', 'a: b'],
    ['@home', '@home'],
    ['`code`', '`code`'],
    ['%d', '%d'],
    ['*bold*', '*bold*'],
    ['> quote', '> quote'],
    ['{{ title }}', '{{ title }}'],
    ['"foo" bar', '"foo" bar'],
    ['"abc', '"abc'],
    ["'it's'", "it's"],
    ["it's: [x", "it's: [x"],
    ['"\\underline{x}"', '\\underline{x}'],
  ])('quotes the value %s', (typed, text) => {
    const { data, found } = read('date: 2020-01-01', `title: ${typed}`, 'tags: [a]');
    expect(data).toEqual({ date: '2020-01-01', title: text, tags: ['a'] });
    expect(found).toEqual([`warning 3: "title" needs quotes, read as the text "${text}"`]);
  });

  it('quotes a value that goes on over lines', () => {
    expect(read('summary: a: b', '  goes on', 'x: y').data).toEqual({ summary: 'a: b goes on', x: 'y' });
  });

  it('quotes items of a list', () => {
    const { data, found } = read('tags:', '  - C++: a: b', '  - *x*', '  - fine', '  - "\\q"');
    expect(data).toEqual({ tags: ['C++: a: b', '*x*', 'fine', '\\q'] });
    expect(found).toEqual(['warning 3: "tags" has an item that needs quotes, read as the text "C++: a: b"']);
  });

  it.each([
    ['"$\\alpha$ 与 $\\nabla$"', '$\\alpha$ 与 $\\nabla$'],
    ['"\\beta 分布"', '\\beta 分布'],
    ['"$\\theta$ 的"', '$\\theta$ 的'],
  ])('reads TeX in double quotes %s as it was typed', (typed, text) => {
    const { data, found } = read(`title: ${typed}`);
    expect(data).toEqual({ title: text });
    expect(found).toEqual([`warning 2: A backslash in double quotes begins an escape, read as the text "${text}"`]);
  });

  it('leaves escapes that are meant alone', () => {
    expect(read('title: "$\\\\alpha$"', 'text: "a\\nb\\tc"')).toEqual({
      data: { title: '$\\alpha$', text: 'a\nb\tc' },
      found: [],
    });
  });

  it('reads tabs in the indentation', () => {
    const { data, found } = read('title: x', 'tags:', '\t- a', '\t- b');
    expect(data).toEqual({ title: 'x', tags: ['a', 'b'] });
    expect(found).toEqual(['warning 4: "tags" has lines indented by tabs or not at all']);
  });

  it('reads brackets whose lines are not indented', () => {
    const { data, found } = read('tags: [', '"a",', 'b', ']', 'title: x');
    expect(data).toEqual({ tags: ['a', 'b'], title: 'x' });
    expect(found).toEqual(['warning 3: "tags" has lines indented by tabs or not at all']);
  });

  it('reads colons without a space and full-width ones', () => {
    const { data, found } = read('title:x', 'tags：[a, b]');
    expect(data).toEqual({ title: 'x', tags: ['a', 'b'] });
    expect(found).toEqual([
      'warning 2: "title" should be followed by a colon and a space',
      'warning 3: "tags" should be followed by a colon and a space',
    ]);
  });

  it('takes the last of keys given twice', () => {
    expect(read('title: a', 'date: 2020-01-01', 'title: b')).toEqual({
      data: { title: 'b', date: '2020-01-01' },
      found: ['warning 4: "title" is given more than once, the last one counts'],
    });
  });

  it('reports every line it cannot read, and reads the others', () => {
    const { data, found } = read('title: x', 'hello world', 'tags: [a]', 'https://example.org');
    expect(data).toEqual({ title: 'x', tags: ['a'] });
    expect(found).toEqual([
      'problem 3: Cannot read "hello world": expected "key: value"',
      'problem 5: Cannot read "https://example.org": expected "key: value"',
    ]);
  });

  it('has nothing to say about comments alone', () => expect(read('# a', '', '# b')).toEqual({ data: {}, found: [] }));

  it('does not follow aliases, which can stand for gigabytes', () => {
    const bomb = [
      'a: &a [x, x, x, x]',
      ...[...'bcdefghij'].map((key, index) => `${key}: &${key} [${`*${'abcdefghij'[index]}, `.repeat(9)}x]`),
    ];
    const start = performance.now();
    const { data } = read(...bomb, 'tags: *j');
    expect(JSON.stringify(data).length).toBeLessThan(2000);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it.each([
    ['brackets', `a: ${'['.repeat(60_000)}`],
    ['lines of brackets', 'x: [\n'.repeat(12_000)],
    ['an open bracket over many lines', `x: [\n${'"\n'.repeat(30_000)}`],
    ['list items that need quotes', `x:\n${'- *\n'.repeat(15_000)}`],
    ['spaces', `a${' '.repeat(60_000)}`],
    ['quotes and backslashes', `a: "${'\\'.repeat(60_001)}"`],
  ])('is done soon with 60,000 characters of %s', (_, text) => {
    const start = performance.now();
    const report = createReporter('a.md');
    parseYaml(text, 1, report);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(report.found.length).toBeGreaterThan(0);
  });

  it('cannot be made to change prototypes', () => {
    const { data } = read('__proto__: { polluted: yes }', 'title: [x] y');
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
    expect(data).toMatchObject({ title: '[x] y' });
  });
});
