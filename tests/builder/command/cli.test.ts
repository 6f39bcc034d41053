import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../../src/builder/command/cli.ts', import.meta.url));
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'suoyin-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('suoyin', () => {
  it('explains itself and each command', { timeout: 120_000 }, () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('suoyin deploy') });
    for (const command of ['start', 'build', 'check', 'deploy']) {
      expect(run(command, '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining(`suoyin ${command}: `) });
    }
  });

  it('tells misuse (2) from failure (1) and success (0)', { timeout: 120_000 }, () => {
    expect(run('bild')).toMatchObject({ status: 2, stderr: expect.stringContaining('Cannot run "bild"') });
    expect(run('build', '--pots', 'x').status).toBe(2);
    expect(run('build', '--max-files', 'many')).toMatchObject({ status: 2, stderr: expect.stringContaining('"many"') });
    expect(run('check', '--posts', join(folder, 'none')).status).toBe(1);
    writeFileSync(join(folder, 'a.md'), '---\ntitle: a\ndate: 2024-01-01\n---\ntext $\\frac{1$ \n');
    expect(run('check', '--posts', folder).status).toBe(0);
    const strict = run('check', '--posts', folder, '--strict');
    expect(strict.status).toBe(1);
    expect(strict.stdout).toMatch(/warning: .*a\.md:5: /);
    writeFileSync(join(folder, 'b.md'), '---\ntitle: b\ndate: someday\n---\n');
    expect(run('check', '--posts', folder)).toMatchObject({ status: 1, stdout: expect.stringMatching(/problem: .*b\.md:3: /) });
  });

  it('builds in a log with plain lines', () => {
    const { status, stdout, stderr } = run('build', '--posts', folder, '--out', join(folder, 'out'), '--no-cache');
    expect(status).toBe(0);
    expect(stdout).toContain('Read 2 files: 1 posts, 0 drafts, 1 refused');
    expect(stdout + stderr).not.toContain('\u001b');
  });
});
