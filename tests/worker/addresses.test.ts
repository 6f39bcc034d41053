import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePng, makeSvg } from '../builder/addresses/images.ts';
import { writeTree } from '../builder/read/write-tree.ts';
import { buildSite, type Served, serveSite } from './harness.ts';

let folder: string;
let built: Awaited<ReturnType<typeof buildSite>>;
let served: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suoyin-served-'));
  writeTree(folder, {
    'site.yaml': 'baseUrl: https://blog.example\n',
    '旧文/a.md':
      '---\ntitle: 甲\ndate: 2024-01-02\n---\n[乙](../b.md#第-二-节) ![图](图.png) ![画](x.svg) [文](c.pdf) [外](https://else.example/)\n\n$x$ <img src="图.png">',
    'b.md': '---\ntitle: 乙\ndate: 2024-01-01\n---\n## 第 二 节\n\n[甲](https://blog.example/旧文/a)',
    '旧文/图.png': makePng(30, 20),
    '旧文/x.svg': makeSvg(8, 8),
    '旧文/c.pdf': '%PDF-1.7',
  });
  built = await buildSite(folder);
  served = await serveSite(built.site, built.script);
}, 120_000);
afterAll(async () => {
  await served?.close();
  built?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const addressesIn = (html: string): string[] => [...html.matchAll(/ (?:href|src)="([^"#][^"]*)"/g)].map(([, url = '']) => url);
const json = async (path: string): Promise<{ html: string }> => (await served.fetch(path)).json() as Promise<{ html: string }>;

describe('addresses of a served archive', () => {
  it('are the same in the page, in both forms of the API and, absolute, in the feed', async () => {
    const [stored, tex, mathml] = await Promise.all(
      ['', '?math=tex', '?math=mathml'].map((query) => json(`/api/posts/a${query}`)),
    );
    const expected = addressesIn(stored?.html ?? '');
    expect(expected).toEqual([
      `/archives/b#${encodeURIComponent('第-二-节')}`,
      expect.stringMatching(/^\/files\/\w{20}\.png$/),
      expect.stringMatching(/^\/files\/\w{20}\.svg$/),
      expect.stringMatching(/^\/files\/\w{20}\.pdf$/),
      'https://else.example/',
      expected[1],
    ]);
    expect(addressesIn(tex?.html ?? '')).toEqual(expected);
    expect(addressesIn(mathml?.html ?? '')).toEqual(expected);
    expect(tex?.html).toContain('width="30" height="20"');
    const feed = (await (await served.fetch('/feed.xml')).text())
      .replaceAll('&lt;', '<')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    for (const url of expected) expect(feed).toContain(`"${url.startsWith('/') ? 'https://blog.example' : ''}${url}"`);
  });

  it('answer with what they name, to be kept for good; a drawing runs nothing', async () => {
    const [, png = '', svg = '', pdf = ''] = addressesIn((await json('/api/posts/a')).html);
    for (const [url, type] of [
      [png, 'image/png'],
      [svg, 'image/svg+xml'],
      [pdf, 'application/pdf'],
    ] as const) {
      const response = await served.fetch(url);
      expect([response.status, response.headers.get('Content-Type')]).toEqual([200, type]);
      expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(response.headers.get('Content-Security-Policy')).toMatch(
        url === svg ? /^default-src 'none';[^,]*; sandbox$/ : /script-src 'self'/,
      );
    }
  });

  it.each([
    ['/旧文/a.html', '/archives/a'],
    ['/旧文/a/', '/archives/a'],
    ['/旧文/A?from=x', '/archives/a'],
    ['/b.md', '/archives/b'],
  ])('that are old lead on: %s', async (old, now) => {
    const response = await served.fetch(encodeURI(old));
    expect([response.status, response.headers.get('Location')]).toEqual([301, now]);
  });

  it.each(['/旧文/', '/none', '/%E0%A4', '/files/none.png'])('that were never answer 404: %s', async (path) => {
    expect((await served.fetch(path.includes('%') ? path : encodeURI(path))).status).toBe(404);
  });
});
