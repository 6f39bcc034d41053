/** Writes an archive's artifacts and pages: everything but the posts' own pages, which are written as they are rendered. */

import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { encodeTables, FILE_KINDS, formatFilePath, TABLES_PATH, type TableParts } from '../../artifact.ts';
import { writeArchiveFiles } from '../../catalogue/archive-files.ts';
import { type Catalogue, type CatalogueEntry, decodeCatalogue } from '../../catalogue/catalogue.ts';
import { listOldAddresses } from '../../catalogue/old-addresses.ts';
import { collectStatistics } from '../../index/write/collect-statistics.ts';
import { encodeManifest } from '../../manifest.ts';
import { listFrameHosts } from '../../markdown/html/player-services.ts';
import { ATOM_TYPE } from '../../pages/feed/atom.ts';
import { FEED_PATH } from '../../pages/layout.ts';
import { formatHomePage, HOME_POSTS } from '../../pages/list-pages.ts';
import type { Post } from '../../post.ts';
import { NO_FILTERS } from '../../query/filter/filter.ts';
import { listPosts } from '../../query/rank/list.ts';
import { letIn } from '../../security-headers.ts';
import type { SiteSettings } from '../../site.ts';
import type { KeyEntry } from '../../storage/key-table.ts';
import type { PublishedFile } from '../addresses/load-file.ts';
import type { ChunkPost, ChunkResult } from '../archive/chunk.ts';
import { codeDigest } from '../archive/code-digest.ts';
import { gatherFormulas } from '../archive/gather-formulas.ts';
import { gatherLookUpTables } from '../archive/look-up-tables.ts';
import type { OwnerGlossary } from '../read/load-glossary.ts';
import { emitPostEnds } from './emit-post-ends.ts';
import { formatFeed } from './feed.ts';
import type { Output } from './output.ts';

/** What an archive is written from. */
export interface BuiltArchive {
  readonly site: SiteSettings;
  /** In archive order. */
  readonly read: readonly Post[];
  /** Of the same posts, in the same order. */
  readonly chunks: readonly ChunkResult[];
  readonly glossary: OwnerGlossary;
}

export async function emitArchive(output: Output, { site, read, chunks, glossary }: BuiltArchive): Promise<void> {
  const posts = read.map((post) => post.meta);
  const built = chunks.flatMap((chunk) => chunk.posts);
  for (const file of listFiles(built)) await output.copy(file.url, file.path, file);
  const entries = posts.map((meta, ordinal) => ({ meta, excerpt: built[ordinal]?.excerpt ?? '' }));
  const segments = chunks.map((chunk) => chunk.segment);
  const textRecords = built.map((post) => post.textRecord);
  const sourceRecords = built.map((post) => post.sourceRecord);
  const { blocks, lookUpTables, related } = await gatherLookUpTables(segments, posts, built, glossary);
  const statistics = collectStatistics(segments);
  const formulas = gatherFormulas(chunks);
  const { files, sections } = writeArchiveFiles(
    {
      entries,
      statistics,
      blocks,
      textRecords,
      sourceRecords,
      formulas,
      lookUpTables: { ...lookUpTables, oldAddresses: listMoves(read) },
    },
    crc32,
  );
  for (const kind of FILE_KINDS) {
    for (const [number, bytes] of files[kind].entries()) await output.write(formatFilePath(kind, number), bytes);
  }
  await emitPostEnds(output, site, posts, related);
  await emitHome(output, site, decodeCatalogue(sections), entries);
  await output.write(FEED_PATH, await formatFeed(site, entries, sourceRecords));
  await output.write('/_headers', formatHeaders(site));
  const digest = digestArchive(output, site, sections);
  await output.write(
    TABLES_PATH,
    encodeTables({ ...sections, manifest: encodeManifest({ digest, posts: posts.length, site }) }, crc32),
  );
}

async function emitHome(
  output: Output,
  site: SiteSettings,
  catalogue: Catalogue,
  entries: readonly CatalogueEntry[],
): Promise<void> {
  const newest = listPosts(catalogue, {
    page: 1,
    hitsPerPage: HOME_POSTS,
    sort: { by: 'date', order: 'desc' },
    filters: NO_FILTERS,
  });
  // The catalogue cuts excerpts short; a page that is built once has room for all of them.
  const hits = newest.hits.map((hit) => {
    const { meta, excerpt } = entries[hit.ordinal] ?? {};
    return { ...hit, post: { ...hit.post, excerpt: meta?.description ?? excerpt ?? '' } };
  });
  await output.write('/index.html', await formatHomePage(site, { ...newest, hits }));
}

const DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

/** Files that posts name, each once. */
function listFiles(posts: readonly ChunkPost[]): readonly PublishedFile[] {
  return [...new Map(posts.flatMap(({ trace }) => trace.files.map((file) => [file.url, file] as const))).values()];
}

/** Addresses by front matter and engine first, then paths: a file's path is an address only where nothing else is. */
function listMoves(posts: readonly Post[]): readonly KeyEntry[] {
  const moved = posts.map(({ meta: { id }, addresses }) => ({ id, addresses }));
  return listOldAddresses([...moved, ...posts.map(({ meta: { id }, path }) => ({ id, addresses: [path] }))]);
}

/** Assets get the security headers of the Worker's answers; styles and fonts may be kept for an hour, and the feed has its own type. */
function formatHeaders({ embeds, httpImages }: SiteSettings): string {
  const lines = Object.entries(letIn({ frames: listFrameHosts(embeds), httpImages })).map(
    ([name, value]) => `  ${name}: ${value}`,
  );
  const styles = ['/assets/*', '  Cache-Control: public, max-age=3600'];
  const files = ['/files/*', '  Cache-Control: public, max-age=31536000, immutable'];
  // A drawing may hold a script, which must not run when it is opened by itself; `!` takes the site's own policy off.
  const drawings = ['/files/*.svg', '  ! Content-Security-Policy', `  Content-Security-Policy: ${DRAWING_POLICY}`];
  const feed = [FEED_PATH, `  Content-Type: ${ATOM_TYPE}; charset=utf-8`];
  return ['/*', ...lines, ...styles, ...files, ...drawings, ...feed, ''].join('\n');
}

function digestArchive(output: Output, site: SiteSettings, sections: Omit<TableParts, 'manifest'>): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(site))
    .update(codeDigest(['.']));
  for (const [path, { digest }] of [...output.files].sort(([left], [right]) => (left < right ? -1 : 1)))
    hash.update(`${path} ${digest}\n`);
  for (const bytes of Object.values(sections)) hash.update(bytes);
  return hash.digest('hex').slice(0, 16);
}
