/**
 * A chunk: neighbouring posts that one thread renders and indexes together. Its result depends only on its task and on where its posts'
 * addresses lead, so an unchanged chunk is not made again.
 */

import { type FormulaDocument, listFormulaDocuments } from '../../formulas/index/formula-document.ts';
import { encodeFormulaRecord } from '../../formulas/index/formula-records.ts';
import { writeFormulaSegment } from '../../formulas/index/formula-segment.ts';
import { type MinedPair, minePairs } from '../../glossary/mine.ts';
import { analyseDocument } from '../../index/write/document.ts';
import type { Segment } from '../../index/write/segment.ts';
import { writeSegment } from '../../index/write/writer.ts';
import { createRender } from '../../markdown/render.ts';
import type { Rendered } from '../../markdown/rendered.ts';
import { dropHiddenText } from '../../markdown/rules/hidden-text.ts';
import { selectRenderOptions } from '../../markdown/site-options.ts';
import { storeAnswers } from '../../markdown/stored-addresses.ts';
import { formatPostStart, type Neighbour } from '../../pages/post/post-page.ts';
import type { Post, PostId } from '../../post.ts';
import { describePost, type PostProfile } from '../../related/profile.ts';
import type { SiteSettings } from '../../site.ts';
import { encodeSourceRecord, listEquations } from '../../texts/source-record.ts';
import { encodeStoredText } from '../../texts/stored-text.ts';
import { countWords, encodeWordCounts } from '../../translations/word-counts.ts';
import type { AddressTrace } from '../addresses/address-trace.ts';
import type { Resolver } from '../addresses/resolver.ts';
import { openSharedBook, type SharedBook } from '../addresses/shared-book.ts';
import { loadLexicon } from './load-lexicon.ts';
import { createMathJaxFallback } from './mathjax.ts';
import { encodePageStart } from './page-start.ts';
import { createSafeRender } from './plain-render.ts';
import { openRenderCache, type RenderCacheLocation } from './render-cache.ts';

export interface ChunkTask {
  readonly site: SiteSettings;
  readonly posts: readonly Post[];
  /** The post after the last one (older) and the one before the first (newer). */
  readonly older: Neighbour | undefined;
  readonly newer: Neighbour | undefined;
  /** Where rendered posts of earlier builds are; `undefined` renders all. */
  readonly cache: RenderCacheLocation | undefined;
}

export interface ChunkPost {
  readonly id: PostId;
  /** Relative to the posts' folder. */
  readonly path: string;
  /** What it asked about addresses, and the files that it needs. */
  readonly trace: AddressTrace;
  /** The page up to its related posts. */
  readonly pageStart: Uint8Array;
  readonly textRecord: Uint8Array;
  readonly sourceRecord: Uint8Array;
  readonly warnings: Rendered['warnings'];
  readonly formulaCount: number;
  /** Its distinct formulas: how many, and what hits show of them. */
  readonly formulaDocuments: number;
  readonly formulaRecord: Uint8Array;
  readonly excerpt: string;
  /** Synonyms that the text gives. */
  readonly pairs: readonly MinedPair[];
  readonly profile: PostProfile;
  /** What the post is about, by its own words: title, headings, tags. */
  readonly names: readonly string[];
  /** The dictionary's words that it has; empty where the site does without translations. */
  readonly wordCounts: Uint8Array;
  readonly fromCache: boolean;
  readonly renderMs: number;
  /** Name of this post's file in the render cache. */
  readonly cacheKey: string;
}

export interface ChunkResult {
  readonly segment: Segment;
  readonly formulaSegment: Segment;
  readonly posts: readonly ChunkPost[];
}

/** Typeset formulas by their source: a thread typesets each distinct one once, for all its chunks. 30,000 real formulas have 16,000 distinct ones. */
const memo = new Map<string, string>();

/** MathJax, once a thread. */
const fallback = createMathJaxFallback();

/** A formula is 4 KB with its markup. */
const MAX_MEMO = 20_000;

/** A chunk as a thread is given it. */
export interface ChunkJob {
  readonly task: ChunkTask;
  readonly book: SharedBook;
}

export async function buildChunk(
  { site, posts, older, newer, cache: location }: ChunkTask,
  resolver: Resolver,
): Promise<ChunkResult> {
  if (memo.size > MAX_MEMO) memo.clear();
  const render = createSafeRender(createRender({ memo, fallback, ...selectRenderOptions(site) }));
  const options = JSON.stringify(selectRenderOptions(site));
  const cache = openRenderCache(location && { ...location, version: `${location.version} ${options}` });
  const lexicon = site.translations ? await loadLexicon() : undefined;
  const documents = [];
  const formulaDocuments: FormulaDocument[] = [];
  const built: ChunkPost[] = [];
  for (const [index, post] of posts.entries()) {
    const started = performance.now();
    const { rendered, trace, key, fromCache } = cache.render(post, render, resolver);
    const renderMs = performance.now() - started;
    const document = analyseDocument(post.meta, rendered.sections);
    documents.push(document);
    const previous = posts[index + 1]?.meta ?? older;
    const next = posts[index - 1]?.meta ?? newer;
    const { pageStart, article } = encodePageStart(await formatPostStart(site, { post: post.meta, rendered, previous, next }));
    const { outline, excerpt, formulas, references, fallbacks, warnings } = rendered;
    const { source, license, description } = post.meta;
    const ownFormulas = listFormulaDocuments(formulas);
    formulaDocuments.push(...ownFormulas);
    built.push({
      id: post.meta.id,
      path: post.path,
      trace,
      pageStart,
      textRecord: encodeStoredText(document.stored),
      sourceRecord: encodeSourceRecord({
        body: dropHiddenText(post.body).text,
        addresses: storeAnswers(trace.asked),
        article,
        outline,
        excerpt,
        formulaCount: formulas.length,
        equations: listEquations(formulas),
        references,
        fallbacks: Object.keys(fallbacks).length === 0 ? undefined : fallbacks,
        source,
        license,
        description,
      }),
      warnings: warnings.map((warning) => ({ ...warning, line: warning.line + post.bodyLine - 1 })),
      formulaCount: formulas.length,
      formulaDocuments: ownFormulas.length,
      formulaRecord: encodeFormulaRecord(
        ownFormulas.map(({ formula }) => formula),
        outline,
      ),
      excerpt,
      profile: describePost(post.meta, rendered.sections, rendered.links),
      pairs: minePairs(rendered.sections),
      names: [post.meta.title, ...outline.map((heading) => heading.text), ...post.meta.tags],
      wordCounts: lexicon === undefined ? new Uint8Array(0) : encodeWordCounts(countWords(document.units, lexicon)),
      fromCache,
      renderMs,
      cacheKey: key,
    });
  }
  return { segment: writeSegment(documents), formulaSegment: writeFormulaSegment(formulaDocuments), posts: built };
}

// biome-ignore lint/style/noDefaultExport: the thread pool calls a module's default export
export default ({ task, book }: ChunkJob): Promise<ChunkResult> => buildChunk(task, openSharedBook(book));
