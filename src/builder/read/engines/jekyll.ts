/** Jekyll: `_config.yml`, posts in `_posts` folders and in collections. */

import { join } from 'node:path';
import { textOf } from '../front-matter/fields.ts';
import {
  configAddress,
  configSwitch,
  configText,
  configValue,
  type EngineConfig,
  existingFolders,
  loadConfigText,
  namesIn,
  parseConfig,
} from './engine-config.ts';

export async function loadJekyllConfig(root: string): Promise<EngineConfig | undefined> {
  const found = await loadConfigText(root, ['_config.yml', '_config.yaml', '_config.toml']);
  if (found === undefined) return undefined;
  const fields = parseConfig(found.configFile, found.text);
  const collections = configValue(fields, 'collections');
  const home = textOf(fields, 'collections_dir') ?? '.';
  const named = collections instanceof Map ? [...collections.keys()] : Array.isArray(collections) ? collections : [];
  const shown = named.filter((name) => typeof name === 'string' && configSwitch(fields, 'collections', name, 'output') === true);
  const inCategories = (await namesIn(root))
    .filter((name) => !/^[._]|^node_modules$|^vendor$/.test(name))
    .slice(0, MAX_CATEGORIES)
    .map((name) => `${name}/_posts`);
  const folders = [join(home, '_posts'), ...shown.map((name) => join(home, `_${String(name)}`)), ...inCategories];
  const postFolders = await existingFolders(root, folders);
  if (postFolders.length === 0) return undefined;
  const engine = textOf(fields, 'markdown')?.toLowerCase() ?? 'kramdown';
  return {
    configFile: found.configFile,
    postFolders,
    staticFolders: ['.'],
    title: textOf(fields, 'title'),
    description: textOf(fields, 'description', 'subtitle'),
    author: textOf(fields, 'author') ?? configText(fields, 'author', 'name'),
    language: textOf(fields, 'lang', 'language', 'locale'),
    timeZone: textOf(fields, 'timezone'),
    baseUrl: configAddress(`${textOf(fields, 'url') ?? ''}${textOf(fields, 'baseurl') ?? ''}`),
    permalink: STYLES[textOf(fields, 'permalink') ?? 'date'] ?? textOf(fields, 'permalink'),
    titleToken: 'name',
    breaks: configSwitch(fields, 'kramdown', 'hard_wrap') ?? false,
    kramdown: engine.startsWith('kramdown'),
    future: configSwitch(fields, 'future') ?? false,
  };
}

/** The names that Jekyll has for patterns. */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};
// Folders of a root that may have posts of one category; more are no blog.
const MAX_CATEGORIES = 200;
