import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPosts } from '../../src/builder/read/load-posts.ts';
import { createRender } from '../../src/markdown/render.ts';
import type { Post } from '../../src/post.ts';
import { SECURITY_HEADERS } from '../../src/security-headers.ts';
import { posts as folder } from '../memory-archive.ts';
import { buildOwnSite, type Served, serveSite } from './harness.ts';

interface HitJson {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly snippets: readonly { text: string; highlights: [number, number][]; heading: string; anchor: string }[];
}
interface ResultJson {
  readonly query: string;
  readonly hits: readonly HitJson[];
  readonly totalHits: number;
  readonly totalPages: number;
  readonly page: number;
  readonly hitsPerPage: number;
  readonly facetDistribution: Record<string, Record<string, number>>;
  readonly processingTimeMs: number;
}

let built: Awaited<ReturnType<typeof buildOwnSite>>;
let served: Served;
let posts: readonly Post[];
beforeAll(async () => {
  built = await buildOwnSite();
  served = await serveSite(built.site, built.script);
  posts = (await loadPosts(folder)).posts;
}, 120_000);
afterAll(async () => {
  await served?.close();
});

const getJson = async <T>(path: string): Promise<T> => {
  const response = await served.fetch(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
};
const search = (query: string, rest = ''): Promise<ResultJson> => getJson(`/api/search?q=${encodeURIComponent(query)}${rest}`);

describe('GET /api/search', () => {
  it.each([
    ['线性复杂度 Transformer', ['9844']],
    ['Key 做VQ 复杂度变线性', ['9844']],
    ['四舍五入 离散化 图像tokenizer', ['9826']],
    ['Finite Scalar Quantization', ['9826']],
    ['生成扩散模型漫谈（二十一）', ['9881']],
    ['扩散模型 ODE 加速采样', ['9881']],
    ['线性Attention 为什么不如标准Attention', ['9889']],
    ['刷论文 网站', ['9907', '9920']],
    ['网络通信 失败 重试装饰', ['9938']],
    ['辛普森悖论', ['9931']],
  ])('puts what a reader of %s looks for first', async (query, expected) => {
    const { hits } = await search(query);
    expect(hits.slice(0, expected.length).map((hit) => hit.id)).toEqual(expected);
  });

  it('answers in the documented shape', async () => {
    const result = await search('注意力');
    expect(Object.keys(result)).toEqual([
      'query',
      'hits',
      'page',
      'hitsPerPage',
      'totalHits',
      'totalPages',
      'match',
      'missing',
      'correctedQuery',
      'didYouMean',
      'literalQuery',
      'synonyms',
      'notes',
      'facetDistribution',
      'processingTimeMs',
    ]);
    expect(result.hits[0]).toMatchObject({
      id: '9889',
      title: '注意力机制真的可以“集中注意力”吗？',
      author: '苏剑林',
      date: '2023-12-12',
      tags: ['熵', '稀疏', 'attention', '秩'],
      categories: ['信息时代'],
      readers: { count: 46_702, asOf: '2024-01-20' },
      url: '/archives/9889',
    });
    expect(Object.keys(result.facetDistribution)).toEqual(['tag', 'category', 'author', 'series', 'year']);
  });

  it('highlights the query in the text it shows', async () => {
    const { hits } = await search('辛普森悖论');
    const lit = hits[0]?.snippets.flatMap(({ text, highlights }) => highlights.map(([start, end]) => text.slice(start, end)));
    expect(lit).toContain('辛普森悖论');
  });

  it('lists all posts, newest first, for an empty query', async () => {
    const { hits, totalHits } = await search('');
    expect(hits.map((hit) => hit.id)).toEqual(posts.map((post) => post.meta.id));
    expect(totalHits).toBe(8);
  });

  it('finds nothing for what no post holds, without an error', async () => {
    for (const query of ['\u{1f600}', 'zzzzqqq', '鱻鱻鱻', '"', '((((', '\u0000'])
      expect((await search(query)).query).toBe(query);
    expect((await search('zzzzqqq')).hits).toEqual([]);
  });

  it('answers hostile queries within its bounds', async () => {
    const hostile = [
      '\u6ce8'.repeat(5000),
      'a'.repeat(10_000),
      '"'.repeat(500),
      '-'.repeat(500),
      '\u0000\u0007',
      '(a OR '.repeat(300),
      '\u{1f468}\u200d\u{1f469}',
    ];
    for (const query of hostile) expect((await search(query)).hits.length).toBeLessThanOrEqual(10);
    // A lone surrogate and a byte that is no UTF-8, as no browser would send them.
    for (const bytes of ['%ED%A0%80', '%FF%FE', '%'])
      expect((await served.fetch(`/api/search?q=${bytes}`)).status, bytes).toBe(200);
  });

  it('pages without losing or repeating a hit', async () => {
    const whole = await search('的', '&hitsPerPage=50');
    const ids: string[] = [];
    for (let page = 1; page <= 4; page++)
      ids.push(...(await search('的', `&hitsPerPage=2&page=${page}`)).hits.map((hit) => hit.id));
    expect(ids).toEqual(whole.hits.map((hit) => hit.id));
    expect((await search('的', '&hitsPerPage=2&page=5')).hits).toEqual([]);
  });

  it('sorts and filters', async () => {
    expect((await search('的', '&sort=readers')).hits.map((hit) => hit.id).slice(0, 2)).toEqual(['9907', '9826']);
    expect((await search('的', '&sort=date')).hits.map((hit) => hit.id)).toEqual(posts.map((post) => post.meta.id));
    expect((await search('的', `&tag=${encodeURIComponent('扩散')}`)).hits.map((hit) => hit.id)).toEqual(['9881']);
    expect((await search('的', '&from=2024-01-01&readersMax=50000')).totalHits).toBe(2);
  });

  it('names every wrong parameter in a problem', async () => {
    const response = await served.fetch('/api/search?q=a&page=0&hitsPerPage=x&sort=best&from=2023-02-30&perPage=3&to=1&to=2');
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    const problem = (await response.json()) as { title: string; status: number; errors: { parameter: string; detail: string }[] };
    expect(problem.errors.map((error) => error.parameter).sort()).toEqual([
      'from',
      'hitsPerPage',
      'page',
      'perPage',
      'sort',
      'to',
    ]);
    expect(problem.errors.find((error) => error.parameter === 'from')?.detail).toBe(
      'Cannot read parameter "from": "2023-02-30", expected a day, month or year, as 2023-11-09, 2023-11 or 2023',
    );
  });
});

describe('src/worker/README.md', () => {
  it('shows the answer that its curl gets', async () => {
    const readme = readFileSync(new URL('../../src/worker/README.md', import.meta.url), 'utf8');
    const [, path = '', shown = ''] = /\$ curl 'http:\/\/localhost:8787([^']+)'\n(\{.*?\n\})\n/s.exec(readme) ?? [];
    const answer = await getJson<Record<string, unknown>>(encodeURI(path));
    expect({ ...answer, processingTimeMs: 0 }).toEqual({ ...(JSON.parse(shown) as object), processingTimeMs: 0 });
  });
});

