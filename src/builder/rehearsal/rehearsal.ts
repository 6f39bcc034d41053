/**
 * Makes the small archive that the Worker searches while it starts (`worker/warm-up.ts`). Optimised code that meets something new is thrown
 * away and interpreted again, so the archive has everything: gaps, frequencies and positions of one byte and of two, terms in titles,
 * several runs, formulas, long passages, characters of every class.
 */

import { crc32, deflateRawSync } from 'node:zlib';
import { tokensOf } from '../../analysis/analyse.ts';
import { formatBeginning } from '../../analysis/term-kind.ts';
import { splitUnits } from '../../analysis/units.ts';
import { encodeTables, FILE_KINDS, formatFilePath, TABLES_PATH } from '../../artifact.ts';
import { termBlockBytes, writeArchiveFiles } from '../../catalogue/archive-files.ts';
import { encodeGlossary } from '../../glossary/glossary.ts';
import { isSparse, MAX_BEGINNING, MIN_BEGINNING } from '../../index/beginnings.ts';
import { collectStatistics } from '../../index/write/collect-statistics.ts';
import { BODY_POSITION } from '../../index/write/document.ts';
import { createSegmentWriter, type Segment } from '../../index/write/segment.ts';
import { mergeSegments } from '../../index/write/term-table.ts';
import { encodeManifest } from '../../manifest.ts';
import { encodeSounds } from '../../pinyin/sounds.ts';
import { type PostId, type PostMeta, parsePlainDate } from '../../post.ts';
import { DEFAULT_SITE_SETTINGS } from '../../site.ts';
import { createByteWriter } from '../../storage/byte-writer.ts';
import { compareBytes } from '../../storage/compare-bytes.ts';
import { createEntryWriter } from '../../storage/entry-writer.ts';
import type { KeyEntry } from '../../storage/key-table.ts';
import { encodeKeyValue } from '../../suggest/entry.ts';
import { encodeStoredText, type Passage, type StoredText, type TextSection } from '../../texts/stored-text.ts';
import { soundKey, wordKey } from '../../variants/variant-key.ts';
import { encodeSoundTerm, encodeWord } from '../../variants/variant-value.ts';
import { createFormulas } from './formulas.ts';

/** Enough for the loops over postings to be compiled rather than interpreted. */
const POSTS = 256;
const SEGMENTS = 4;

const SENTENCES = [
  '索引把每个词对应到它所在的文章，搜索时只读用到的那几块。',
  '我们可以先从一个简单的例子开始，看看它是怎么工作的；这里的细节很容易被忽略，不过多读几遍就明白了。后面还会用到它们，所以值得花一点时间。',
  'GPT-2 和 Transformer 都用注意力机制，而 node.js 里的 index 与 blocks 只是名字。',
  '設 x² 在區間上連續，則 Poincaré 的結論 f(x) 成立。',
  '用 C++ 写的算法：平均时间是常数，最坏则不是！',
  '参见 https://example.com/a_b?c=1 → ① 与 H₂O：“引号”里的 ＡＢ 😀，而 f(x) 用 C# 或 ABC',
];
const FORMULA = {
  text: 'f(x)',
  mathml: '<math><mi>f</mi><mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo></math>',
};

/** Posts have one of so many texts. */
const TEXTS = 4;

/** A term stands in every post that its text puts it in, or in every second, third or so of these. */
const STEPS = [1, 2, 1, 3, 1, 37];

/** All files of the archive (path, length, bytes of each), deflated, in base64: 800 KB become 36. */
export function makeRehearsal(): string {
  const writer = createByteWriter(1 << 20);
  for (const [path, bytes] of createFiles()) {
    writer.text(path);
    writer.varint(bytes.length);
    writer.bytes(bytes);
  }
  return deflateRawSync(writer.finish(), { level: 9 }).toString('base64');
}

function createFiles(): ReadonlyMap<string, Uint8Array> {
  const posts = Array.from({ length: POSTS }, (_, number) => createPost(number));
  const texts = Array.from({ length: TEXTS }, (_, number) => createText(number));
  const records = texts.map(encodeStoredText);
  const terms = collectTerms(texts);
  const segments = Array.from({ length: SEGMENTS }, (_, number) => createSegment(terms, number));
  const { files, sections } = writeArchiveFiles(
    {
      entries: posts.map((meta) => ({ meta, excerpt: SENTENCES[0] ?? '' })),
      statistics: collectStatistics(segments),
      blocks: mergeSegments(segments, termBlockBytes(segments)),
      lookUpTables: {
        oldAddresses: [],
        variants: createVariants(),
        suggestions: createSuggestions(),
        translations: [],
        sounds: encodeSounds(SOUNDS),
        glossary: encodeGlossary([['算法', 'algorithm']]),
        relatedRecords: [],
      },
      textRecords: posts.map((_, number) => records[number % TEXTS] ?? new Uint8Array(0)),
      sourceRecords: [],
      formulas: createFormulas(POSTS, SEGMENTS),
    },
    crc32,
  );
  const manifest = encodeManifest({ digest: '', posts: POSTS, site: DEFAULT_SITE_SETTINGS });
  const all = new Map([[TABLES_PATH, encodeTables({ ...sections, manifest }, crc32)]]);
  for (const kind of FILE_KINDS) for (const [number, file] of files[kind].entries()) all.set(formatFilePath(kind, number), file);
  return all;
}

