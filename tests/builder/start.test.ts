import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { posts as ownPosts } from '../memory-archive.ts';

const cli = fileURLToPath(new URL('../../src/builder/command/cli.ts', import.meta.url));

let folder: string;
let child: ChildProcess;
let url: string;
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
      if (address !== undefined && output.includes('Ctrl-C ends')) ready(address);
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

  it('shows a post that was saved while it runs', { timeout: 30_000 }, async () => {
    expect(await totalHits('zzqkx')).toBe(0);
    appendFileSync(join(folder, 'posts/9907.md'), '\nzzqkx\n');
    for (let tries = 0; tries < 200 && (await totalHits('zzqkx')) === 0; tries++)
      await new Promise((later) => setTimeout(later, 100));
    expect(await totalHits('zzqkx')).toBe(1);
  });
});
