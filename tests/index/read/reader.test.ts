import MiniSearch from 'minisearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBigram, type Token, tokensOf } from '../../../src/analysis/analyse.ts';
import { loadPosts } from '../../../src/builder/read/load-posts.ts';
import { lookUp, type TermAnswer, type WantedTerm } from '../../../src/index/read/look-up.ts';
import { intersect, type Matches, NO_MATCHES, subtract, unite } from '../../../src/index/read/matches.ts';
import { matchPhrase } from '../../../src/index/read/phrase.ts';
import { type Scoring, scoreAnswer } from '../../../src/index/read/score.ts';
import { FIELD_WEIGHTS, FIELDS, tokenize } from '../../../src/index/schema.ts';
import { collectStatistics } from '../../../src/index/write/collect-statistics.ts';
import { type AnalysedDocument, analyseDocument } from '../../../src/index/write/document.ts';
import type { Segment } from '../../../src/index/write/segment.ts';
import { mergeSegments } from '../../../src/index/write/term-table.ts';
import { writeSegment } from '../../../src/index/write/writer.ts';
import { createRender } from '../../../src/markdown/render.ts';
import { decodeBlockIndex, encodeBlockIndex } from '../../../src/storage/block-index.ts';
import { createByteWriter } from '../../../src/storage/byte-writer.ts';
import { createRandom } from '../../bench/queries.ts';
import { posts } from '../../memory-archive.ts';
import { listCorpora, unpackCorpus, withoutCorpora } from '../../shared-data.ts';

async function analyseFolder(folder: string, most = Number.POSITIVE_INFINITY): Promise<AnalysedDocument[]> {
  const render = createRender({ memo: new Map() });
  const read = await loadPosts(folder);
  return read.posts.slice(0, most).map((post) => analyseDocument(post.meta, render(post.body).sections));
}

function segmentsOf(documents: readonly AnalysedDocument[], size: number): Segment[] {
  const segments: Segment[] = [];
  for (let start = 0; start < documents.length; start += size) segments.push(writeSegment(documents.slice(start, start + size)));
  return segments;
}

interface Index {
  look(terms: readonly WantedTerm[]): Promise<readonly TermAnswer[]>;
  readonly statistics: ReturnType<typeof collectStatistics>;
}

function openIndex(segments: readonly Segment[]): Index {
  const blocks = mergeSegments(segments, 16 * 1024);
  const writer = createByteWriter();
  encodeBlockIndex(
    writer,
    blocks.map((block) => block.first),
  );
  const blockIndex = decodeBlockIndex(writer.finish());
  const load = async (number: number): Promise<Uint8Array> => blocks[number]?.bytes ?? new Uint8Array(0);
  const bounds = { maxBlocks: 1e9, maxPrefixBlocks: 1e9, maxLonger: 1e9 };
  return {
    statistics: collectStatistics(segments),
    look: async (terms) => (await lookUp(blockIndex, terms, load, bounds)).found,
  };
}

/** One field that holds each field's text as often as the field weighs. */
interface JoinedDocument {
  readonly id: number;
  readonly joined: string;
}

const TITLE = 16;

/** MiniSearch over all of a post as one text, in which the title stands sixteen times. */
function openOracle(documents: readonly AnalysedDocument[]): MiniSearch<JoinedDocument> {
  const oracle = new MiniSearch<JoinedDocument>({
    fields: ['joined'],
    tokenize: (text) => {
      const document = documents[Number(text)];
      if (document === undefined) return text.split('\n');
      return FIELDS.flatMap((field) => {
        const tokens = tokenize(document.fields[field]);
        return Array.from({ length: field === 'title' ? TITLE : FIELD_WEIGHTS[field] }, () => tokens).flat();
      });
    },
    processTerm: (term) => term,
  });
  oracle.addAll(documents.map((_, id) => ({ id, joined: String(id) })));
  return oracle;
}

const OPERATORS = { or: 'OR', and: 'AND', 'and-not': 'AND_NOT' } as const;
type Operator = keyof typeof OPERATORS;

function combine(kind: Operator, all: readonly Matches[], documents: number): Matches {
  const [first = NO_MATCHES, ...rest] = all;
  return kind === 'or' ? unite(all, documents) : rest.reduce(kind === 'and' ? intersect : subtract, first);
}

