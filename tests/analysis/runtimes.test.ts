import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestHarness } from 'wrangler';
import { analyse } from '../../src/analysis/analyse.ts';
import { loadPosts } from '../../src/builder/read/load-posts.ts';
import { describeInChromium } from '../browser/describe-in-chromium.ts';
import { posts } from '../memory-archive.ts';
import { listCorpora, unpackCorpus } from '../shared-data.ts';
import { CORNER_CASES, EVERY_CHARACTER, STREWN } from './runtime-texts.ts';

/** Small corpora of several languages and writers. */
const CORPORA = ['mzlogin', 'd2l-zh', 'oi-wiki'].filter((name) => listCorpora().includes(name));
const MAX_POSTS = 12;

/** A short name for all tokens of a text: FNV-1a over their JSON. A browser without a server has no better one. */
function digest(tokens: unknown): number {
  const json = JSON.stringify(tokens);
  let hash = 0x811c9dc5;
  for (let at = 0; at < json.length; at++) hash = Math.imul(hash ^ json.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const ANALYSER = fileURLToPath(new URL('../../src/analysis/analyse.ts', import.meta.url));

/** The analyser bundled as the Worker is, with what `code` makes of it. */
async function bundle(code: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { analyse } from ${JSON.stringify(ANALYSER)};\n${digest}\n${code}`,
      resolveDir: tmpdir(),
      loader: 'js',
    },
    bundle: true,
    write: false,
    minify: true,
    format,
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

let folder: string;
let passages: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suoyin-runtimes-'));
  const own = (await loadPosts(posts)).posts.map((post) => post.body);
  const others = [];
  for (const name of CORPORA) {
    const corpus = unpackCorpus(name);
    try {
      others.push(...(await loadPosts(corpus.folder)).posts.slice(0, MAX_POSTS).map((post) => post.body.slice(0, 20_000)));
    } finally {
      corpus.remove();
    }
  }
  passages = [...own, ...others].flatMap((text) => text.split('\n\n'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const allTexts = (): string[] => [...CORNER_CASES, ...STREWN, ...passages, ...EVERY_CHARACTER];

/** The texts whose tokens have other digests than here. */
function differing(texts: readonly string[], digests: readonly number[]): string[] {
  expect(digests.length).toBe(texts.length);
  return texts.filter((text, index) => digest(analyse(text)) !== digests[index]);
}

describe('analyse() in workerd', () => {
  it('gives the same tokens as in Node', { timeout: 60_000 }, async () => {
    const script = join(folder, 'worker.js');
    const code = `export default { async fetch(request) {
      const { texts, whole } = await request.json();
      return Response.json(texts.map((text) => (whole ? analyse(text) : digest(analyse(text)))));
    } };`;
    writeFileSync(script, await bundle(code, 'esm'));
    const server = createTestHarness({
      workers: [{ config: { name: 'analyser', main: script, no_bundle: true, compatibility_date: '2026-10-01' } }],
    });
    try {
      const { url } = await server.listen();
      const ask = async <T>(texts: readonly string[], whole: boolean): Promise<T> => {
        const response = await fetch(url, { method: 'POST', body: JSON.stringify({ texts, whole }) });
        return (await response.json()) as T;
      };
      const shown = [...CORNER_CASES, ...STREWN];
      const tokens = await ask<unknown[]>(shown, true);
      for (const [index, text] of shown.entries()) expect(tokens[index], JSON.stringify(text)).toEqual(analyse(text));
      const texts = allTexts();
      expect(differing(texts, await ask<number[]>(texts, false))).toEqual([]);
    } finally {
      await server.close();
    }
  });
});

function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

describeInChromium('analyse() in a browser', { timeout: 120_000 }, (chromium) => {
  it('gives the same tokens as in Node', async () => {
    const texts = allTexts();
    // In ASCII: a file cannot hold half a surrogate pair, nor a script's own end.
    const ascii = JSON.stringify(texts).replaceAll(/[<\u{80}-\u{10ffff}]/gu, escapeUnits);
    const code = 'document.querySelector("pre").textContent = JSON.stringify(texts.map((text) => digest(analyse(text))));';
    const page = join(folder, 'page.html');
    const script = (await bundle(code, 'iife')).replaceAll('</', '<\\/');
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8"><pre></pre><script>const texts = ${ascii};</script><script>${script}</script>`,
    );
    const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`, '--dump-dom'];
    const { stdout } = spawnSync(chromium, [...options, `file://${page}`], {
      encoding: 'utf8',
      timeout: 100_000,
      maxBuffer: 256 * 1024 * 1024,
    });
    const [, digests] = /<pre>(\[[\d,]*\])<\/pre>/.exec(stdout) ?? [];
    expect(digests, stdout.slice(0, 500)).toBeDefined();
    expect(differing(texts, JSON.parse(digests ?? '[]') as number[])).toEqual([]);
  });
});

describe('the texts of these tests', () => {
  it('reach every branch of the analyser', () => {
    const tokens = CORNER_CASES.flatMap((text) => analyse(text));
    const terms = new Set(tokens.map((token) => token.term));
    for (const term of ['注意', 'gpt2', 'c++', 'c#', 'poincare', 'xt', '扩散', '岂', 'カ', '𠀀𠀁', 'a'.repeat(64)])
      expect(terms.has(term), term).toBe(true);
    expect(readFileSync(ANALYSER, 'utf8')).toContain('export function analyse');
    expect(passages.length).toBeGreaterThan(100);
  });
});
