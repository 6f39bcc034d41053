import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOwnSite, type Served, serveSite } from './harness.ts';

interface SuggestionJson {
  readonly kind: string;
  readonly text: string;
  readonly highlights: readonly (readonly [number, number])[];
  readonly id?: string;
  readonly url?: string;
  readonly posts?: number | null;
}

let built: Awaited<ReturnType<typeof buildOwnSite>>;
let served: Served;
beforeAll(async () => {
  built = await buildOwnSite();
  served = await serveSite(built.site, built.script);
}, 120_000);
afterAll(async () => {
  await served?.close();
});

const ask = async (query: string, rest = ''): Promise<{ query: string; suggestions: SuggestionJson[] }> => {
  const response = await served.fetch(`/api/suggest?q=${encodeURIComponent(query)}${rest}`);
  expect(response.status, query).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
  return (await response.json()) as { query: string; suggestions: SuggestionJson[] };
};

describe('GET /api/suggest', () => {
  it('answers in the documented shape: titles with their post, all else with how many posts have it', async () => {
    const answer = await ask('\u{6ce8}\u{610f}');
    expect(Object.keys(answer)).toEqual(['query', 'suggestions']);
    expect(answer.query).toBe('\u{6ce8}\u{610f}');
    expect(answer.suggestions.length).toBeGreaterThan(1);
    expect(answer.suggestions.map(({ kind }) => kind)).toContain('title');
    for (const suggestion of answer.suggestions) {
      const { kind, text, highlights } = suggestion;
      expect(highlights).toHaveLength(1);
      for (const [start, end] of highlights) expect(text.slice(start, end)).toBe('\u{6ce8}\u{610f}');
      if (kind === 'title') {
        expect(Object.keys(suggestion)).toEqual(['kind', 'text', 'highlights', 'id', 'url']);
        expect(suggestion).toMatchObject({ id: '9889', url: '/archives/9889' });
        expect((await served.fetch(suggestion.url ?? '')).status).toBe(200);
      } else {
        expect(Object.keys(suggestion)).toEqual(['kind', 'text', 'highlights', 'posts']);
        expect(['tag', 'series', 'category', 'author', 'term']).toContain(kind);
        expect(suggestion.posts === null || Number(suggestion.posts) > 0).toBe(true);
      }
    }
  });

  it('finds pinyin, initials and other spellings, which search finds as well', async () => {
    for (const query of [
      'zhuyil',
      'zyl',
      '\u{6ce8}\u{610f}\u{529b}\u{6a5f}',
      'ATTEN',
      '\u{ff41}\u{ff54}\u{ff54}\u{ff45}\u{ff4e}',
    ]) {
      const [first] = (await ask(query)).suggestions;
      expect(first, query).toBeDefined();
      const found = await (await served.fetch(`/api/search?q=${encodeURIComponent(first?.text ?? '')}`)).json();
      expect((found as { totalHits: number }).totalHits, query).toBeGreaterThan(0);
    }
  });

  it('gives as many as are asked for, the same ones first', async () => {
    const twenty = (await ask('c', '&limit=20')).suggestions;
    expect(twenty.length).toBeLessThanOrEqual(20);
    for (const limit of [1, 2, 5, 10]) {
      const { suggestions } = await ask('c', `&limit=${limit}`);
      expect(suggestions).toHaveLength(Math.min(limit, twenty.length));
      for (const suggestion of suggestions) expect(twenty).toContainEqual(suggestion);
    }
    expect((await ask('c')).suggestions).toEqual((await ask('c', '&limit=10')).suggestions);
  });

  it('suggests nothing for nothing, and nothing for what no name has', async () => {
    for (const query of ['', ' ', '\u{3000}', '!!!', '\u{1f600}', 'zzzzqqq', '\u{9c7b}\u{9c7b}']) {
      expect(await ask(query)).toEqual({ query, suggestions: [] });
    }
    expect(await (await served.fetch('/api/suggest')).json()).toEqual({ query: '', suggestions: [] });
  });

  it('names every wrong parameter in a problem', async () => {
    const response = await served.fetch('/api/suggest?q=a&q=b&limit=0&kind=tag');
    expect([response.status, response.headers.get('Content-Type')]).toEqual([400, 'application/problem+json']);
    const problem = (await response.json()) as { title: string; errors: { parameter: string; detail: string }[] };
    expect(problem.title).toBe('Invalid parameter');
    expect(problem.errors.map(({ parameter }) => parameter).toSorted()).toEqual(['kind', 'limit', 'q']);
    for (const limit of ['21', '-1', '1.5', 'ten', '', '1e1', '\u{ff11}']) {
      const wrong = await served.fetch(`/api/suggest?q=a&limit=${encodeURIComponent(limit)}`);
      expect([wrong.status, ((await wrong.json()) as { parameter: string }).parameter], limit).toEqual([400, 'limit']);
    }
  });

  it('tags its answers, and decides a 304 by the tag alone', async () => {
    const first = await served.fetch('/api/suggest?q=zhu');
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^W\/"[0-9a-f]{16}-[0-9a-f]+"$/);
    expect(first.headers.get('Cache-Control')).toBe('public, no-cache');
    const again = await served.fetch('/api/suggest?limit=10&q=zhu', { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag]);
    for (const path of ['/api/suggest?q=zhuy', '/api/suggest?q=zhu&limit=9', '/api/search?q=zhu']) {
      const other = await served.fetch(path, { headers: { 'If-None-Match': etag } });
      expect([other.status, other.headers.get('ETag') === etag], path).toEqual([200, false]);
    }
  });

  it('answers HEAD without a body, and lets other sites ask', async () => {
    const head = await served.fetch('/api/suggest?q=zhu', { method: 'HEAD', headers: { Origin: 'https://example.org' } });
    expect([head.status, await head.text(), head.headers.get('Access-Control-Allow-Origin')]).toEqual([200, '', '*']);
  });
});
