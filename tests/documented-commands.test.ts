import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCommands, listDocuments } from './markdown-documents.ts';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const shown = listDocuments().flatMap((document) => listCommands(document).map((command) => ({ path: document.path, command })));

/** Each command once, however many documents show it. */
const commands = shown.filter(({ command }, index) => shown.findIndex((other) => other.command === command) === index);

/** Not run: they delete the packages that this test runs with, and run this test. */
const INSTALLING = /^npm ci && npm (start|test)$/;

/** Started once, on a free port, and asked by every curl. */
const SERVING = /^npm start\b/;
const ASKING = /^curl /;
const hasCurl = spawnSync('curl', ['--version']).status === 0;

/** A command may take so long; the slowest builds the eight posts and bundles the Worker. */
const DEADLINE_MS = 120_000;

const select = (pattern: RegExp): typeof commands => commands.filter(({ command }) => pattern.test(command));
const bounded = commands.filter(({ command }) => ![INSTALLING, SERVING, ASKING].some((pattern) => pattern.test(command)));

let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'suoyin-documented-'));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** What builds is told to build elsewhere: dist may be the keeper's own. */
function withOut(command: string): string {
  if (!/^npm (?:start|run (?:build|deploy))\b/.test(command)) return command;
  return `${command}${command.includes(' -- ') ? '' : ' --'} --out ${out}`;
}

describe('commands of the documents', () => {
  it('are there', () => {
    expect(select(INSTALLING).map(({ path }) => path)).toEqual(['README.md', 'README.md']);
    expect(select(SERVING).length).toBeGreaterThan(0);
    expect(select(ASKING).length).toBeGreaterThan(1);
    expect(bounded.length).toBeGreaterThan(3);
  });

  it('install from the lock file, and start and test by scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    expect(existsSync(join(checkout, 'package-lock.json'))).toBe(true);
    for (const { command } of select(INSTALLING)) expect(Object.keys(scripts)).toContain(INSTALLING.exec(command)?.[1]);
  });

  it.each(bounded)('$path: $command', { timeout: DEADLINE_MS }, ({ command }) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', withOut(command)], {
      cwd: checkout,
      encoding: 'utf8',
      timeout: DEADLINE_MS,
    });
    expect(status, `${stdout}\n${stderr}`).toBe(0);
  });
});

describe('npm start of the documents', () => {
  let child: ChildProcess | undefined;
  let url = '';
  beforeAll(async () => {
    const command = select(SERVING)[0]?.command ?? '';
    child = spawn('sh', ['-c', withOut(command.replace(/--port \d+/, '--port 0'))], {
      cwd: checkout,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    url = await new Promise((ready, fail) => {
      let output = '';
      child?.once('exit', (code) => fail(new Error(`${command} ended with ${code}: ${output}`)));
      for (const stream of [child?.stdout, child?.stderr])
        stream?.on('data', (chunk: Buffer) => {
          output += chunk.toString();
          const address = /serves \d+ posts on (http:\/\/\S+)/.exec(output)?.[1];
          if (address !== undefined) ready(address);
        });
    });
  }, DEADLINE_MS);
  afterAll(async () => {
    const { pid } = child ?? {};
    if (child === undefined || pid === undefined || child.exitCode !== null) return;
    const ended = new Promise((done) => child?.once('exit', done));
    // npm, its shell and the server are one group.
    process.kill(-pid, 'SIGINT');
    await ended;
  }, 30_000);

  it('answers', async () => {
    expect((await fetch(url)).status).toBe(200);
  });

  const why = hasCurl ? '' : ' (skipped: no curl on this machine)';
  it.skipIf(!hasCurl).each(select(ASKING))(`gives hits: $path: $command${why}`, ({ command }) => {
    const asked = command.replace('http://localhost:8787', new URL(url).origin);
    const { status, stdout } = spawnSync('sh', ['-c', asked], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { totalHits: number }).totalHits).toBeGreaterThan(0);
  });
});
