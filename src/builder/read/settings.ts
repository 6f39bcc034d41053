/** `site.yaml`, the one file of settings, beside the posts it is about. */

import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import { listFrameHosts } from '../../markdown/html/player-services.ts';
import { DEFAULT_SITE_SETTINGS, type SiteSettings } from '../../site.ts';
import { decodeFile } from './decode-file.ts';
import type { EngineSettings } from './engine.ts';
import { createReporter, type Problem, quoteValue, type Reporter } from './problem.ts';
import { parseYaml } from './yaml/yaml.ts';
import { createZone } from './zone.ts';

/** Name of the file of settings within the posts' folder. */
export const SETTINGS_FILE = 'site.yaml';

/** Settings, and what is wrong with the file they came from; a setting that cannot be read has its default. */
export interface SettingsResult {
  readonly settings: SiteSettings;
  readonly problems: readonly Problem[];
}

/** Reads `site.yaml` in the folder asked for, else beside the engine's posts; what it is silent about the engine's settings say. */
export async function loadSettings(folder: string, engine?: EngineSettings): Promise<SettingsResult> {
  const defaults = { ...DEFAULT_SITE_SETTINGS, ...settingsOf(engine) };
  for (const place of new Set([resolve(folder), engine?.root ?? resolve(folder), engine?.postsFolder ?? resolve(folder)])) {
    const file = join(place, SETTINGS_FILE);
    const report = createReporter(
      relative(engine?.postsFolder ?? resolve(folder), file)
        .split(sep)
        .join('/'),
      'setting',
    );
    try {
      const text = decodeFile(await readFile(file), report);
      return { settings: parseSettings(text, report, defaults), problems: report.found };
    } catch (error) {
      const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (isAbsent) continue;
      report.problem(`Cannot read the file: ${error instanceof Error ? error.message : String(error)}`, undefined, SETTING);
      return { settings: defaults, problems: report.found };
    }
  }
  return { settings: defaults, problems: [] };
}

/** The settings that an engine's configuration gives; those that this archive could not read are left out. */
export function settingsOf(engine: EngineSettings | undefined): Partial<SiteSettings> {
  if (engine === undefined) return {};
  const { title, description, author, baseUrl, language, timeZone, breaks, kramdown, future } = engine;
  const given = {
    title,
    description,
    author,
    baseUrl: baseUrl !== undefined && isBaseUrl(baseUrl) ? baseUrl : undefined,
    language: language !== undefined && isLanguage(language) ? language : undefined,
    timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined,
    breaks,
    kramdown,
    future,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Reads the text of `site.yaml`: a value that cannot be read is a problem, a key that is no setting a warning. */
export function parseSettings(text: string, report: Reporter, defaults: SiteSettings = DEFAULT_SITE_SETTINGS): SiteSettings {
  const given: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(parseYaml(text, 1, report))) {
    const isSetting = Object.hasOwn(SETTINGS, key);
    if (!isSetting)
      report.warning(
        `${quoteValue(key)} is no setting; there are ${Object.keys(SETTINGS).join(', ')}`,
        lineOf(text, key),
        SETTING,
      );
    // An empty value is an absent one; a key alone is how people keep a setting for later.
    else if (value !== null && value !== '') given[key] = value;
  }
  const schema = v.object(SETTINGS);
  for (const issue of v.safeParse(schema, given).issues ?? []) {
    const key = String(issue.path?.[0].key ?? '');
    if (!(key in given)) continue; // a second issue about a value already refused
    const value = given[key];
    const found = typeof value === 'string' ? quoteValue(value) : 'a list or map';
    report.problem(`"${key}" is ${found}, expected ${issue.message}`, lineOf(text, key), SETTING);
    delete given[key];
  }
  return { ...defaults, ...v.parse(schema, given) };
}

function lineOf(text: string, key: string): number | undefined {
  const index = text.split('\n').findIndex((line) => line.replace(/^["']/, '').startsWith(key));
  return index === -1 ? undefined : index + 1;
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false; // a RangeError: no tag of a language
  }
}

function isTimeZone(text: string): boolean {
  return createZone(text) !== undefined;
}

function isBaseUrl(text: string): boolean {
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  return url !== null && url.search === '' && url.hash === '' && url.username === '';
}

// The messages say what is expected; they end a sentence.
const TEXT = v.pipe(v.string('a text'), v.trim());
const SWITCH = v.pipe(
  v.picklist(['true', 'yes', 'on', 'false', 'no', 'off'], '"true" or "false"'),
  v.transform((word) => ['true', 'yes', 'on'].includes(word)),
);
const ADDRESS = v.pipe(
  TEXT,
  v.check(isBaseUrl, 'an absolute address such as https://example.org'),
  v.transform((url) => url.replace(/\/+$/, '')),
);
const listOf = (expected: string) =>
  v.pipe(
    v.union([v.string(), v.array(v.string())], expected),
    v.transform((entries) => [entries].flat()),
  );
const isHost = (entry: string): boolean => /^[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d{1,5})?$/i.test(entry);
const isFrameHost = (entry: string): boolean => listFrameHosts([entry]).length > 0;
const SETTINGS = {
  title: v.exactOptional(TEXT),
  description: v.exactOptional(TEXT),
  author: v.exactOptional(TEXT),
  baseUrl: v.exactOptional(ADDRESS),
  language: v.exactOptional(v.pipe(TEXT, v.check(isLanguage, 'a language tag such as zh-CN'))),
  timeZone: v.exactOptional(v.pipe(TEXT, v.check(isTimeZone, 'a time zone such as Asia/Shanghai or +08:00'))),
  license: v.exactOptional(TEXT),
  postIds: v.exactOptional(v.picklist(['name', 'path'], '"name" or "path"')),
  breaks: v.exactOptional(SWITCH),
  kramdown: v.exactOptional(SWITCH),
  future: v.exactOptional(SWITCH),
  static: v.exactOptional(listOf('a folder or a list of folders')),
  embeds: v.exactOptional(
    v.pipe(
      listOf('a name such as bilibili, a host, or a list of them'),
      v.check((entries) => entries.every(isFrameHost), 'names such as bilibili or youtube, or hosts such as maps.example.org'),
    ),
  ),
  httpImages: v.exactOptional(
    v.pipe(
      listOf('a host or a list of hosts'),
      v.check((entries) => entries.every(isHost), 'hosts such as img.example.org'),
    ),
  ),
  images: v.exactOptional(ADDRESS),
  translations: v.exactOptional(SWITCH),
};
const SETTING = { kind: 'setting', mend: 'The settings and their values are in src/builder/README.md' };
