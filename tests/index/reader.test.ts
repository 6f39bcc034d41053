import MiniSearch from 'minisearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPosts } from '../../src/build/read-posts.ts';
import { createByteWriter } from '../../src/byte-writer.ts';
import { readDirectory, writeDirectory } from '../../src/directory.ts';
import { type AnalysedDocument, analyseDocument } from '../../src/index/document.ts';
import { evaluate } from '../../src/index/evaluate.ts';
import { lookUp } from '../../src/index/look-up.ts';
import { collectTerms, type IndexQuery } from '../../src/index/query.ts';
import { type IndexDocument, MINISEARCH_OPTIONS, SCORING, type Scoring } from '../../src/index/schema.ts';
import type { Segment } from '../../src/index/segment.ts';
import { collectStatistics } from '../../src/index/statistics.ts';
import { mergeSegments } from '../../src/index/term-table.ts';
import { writeSegment } from '../../src/index/writer.ts';
import { createRender } from '../../src/markdown/render.ts';
import { createRandom } from '../bench/queries.ts';
import { listCorpora, posts, unpackCorpus } from '../memory-archive.ts';

const UNBOUNDED = {
  maxBlocks: Number.POSITIVE_INFINITY,
  maxBlocksForPrefixes: Number.POSITIVE_INFINITY,
  maxPrefixBlocks: Number.POSITIVE_INFINITY,
  maxPrefixTerms: Number.POSITIVE_INFINITY,
};

async function analyseFolder(folder: string, most = Number.POSITIVE_INFINITY): Promise<AnalysedDocument[]> {
  const render = createRender({ memo: new Map() });
  const read = await readPosts(folder);
  return read.posts.slice(0, most).map((post) => analyseDocument(post.meta, render(post.body).sections));
}

function segmentsOf(documents: readonly AnalysedDocument[], size: number): Segment[] {
  const segments: Segment[] = [];
  for (let start = 0; start < documents.length; start += size) segments.push(writeSegment(documents.slice(start, start + size)));
  return segments;
}

function openIndex(segments: readonly Segment[]) {
  const blocks = mergeSegments(segments, 16 * 1024);
  const writer = createByteWriter();
  writeDirectory(
    writer,
    blocks.map((block) => block.first),
  );
  const directory = readDirectory(writer.finish());
  const statistics = collectStatistics(segments);
  return {
    blocks,
    async search(query: IndexQuery, scoring: Scoring = SCORING) {
      const load = async (number: number): Promise<Uint8Array> => blocks[number]?.bytes ?? new Uint8Array(0);
      const { found } = await lookUp(directory, collectTerms(query), load, UNBOUNDED);
      const { ordinals, scores } = evaluate(query, found, statistics, scoring);
      return { found, hits: new Map([...ordinals].map((ordinal, index) => [ordinal, scores[index] ?? 0])) };
    },
  };
}

function openOracle(documents: readonly AnalysedDocument[]): MiniSearch<IndexDocument> {
  const oracle = new MiniSearch<IndexDocument>(MINISEARCH_OPTIONS);
  oracle.addAll(documents.map((document, id) => ({ ...document.fields, id })));
  return oracle;
}

const OPERATORS = { or: 'OR', and: 'AND', 'and-not': 'AND_NOT' } as const;

