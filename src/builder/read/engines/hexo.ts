/** Hexo: `_config.yml`, posts in `source/_posts`. */

import { join } from 'node:path';
import { type Fields, textOf } from '../front-matter/fields.ts';
import {
  configAddress,
  configSwitch,
  configText,
  type EngineConfig,
  existingFolders,
  loadConfigText,
  namesIn,
  parseConfig,
} from './engine-config.ts';

/** `_config.yml` is Jekyll's name too: a blog is Hexo's when it says so, or keeps posts where Hexo does. */
export async function loadHexoConfig(root: string): Promise<EngineConfig | undefined> {
  const found = await loadConfigText(root, ['_config.yml', '_config.yaml']);
  if (found === undefined) return undefined;
  const fields = parseConfig(found.configFile, found.text);
  const source = textOf(fields, 'source_dir') ?? 'source';
  const packages = (await loadConfigText(root, ['package.json']))?.text ?? '';
  const isHexo =
    fields.has('source_dir') ||
    fields.has('new_post_name') ||
    /"hexo(?:-[\w-]+)?"\s*:/.test(packages) ||
    (await namesIn(join(root, source))).includes('_posts');
  if (!isHexo) return undefined;
  return {
    configFile: found.configFile,
    postFolders: await existingFolders(root, [`${source}/_posts`]),
    staticFolders: await existingFolders(root, [source]),
    title: textOf(fields, 'title'),
    description: textOf(fields, 'description', 'subtitle'),
    author: textOf(fields, 'author'),
    language: textOf(fields, 'language'),
    timeZone: textOf(fields, 'timezone'),
    baseUrl: configAddress(textOf(fields, 'url')),
    permalink: textOf(fields, 'permalink') ?? ':year/:month/:day/:title/',
    titleToken: textOf(fields, 'new_post_name')?.includes(':year') === true ? 'name' : 'path',
    breaks: breaksOf(fields, packages),
    // Hexo publishes what is dated in the future unless it is told not to.
    future: configSwitch(fields, 'future') ?? true,
  };
}

/** Each renderer has its own switch, and all but pandoc's break lines by default. */
function breaksOf(fields: Fields, packages: string): boolean {
  const given =
    configSwitch(fields, 'marked', 'breaks') ??
    configSwitch(fields, 'markdown', 'render', 'breaks') ??
    configSwitch(fields, 'markdown', 'breaks') ??
    configSwitch(fields, 'kramed', 'breaks');
  if (given !== undefined) return given;
  return !packages.includes('"hexo-renderer-pandoc"') && configText(fields, 'markdown', 'preset') !== 'commonmark';
}
