/** Hugo: `hugo.toml` or `config.toml` (also YAML, JSON, also in `config/_default/`), posts in `content`. */

import { type Fields, textOf } from '../front-matter/fields.ts';
import {
  configAddress,
  configSwitch,
  configText,
  configValue,
  type EngineConfig,
  existingFolders,
  loadConfigText,
  parseConfig,
} from './engine-config.ts';

export async function loadHugoConfig(root: string): Promise<EngineConfig | undefined> {
  const found = await loadConfigText(root, CONFIG_FILES);
  if (found === undefined) return undefined;
  const fields = parseConfig(found.configFile, found.text);
  const isNamed = /hugo\.\w+$/.test(found.configFile);
  // `config.yaml` is a name that anything may have.
  if (!isNamed && !['baseurl', 'languagecode', 'theme', 'contentdir'].some((key) => fields.has(key))) return undefined;
  const language = textOf(fields, 'defaultcontentlanguage');
  const ofLanguage = language === undefined ? undefined : configText(fields, 'languages', language, 'contentDir');
  const postFolders = await existingFolders(root, [ofLanguage ?? textOf(fields, 'contentdir') ?? 'content']);
  if (postFolders.length === 0) return undefined;
  const staticDir = configValue(fields, 'staticdir') ?? 'static';
  const statics = typeof staticDir === 'string' ? [staticDir] : Array.isArray(staticDir) ? staticDir : [];
  return {
    configFile: found.configFile,
    postFolders,
    staticFolders: await existingFolders(root, [...statics.filter((name) => typeof name === 'string'), 'assets']),
    title: textOf(fields, 'title'),
    description: configText(fields, 'params', 'description'),
    author: textOf(fields, 'author') ?? configText(fields, 'author', 'name') ?? configText(fields, 'params', 'author'),
    language: textOf(fields, 'languagecode', 'defaultcontentlanguage'),
    timeZone: textOf(fields, 'timezone'),
    baseUrl: configAddress(textOf(fields, 'baseurl')),
    ...permalinksOf(fields),
    titleToken: 'title',
    breaks: configSwitch(fields, 'markup', 'goldmark', 'renderer', 'hardWraps') ?? false,
    future: configSwitch(fields, 'buildfuture') ?? false,
  };
}

/** Without a pattern of its own a section's posts have their path as their address. */
function permalinksOf(fields: Fields): Pick<EngineConfig, 'permalink' | 'sectionPermalinks'> {
  const given = configValue(fields, 'permalinks');
  if (!(given instanceof Map)) return { permalink: '/:sections/:slugorfilename/' };
  const page = configValue(given, 'page');
  const patterns = [...given, ...(page instanceof Map ? page : [])];
  const texts = patterns.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { permalink: '/:sections/:slugorfilename/', sectionPermalinks: Object.fromEntries(texts) };
}

const ENDINGS = ['toml', 'yaml', 'yml', 'json'];
const CONFIG_FILES = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
  ENDINGS.map((ending) => `${name}.${ending}`),
);