/** Random queries over the documents; returns how many were compared. */
async function compareWithMiniSearch(documents: readonly AnalysedDocument[], count: number): Promise<number> {
  const index = openIndex(segmentsOf(documents, 48));
  const oracle = openOracle(documents);
  const random = createRandom(7);
  let compared = 0;
  for (let round = 0; round < count; round++) {
    const text = documents[random(documents.length)]?.fields.text ?? '';
    const start = random(Math.max(1, text.length - 12));
    const terms = [...new Set(tokenize(text.slice(start, start + 1 + random(10))))];
    if (terms.length === 0) continue;
    const kind = (['or', 'and', 'and-not'] as const)[random(3)] ?? 'or';
    const inner = (['or', 'and'] as const)[random(2)] ?? 'or';
    const groups = random(3) === 0 ? [terms.slice(0, 2), terms.slice(1)].filter((group) => group.length > 0) : [];
    const bm25 = { k: 1 + random(50) / 10, b: random(11) / 10, d: random(11) / 10 };
    const scoring: Scoring = { bm25, titleWeight: () => TITLE, titleGain: 0, longer: 'sum' };
    const label = JSON.stringify({ kind, inner, terms, groups });
    const matchTerms = async (each: readonly string[]): Promise<Matches[]> => {
      const found = await index.look(each.map((term) => ({ term, prefix: false })));
      return found.map((answer) => scoreAnswer(answer, index.statistics, scoring));
    };
    const { postCount: size } = index.statistics;
    const matches =
      groups.length === 0
        ? combine(kind, await matchTerms(terms), size)
        : combine(kind, await Promise.all(groups.map(async (group) => combine(inner, await matchTerms(group), size))), size);
    const expected = oracle.search(
      groups.length === 0
        ? { combineWith: OPERATORS[kind], queries: [...terms] }
        : { combineWith: OPERATORS[kind], queries: groups.map((group) => ({ combineWith: OPERATORS[inner], queries: group })) },
      { bm25, tokenize: (words: string) => words.split('\n') },
    );
    const hits = new Map([...matches.ordinals].map((ordinal, at) => [ordinal, matches.scores[at] ?? 0]));
    expect(hits.size, label).toBe(expected.length);
    // MiniSearch multiplies by how many terms of the query a post matched; ours adds up only.
    for (const { id, score, queryTerms } of expected) {
      const own = score / queryTerms.length;
      expect(Math.abs((hits.get(id) ?? -1) - own), label).toBeLessThanOrEqual(1e-9 * Math.max(1, own));
    }
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
    const wanted = ['注意', '扩散', 'attention', '的'].map((term) => ({ term, prefix: term === 'attention' }));
    const answers = async (size: number): Promise<Matches[]> => {
      const index = openIndex(segmentsOf(documents, size));
      return (await index.look(wanted)).map((answer) => scoreAnswer(answer, index.statistics));
    };
    expect(await answers(1)).toEqual(await answers(100));
  });

  it('knows every position of every bigram and word', async () => {
    const documents = await analyseFolder(posts);
    const index = openIndex(segmentsOf(documents, 3));
    for (const term of ['注意', '扩散', 'attention', 'vqvae']) {
      const [answer] = await index.look([{ term, prefix: false }]);
      const cursor = answer?.exact?.openPositions();
      for (const [at, ordinal] of [...(answer?.exact?.postings.ordinals ?? [])].entries()) {
        const expected = analysed(documents[ordinal]).flatMap((token) => (token.term === term ? [token.position] : []));
        const count = cursor?.open(at);
        expect([...(cursor?.positions.subarray(0, count) ?? [])]).toEqual(expected);
      }
    }
  });

  it('finds a word by its beginning, short or long, in every post that has such a word', async () => {
    const documents = await analyseFolder(posts);
    const index = openIndex(segmentsOf(documents, 3));
    for (const beginning of ['tra', 'tran', 'trans', 'transf', 'att', 'atten', 'attenti', 'vqv', 'zzz']) {
      const [answer] = await index.look([{ term: beginning, prefix: true }]);
      const expected = documents.flatMap((document, ordinal) =>
        analysed(document).some(({ term }) => term.startsWith(beginning)) ? [ordinal] : [],
      );
      expect([...(answer === undefined ? [] : scoreAnswer(answer, index.statistics).ordinals)], beginning).toEqual(expected);
    }
  });

  it('finds a phrase just where its units follow one another', async () => {
    const documents = await analyseFolder(posts);
    const index = openIndex(segmentsOf(documents, 3));
    const random = createRandom(11);
    let found = 0;
    for (let round = 0; round < 900; round++) {
      const units = documents[random(documents.length)]?.units.flat() ?? [];
      const start = random(units.length);
      const phrase = units.slice(start, start + 1 + random(8));
      const [first] = phrase;
      if (first === undefined || phrase.some((unit, at) => unit.position !== first.position + at)) continue;
      // Every unit by itself where a bigram does not tell it: what a query plans is less.
      const parts = phrase.flatMap((unit, at) => {
        const next = phrase[at + 1];
        if (next !== undefined && isBigram(unit, next)) return [{ term: unit.term + next.term, offset: at }];
        const before = phrase[at - 1];
        return before !== undefined && isBigram(before, unit) ? [] : [{ term: unit.term, offset: at }];
      });
      if (parts.length === 1) continue;
      const answers = await index.look(parts.map(({ term }) => ({ term, prefix: false })));
      const matches = matchPhrase(
        parts.map((part, at) => ({ offset: part.offset, prefix: false, anywhere: false, answer: answers[at] })),
        index.statistics,
      );
      const expected = documents.flatMap((document, ordinal) => {
        // The 10 of `10 0` stands in `1.0` as well, which is an identifier of two parts.
        const places = new Map(document.units.flat().map(({ position, term, whole }) => [position, [term, whole?.term]]));
        const begins = [...places.keys()].filter((position) =>
          phrase.every((unit, at) => places.get(position + at)?.includes(unit.term)),
        );
        return begins.length > 0 ? [{ ordinal, start: begins[0] }] : [];
      });
      expect(
        [...matches.ordinals].map((ordinal, at) => ({ ordinal, start: matches.starts[at] })),
        JSON.stringify(parts),
      ).toEqual(expected);
      found++;
    }
    expect(found).toBeGreaterThan(200);
  });
});

function analysed(document: AnalysedDocument | undefined): Token[] {
  return document?.units.flatMap((units) => tokensOf(units)) ?? [];
}

const CORPUS = 'mzlogin';

describe.skipIf(!listCorpora().includes(CORPUS))(`the reader over ${CORPUS}${withoutCorpora(CORPUS)}`, () => {
  let unpacked: ReturnType<typeof unpackCorpus> | undefined;
  beforeAll(() => {
    unpacked = unpackCorpus(CORPUS);
  });
  afterAll(() => unpacked?.remove());

  it("computes MiniSearch's own hits and scores", { timeout: 120_000 }, async () => {
    expect(await compareWithMiniSearch(await analyseFolder(unpacked?.folder ?? ''), 500)).toBeGreaterThan(350);
  });
});
