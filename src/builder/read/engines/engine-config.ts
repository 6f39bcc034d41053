/** What a blog engine's configuration says, read as data: an engine's own program is never run. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseTomlText } from 'smol-toml';
import { type Fields, type FieldValue, toFields } from '../front-matter/fields.ts';
import type { PermalinkPatterns } from '../front-matter/permalink.ts';
import { createReporter } from '../problem.ts';
import { parseYaml } from '../yaml/yaml.ts';

/** Settings of a configuration; those it does not have are `undefined`. Folders are relative to the engine's root. */
export interface EngineConfig {
  /** The configuration's file. */
  readonly configFile: string;
  /** Folders of posts, those that exist; more than one where an engine has collections. */
  readonly postFolders: readonly string[];
  /** Folders whose files are served from the site's root: `/images/a.png` is looked for in each. */
  readonly staticFolders: readonly string[];
  /** Folders whose files are no posts, relative to the root: templates of an editor. */
  readonly templateFolders?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly baseUrl?: string | undefined;
  /** How the engine made addresses, as it writes that: `:year/:month/:title/`. */
  readonly permalink?: string | undefined;
  /** The same by the first folder of a post's path, where that decides (Hugo). */
  readonly sectionPermalinks?: Readonly<Record<string, string>> | undefined;
  /** What `:title` is in these patterns. */
  readonly titleToken?: PermalinkPatterns['titleToken'];
  /** Whether a single line end in a paragraph is a line break. */
  readonly breaks?: boolean | undefined;
  /** Whether Markdown is kramdown's, whose `$$` within a line are inline formulas. */
  readonly kramdown?: boolean | undefined;
  /** Whether posts dated in the future are published. */
  readonly future?: boolean | undefined;
}

/** Reads the configuration of one engine in a folder that may be its root; `undefined` where it is not. */
export type ReadEngineConfig = (root: string) => Promise<EngineConfig | undefined>;

/** The first of `names` that is a file in `root`, with its text. */
export async function loadConfigText(
  root: string,
  names: readonly string[],
): Promise<{ readonly configFile: string; readonly text: string } | undefined> {
  for (const configFile of names) {
    const file = join(root, configFile);
    const found = await stat(file).catch(() => undefined);
    if (found === undefined || !found.isFile() || found.size > MAX_CONFIG_BYTES) continue;
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return { configFile, text };
  }
  return undefined;
}

/** Reads YAML, TOML or JSON by the file's name. What cannot be read is left out: complaining is the engine's part. */
export function parseConfig(configFile: string, text: string): Fields {
  if (/\.ya?ml$/.test(configFile)) return toFields(parseYaml(text, 1, createReporter(configFile)));
  try {
    return toFields(configFile.endsWith('.json') ? JSON.parse(text) : parseTomlText(text, { integersAsBigInt: 'asNeeded' }));
  } catch {
    return new Map(); // how both parsers say that the text is none of theirs
  }
}

/** The value at a path of keys, in any case: engines differ on it. */
export function configValue(fields: Fields, ...path: readonly string[]): FieldValue | undefined {
  let value: FieldValue | undefined = fields;
  for (const key of path) {
    if (!(value instanceof Map)) return undefined;
    value = [...value].find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
  }
  return value;
}

/** A text at a path of keys. */
export function configText(fields: Fields, ...path: readonly string[]): string | undefined {
  const value = configValue(fields, ...path);
  return typeof value === 'string' ? value : undefined;
}

/** A switch at a path of keys; `undefined` where there is none. */
export function configSwitch(fields: Fields, ...path: readonly string[]): boolean | undefined {
  const text = configText(fields, ...path)?.toLowerCase();
  return text === 'true' || text === 'yes' || text === 'on' ? true : text === 'false' || text === 'no' ? false : undefined;
}

/** An absolute http(s) address without a slash at the end; the example that engines come with is none. */
export function configAddress(text: string | undefined): string | undefined {
  const url = text !== undefined && /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  if (url === null || /^(?:www\.)?(?:example|yoursite|your-site)\.(?:com|org)$/i.test(url.hostname)) return undefined;
  return url.search === '' && url.hash === '' && url.username === '' ? url.href.replace(/\/+$/, '') : undefined;
}

/** Those of `folders` (relative to `root`) that exist; `.` is the root itself. */
export async function existingFolders(root: string, folders: readonly (string | undefined)[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of new Set(folders)) {
    if (folder === undefined || /^(?:\/|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(folder)) continue; // nothing outside of the root
    const entry = await stat(join(root, folder)).catch(() => undefined);
    if (entry?.isDirectory() === true) found.push(folder);
  }
  return found;
}

/** Names in a folder; none where it cannot be opened. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}

// The longest of the configurations seen has 30 KB.
const MAX_CONFIG_BYTES = 512 * 1024;
