import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));

/**
 * Rooms from the bottom up, sub-folders by name. A room imports only from rooms above it in this list;
 * a folder and its own sub-folders may import from each other, file by file without a cycle.
 */
const FLOORS: readonly string[] = [
  'analysis',
  'storage',
  '.',
  'pinyin',
  'markdown-it-katex/tex',
  'markdown-it-katex/recognise',
  'markdown-it-katex/number',
  'markdown-it-katex/typeset',
  'markdown-it-katex',
  'markdown',
  'markdown/rules',
  'markdown/html',
  'markdown/plugins',
  'markdown/extract',
  'texts',
  'index',
  'index/write',
  'index/read',
  'formulas/tokens',
  'formulas/read',
  'formulas/terms',
  'formulas/recognise',
  'formulas/index',
  'glossary',
  'glossary/built-in',
  'variants',
  'suggest',
  'translations',
  'related/words',
  'related',
  'catalogue',
  'query/language/fields',
  'query/language/formulas',
  'query/language',
  'query/source',
  'query/filter',
  'query/match',
  'query/widen',
  'query/ladder',
  'query/rank',
  'query/snippets',
  'query/explain',
  'query',
  'pages',
  'pages/lists',
  'pages/search',
  'pages/feed',
  'pages/post',
  'browser',
  'builder/read/yaml',
  'builder/read/front-matter',
  'builder/read/engines',
  'builder/read',
  'builder/tables',
  'builder/addresses',
  'builder/archive',
  'builder/rehearsal',
  'builder/site',
  'builder/inspect',
  'builder/command',
  'builder',
  'worker/routes',
  'worker',
];

/** Rooms that stay apart though the floors would allow it: what each may not know. */
const APART: Readonly<Record<string, readonly string[]>> = {
  analysis: ['storage'],
  'markdown-it-katex': ['analysis', 'storage', '.', 'pinyin'],
  markdown: ['storage', 'pinyin'],
  formulas: ['glossary', 'variants', 'suggest', 'related', 'catalogue'],
  related: ['index', 'formulas', 'glossary', 'variants', 'suggest'],
  suggest: ['index', 'formulas', 'glossary', 'variants'],
  translations: ['glossary', 'variants', 'suggest'],
  query: ['markdown', 'related'],
  browser: ['query', 'index', 'markdown'],
  builder: ['browser', 'worker'],
  worker: ['browser', 'builder'],
};

/** Packages by room; a sub-folder may use those of its folder. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'markdown-it-katex': ['katex', 'markdown-it'],
  markdown: [
    'hast-util-sanitize',
    'highlight.js',
    'markdown-it',
    'markdown-it-cjk-friendly',
    'markdown-it-container',
    'markdown-it-deflist',
    'markdown-it-emoji',
    'markdown-it-footnote',
    'markdown-it-katex',
  ],
  'index/write': ['minisearch'],
  pages: ['hono'],
  builder: ['esbuild', 'gray-matter', 'image-size', 'js-yaml', 'node:', 'pinyin-pro', 'smol-toml', 'tinypool', 'valibot'],
  query: ['valibot'],
  worker: ['hono', 'node:', 'valibot'],
};

/** Packages with one place: MiniSearch indexes there, gray-matter reads there with its engines that run code denied. */
const ONLY_IN: Record<string, string> = {
  minisearch: 'index/write/writer.ts',
  'gray-matter': 'builder/read/front-matter/front-matter-engines.ts',
  'pinyin-pro': 'builder/archive/sounds.ts',
};

const MAX_LINES = 220;

/** Files with a function that is longer than 60 lines or takes more than 4 values; the reason stands beside it. */
const LARGE_FUNCTIONS: readonly string[] = [
  'browser/suggest.ts',
  'index/read/score.ts',
  'markdown-it-katex/number/number.ts',
  'markdown/extract/sections.ts',
  'markdown/html/push-player.ts',
  'markdown/plugins/images.ts',
  'markdown/plugins/tables.ts',
  'query/language/notes.ts',
  'suggest/item-keys.ts',
  'suggest/writer.ts',
];

/** Exported names that two files may declare, each with its reason. */
const DECLARED_TWICE: Readonly<Record<string, string>> = {
  'suoyin: TRADITIONAL': 'declared in a generated file, and in the template that generates it',
};

/** Entries of one folder; more only where they are like things in a row. */
const MAX_ENTRIES = 15;
const ROWS_OF_LIKE_THINGS: readonly string[] = ['markdown/plugins', '.'];

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => path.split('\\').join('/'));
const read = (file: string): string => readFileSync(join(source, file), 'utf8');
const roomOf = (file: string): string => posix.dirname(file);
const isWithin = (room: string, folder: string): boolean => room === folder || room.startsWith(`${folder}/`);

