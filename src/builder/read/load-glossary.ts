/** `glossary.yaml`, the keeper's own synonyms, beside the posts in which readers look for them. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distinctNames, foldName } from '../../glossary/fold-name.ts';
import { MAX_GROUPS, MAX_NAMES, type SynonymGroup } from '../../glossary/glossary.ts';
import { decodeFile } from './decode-file.ts';
import { createReporter, type Problem, quoteValue, type Reporter } from './problem.ts';
import { parseLocatedYaml, type YamlNode } from './yaml/located-yaml.ts';

/** Name of the keeper's glossary within the posts' folder. */
export const GLOSSARY_FILE = 'glossary.yaml';

/** Names of one group. */
export const MAX_GROUP_NAMES = 20;

/** Characters of a name. */
export const MAX_NAME_CHARACTERS = 60;

/** Largest file read, in bytes: room for the largest glossary in Chinese. */
const MAX_BYTES = 2 * 1024 * 1024;

export interface OwnerGlossary {
  readonly groups: readonly SynonymGroup[];
  /** Pairs that are to be in no built-in or mined group. */
  readonly excluded: readonly (readonly [string, string])[];
}

export interface GlossaryResult extends OwnerGlossary {
  /** What is wrong with the file; a wrong entry is left out, the others count. */
  readonly problems: readonly Problem[];
}

