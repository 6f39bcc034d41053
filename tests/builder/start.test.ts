import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { posts as ownPosts } from '../memory-archive.ts';

const cli = fileURLToPath(new URL('../../src/builder/command/cli.ts', import.meta.url));

let folder: string;
let child: ChildProcess;
let url: string;
let beginning: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suoyin-start-'));
  cpSync(ownPosts, join(folder, 'posts'), { recursive: true });
  child = spawn(process.execPath, [cli, 'start', '--posts', join(folder, 'posts'), '--out', join(folder, 'out'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  url = await new Promise<string>((ready, fail) => {
    let output = '';
    child.once('exit', (code) => fail(new Error(`suoyin start ended with ${code}: ${output}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /Suoyin serves 8 posts on (http:\/\/\S+)/.exec(output)?.[1];
      if (address === undefined || !output.includes('Ctrl-C ends')) return;
      beginning = output;
      ready(address);
    });
  });
}, 60_000);
afterAll(async () => {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGINT');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

const totalHits = async (query: string): Promise<number> => {
  const response = await fetch(`${url}/api/search?q=${query}`).catch(() => undefined);
  return response?.ok === true ? ((await response.json()) as { totalHits: number }).totalHits : 0;
};

describe('suoyin start', () => {
  it('serves what it built, wherever it was built to', async () => {
    expect(await totalHits('attention')).toBeGreaterThan(0);
    expect((await fetch(`${url}/archives/9844`)).status).toBe(200);
  });

  it('says nothing of its own tools before what it has to say', () => {
    const [counts = '', wrote = '', ...rest] = beginning.split('\n').filter((line) => line !== '');
    expect(counts).toMatch(/^Read 8 files: 8 posts/);
    expect(wrote).toMatch(/^Wrote 8 posts/);
    expect(rest.find((line) => !line.startsWith('Slowest:'))).toMatch(/^Suoyin serves 8 posts on /);
  });

  it('shows a post that was saved while it runs', { timeout: 30_000 }, async () => {
    expect(await totalHits('zzqkx')).toBe(0);
    appendFileSync(join(folder, 'posts/9907.md'), '\nzzqkx\n');
    for (let tries = 0; tries < 200 && (await totalHits('zzqkx')) === 0; tries++)
      await new Promise((later) => setTimeout(later, 100));
    expect(await totalHits('zzqkx')).toBe(1);
  });

  it('shows what is saved after the folder was swapped for another', { timeout: 60_000 }, async () => {
    const posts = join(folder, 'posts');
    cpSync(posts, `${posts}.new`, { recursive: true });
    renameSync(posts, `${posts}.old`);
    renameSync(`${posts}.new`, posts);
    await new Promise((later) => setTimeout(later, 3000));
    appendFileSync(join(posts, '9907.md'), '\nqqvwz\n');
    for (let tries = 0; tries < 300 && (await totalHits('qqvwz')) === 0; tries++)
      await new Promise((later) => setTimeout(later, 100));
    expect(await totalHits('qqvwz')).toBe(1);
  });
});