describe('GET /api/posts and lists', () => {
  it('lists with the same filters, sorts and pages', async () => {
    const { hits, totalHits } = await getJson<ResultJson>('/api/posts?sort=readers&hitsPerPage=3');
    expect(hits.map((hit) => hit.id)).toEqual(['9907', '9826', '9881']);
    expect(totalHits).toBe(8);
  });

  it('counts tags, categories and months', async () => {
    expect((await getJson<{ values: unknown[] }>('/api/categories')).values).toEqual([
      { name: '信息时代', count: 7 },
      { name: '数学研究', count: 3 },
    ]);
    expect((await getJson<{ values: { name: string; count: number }[] }>('/api/tags')).values).toContainEqual({
      name: '编码',
      count: 2,
    });
    const { years, undated } = await getJson<{ years: { year: number; count: number }[]; undated: number }>('/api/archives');
    expect(years).toMatchObject([
      { year: 2024, count: 3, months: [{ month: 1, count: 3 }] },
      { year: 2023, count: 5 },
    ]);
    expect(undated).toBe(0);
  });

  it('gives a post with its HTML, outline and neighbours', async () => {
    const post = await getJson<Record<string, unknown>>('/api/posts/9881');
    expect(post).toMatchObject({
      id: '9881',
      series: { name: '生成扩散模型漫谈', number: 21 },
      source: 'https://kexue.fm/archives/9881',
      previous: { id: '9844' },
      next: { id: '9889' },
    });
  });

  it('gives a post as its author wrote it', async () => {
    const response = await served.fetch('/api/posts/9881/markdown');
    expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
    expect(await response.text()).toBe(posts.find(({ meta }) => meta.id === '9881')?.body);
    expect((await served.fetch('/api/posts/none/markdown')).status).toBe(404);
  });

  it('answers an unknown post with a problem that helps', async () => {
    const response = await served.fetch('/api/posts/1');
    expect(response.status).toBe(404);
    expect(((await response.json()) as { detail: string }).detail).toBe('Cannot find post "1"; GET /api/posts lists all');
  });
});

