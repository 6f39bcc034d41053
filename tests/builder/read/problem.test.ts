import { describe, expect, it } from 'vitest';
import { createReporter, formatProblem, quoteValue } from '../../../src/builder/read/problem.ts';

describe('formatProblem()', () => {
  const problem = {
    path: '9119.md',
    line: 4,
    message: '"date" is "2022-13-01", expected YYYY-MM-DD',
    severity: 'problem',
  } as const;

  it('puts path and line first, as editors link them', () => {
    expect(formatProblem(problem)).toBe('9119.md:4: "date" is "2022-13-01", expected YYYY-MM-DD');
  });

  it('puts a folder before the path', () => {
    expect(formatProblem(problem, { folder: 'posts/' })).toBe('posts/9119.md:4: "date" is "2022-13-01", expected YYYY-MM-DD');
  });

  it('names the file alone where there is no line, and the folder where there is no file', () => {
    const { line: _, ...whole } = problem;
    expect(formatProblem({ ...whole, message: 'Cannot read the file' })).toBe('9119.md: Cannot read the file');
    expect(formatProblem({ path: '', message: 'Found no post', severity: 'problem' }, { folder: 'posts' })).toBe(
      'posts: Found no post',
    );
  });
});

describe('createReporter()', () => {
  it('keeps what it is told in order, and leaves out a line that is not known', () => {
    const report = createReporter('a.md');
    report.warning('First', 3);
    report.problem('Second');
    expect(report.found).toEqual([
      { path: 'a.md', line: 3, message: 'First', severity: 'warning' },
      { path: 'a.md', message: 'Second', severity: 'problem' },
    ]);
  });

  it('tells warnings from problems', () => {
    const report = createReporter('a.md');
    report.warning('Only a warning');
    expect(report.hasProblem()).toBe(false);
    report.problem('A problem');
    expect(report.hasProblem()).toBe(true);
  });

  it('remembers a problem that comes after too many warnings to keep', () => {
    const report = createReporter('a.md');
    for (let index = 0; index < 1000; index++) report.warning(`Warning ${index}`);
    report.problem('The problem');
    expect(report.hasProblem()).toBe(true);
    expect(report.found.length).toBeLessThanOrEqual(51);
    expect(report.found.at(-1)?.message).toBe('The problem');
  });
});

describe('quoteValue()', () => {
  it('keeps a value on one line', () => expect(quoteValue('a\n b\tc')).toBe('"a b c"'));

  it('cuts a long value between characters', () => {
    const quoted = quoteValue('𠮷'.repeat(500));
    expect(quoted.isWellFormed()).toBe(true);
    expect([...quoted].length).toBeLessThan(90);
    expect(quoted.endsWith('…"')).toBe(true);
  });
});
