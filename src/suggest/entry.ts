/** An entry under a key: which name the key spells, from which unit on, and in what way. */

import type { ByteReader } from '../storage/byte-reader.ts';
import { createByteReader } from '../storage/byte-reader.ts';
import type { ByteWriter } from '../storage/byte-writer.ts';

/** `word` is a Latin word of the posts' text, suggested as a term. */
export const NAME_KINDS = ['title', 'tag', 'series', 'category', 'term', 'word', 'author'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const MATCHES = ['text', 'pinyin', 'initials'] as const;
export type Match = (typeof MATCHES)[number];

/** A name that can be suggested. */
export interface Name {
  readonly kind: NameKind;
  /** Empty for titles, which the catalogue has. */
  readonly text: string;
  /** A title's post. */
  readonly ordinal: number;
  /** Posts that have any other name; 0 where nobody counted. */
  readonly posts: number;
  /** How much such a name is used: for a tag, where more posts have its text in a title or heading, how many. */
  readonly weight: number;
}

export interface Entry {
  readonly name: Name;
  readonly match: Match;
  /** Units before the match. */
  readonly offset: number;
  /** Whether the key goes to the end of the name. */
  readonly isWhole: boolean;
  /** Letters of each syllable of a pinyin key, three bits each, the first lowest; 0 where they end. */
  readonly syllables: number;
}

/** Syllables whose lengths are stored. */
export const MAX_SYLLABLES = 10;

/** Entries that a request reads one by one; where more begin with the typed text, the build keeps the best ready. */
export const MAX_LIGHT = 48;

/** The entries of a key itself, and the best of all keys that begin with it, where these are too many to read. */
export interface KeyValue {
  readonly best: readonly Entry[];
  readonly own: readonly Entry[];
}

/** `varint number of best, best, own`. An entry: `varint header, varint posts if not the weight, varint offset if any, varint syllables of pinyin, text` but of titles. */
export function encodeKeyValue(writer: ByteWriter, key: string, { best, own }: KeyValue): void {
  writer.varint(best.length);
  for (const entry of best) writeEntry(writer, key, entry);
  for (const entry of own) writeEntry(writer, key, entry);
}

export function decodeKeyValue(key: string, value: Uint8Array): KeyValue {
  const reader = createByteReader(value);
  const best: Entry[] = [];
  const own: Entry[] = [];
  for (let count = reader.varint(); count > 0; count--) best.push(decodeEntry(reader, key));
  while (reader.offset < value.length) own.push(decodeEntry(reader, key));
  return { best, own };
}

const KIND_BITS = 3;
const MATCH_BITS = 2;

function writeEntry(writer: ByteWriter, key: string, { name, match, offset, isWhole, syllables }: Entry): void {
  const { kind, ordinal, posts, weight, text } = name;
  let header = kind === 'title' ? ordinal : weight;
  header = header * 2 + Number(posts !== weight);
  header = header * 2 + Number(offset > 0);
  header = header * 2 + Number(isWhole);
  header = (header << MATCH_BITS) + MATCHES.indexOf(match);
  header = (header << KIND_BITS) + NAME_KINDS.indexOf(kind);
  writer.varint(header);
  if (posts !== weight) writer.varint(posts);
  if (offset > 0) writer.varint(offset);
  if (match === 'pinyin') writer.varint(syllables);
  if (kind !== 'title') writer.text(text === key ? '' : text);
}

function decodeEntry(reader: ByteReader, key: string): Entry {
  let header = reader.varint();
  const kind = NAME_KINDS[header & ((1 << KIND_BITS) - 1)] ?? 'title';
  header >>>= KIND_BITS;
  const match = MATCHES[header & ((1 << MATCH_BITS) - 1)] ?? 'text';
  header >>>= MATCH_BITS;
  const isWhole = (header & 1) === 1;
  const number = header >>> 3;
  const posts = (header & 4) === 4 ? reader.varint() : number;
  const offset = (header & 2) === 2 ? reader.varint() : 0;
  const syllables = match === 'pinyin' ? reader.varint() : 0;
  const name: Name =
    kind === 'title'
      ? { kind, text: '', ordinal: number, posts: 0, weight: 0 }
      : { kind, text: reader.text() || key, ordinal: 0, posts, weight: number };
  return { name, match, offset, isWhole, syllables };
}
