/** Pagefind as a Chinese site has it: built by its Node API, served over loopback, and asked by its own script for browsers. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../engines/engine.ts';
import { call, fieldOf, listOf, loadPeer, objectOf, textOf } from './load-peer.ts';

export const pagefindEngine: Engine = {
  name: 'Pagefind',
  configuration:
    'Pagefind 1.6.0 (extended), pages of lang zh with the title as h1, asked by its pagefind.js from a page of lang zh',
  needsPeers: true,
  async index(docs) {
    const pagefind = await loadPeer('pagefind');
    const files = await build(pagefind, docs);
    const { address, close } = await serve(files);
    const folder = mkdtempSync(join(tmpdir(), 'suoyin-pagefind-'));
    const script = join(folder, 'pagefind.js');
    writeFileSync(script, files.get('pagefind.js') ?? new Uint8Array());
    // Without it Node would take the script for CommonJS first.
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    // All of a page that the script looks at: that it is a module, and what language the page is in.
    Reflect.set(globalThis, 'document', { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh' }) });
    const browser = await loadPeer(pathToFileURL(script).href);
    rmSync(folder, { recursive: true });
    await call(browser, 'options', { basePath: `${address}/` });
    await call(browser, 'init');
    const urls = new Map<string, string>();
    return {
      indexBytes: { terms: sizeOf(files, /\.pf_(?:index|meta)$/), texts: sizeOf(files, /\.pf_fragment$/) },
      async search(query, limit) {
        const answer = objectOf(await call(browser, 'search', query), 'the answer of Pagefind');
        const results = listOf(fieldOf(answer, 'results'), 'the results of Pagefind');
        const ids: string[] = [];
        for (const result of results.slice(0, limit)) {
          const id = textOf(result, 'id');
          const url = urls.get(id) ?? textOf(await call(objectOf(result, 'a result of Pagefind'), 'data'), 'raw_url');
          urls.set(id, url);
          ids.push(docs[Number(url.slice(1))]?.id ?? '');
        }
        return { ids, total: results.length };
      },
      async close() {
        close();
        await call(pagefind, 'close');
      },
    };
  },
};

function sizeOf(files: ReadonlyMap<string, Uint8Array>, name: RegExp): number {
  return [...files].reduce((sum, [path, content]) => (name.test(path) ? sum + content.length : sum), 0);
}

async function build(pagefind: object, docs: Parameters<Engine['index']>[0]): Promise<ReadonlyMap<string, Uint8Array>> {
  const index = objectOf(
    fieldOf(objectOf(await call(pagefind, 'createIndex', {}), 'Pagefind'), 'index'),
    'the index of Pagefind',
  );
  for (const [place, { title, text }] of docs.entries()) {
    const body = `<h1>${escapeHtml(title)}</h1>${text
      .split('\n')
      .map((line) => `<p>${escapeHtml(line)}</p>`)
      .join('')}`;
    const content = `<html lang="zh"><head><title>${escapeHtml(title)}</title></head><body>${body}</body></html>`;
    const added = objectOf(await call(index, 'addHTMLFile', { url: `/${place}`, content }), 'a page of Pagefind');
    const errors = listOf(fieldOf(added, 'errors'), 'errors');
    if (errors.length > 0) throw new Error(`Cannot index ${title} by Pagefind: ${errors.join(', ')}`);
  }
  const written = objectOf(await call(index, 'getFiles'), 'the files of Pagefind');
  const files = new Map<string, Uint8Array>();
  for (const file of listOf(fieldOf(written, 'files'), 'the files of Pagefind')) {
    const content = fieldOf(objectOf(file, 'a file of Pagefind'), 'content');
    if (content instanceof Uint8Array) files.set(textOf(file, 'path'), content);
  }
  return files;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

async function serve(files: ReadonlyMap<string, Uint8Array>): Promise<{ address: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const content = files.get(path);
    response.statusCode = content === undefined ? 404 : 200;
    // A connection kept open while the search blocks this thread is closed by the server just when it is used again.
    response.setHeader('connection', 'close');
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
