/** MkDocs and Obsidian: folders of notes, addresses by path. */

import { textOf } from '../front-matter/fields.ts';
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

export async function loadMkDocsConfig(root: string): Promise<EngineConfig | undefined> {
  const found = await loadConfigText(root, ['mkdocs.yml', 'mkdocs.yaml']);
  if (found === undefined) return undefined;
  const fields = parseConfig(found.configFile, found.text);
  const postFolders = await existingFolders(root, [textOf(fields, 'docs_dir')?.replace(/^\.\//, '') ?? 'docs']);
  return {
    configFile: found.configFile,
    postFolders,
    staticFolders: postFolders,
    title: textOf(fields, 'site_name'),
    description: textOf(fields, 'site_description'),
    author: textOf(fields, 'site_author'),
    language: configText(fields, 'theme', 'language'),
    baseUrl: configAddress(textOf(fields, 'site_url')),
    permalink: configSwitch(fields, 'use_directory_urls') === false ? '/:path.html' : '/:path/',
    // Looked for in the text: one extension with a Python object makes the list unreadable to others.
    breaks: /^\s*-\s+["']?nl2br\b/m.test(found.text),
  };
}

export async function loadObsidianConfig(root: string): Promise<EngineConfig | undefined> {
  if (!(await namesIn(root)).includes('.obsidian')) return undefined;
  const found = await loadConfigText(root, ['.obsidian/app.json']);
  const fields = found === undefined ? new Map() : parseConfig(found.configFile, found.text);
  return {
    configFile: found?.configFile ?? '.obsidian',
    postFolders: ['.'],
    staticFolders: await existingFolders(root, ['.', configText(fields, 'attachmentFolderPath')?.replace(/^\.?\//, '') || '.']),
    templateFolders: await listTemplateFolders(root),
    permalink: '/:path',
    // Obsidian shows a line end as a break unless "strict line breaks" is on.
    breaks: configSwitch(fields, 'strictLineBreaks') !== true,
  };
}

/** Where templates are, by Obsidian's own plugin and by Templater; by the usual name where neither says. */
async function listTemplateFolders(root: string): Promise<readonly string[]> {
  const named = await Promise.all(
    TEMPLATE_SETTINGS.map(async ([file, key]) => {
      const found = await loadConfigText(root, [file]);
      return found === undefined ? undefined : configText(parseConfig(file, found.text), key)?.replace(/^\.?\/+|\/+$/g, '');
    }),
  );
  const folders = named.filter((folder) => folder !== undefined && folder !== '');
  return existingFolders(root, folders.length > 0 ? folders : ['Templates', 'templates', '模板']);
}

const TEMPLATE_SETTINGS: readonly (readonly [file: string, key: string])[] = [
  ['.obsidian/templates.json', 'folder'],
  ['.obsidian/plugins/templater-obsidian/data.json', 'templates_folder'],
];