/** Reads `glossary.yaml` in the first of `folders` that has one; without one there are no groups and no problems. */
export async function loadGlossary(...folders: readonly string[]): Promise<GlossaryResult> {
  const report = createReporter(GLOSSARY_FILE, 'glossary');
  try {
    const bytes = await readFirst(folders);
    if (bytes === undefined) return { groups: [], excluded: [], problems: [] };
    if (bytes.length <= MAX_BYTES) return { ...parseGlossary(decodeFile(bytes, report), report), problems: report.found };
    report.problem(`The file has ${bytes.length} bytes, expected at most ${MAX_BYTES}`);
  } catch (error) {
    report.problem(`Cannot read the file: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { groups: [], excluded: [], problems: report.found };
}

async function readFirst(folders: readonly string[]): Promise<Uint8Array | undefined> {
  for (const folder of folders) {
    try {
      return await readFile(join(folder, GLOSSARY_FILE));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  return undefined;
}

/**
 * Reads the text of `glossary.yaml`: a list of groups, or a map of names to their other names; in a map the key `synonyms`
 * holds further groups, and `not` pairs to leave out.
 */
export function parseGlossary(text: string, report: Reporter): OwnerGlossary {
  const root = parseLocatedYaml(text, report);
  if (root === undefined) return { groups: [], excluded: [] };
  if (root.kind === 'text') {
    report.problem(`The file is ${quoteValue(root.text)}, expected a list of groups such as ${EXAMPLE}`, root.line);
    return { groups: [], excluded: [] };
  }
  const isReserved = ({ key }: { readonly key: YamlNode }): boolean => key.kind === 'text' && RESERVED.includes(key.text);
  const named = (name: string): readonly YamlNode[] =>
    root.kind === 'map'
      ? root.entries.filter(({ key }) => key.kind === 'text' && key.text === name).map(({ value }) => value)
      : [];
  const rows =
    root.kind === 'list'
      ? rowsOf(root, report)
      : [
          ...rowsOf({ ...root, entries: root.entries.filter((entry) => !isReserved(entry)) }, report),
          ...named('synonyms').flatMap((node) => rowsOf(node, report)),
        ];
  const groups = rows.map((row) => parseGroup(row, report)).filter((group) => group !== undefined);
  const pairs = named('not').flatMap((node) => rowsOf(node, report));
  return { groups: limitGroups(groups, rows, report), excluded: parsePairs(pairs, groups, report) };
}

const EXAMPLE = '"- [注意力, attention]"';
const RESERVED: readonly string[] = ['synonyms', 'not'];

/** The names of one entry, not yet read. */
interface Row {
  readonly line: number;
  readonly names: readonly YamlNode[];
}

function rowsOf(node: YamlNode, report: Reporter): Row[] {
  if (node.kind === 'map')
    return node.entries.map(({ key, value }) => ({
      line: key.line,
      names: [key, ...(value.kind === 'list' ? value.items : [value])],
    }));
  // An empty value is an absent one; a key alone is how people keep an entry for later.
  if (node.kind === 'text' && node.text === '') return [];
  if (node.kind === 'list' && (node.items.length === 0 || node.items.some(({ kind }) => kind !== 'text')))
    return node.items.flatMap((item) => {
      if (item.kind === 'list') return [{ line: item.line, names: item.items }];
      if (item.kind === 'map') return rowsOf(item, report);
      report.problem(`${quoteValue(item.text)} is a name by itself, expected a group such as ${EXAMPLE}`, item.line);
      return [];
    });
  report.problem(
    `Found ${node.kind === 'text' ? quoteValue(node.text) : 'a list of names'}, expected groups such as ${EXAMPLE}`,
    node.line,
  );
  return [];
}

function parseGroup(row: Row, report: Reporter): SynonymGroup | undefined {
  const names = parseNames(row, report);
  if (names === undefined) return undefined;
  const distinct = distinctNames(names);
  if (distinct.length > 1) return distinct;
  const [only = ''] = names;
  const same =
    names.length > 1
      ? `${names.map(quoteValue).join(' and ')} are one name in two spellings`
      : `${quoteValue(only)} is the only name`;
  report.problem(`${same}, expected two names or more such as ${EXAMPLE}`, row.line);
  return undefined;
}

function parsePairs(rows: readonly Row[], groups: readonly SynonymGroup[], report: Reporter): OwnerGlossary['excluded'] {
  const groupsOfName = new Map<string, Set<SynonymGroup>>();
  for (const group of groups)
    for (const name of group) {
      const folded = foldName(name);
      groupsOfName.set(folded, (groupsOfName.get(folded) ?? new Set()).add(group));
    }
  const pairs: (readonly [string, string])[] = [];
  for (const row of rows) {
    const names = parseNames(row, report);
    if (names === undefined) continue;
    const [left = '', right = ''] = names;
    const isPair = names.length === 2 && foldName(left) !== foldName(right);
    const others = groupsOfName.get(foldName(right));
    const isKept = [...(groupsOfName.get(foldName(left)) ?? [])].some((group) => others?.has(group));
    if (!isPair)
      report.problem(`"not" has ${names.map(quoteValue).join(', ')}, expected two names such as "- [秩, rank]"`, row.line);
    else if (isKept)
      report.problem(
        `${quoteValue(left)} and ${quoteValue(right)} are synonyms here and in "not", expected one of both`,
        row.line,
      );
    else pairs.push([left, right]);
  }
  return pairs;
}

function parseNames({ line, names }: Row, report: Reporter): string[] | undefined {
  if (names.length > MAX_GROUP_NAMES) {
    report.problem(`The group has ${names.length} names, expected at most ${MAX_GROUP_NAMES}`, line);
    return undefined;
  }
  const read: string[] = [];
  for (const name of names) {
    const expected = name.kind === 'text' ? expectationOf(name.text) : 'a text';
    const found = name.kind === 'text' ? quoteValue(name.text) : `a ${name.kind}`;
    if (expected !== undefined) report.problem(`A name is ${found}, expected ${expected}`, name.line);
    else if (name.kind === 'text') read.push(name.text);
  }
  return read.length === names.length ? read : undefined;
}

/** What a name should be and is not. */
function expectationOf(name: string): string | undefined {
  if ([...name].length > MAX_NAME_CHARACTERS) return `at most ${MAX_NAME_CHARACTERS} characters`;
  if (foldName(name) === '') return 'a letter or digit in it';
  // The comma of a Chinese keyboard makes one name of two.
  return /[，、]/u.test(name) ? 'names with ", " between' : undefined;
}

function limitGroups(groups: readonly SynonymGroup[], rows: readonly Row[], report: Reporter): readonly SynonymGroup[] {
  let names = 0;
  const end = groups.findIndex((group, index) => {
    names += group.length;
    return index >= MAX_GROUPS || names > MAX_NAMES;
  });
  if (end === -1) return groups;
  report.problem(`The file has ${groups.length} groups, expected at most ${MAX_GROUPS} of ${MAX_NAMES} names`, rows[0]?.line);
  return groups.slice(0, end);
}