describe('rendering on demand', () => {
  it('equals the built HTML of every post, byte for byte, in workerd as in Node', async () => {
    const render = createRender();
    for (const { meta, body } of posts) {
      const page = readFileSync(join(built.site, 'archives', `${meta.id}.html`), 'utf8');
      const response = await served.fetch('/api/render', { method: 'POST', body });
      const onDemand = ((await response.json()) as { html: string }).html;
      expect(page.includes(`<div class="body">\n${onDemand}\n</div>`), meta.id).toBe(true);
      expect((await getJson<{ html: string }>(`/api/posts/${meta.id}`)).html, meta.id).toBe(onDemand);
      for (const math of ['mathml', 'tex'] as const) {
        expect((await getJson<{ html: string }>(`/api/posts/${meta.id}?math=${math}`)).html, `${meta.id} ${math}`).toBe(
          render(body, math).html,
        );
      }
    }
  });

  it('typesets no more formulas than a preview needs', async () => {
    const body = Array.from({ length: 2002 }, (_, index) => `$x_{${index}}$ ${'a'.repeat(45)}`).join(' ');
    const response = await served.fetch('/api/render', { method: 'POST', body });
    const { html, warnings } = (await response.json()) as { html: string; warnings: { message: string }[] };
    expect(html.match(/class="katex /g)).toHaveLength(2000);
    expect(html.match(/class="math-error /g)).toHaveLength(2);
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('The document has too many formulas'),
      expect.stringContaining('The document has too many formulas'),
    ]);
  });

  it('gives formulas a smaller form where the asked one is out of proportion', async () => {
    const body = Array.from({ length: 1500 }, (_, index) => `$x_{${index}}$`).join(' ');
    const response = await served.fetch('/api/render', { method: 'POST', body });
    const { math, html, warnings } = (await response.json()) as { math: string; html: string; warnings: { kind?: string }[] };
    expect([math, warnings.map(({ kind }) => kind)]).toEqual(['mathml', ['preview-too-large']]);
    expect(html.length).toBeLessThan(body.length * 30);
    expect(html.match(/<math/g)).toHaveLength(1500);
  });

  it('refuses more Markdown than a preview needs', async () => {
    const response = await served.fetch('/api/render', { method: 'POST', body: 'x'.repeat(200_000) });
    expect(response.status).toBe(413);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  });
});

describe('HTTP', () => {
  it('decides a 304 from the tag alone, and changes the tag with the query', async () => {
    const first = await served.fetch('/api/search?q=abc');
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^W\/"[0-9a-f]{16}-[0-9a-f]+"$/);
    const second = await served.fetch('/api/search?hitsPerPage=10&q=abc&page=1', {
      headers: { 'If-None-Match': `"x", ${etag}` },
    });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    expect((await served.fetch('/api/search?q=abd')).headers.get('ETag')).not.toBe(etag);
  });

  it('answers HEAD as GET without a body, and lets other sites read', async () => {
    const head = await served.fetch('/api/search?q=abc', { method: 'HEAD', headers: { Origin: 'https://example.org' } });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('sends the security headers with pages, assets, answers and problems alike', async () => {
    for (const path of [
      '/',
      '/archives/9844',
      '/search?q=a',
      '/assets/site.css',
      '/api/tags',
      '/api/search?page=x',
      '/api/nothing',
      '/nothing',
      '/_suoyin/tables.bin',
    ]) {
      const { headers } = await served.fetch(path);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers.get(name), `${path} ${name}`).toBe(value);
    }
  });

  it('helps from addresses that are none', async () => {
    const api = await served.fetch('/api/nothing');
    expect([api.status, api.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
    const page = await served.fetch('/nothing');
    expect([page.status, page.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('role="search"');
  });
});

describe('pages', () => {
  it('show posts, searches and tags', async () => {
    const text = async (path: string): Promise<string> => (await served.fetch(path)).text();
    expect(await text('/')).toContain('href="/archives/9938"');
    expect(await text('/archives/9844')).toContain('<h1>VQ一下Key，Transformer的复杂度就变成线性了</h1>');
    expect(await text('/search?q=%E6%82%96%E8%AE%BA&utm_source=x')).toContain('<mark>悖论</mark>');
    expect(await text(`/tag/${encodeURIComponent('扩散')}`)).toContain('href="/archives/9881"');
  });

  it('show a query as text, never as markup', async () => {
    const html = await (await served.fetch(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    expect(html).not.toContain('<script>');
  });
});

describe('a broken deployment', () => {
  it('answers 503 and logs why, never wrong hits', { timeout: 120_000 }, async () => {
    const copy = mkdtempSync(join(tmpdir(), 'suoyin-broken-'));
    cpSync(built.site, copy, { recursive: true });
    const terms = join(copy, '_suoyin/terms');
    for (const name of readdirSync(terms)) {
      const path = join(terms, name);
      writeFileSync(path, readFileSync(path).subarray(0, 100));
    }
    const broken = await serveSite(copy, built.script);
    try {
      const response = await broken.fetch('/api/search?q=attention');
      expect([response.status, response.headers.get('Content-Type')]).toEqual([503, 'application/problem+json']);
      const problem = (await response.json()) as { detail: string; requestId: string };
      expect(problem.detail).toContain('/_suoyin/terms/');
      expect(broken.logs().join('\n')).toContain(problem.requestId);
    } finally {
      await broken.close();
      rmSync(copy, { recursive: true });
    }
  });
});
