/**
 * The glossary: names of one thing in several languages or spellings, as a request looks them up.
 *
 * Layout, all numbers little-endian: `uint32 names, groups, memberships`; `uint32` end of each name's folded text, then of
 * each the end of its spelling, which is empty where it is the folded text; then `uint16`: of each name the first of its
 * groups and one more, of each group the first of its names and one more, the groups of each name ascending, the names of
 * each group as given; all folded texts, all spellings in UTF-8. Names are in the order of their folded bytes, each once.
 */

import { findFirst } from '../storage/binary-search.ts';
import { decodeText } from '../storage/byte-reader.ts';
import { createByteWriter } from '../storage/byte-writer.ts';
import { compareBytes } from '../storage/compare-bytes.ts';
import { distinctNames, foldName } from './fold-name.ts';
import { capitalsOf, isAbbreviation } from './latin-name.ts';

/** Names of one thing, in any language; each as people write it. */
export type SynonymGroup = readonly string[];

export interface Glossary {
  /** Other names of a term (folded comparison, but for names in capitals, which are typed so), those of its first group first, at most {@link MAX_SYNONYMS}; empty when it has none. */
  synonymsOf(term: string): readonly string[];
  /** How many groups there are. */
  readonly size: number;
}

/** Groups of a glossary; a build's mined, built-in and keeper's groups together. */
export const MAX_GROUPS = 4000;

/** Names of all groups together, counted in 16 bits. A group has two or three as a rule. */
export const MAX_NAMES = 20_000;

/** Synonyms of one term: what a query can look up besides is far less. */
export const MAX_SYNONYMS = 40;

/** A name of more capitals than small letters (RAG, RoPE), which in small letters may be another word. */
function isAcronym(name: string): boolean {
  return isAbbreviation(name) && capitalsOf(name) > name.replace(/\P{Ll}/gu, '').length;
}

/** Writes groups; names that differ by spelling only are one, groups left with one name are left out. */
export function encodeGlossary(groups: readonly SynonymGroup[]): Uint8Array {
  const rows = groups.map(distinctNames).filter((names) => names.length > 1);
  const spellings = new Map<string, string>();
  for (const name of rows.flat()) {
    const folded = foldName(name);
    if (!spellings.has(folded)) spellings.set(folded, name);
  }
  const memberships = rows.flat().length;
  if (rows.length > MAX_GROUPS || memberships > MAX_NAMES)
    throw new RangeError(`Cannot write ${rows.length} groups of ${memberships} names, at most ${MAX_GROUPS} of ${MAX_NAMES}`);
  const encoder = new TextEncoder();
  const sorted = [...spellings]
    .map(([folded, name]) => ({
      folded,
      key: encoder.encode(folded),
      spelling: encoder.encode(name === folded ? '' : name),
    }))
    .sort((left, right) => compareBytes(left.key, right.key));
  const numbers = new Map(sorted.map(({ folded }, index) => [folded, index]));
  const namesOfGroups = rows.map((names) => names.map((name) => numbers.get(foldName(name)) ?? 0));
  const groupsOfNames = sorted.map((): number[] => []);
  for (const [group, names] of namesOfGroups.entries()) for (const name of names) groupsOfNames[name]?.push(group);

  const writer = createByteWriter(1 << 12);
  for (const count of [sorted.length, rows.length, memberships]) writer.uint32(count);
  const texts = [sorted.map(({ key }) => key), sorted.map(({ spelling }) => spelling)];
  for (const parts of texts) {
    let end = 0;
    for (const { length } of parts) {
      end += length;
      writer.uint32(end);
    }
  }
  for (const lists of [groupsOfNames, namesOfGroups]) {
    let first = 0;
    writer.uint16(0);
    for (const { length } of lists) {
      first += length;
      writer.uint16(first);
    }
  }
  for (const number of [...groupsOfNames.flat(), ...namesOfGroups.flat()]) writer.uint16(number);
  for (const text of texts.flat()) writer.bytes(text);
  writer.align(4);
  return writer.finish();
}

/** Looks straight into `bytes`, which must begin at a multiple of four: a look-up compares bytes and decodes the synonyms only. */
export function decodeGlossary(bytes: Uint8Array): Glossary {
  const [names = 0, groups = 0, memberships = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_NUMBERS);
  let at = HEADER_NUMBERS * 4;
  const keyEnds = new Uint32Array(bytes.buffer, bytes.byteOffset + at, names);
  const spellingEnds = new Uint32Array(bytes.buffer, bytes.byteOffset + at + names * 4, names);
  at += names * 8;
  const column = (length: number): Uint16Array => {
    const numbers = new Uint16Array(bytes.buffer, bytes.byteOffset + at, length);
    at += length * 2;
    return numbers;
  };
  const firstGroups = column(names + 1);
  const firstNames = column(groups + 1);
  const groupsOfNames = column(memberships);
  const namesOfGroups = column(memberships);
  const keys = at;
  const spellings = at + (keyEnds[names - 1] ?? 0);
  const keyOf = (name: number): Uint8Array => bytes.subarray(keys + (keyEnds[name - 1] ?? 0), keys + (keyEnds[name] ?? 0));
  const nameOf = (name: number): string => {
    const start = spellingEnds[name - 1] ?? 0;
    const end = spellingEnds[name] ?? 0;
    return decodeText(start === end ? keyOf(name) : bytes.subarray(spellings + start, spellings + end));
  };

  const find = (key: Uint8Array): number | undefined => {
    const name = findFirst(0, names, (other) => compareBytes(keyOf(other), key) >= 0);
    return name < names && compareBytes(keyOf(name), key) === 0 ? name : undefined;
  };
  return {
    size: groups,
    synonymsOf(term) {
      const own = find(new TextEncoder().encode(foldName(term)));
      // Whoever types rag or rope may mean the word. Two capitals or more are meant: RAG, RoPE, ROPE.
      if (own === undefined || (isAcronym(nameOf(own)) && capitalsOf(term.normalize('NFKC')) < 2)) return [];
      const found = new Set<number>();
      for (const group of groupsOfNames.subarray(firstGroups[own], firstGroups[own + 1]))
        for (const name of namesOfGroups.subarray(firstNames[group], firstNames[group + 1])) if (name !== own) found.add(name);
      return [...found].slice(0, MAX_SYNONYMS).map(nameOf);
    },
  };
}

const HEADER_NUMBERS = 3;
