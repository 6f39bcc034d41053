/** A built site as Node reads it: its texts, to draw queries from, and its answers, to tell which level they took and what they fetched. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_FILTERS } from '../../../src/query/filter/filter.ts';
import type { MatchLevel, MatchMode } from '../../../src/query/match/match-level.ts';
import type { SearchResult } from '../../../src/query/result.ts';
import { search } from '../../../src/query/search.ts';
import { recordOf } from '../../../src/storage/pack.ts';
import { suggest } from '../../../src/suggest/suggest.ts';
import { decodePassageTable } from '../../../src/texts/stored-text.ts';
import { createStore, type Store } from '../../../src/worker/store.ts';

/** Texts of all posts in archive order, as the Worker has them. */
export function readTexts(site: string): string[] {
  const folder = join(site, '_suoyin/texts');
  const texts: string[] = [];
  for (const name of readdirSync(folder).sort((left, right) => Number.parseInt(left, 10) - Number.parseInt(right, 10))) {
    const pack = new Uint8Array(readFileSync(join(folder, name)));
    const records = new DataView(pack.buffer).getUint32(0, true);
    for (let index = 0; index < records; index++) {
      const table = decodePassageTable(recordOf(pack, index));
      texts.push(table.positions.length === 0 ? '' : table.text(0, table.positions.length - 1));
    }
  }
  return texts;
}

/** What an isolate without any cache does for one query. */
export interface Fresh {
  readonly level: MatchLevel | 'none';
  readonly hits: number;
  /** Files fetched in order, the tables first. */
  readonly paths: readonly string[];
  readonly bytes: number;
}

export interface SiteReader {
  /** Posts that hold a text literally. */
  countHits(text: string): Promise<number>;
  answerFresh(query: string, isTyping: boolean): Promise<Fresh>;
}

export async function openSite(site: string): Promise<SiteReader> {
  let bytes = 0;
  let paths: string[] = [];
  const open = (): Promise<Store> =>
    createStore().open(async (path) => {
      const file = readFileSync(join(site, path));
      bytes += file.length;
      paths.push(path);
      return new Response(file);
    });
  const kept = await open();
  return {
    countHits: async (text) => (await ask(kept, text, 'phrase')).totalHits,
    async answerFresh(query, isTyping) {
      bytes = 0;
      paths = [];
      const store = await open();
      if (isTyping) {
        const title = (ordinal: number): string => store.catalogue.post(ordinal).title;
        const { length } = await suggest(store.suggestions, query, { limit: 10, title });
        return { level: 'none', hits: length, paths, bytes };
      }
      const { match, totalHits } = await ask(store, query, 'auto');
      return { level: match, hits: totalHits, paths, bytes };
    },
  };
}

function ask(store: Store, text: string, match: MatchMode): Promise<SearchResult> {
  return search(store, {
    text,
    match,
    filters: NO_FILTERS,
    sort: { by: 'relevance', order: 'desc' },
    page: 1,
    hitsPerPage: 10,
  });
}
