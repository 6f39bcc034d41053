/** Small archives made up for one test file, and searches of them in one line. */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Filters, NO_FILTERS } from '../../src/query/filter/filter.ts';
import type { SearchRequest } from '../../src/query/request.ts';
import type { SearchResult } from '../../src/query/result.ts';
import { search } from '../../src/query/search.ts';
import type { Store } from '../../src/worker/store.ts';
import { explainIfFailed } from '../explain/explain-failure.ts';
import { buildInMemory, type MemoryArchive, posts as ownPosts } from '../memory-archive.ts';

/** A post that was made up; its title says nothing where none is given. */
export interface SmallPost {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  /** `YYYY-MM-DD`; undated without. */
  readonly date?: string;
  readonly tags?: readonly string[];
  readonly categories?: readonly string[];
  readonly authors?: readonly string[];
  readonly series?: string;
  readonly readers?: number;
}

export interface SmallArchiveOptions {
  /** The keeper's `glossary.yaml`. */
  readonly glossary?: string;
  /** Whether the archive's own eight posts stand among them. */
  readonly withOwnPosts?: boolean;
}

/** Builds an archive of these posts in memory. */
export async function buildSmallArchive(
  posts: readonly SmallPost[],
  { glossary, withOwnPosts = false }: SmallArchiveOptions = {},
): Promise<MemoryArchive> {
  const folder = mkdtempSync(join(tmpdir(), 'suoyin-small-'));
  try {
    if (withOwnPosts) cpSync(ownPosts, folder, { recursive: true });
    for (const post of posts) writeFileSync(join(folder, `${post.id}.md`), formatPost(post));
    if (glossary !== undefined) writeFileSync(join(folder, 'glossary.yaml'), glossary);
    const archive = await buildInMemory(folder);
    const { refused, problems } = archive.read;
    if (refused.length > 0) throw new Error(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    return archive;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Front matter in YAML's JSON, so that no title needs a quotation mark of another kind. */
function formatPost({ id, text, title = '无题', series, ...rest }: SmallPost): string {
  const fields = Object.entries({ id, title, series: series && { name: series }, ...rest });
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`]));
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`;
}

/** What of a request a test names; `names` alone stands for filters that hold nothing else. */
export interface AskOptions extends Partial<Omit<SearchRequest, 'text' | 'filters'>> {
  readonly filters?: Partial<Filters>;
}

/** An answer with the ids of its hits, in order. */
export interface Asked extends SearchResult {
  readonly ids: readonly string[];
}

export type Ask = (text: string, options?: AskOptions) => Promise<Asked>;

/** Searches of a store, for relevance and with up to fifty hits unless told otherwise. A test that fails prints the explanation of its last. */
export function createAsk(store: Store): Ask {
  return async (text, { filters = {}, ...rest } = {}) => {
    const request: SearchRequest = {
      text,
      match: 'auto',
      sort: { by: 'relevance', order: 'desc' },
      page: 1,
      hitsPerPage: 50,
      ...rest,
      filters: { ...NO_FILTERS, ...filters },
    };
    explainIfFailed(store, request);
    const result = await search(store, request);
    return { ...result, ids: result.hits.map((hit) => hit.post.id) };
  };
}