function createPost(number: number): PostMeta {
  const date = parsePlainDate(`20${String(10 + (number % 15))}-01-02`);
  return {
    id: String(number) as PostId,
    title: (SENTENCES[number % SENTENCES.length] ?? '').slice(0, 5 + (number % 9)),
    authors: ['a'],
    date,
    dateTime: undefined,
    updated: undefined,
    categories: ['c'],
    tags: [`t${number % 50}`, `u${number % 7}`],
    series: undefined,
    readers: { count: number, asOf: date },
    source: undefined,
    license: undefined,
    description: undefined,
  };
}

/** Three sections, the sentences in each in another order. */
function createText(number: number): StoredText {
  let position = BODY_POSITION;
  const passageOf = (text: string): Passage => {
    const start = text.indexOf(FORMULA.text);
    const formulas = start === -1 ? [] : [{ start, end: start + FORMULA.text.length, mathml: FORMULA.mathml }];
    const passage = { text, position, formulas };
    position = (splitUnits(text, position).at(-1)?.position ?? position) + 2;
    return passage;
  };
  const sections = [0, 1, 2].map((section): TextSection => {
    const heading = section === 0 ? undefined : '索引与算法';
    const sentences = SENTENCES.map((_, at) => SENTENCES[(at * (number + 1) + section) % SENTENCES.length] ?? '');
    return { heading, anchor: heading, passages: (heading === undefined ? sentences : [heading, ...sentences]).map(passageOf) };
  });
  return { sections };
}

interface Term {
  readonly bytes: Uint8Array;
  readonly sparse: boolean;
  /** Where it stands in each text. */
  readonly places: readonly (readonly number[])[];
}

function collectTerms(texts: readonly StoredText[]): Term[] {
  const terms = new Map<string, number[][]>();
  const add = (term: string, text: number, position: number): void => {
    const places = terms.get(term) ?? texts.map((): number[] => []);
    terms.set(term, places);
    places[text]?.push(position);
  };
  for (const [number, { sections }] of texts.entries()) {
    for (const { text, position } of sections.flatMap((section) => section.passages)) {
      for (const token of tokensOf(splitUnits(text, position))) {
        add(token.term, number, token.position);
        if (!/^[a-z]+$/.test(token.term)) continue;
        for (let length = MIN_BEGINNING; length <= MAX_BEGINNING && length < token.term.length; length++)
          add(formatBeginning(token.term.slice(0, length)), number, token.position);
      }
    }
  }
  const encoder = new TextEncoder();
  return [...terms]
    .map(([term, places]) => ({ bytes: encoder.encode(term), sparse: isSparse(term), places }))
    .sort((left, right) => compareBytes(left.bytes, right.bytes));
}

function createSegment(terms: readonly Term[], number: number): Segment {
  const documents = POSTS / SEGMENTS;
  const writer = createSegmentWriter();
  for (const [rank, { bytes, sparse, places }] of terms.entries()) {
    const step = STEPS[rank % STEPS.length] ?? 1;
    const ordinals: number[] = [];
    const positions: (readonly number[])[] = [];
    for (let ordinal = 0; ordinal < documents; ordinal++) {
      const own = places[ordinal % TEXTS] ?? [];
      if (own.length === 0 || (number * documents + ordinal) % step !== 0) continue;
      ordinals.push(ordinal);
      positions.push(own);
    }
    if (ordinals.length === 0) continue;
    const titles = rank % 3 === 0 ? undefined : Uint8Array.from(ordinals, (ordinal) => Number(ordinal % 16 === rank % 16));
    // Now and then a term stands in a post very often, or more often than positions are kept.
    const frequencies = Uint16Array.from(positions, (own, at) => own.length - (titles?.[at] ?? 0) + (at % 30 === 9 ? 150 : 0));
    const kept = Uint16Array.from(positions, (own, at) => (sparse ? 0 : own.length + (at % 30 === 19 ? 150 : 0)));
    const postings = { ordinals: Uint32Array.from(ordinals), frequencies, titles, positionCounts: kept };
    writer.add({ term: bytes, sparse, postings, positions });
  }
  return {
    documents,
    lengths: Uint32Array.from({ length: documents }, (_, post) => 20 + post * 7),
    titleLengths: new Uint16Array(documents).fill(12),
    terms: writer.finish(),
  };
}

/** What the rehearsed mistakes need to be heard. */
const SOUNDS = new Map([
  ['搜', ['sou']],
  ['所', ['suo']],
  ['索', ['suo']],
]);

/** Sorted, as all entries are. */
function createVariants(): KeyEntry[] {
  const writer = createEntryWriter(1 << 8);
  writer.key(wordKey('index', 5));
  encodeWord(writer.bytes, new TextEncoder().encode('index'), POSTS);
  writer.key(soundKey('sou', 'suo'));
  encodeSoundTerm(writer.bytes, 0x641c, 0x7d22, POSTS);
  return writer.finish();
}

function createSuggestions(): KeyEntry[] {
  const key = '搜索';
  const writer = createEntryWriter(1 << 8);
  const name = { kind: 'tag' as const, text: key, ordinal: 0, posts: 3, weight: 3 };
  writer.key(key);
  encodeKeyValue(writer.bytes, key, { best: [], own: [{ name, match: 'text', offset: 0, isWhole: true, syllables: 0 }] });
  return writer.finish();
}
