import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** Which folders and packages each folder of src/ may import from; '.' are the files of src/ itself. */
const ALLOWED: Record<string, { folders: string[]; packages: string[] }> = {
  '.': { folders: ['.', 'markdown'], packages: [] },
  analysis: { folders: [], packages: [] },
  'markdown-it-katex': { folders: [], packages: ['katex', 'markdown-it'] },
  markdown: {
    folders: ['analysis'],
    packages: [
      'highlight.js',
      'markdown-it',
      'markdown-it-anchor',
      'markdown-it-cjk-breaks',
      'markdown-it-cjk-friendly',
      'markdown-it-container',
      'markdown-it-footnote',
      'markdown-it-github-alerts',
      'markdown-it-katex',
      'markdown-it-task-lists',
    ],
  },
  index: { folders: ['.', 'analysis', 'markdown'], packages: ['minisearch'] },
  formulas: { folders: ['.', 'analysis', 'index', 'markdown'], packages: [] },
  glossary: { folders: ['.', 'analysis', 'markdown'], packages: [] },
  catalogue: { folders: ['.', 'analysis', 'index'], packages: [] },
  query: { folders: ['.', 'analysis', 'catalogue', 'formulas', 'glossary', 'index', 'suggest', 'variants'], packages: [] },
  related: { folders: ['.', 'analysis', 'markdown'], packages: [] },
  suggest: { folders: ['.', 'analysis'], packages: [] },
  variants: { folders: ['.'], packages: [] },
  pages: { folders: ['.', 'analysis', 'catalogue', 'markdown', 'query', 'related'], packages: ['hono'] },
  browser: { folders: ['pages'], packages: [] },
  build: {
    folders: [
      '.',
      'analysis',
      'catalogue',
      'formulas',
      'glossary',
      'index',
      'markdown',
      'pages',
      'query',
      'related',
      'suggest',
      'variants',
    ],
    packages: ['esbuild', 'gray-matter', 'js-yaml', 'pinyin-pro', 'smol-toml', 'tinypool', 'valibot', 'node:'],
  },
  worker: {
    folders: [
      '.',
      'analysis',
      'catalogue',
      'formulas',
      'glossary',
      'index',
      'markdown',
      'pages',
      'query',
      'related',
      'suggest',
      'variants',
    ],
    packages: ['hono', 'node:', 'valibot'],
  },
};

/** Packages with one place: MiniSearch indexes there, gray-matter reads there with its engines that run code denied. */
const ONLY_IN: Record<string, string> = {
  minisearch: 'index/writer.ts',
  'gray-matter': 'build/front-matter-engines.ts',
  'pinyin-pro': 'build/sounds.ts',
};

const MAX_LINES = 250;

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => path.split('\\').join('/'));
const read = (file: string): string => readFileSync(join(source, file), 'utf8');
const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '.') : '.');

function importsOf(file: string): { specifier: string; isType: boolean }[] {
  const found: { specifier: string; isType: boolean }[] = [];
  for (const match of read(file).matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from '([^']+)'|import\('([^']+)'\)/gm)) {
    found.push({ specifier: match[2] ?? match[3] ?? '', isType: match[1] !== undefined });
  }
  return found;
}

describe('the architecture', () => {
  it('has files to check', () => {
    expect(files.length).toBeGreaterThan(60);
  });

  it('lets each folder import only what it may', () => {
    const violations: string[] = [];
    for (const file of files) {
      const allowed = ALLOWED[folderOf(file)] ?? { folders: [], packages: [] };
      for (const { specifier } of importsOf(file)) {
        if (specifier.startsWith('.')) {
          const target = relative(source, resolve(source, dirname(file), specifier));
          const folder = folderOf(target);
          if (!specifier.endsWith('.ts')) violations.push(`${file}: ${specifier} does not name its file`);
          if (folder !== folderOf(file) && !allowed.folders.includes(folder)) violations.push(`${file} imports ${target}`);
        } else {
          const name = specifier.startsWith('node:') ? 'node:' : (specifier.split('/')[0] ?? '');
          if (!allowed.packages.includes(name)) violations.push(`${file} imports ${specifier}`);
          if ((ONLY_IN[specifier] ?? file) !== file)
            violations.push(`${file} imports ${specifier}, which belongs in ${ONLY_IN[specifier]}`);
        }
      }
    }
    expect(violations).toEqual([]);
  });

  it('has no import cycles, not even of types', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter(({ specifier }) => specifier.startsWith('.'))
          .map(({ specifier }) => posix.normalize(posix.join(posix.dirname(file), specifier))),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, 'a cycle').not.toContain(file);
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });

  it(`keeps every file within ${MAX_LINES} lines`, () => {
    expect(files.filter((file) => read(file).split('\n').length - 1 > MAX_LINES)).toEqual([]);
  });

  it('exports by name, but for what a platform calls by default', () => {
    const defaults = files.filter((file) => /^export default/m.test(read(file)));
    expect(defaults.sort()).toEqual(['build/chunk.ts', 'build/relate-aside.ts', 'worker/index.ts']);
  });

  it('keeps clocks, randomness and platforms out of the pure middle', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.|\bprocess\.|\bfetch\(|\bcrypto\./;
    const pure = files.filter((file) => !['browser', 'build', 'worker'].includes(folderOf(file)));
    expect(pure.filter((file) => impure.test(read(file)))).toEqual([]);
  });
});
