/** Astro, VitePress and VuePress: their configurations are programs, which are looked at and never run. */

import { configAddress, type EngineConfig, existingFolders, loadConfigText } from './engine-config.ts';
import { scriptSwitch, scriptText, stripComments } from './script-text.ts';

export async function loadAstroConfig(root: string): Promise<EngineConfig | undefined> {
  const found = await loadConfigText(root, filesOf('astro.config'));
  if (found === undefined) return undefined;
  const program = stripComments(found.text);
  const posts = await existingFolders(root, ['src/content', 'src/pages', 'content']);
  return {
    configFile: found.configFile,
    postFolders: posts.slice(0, 1),
    staticFolders: await existingFolders(root, [scriptText(program, 'publicDir') ?? 'public', 'src/assets']),
    baseUrl: configAddress(scriptText(program, 'site')),
    // What Astro's pages are called is said by their own programs; most take the path below the collection.
    permalink: undefined,
    breaks: program.includes('remark-breaks'),
  };
}

export async function loadVitePressConfig(root: string): Promise<EngineConfig | undefined> {
  return readPressConfig(root, '.vitepress');
}

export async function loadVuePressConfig(root: string): Promise<EngineConfig | undefined> {
  return readPressConfig(root, '.vuepress');
}

async function readPressConfig(root: string, folder: string): Promise<EngineConfig | undefined> {
  const found = await loadConfigText(root, [...filesOf(`${folder}/config`), ...filesOf(`${folder}/config/index`)]);
  if (found === undefined) return undefined;
  const program = stripComments(found.text);
  const source = scriptText(program, 'srcDir')?.replace(/^\.\//, '') ?? '.';
  const statics = source === '.' ? ['public', `${folder}/public`] : [`${source}/public`, `${folder}/public`];
  return {
    configFile: found.configFile,
    postFolders: await existingFolders(root, [source]),
    staticFolders: await existingFolders(root, statics),
    title: scriptText(program, 'title'),
    description: scriptText(program, 'description'),
    language: scriptText(program, 'lang'),
    baseUrl: configAddress(scriptText(program, 'hostname')),
    permalink: '/:path.html',
    breaks: scriptSwitch(program, 'breaks') ?? false,
  };
}

function filesOf(stem: string): string[] {
  return ['ts', 'mts', 'js', 'mjs', 'cjs', 'cts'].map((ending) => `${stem}.${ending}`);
}
