import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../src/builder/command/cli.ts', import.meta.url));
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

const FRONT_MATTER = '---\ntitle: 公式\ndate: 2024-01-01\n---\n';
const BODY = `
\\eqref{nowhere}

\\begin{equation}a\\label{twice}\\end{equation}

\\begin{equation}b\\label{twice}\\end{equation}

设 $x_1$，
$$
c + \\foo
$$

| 模 | 值 |
| --- | --- |
| $|x|$ | 1 |
| $x_1 | $y_2 |
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'suoyin-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('suoyin check', () => {
  it('shows what is wrong with formulas, with the line of the file, and fails with --strict', () => {
    writeFileSync(join(folder, 'a.md'), FRONT_MATTER + BODY);
    const { status, stdout } = run('check', '--posts', folder);
    expect(status).toBe(0);
    // By kind, with the count of each.
    const found = [...stdout.matchAll(/^ *warning: .*a\.md:(\d+): (.*)$/gm)];
    const warnings = found.map(([, line, message]) => `${line} ${message}`);
    expect(warnings.toSorted((left, right) => Number.parseInt(left, 10) - Number.parseInt(right, 10))).toEqual([
      '6 Unknown label "nowhere"',
      '10 Label "twice" is defined twice',
      '13 Cannot typeset "c + \\foo": Undefined control sequence: \\foo at position 5',
      '19 Other Markdown programs split the table at the bar in "|x|": write \\vert or \\mid',
      '20 Cannot tell whether "$x_1 | $" is one formula or two cells: write \\vert or \\mid for the bar',
    ]);
    expect(stdout).toContain('5 warnings (rendering)');
    const strict = run('check', '--posts', folder, '--strict');
    expect(strict.status).toBe(1);
    expect(strict.stdout).toContain('5 warnings (rendering)');
  });

  it('fails with --strict for each of them alone, and for none of what is well', () => {
    const only = (body: string) => {
      writeFileSync(join(folder, 'a.md'), `${FRONT_MATTER}\n${body}\n`);
      return run('check', '--posts', folder, '--strict').status;
    };
    for (const body of ['$\\foo$', '\\ref{x}', '| a |\n| - |\n| $|x|$ |']) expect(only(body), body).toBe(1);
    expect(only('\\begin{equation}a\\label{x}\\end{equation}\n\n\\eqref{x}\n\n| a |\n| - |\n| $\\vert x\\vert$ |')).toBe(0);
  });

  it('keeps a build with --strict from writing', () => {
    writeFileSync(join(folder, 'a.md'), FRONT_MATTER + BODY);
    const built = run('build', '--posts', folder, '--out', join(folder, 'out'), '--no-cache', '--strict');
    expect(built.status).toBe(1);
    expect(built.stdout + built.stderr).toContain('a.md:13: Cannot typeset');
    expect(built.stdout + built.stderr).toContain('Stopped by --strict');
  });
});
