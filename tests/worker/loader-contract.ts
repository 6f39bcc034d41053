/** What every way to load an archive's files gives a request: from memory as tests have it, from a folder, through a binding. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArtifactError, FILE_KINDS, formatFilePath, TABLES_PATH } from '../../src/artifact.ts';
import { formatPostPath } from '../../src/post.ts';
import { createStore, type FetchAsset, type Store } from '../../src/worker/store.ts';

/** A place with an archive's files, which can be damaged. */
export interface LoadedPlace {
  readonly fetchAsset: FetchAsset;
  /** Replaces a file; `undefined` takes it away. */
  replace(path: string, bytes: Uint8Array | undefined): Promise<void>;
  close(): Promise<void>;
}

/** Runs the contract over the files of one archive of several posts with formulas. */
export function describeLoader(
  name: string,
  create: () => Promise<{ files: ReadonlyMap<string, Uint8Array>; place: LoadedPlace }>,
): void {
  describe(`an archive ${name}, as from anywhere`, () => {
    let files: ReadonlyMap<string, Uint8Array>;
    let place: LoadedPlace;
    let stores = createStore();
    const open = (): Promise<Store> => stores.open(place.fetchAsset);
    const fresh = (): Promise<Store> => {
      stores = createStore();
      return open();
    };
    beforeAll(async () => {
      ({ files, place } = await create());
    }, 120_000);
    afterAll(() => place.close());

    it('gives every block as it was written', async () => {
      const store = await fresh();
      const tables = {
        terms: store.loadBlock,
        formulaTerms: store.formulas.loadBlock,
        variants: store.variants.loadBlock,
        suggestions: store.suggestions.loadBlock,
      };
      for (const [kind, load] of Object.entries(tables)) {
        const written = files.get(formatFilePath(kind as keyof typeof tables, 0));
        expect(Buffer.from(await load(0)).equals(Buffer.from(written ?? [])), kind).toBe(true);
      }
    });

    it('reads the tables once an isolate, and a block once', async () => {
      const first = await fresh();
      await first.loadBlock(0);
      expect(first.fetches()).toBe(2);
      const second = await open();
      await second.loadBlock(0);
      expect(second.fetches()).toBe(0);
    });

    it('gives the records of each post, of as many packs as asked for', async () => {
      const store = await fresh();
      const ordinals = Array.from({ length: store.catalogue.postCount }, (_, ordinal) => ordinal);
      const all = await store.loadTexts(ordinals, 100);
      expect(all.every((table) => table !== undefined && table.positions.length > 0)).toBe(true);
      const packs = [...files.keys()].filter((path) => path.startsWith('/_suoyin/texts/')).length;
      expect(packs).toBeGreaterThan(1);
      const some = await store.loadTexts(ordinals, 1);
      const known = some.filter((table) => table !== undefined).length;
      expect(known).toBeGreaterThan(0);
      expect(known).toBeLessThan(ordinals.length);
      for (const ordinal of ordinals) {
        const { id, title } = store.catalogue.post(ordinal);
        expect(store.catalogue.find(id)).toBe(ordinal);
        expect((await store.source(ordinal)).body.length, title).toBeGreaterThan(0);
        for (const { ordinal: other } of (await store.relations(ordinal)).related) expect(other).not.toBe(ordinal);
      }
      const formulas = await store.formulas.loadRecords(ordinals, 100);
      expect(formulas.every((record) => record !== undefined)).toBe(true);
    });

    it('refuses a file that is missing, cut or changed, and reads the archive anew for the next request', async () => {
      const path = formatFilePath('terms', 0);
      const whole = files.get(path) ?? new Uint8Array(0);
      const changed = whole.slice();
      changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
      for (const bytes of [undefined, whole.slice(0, -1), changed]) {
        await place.replace(path, bytes);
        const store = await fresh();
        await expect(store.loadBlock(0)).rejects.toThrow(ArtifactError);
        await place.replace(path, whole);
        const next = await open();
        expect(await next.loadBlock(0)).toEqual(whole);
        expect(next.fetches()).toBe(2);
      }
    });

    it('gives the HTML of each post out of its page, and refuses a page of another build', async () => {
      const store = await fresh();
      const { id } = store.catalogue.post(0);
      const article = (await store.source(0)).article;
      const html = await store.article(id, article);
      expect(Buffer.byteLength(html)).toBe(article.length);
      const path = formatPostPath(id);
      const page = files.get(path) ?? new Uint8Array(0);
      expect(new TextDecoder().decode(page)).toContain(`<div class="body">\n${html}\n</div>`);
      await place.replace(path, page.slice(1));
      await expect(store.article(id, article)).rejects.toThrow(ArtifactError);
      await place.replace(path, page);
      expect(await (await open()).article(id, article)).toBe(html);
    });

    it('refuses to open without tables, and opens when they are there again', async () => {
      const tables = files.get(TABLES_PATH);
      await place.replace(TABLES_PATH, undefined);
      await expect(fresh()).rejects.toThrow(`Cannot read ${TABLES_PATH}`);
      await place.replace(TABLES_PATH, tables);
      expect((await open()).catalogue.postCount).toBeGreaterThan(1);
    });

    it('has every kind of file', () => {
      expect(FILE_KINDS.filter((kind) => !files.has(formatFilePath(kind, 0)))).toEqual([]);
    });
  });
}