/** Random queries over the documents; returns how many were compared. */
async function compareWithMiniSearch(documents: readonly AnalysedDocument[], count: number): Promise<number> {
  const index = openIndex(segmentsOf(documents, 48));
  const oracle = openOracle(documents);
  const random = createRandom(7);
  let compared = 0;
  for (let round = 0; round < count; round++) {
    const text = documents[random(documents.length)]?.fields.text ?? '';
    const start = random(Math.max(1, text.length - 12));
    const terms = [...new Set(MINISEARCH_OPTIONS.tokenize(text.slice(start, start + 1 + random(10))))];
    if (terms.length === 0) continue;
    const kind = (['or', 'and', 'and-not'] as const)[random(3)] ?? 'or';
    const prefix = random(4) === 0;
    const inner = (['or', 'and'] as const)[random(2)] ?? 'or';
    const groups = random(3) === 0 ? [terms.slice(0, 2), terms.slice(1)].filter((group) => group.length > 0) : undefined;
    const term = (each: string): IndexQuery => ({ kind: 'term', term: each, prefix });
    const query: IndexQuery =
      groups === undefined
        ? { kind, queries: terms.map(term) }
        : { kind, queries: groups.map((group) => ({ kind: inner, queries: group.map(term) })) };
    const weight = (): number => 1 + random(50) / 10;
    const scoring: Scoring = {
      bm25: { k: weight(), b: random(11) / 10, d: random(11) / 10 },
      boosts: { title: weight(), headings: weight(), tags: weight(), text: weight() },
      prefixWeight: SCORING.prefixWeight,
    };
    const options = { prefix, bm25: scoring.bm25, boost: scoring.boosts, tokenize: (words: string) => words.split('\n') };
    const expected = oracle.search(
      groups === undefined
        ? { combineWith: OPERATORS[kind], queries: [...terms] }
        : {
            combineWith: OPERATORS[kind],
            queries: groups.map((group) => ({ combineWith: OPERATORS[inner], queries: [...group] })),
          },
      options,
    );
    const { hits } = await index.search(query, scoring);
    const label = JSON.stringify({ kind, inner, prefix, terms, groups });
    expect(hits.size, label).toBe(expected.length);
    for (const { id, score } of expected)
      expect(Math.abs((hits.get(id) ?? -1) - score), label).toBeLessThanOrEqual(1e-9 * Math.max(1, score));
    const order = [...hits].sort(([a, left], [b, right]) => right - left || a - b).map(([, score]) => score);
    for (const [place, { score }] of expected.entries())
      expect(Math.abs((order[place] ?? -1) - score)).toBeLessThanOrEqual(1e-9 * Math.max(1, score));
    compared++;
  }
  return compared;
}

describe('the reader', () => {
  it("computes MiniSearch's own hits and scores on the archive's posts", async () => {
    expect(await compareWithMiniSearch(await analyseFolder(posts), 600)).toBeGreaterThan(400);
  });

  it('gives the same hits and scores however the archive is cut into segments', async () => {
    const documents = await analyseFolder(posts);
    const term = (each: string): IndexQuery => ({ kind: 'term', term: each, prefix: false });
    const query: IndexQuery = { kind: 'or', queries: ['注意', '扩散', 'attention', '的'].map(term) };
    const whole = await openIndex(segmentsOf(documents, 100)).search(query);
    const single = await openIndex(segmentsOf(documents, 1)).search(query);
    expect([...single.hits]).toEqual([...whole.hits]);
  });

  it('knows every position of every bigram and word', async () => {
    const documents = await analyseFolder(posts);
    const index = openIndex(segmentsOf(documents, 3));
    for (const term of ['注意', '扩散', 'attention', 'vqvae']) {
      const { found } = await index.search({ kind: 'term', term, prefix: false });
      const [entry] = found.get(term) ?? [];
      for (const [at, ordinal] of [...(entry?.postings.ordinals ?? [])].entries()) {
        const units = documents[ordinal]?.units.flat() ?? [];
        const expected = units.flatMap((unit, place) => {
          const next = units[place + 1];
          const bigram = next?.joined === true && next.kind === 'ideograph' ? unit.term + next.term : '';
          return unit.term === term || unit.whole?.term === term || bigram === term ? [unit.position] : [];
        });
        expect([...(entry?.positions(at, 10_000) ?? [])]).toEqual(expected);
      }
    }
  });
});

const [corpus] = listCorpora().filter((name) => name === 'mzlogin');

describe.skipIf(corpus === undefined)(
  `the reader over a real blog (${corpus ?? 'skipped: no corpora beside the checkout'})`,
  () => {
    let unpacked: ReturnType<typeof unpackCorpus> | undefined;
    beforeAll(() => {
      unpacked = unpackCorpus(corpus ?? '');
    });
    afterAll(() => unpacked?.remove());

    it("computes MiniSearch's own hits and scores", { timeout: 120_000 }, async () => {
      expect(await compareWithMiniSearch(await analyseFolder(unpacked?.folder ?? ''), 500)).toBeGreaterThan(350);
    });
  },
);
