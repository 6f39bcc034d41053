import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { explainSearch } from '../../src/query/explain/explain-search.ts';
import { searchParameters, toSearchRequest } from '../../src/query/request.ts';
import { parseParameters } from '../../src/worker/parameters.ts';
import { buildSmallArchive } from '../query/small-archive.ts';
import { formatExplanation } from './format-explanation.ts';

describe('explainSearch()', () => {
  it('tells the texts, why levels were left, what was fetched, and scores by term', async () => {
    const store = await (await buildSmallArchive([{ id: 'a', text: '讲梯度下降。' }])).open();
    const parsed = parseParameters(new URLSearchParams({ q: '梯度 下降' }), searchParameters);
    if (parsed.kind === 'problem') throw new Error(parsed.problem.detail);
    const explanation = await explainSearch(store, toSearchRequest(parsed.values));
    expect(explanation).toMatchObject({ query: '梯度 下降', texts: [{ text: '梯度', pieces: ['梯度'] }, { text: '下降' }] });
    expect(explanation.steps).toContainEqual({ level: 'phrase', posts: 1, reason: 'taken' });
    expect(explanation.fetched.length).toBeGreaterThan(0);
    expect(Object.keys(explanation.hits[0]?.terms ?? {}).sort()).toEqual(['下降', '梯度']);
    expect(formatExplanation(explanation)).toContain('level     phrase: 1 posts, taken');
  });
});

describe('npm run explain', () => {
  it('answers with an explanation, and misuse with its help', () => {
    const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
    const run = (...args: string[]) => spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
    expect(run().status).toBe(2);
    expect(run('--help').stdout).toContain('npm run explain');
    const explained = run('梯度裁剪');
    expect(explained.stdout).toContain('level     phrase');
    expect(explained.status).toBe(0);
  }, 60_000);
});
