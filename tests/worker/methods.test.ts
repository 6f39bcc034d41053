import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import type { Bindings } from '../../src/worker/context.ts';
import { methodsOf } from '../../src/worker/methods.ts';
import { buildSmallArchive } from '../query/small-archive.ts';

const first = await buildSmallArchive([{ id: 'one', text: '第一篇说的是注意力' }]);
const second = await buildSmallArchive([
  { id: 'one', text: '第一篇改说卷积' },
  { id: 'two', text: '第二篇说的也是注意力，还有扩散' },
]);

/** Assets as an isolate fetches them; `swap` makes them another archive's from then on. */
function createAssets(files: ReadonlyMap<string, Uint8Array>): Bindings['ASSETS'] & { swap(others: typeof files): void } {
  let current = files;
  return {
    swap(others) {
      current = others;
    },
    async fetch(url) {
      const bytes = current.get(new URL(url).pathname);
      return bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes.slice());
    },
  };
}

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(createApp().request(path, init, { ASSETS: createAssets(first.files) }));

describe('methodsOf()', () => {
  it('takes a part with a colon for any part but an empty one', () => {
    const routes = [
      { method: 'ALL', path: '/*' },
      { method: 'GET', path: '/api/posts/:id' },
      { method: 'POST', path: '/api/render' },
    ];
    expect(methodsOf(routes, '/api/posts/9119')).toEqual(['GET', 'HEAD', 'OPTIONS']);
    expect(methodsOf(routes, '/api/render/')).toEqual(['POST', 'OPTIONS']);
    expect(methodsOf(routes, '/api/render')).toEqual(['POST', 'OPTIONS']);
    for (const none of ['/api/posts', '/api/posts/', '/api/posts//', '/api/posts/1/x', '/', ''])
      expect(methodsOf(routes, none), none).toEqual([]);
  });
});

describe('methods', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'QUERY'])('answers %s with 405 and what the address knows', async (method) => {
    for (const path of ['/api/posts', '/api/search?q=a', '/api/posts/one', '/api/posts/one/markdown', '/search', '/tag/a']) {
      const response = await ask(path, { method });
      expect([response.status, response.headers.get('Allow')], path).toEqual([405, 'GET, HEAD, OPTIONS']);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    }
  });

  it('answers GET of an address for POST with 405, HEAD without a body', async () => {
    for (const method of ['GET', 'HEAD']) {
      const response = await ask('/api/render', { method });
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST, OPTIONS']);
      expect((await response.text()) === '').toBe(method === 'HEAD');
    }
  });

  it('answers 404 to every method where there is no such address', async () => {
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      for (const path of ['/api/nothing', '/api/posts/one/two', '/nothing']) {
        const response = await ask(path, { method });
        expect([response.status, response.headers.get('Allow')], `${method} ${path}`).toEqual([404, null]);
      }
    }
  });

  it('tells a preflight the methods of that address', async () => {
    const headers = { Origin: 'https://x.example', 'Access-Control-Request-Headers': 'if-none-match' };
    const allowed = async (path: string): Promise<unknown[]> => {
      const response = await ask(path, { method: 'OPTIONS', headers });
      const of = (name: string): string | null => response.headers.get(name);
      expect(of('Access-Control-Allow-Origin')).toBe('*');
      expect(of('Access-Control-Allow-Headers')).toBe('if-none-match');
      expect(of('Vary')).toBe('Access-Control-Request-Headers, Accept-Encoding');
      return [response.status, of('Allow'), of('Access-Control-Allow-Methods')];
    };
    expect(await allowed('/api/search')).toEqual([204, 'GET, HEAD, OPTIONS', 'GET, HEAD, OPTIONS']);
    expect(await allowed('/api/render')).toEqual([204, 'POST, OPTIONS', 'POST, OPTIONS']);
  });

  it('lets other sites read answers and problems, but no pages', async () => {
    for (const path of ['/api/posts', '/api/nothing', '/api/search?page=x'])
      expect((await ask(path)).headers.get('Access-Control-Allow-Origin'), path).toBe('*');
    expect((await ask('/search?q=a')).headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('says once of every answer that its encoding varies', async () => {
    for (const path of ['/api/posts', '/api/nothing', '/search?q=a', '/nothing'])
      expect((await ask(path)).headers.get('Vary'), path).toBe('Accept-Encoding');
    const etag = (await ask('/api/posts')).headers.get('ETag') ?? '';
    const unchanged = await ask('/api/posts', { headers: { 'If-None-Match': etag } });
    expect([unchanged.status, unchanged.headers.get('Vary')]).toEqual([304, 'Accept-Encoding']);
  });
});

describe('an archive that changes under a request', () => {
  const found = async (response: Response): Promise<unknown> => {
    const { hits } = (await response.json()) as { hits: { id: string }[] };
    return [response.status, response.headers.get('Vary'), hits.map(({ id }) => id)];
  };

  it('is read again, and answers from the new tables', async () => {
    const assets = createAssets(first.files);
    const app = createApp();
    await app.request('/api/posts', {}, { ASSETS: assets });
    assets.swap(second.files);
    const after = await app.request('/api/search?q=扩散', {}, { ASSETS: assets });
    expect(await found(after)).toEqual([200, 'Accept-Encoding', ['two']]);
  });

  it('is read again where the tables come some milliseconds later', async () => {
    const assets = createAssets(first.files);
    const app = createApp();
    await app.request('/api/posts', {}, { ASSETS: assets });
    const between = new Map([...second.files, ...[...first.files].filter(([path]) => path.endsWith('tables.bin'))]);
    assets.swap(between);
    const pending = app.request('/api/search?q=扩散', {}, { ASSETS: assets });
    setTimeout(() => assets.swap(second.files), 20);
    expect(await found(await pending)).toEqual([200, 'Accept-Encoding', ['two']]);
  });

  it('is read twice and no more where it stays broken', async () => {
    const { fetch } = createAssets(first.files);
    let tables = 0;
    const assets: Bindings['ASSETS'] = {
      fetch(url) {
        if (url.endsWith('tables.bin')) tables++;
        return url.includes('/terms/') ? Promise.resolve(new Response('damaged')) : fetch(url);
      },
    };
    const response = await createApp().request('/api/search?q=注意力', {}, { ASSETS: assets });
    expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([503, '*']);
    expect(tables).toBe(2);
  });
});
