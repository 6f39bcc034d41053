import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTree } from '../read/write-tree.ts';

const cli = fileURLToPath(new URL('../../../src/builder/command/cli.ts', import.meta.url));
const check = (posts: string, ...args: string[]) =>
  spawnSync(process.execPath, [cli, 'check', '--posts', posts, ...args], { encoding: 'utf8' });

let folder = '';
let blog = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'suoyin-check-'));
  blog = join(folder, 'blog');
  const same = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => [
    `source/_posts/p${day}.md`,
    `---\nid: 9\ndate: 2024-01-0${day}\n---\n文\n`,
  ]);
  writeTree(blog, {
    '_config.yml': 'title: 站\nfuture: false\n',
    'source/_posts/bad.md': '---\ndate: 某日\n---\n',
    'source/_posts/later.md': '---\ndate: 2030-01-01\n---\n',
    'source/_posts/secret.md': '---\nprivate: true\n---\n',
    'source/_posts/month.md': '---\ndate: 2024-06\n---\n文\n',
    ...Object.fromEntries(same),
  });
  symlinkSync('nowhere.md', join(blog, 'source/_posts/broken.md'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('suoyin check', { timeout: 120_000 }, () => {
  it('groups findings by kind, the worst first, with the first of each, how to mend them, and a verdict', () => {
    const { status, stdout } = check(blog, '--now', '2026-12-01');
    expect(status).toBe(1);
    const lines = stdout.trim().split('\n');
    expect(lines[0]).toMatch(/^Found Hexo by _config\.yml in .*: posts in source\/_posts, files in source$/);
    expect(lines[1]).toContain('title "站", breaks true, future false');
    const heads = lines.filter((line) => /^\d+ (?:problem|warning)s? \(/.test(line)).map((line) => line.replace(/:.*/, ''));
    expect(heads).toEqual([
      '1 problem (date-unreadable)',
      '7 warnings (id-taken)',
      '1 warning (date-partial)',
      '1 warning (link-dangling)',
    ]);
    expect(stdout).toContain('1 problem (date-unreadable): Write the date as YYYY-MM-DD');
    expect(stdout).toMatch(/ {2}problem: .*bad\.md:2: "date" is "某日", expected YYYY-MM-DD/);
    expect(stdout.match(/The id "9"/g)).toHaveLength(5);
    expect(stdout).toContain('and 2 more; suoyin check --posts');
    expect(stdout).toContain('Read 12 files: 9 posts, 2 drafts, 1 refused');
    expect(stdout).toContain('at 2026-11-30T16:00:00.000Z; --future publishes what is to come');
    expect(lines.at(-1)).toBe('Not ready: 1 of 12 files refused, 1 kind of problems, 3 kinds of warnings');
  });

  it('shows all where asked, and writes the same as JSON', () => {
    expect(check(blog, '--all', '--now', '2026-12-01').stdout.match(/The id "9"/g)).toHaveLength(7);
    const { stdout, status } = check(blog, '--json', '--future');
    expect(status).toBe(1);
    const { ready, engine, counts, kinds, drafts } = JSON.parse(stdout);
    expect({ ready, engine, counts }).toEqual({
      ready: false,
      engine: 'Hexo',
      counts: { read: 12, posts: 10, drafts: 1, refused: 1 },
    });
    expect(kinds[0]).toEqual({
      kind: 'date-unreadable',
      severity: 'problem',
      count: 1,
      mend: expect.any(String),
      findings: [{ path: 'bad.md', line: 2, message: '"date" is "某日", expected YYYY-MM-DD' }],
    });
    expect(kinds[1]).toMatchObject({ kind: 'id-taken', count: 7 });
    expect(drafts).toEqual([{ path: 'secret.md', reason: '"private" is on' }]);
  });

  it('says that a blog is ready, but not so with --strict and a warning', () => {
    rmSync(join(blog, 'source/_posts/bad.md'));
    const ready = check(blog, '--now', '2026-12-01');
    expect([ready.status, ready.stdout.trim().split('\n').at(-1)]).toEqual([0, 'Ready: 9 posts, 3 kinds of warnings']);
    const strict = check(blog, '--now', '2026-12-01', '--strict');
    expect(strict.status).toBe(1);
    expect(strict.stdout.trim().split('\n').at(-1)).toBe('Not ready: 3 kinds of warnings, and --strict allows none');
    expect(check(blog, '--now', 'soon')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Cannot read --now: "soon"'),
    });
  });
});
