/** Which engine a folder was written for, and what its configuration says: so that a keeper points at his blog and is done. */

import { dirname, join, relative, resolve, sep } from 'node:path';
import type { EngineConfig, ReadEngineConfig } from './engines/engine-config.ts';
import { loadHexoConfig } from './engines/hexo.ts';
import { loadHugoConfig } from './engines/hugo.ts';
import { loadJekyllConfig } from './engines/jekyll.ts';
import { loadMkDocsConfig, loadObsidianConfig } from './engines/notes.ts';
import { loadAstroConfig, loadVitePressConfig, loadVuePressConfig } from './engines/script-engines.ts';

/** Engines whose folders are known, by the name their users say. */
export type EngineName = 'Astro' | 'Hexo' | 'Hugo' | 'Jekyll' | 'MkDocs' | 'Obsidian' | 'VitePress' | 'VuePress';

/** What was found out of a blog; folders are absolute. */
export interface EngineSettings extends Omit<EngineConfig, 'postFolders'> {
  readonly engine: EngineName;
  /** The folder with the configuration. */
  readonly root: string;
  /** The folder that the paths of posts are relative to. */
  readonly postsFolder: string;
  /** Folders below `postsFolder` that alone have posts, relative to it; `undefined` when all of it has. */
  readonly onlyFolders: readonly string[] | undefined;
}

/** Finds the engine of a folder that is a blog's root or lies in its posts; `undefined` for a folder of posts and nothing else. */
export async function detectEngine(folder: string): Promise<EngineSettings | undefined> {
  const start = resolve(folder);
  const roots = [start, join(start, 'docs')];
  for (let root = start; roots.length < MAX_LEVELS && dirname(root) !== root; root = dirname(root)) roots.push(dirname(root));
  for (const root of roots) {
    for (const [engine, read] of ENGINES) {
      const config = await read(root);
      const posts = config === undefined ? undefined : choosePosts(root, start, config.postFolders);
      if (config === undefined || posts === undefined) continue;
      const { postFolders: _, ...rest } = config;
      return {
        ...rest,
        engine,
        root,
        ...posts,
        staticFolders: config.staticFolders.map((each) => resolve(root, each)),
        templateFolders: config.templateFolders?.map((each) => resolve(root, each)),
      };
    }
  }
  return undefined;
}

/** Where posts are of what was asked for; `undefined` when the folder asked for is none of this blog's. */
function choosePosts(
  root: string,
  start: string,
  postFolders: readonly string[],
): Pick<EngineSettings, 'postsFolder' | 'onlyFolders'> | undefined {
  const folders = postFolders.map((folder) => resolve(root, folder));
  if (folders.some((folder) => isInside(start, folder))) return { postsFolder: start, onlyFolders: undefined };
  const asked = folders.filter((folder) => isInside(folder, start));
  const [only] = asked;
  if (only === undefined) return undefined;
  if (asked.length === 1) return { postsFolder: only, onlyFolders: undefined };
  return { postsFolder: start, onlyFolders: asked.map((folder) => relative(start, folder).split(sep).join('/')) };
}

function isInside(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (!path.startsWith('..') && resolve(outer, path) === inner);
}

// The ones with a name of their own come first: `_config.yml` is two engines', and a vault may hold anything.
const ENGINES: readonly (readonly [EngineName, ReadEngineConfig])[] = [
  ['VitePress', loadVitePressConfig],
  ['VuePress', loadVuePressConfig],
  ['Astro', loadAstroConfig],
  ['MkDocs', loadMkDocsConfig],
  ['Hugo', loadHugoConfig],
  ['Hexo', loadHexoConfig],
  ['Jekyll', loadJekyllConfig],
  ['Obsidian', loadObsidianConfig],
];

// The folder, its `docs`, and six above: `content/zh/posts/2024/05` is five below its root.
const MAX_LEVELS = 8;