function importsOf(file: string): { specifier: string; isType: boolean }[] {
  const found: { specifier: string; isType: boolean }[] = [];
  for (const match of read(file).matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from '([^']+)'|import\('([^']+)'\)/gm)) {
    found.push({ specifier: match[2] ?? match[3] ?? '', isType: match[1] !== undefined });
  }
  return found;
}

/** Folders of tests that are of no room: what measures, judges and explains the whole. */
const TESTS_OF_THE_WHOLE: readonly string[] = ['bench', 'eval', 'explain', 'oracle'];

/** Files and folders of a room, but for its document. */
const entriesOf = (room: string): number => readdirSync(join(source, room)).filter((name) => name !== 'README.md').length;

describe('the architecture', () => {
  it('has files to check', () => {
    expect(files.length).toBeGreaterThan(60);
  });

  it('has a floor for every room, and no floor without one', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual([...FLOORS].sort());
  });

  it('lets rooms import downwards only, and keeps apart what is to stay apart', () => {
    const violations: string[] = [];
    for (const file of files) {
      const room = roomOf(file);
      for (const { specifier } of importsOf(file)) {
        if (!specifier.startsWith('.')) continue;
        const target = posix.join(room, specifier);
        const other = roomOf(target);
        if (!specifier.endsWith('.ts')) violations.push(`${file}: ${specifier} does not name its file`);
        const isFamily = isWithin(room, other) || isWithin(other, room);
        // The files of src/ itself are a floor, not everybody's family.
        const isUp = FLOORS.indexOf(other) > FLOORS.indexOf(room) && (!isFamily || room === '.');
        const isApart = Object.entries(APART).some(
          ([folder, others]) => isWithin(room, folder) && others.some((each) => isWithin(other, each)),
        );
        if (isUp || isApart) violations.push(`${file} imports ${target}`);
      }
    }
    expect(violations).toEqual([]);
  });

  it('lets each room use only its packages', () => {
    const violations: string[] = [];
    for (const file of files) {
      const allowed = Object.entries(PACKAGES).flatMap(([folder, packages]) => (isWithin(roomOf(file), folder) ? packages : []));
      for (const { specifier } of importsOf(file)) {
        if (specifier.startsWith('.')) continue;
        const name = specifier.startsWith('node:') ? 'node:' : (specifier.split('/')[0] ?? '');
        if (!allowed.includes(name)) violations.push(`${file} imports ${specifier}`);
        if ((ONLY_IN[specifier] ?? file) !== file)
          violations.push(`${file} imports ${specifier}, which belongs in ${ONLY_IN[specifier]}`);
      }
    }
    expect(violations).toEqual([]);
  });

  it('declares each exported name in one file of a package', () => {
    const owners = new Map<string, string[]>();
    for (const file of files) {
      const home = file.startsWith('markdown-it-katex/') ? 'markdown-it-katex' : 'suoyin';
      for (const [, name] of read(file).matchAll(/^export (?:async )?(?:function|const|interface|type|class) (\w+)/gm)) {
        const key = `${home}: ${name}`;
        owners.set(key, [...(owners.get(key) ?? []), file]);
      }
    }
    const twice = [...owners].filter(([key, places]) => places.length > 1 && !(key in DECLARED_TWICE));
    expect(twice).toEqual([]);
  });

  it(`has at most ${MAX_ENTRIES} entries a folder`, () => {
    const crowded = FLOORS.filter((room) => !ROWS_OF_LIKE_THINGS.includes(room) && entriesOf(room) > MAX_ENTRIES);
    expect(crowded).toEqual([]);
  });

  it('has tests in folders named as its rooms', () => {
    const tests = fileURLToPath(new URL('.', import.meta.url));
    const folders = readdirSync(tests, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => relative(tests, join(entry.parentPath, entry.name)).split('\\').join('/'));
    const strangers = folders.filter(
      (folder) => !TESTS_OF_THE_WHOLE.some((each) => isWithin(folder, each)) && !existsSync(join(source, folder)),
    );
    expect(strangers).toEqual([]);
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

  it('has few functions above 60 lines or 4 parameters, which the linter counts, each with its reason', () => {
    const ignored = files.filter((file) => read(file).includes('biome-ignore lint/complexity/'));
    expect(ignored.sort()).toEqual(LARGE_FUNCTIONS);
  });

  it('exports by name, but for what a platform calls by default', () => {
    const defaults = files.filter((file) => /^export default/m.test(read(file)));
    expect(defaults.sort()).toEqual(['builder/archive/chunk.ts', 'builder/archive/relate-in-thread.ts', 'worker/index.ts']);
  });

  it('keeps clocks, randomness and platforms out of the pure middle', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.|\bprocess\.|\bfetch\(|\bcrypto\./;
    const pure = files.filter((file) => !['browser', 'builder', 'worker'].some((edge) => isWithin(roomOf(file), edge)));
    expect(pure.filter((file) => impure.test(read(file)))).toEqual([]);
  });
});
