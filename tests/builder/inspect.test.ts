import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTIFACT_VERSION, FILE_KINDS, type FileKind, formatFilePath, TABLE_PARTS, TABLES_PATH } from '../../src/artifact.ts';
import { type ArtifactName, parseArtifactPath } from '../../src/builder/inspect/artifact-file.ts';
import { SHOWN_ENTRIES } from '../../src/builder/inspect/bounded.ts';
import { inspect } from '../../src/builder/inspect/inspect.ts';
import { createEntryWriter } from '../../src/storage/entry-writer.ts';
import { writeKeyBlocks } from '../../src/storage/key-table.ts';
import { encodeTranslation } from '../../src/translations/translation-record.ts';
import { buildInMemory } from '../memory-archive.ts';

/** Three posts with of everything: formulas, a pair of names, tags, links, an old address. */
const POSTS: Readonly<Record<string, string>> = {
  'lamp.md': `---
title: 台灯的开关
date: 2024-03-05
tags: [台灯, lamp]
aliases: [/2019/old-lamp/]
readers: 1200
---
台灯（lamp）的开关坏了，换一个开关就好。电阻是 $R = U / I$。

## 电阻

$$\\begin{equation} R = \\frac{U}{I} \\label{eq:ohm} \\end{equation}$$

见 [蜡烛](candle.md)。switch switch resistor.
`,
  'candle.md': `---
title: 蜡烛与台灯
date: 2024-02-01
tags: [台灯]
---
蜡烛的光比台灯（lamp）暗，开关也没有，能力不够。亮度 $L = I / d^2$。resistor
`,
  'night.md': `---
title: 夜里
date: 2023-12-24
---
夜里点蜡烛，台灯（lamp）不开，能力也不够。switch
`,
};

/** No word of these posts has another name in the dictionary. */
const KINDS = FILE_KINDS.filter((kind) => kind !== 'translations');

const ALL = { entries: Number.POSITIVE_INFINITY };
const SOME = { entries: SHOWN_ENTRIES };

let folder: string;
let files: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suoyin-inspect-'));
  for (const [name, text] of Object.entries(POSTS)) await write(`posts/${name}`, text);
  ({ files } = await buildInMemory(join(folder, 'posts')));
  for (const [path, bytes] of files) await write(`site${path}`, bytes);
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

const bytesOf = (path: string): Uint8Array => files.get(path) ?? new Uint8Array(0);

async function linesOf(
  name: ArtifactName,
  shown: typeof ALL,
  bytes?: Uint8Array,
  tables = files.get(TABLES_PATH),
): Promise<string[]> {
  const path = name.kind === 'tables' ? TABLES_PATH : formatFilePath(name.kind, name.number);
  const lines: string[] = [];
  for await (const line of inspect({ name, bytes: bytes ?? bytesOf(path), tables }, shown)) lines.push(line);
  return lines;
}

const show = async (kind: FileKind): Promise<string> => (await linesOf({ kind, number: 0 }, ALL)).join('\n');

/** Runs the command as a keeper does, in the Node that runs the tests. */
function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const cli = fileURLToPath(new URL('../../src/builder/inspect/cli.ts', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

describe('inspect()', () => {
  it('shows the parts of the tables with their places, the posts, the values and the files', async () => {
    const lines = await linesOf({ kind: 'tables' }, ALL);
    const text = lines.join('\n');
    expect(text).toMatch(
      new RegExp(`^the tables file.*\nversion ${ARTIFACT_VERSION}, checksum [0-9a-f]{8} as in its header\nposts 3, `),
    );
    for (const part of TABLE_PARTS) expect(text).toMatch(new RegExp(`^${part} +[\\d,]+ +[\\d,]+$`, 'm'));
    expect(text).toContain('  0  2024-03-05  lamp  "台灯的开关", 1,200 readers');
    expect(text).toContain('  2  2023-12-24  night  "夜里"');
    expect(text).toContain('  tag 2: lamp (1), 台灯 (2)');
    expect(text).toContain('formulaStatistics: 2 formulas');
    expect(text).toMatch(/^texts: 1 files; first posts 0$/m);
  });

  it('shows each term of a block with its kind, its posts and where it stands', async () => {
    const text = await show('terms');
    expect(text).toMatch(/^checksum [0-9a-f]{8} as tables\.bin says$/m);
    expect(text).toMatch(/^ {2}"台灯" {2}bigram {2}in 3 posts\n {4}post 0: \d+ times, 1 in the title, at 0 /m);
    expect(text).toMatch(/^ {2}"switch" {2}word {2}in 2 posts\n {4}post 0: 2 times, at \d+ \d+\n {4}post 2: 1 times, at \d+$/m);
    expect(text).toContain('"swi*"  beginning  in 2 posts');
    expect(text).toContain('"灯"  character  in 3 posts');
  });

  it('shows the formulas of a term, and the records of each post', async () => {
    expect(await show('formulaTerms')).toMatch(/^ {2}"sI" {2}in 2 formulas\n {4}formula 0: 1 times\n {4}formula 1: 1 times$/m);
    expect(await show('formulas')).toMatch(/post 0: .*\n {4}1 formulas\n.*#eq-ohm \(1\) under "电阻"\n {2}post 1: /);
    expect(await show('texts')).toMatch(/ {2}post 1: [\d,]+ bytes\n.*passages in 1 sections.*\n {4}at 4096 {2}"蜡烛的光比台灯/);
    expect(await show('sources')).toContain('characters of Markdown "台灯（lamp）的开关坏了');
    expect(await show('related')).toMatch(/post 0: .*\n {4}links to 1 posts, linked from 0\n {4}post 1 by \[.*"direction":"to"/);
  });

  it('shows what stands under each key of the tables of keys', async () => {
    expect(await show('suggestions')).toMatch(/^ {2}"台灯" .*tag "台灯" by text/m);
    expect(await show('suggestions')).toMatch(/^ {2}"taideng" {2}tag "台灯" by pinyin, title of post 1 by pinyin from unit 3$/m);
    expect(await show('oldAddresses')).toContain('"2019/old-lamp"  is post lamp');
    const variants = await show('variants');
    expect(variants).toMatch(/^ {2}read tai deng {2}台灯 \(3\)$/m);
    expect(variants).toMatch(/^ {2}words of 6 letters that begin with s {2}switch \(2\)$/m);
    expect(variants).toMatch(/^ {2}words of 6 letters that end with ch {2}switch \(2\)$/m);
    expect(variants).toContain('  any of 井开并 before 关  开关 (2)');
    const translation = {
      names: [{ text: '能力', weight: 1, posts: 2 }],
      posts: { ordinals: Uint32Array.of(1, 2), names: new Uint8Array(2), counts: Uint8Array.of(1, 1), titles: new Uint8Array(2) },
    };
    const writer = createEntryWriter(1);
    writer.key('ability');
    encodeTranslation(writer.bytes, translation);
    const [block] = writeKeyBlocks(writer.finish(), 1000);
    const translations = await linesOf({ kind: 'translations', number: 0 }, ALL, block?.bytes);
    expect(translations.at(-1)).toBe('  "ability"  能力 1.00 in 2; posts 1 2');
    expect(await show('sounds')).toMatch(/^ {2}台 {2}tai/m);
  });

  it('shows the beginning of each list unless asked for all', async () => {
    for (const kind of KINDS) {
      const [all, some] = [await linesOf({ kind, number: 0 }, ALL), await linesOf({ kind, number: 0 }, SOME)];
      expect(all.filter((line) => line.includes('--all'))).toEqual([]);
      expect(some.length).toBeLessThanOrEqual(3 + (SHOWN_ENTRIES + 3) ** 2);
      expect(all.length).toBeGreaterThanOrEqual(some.length);
    }
    const some = await linesOf({ kind: 'terms', number: 0 }, SOME);
    const [, count = ''] = /^([\d,]+) terms/m.exec(some.join('\n')) ?? [];
    expect(some.at(-1)).toBe(`  … and ${Number(count.replace(',', '')) - SHOWN_ENTRIES} more (--all shows them)`);
  });

  it('says where a checksum does not fit, and reads on as far as it can', async () => {
    const block = bytesOf(formatFilePath('terms', 0)).slice();
    block[block.length - 1] = (block[block.length - 1] ?? 0) ^ 1;
    const lines = await linesOf({ kind: 'terms', number: 0 }, SOME, block);
    expect(lines[1]).toMatch(/^CHECKSUM [0-9a-f]{8} DOES NOT FIT: tables\.bin says [0-9a-f]{8}/);
    expect(lines.length).toBeGreaterThan(10);
    expect((await linesOf({ kind: 'terms', number: 900 }, SOME, block))[1]).toContain('lists no such file');
  });

  it('refuses what is cut, of another version or none of ours, and says so', async () => {
    for (const kind of KINDS) {
      const whole = bytesOf(formatFilePath(kind, 0));
      await expect(linesOf({ kind, number: 0 }, ALL, whole.subarray(0, whole.length >> 1)), kind).rejects.toThrow(/damaged/);
      await expect(linesOf({ kind, number: 0 }, ALL, new Uint8Array(2)), kind).rejects.toThrow(/damaged/);
    }
    const other = bytesOf(TABLES_PATH).slice();
    other[4] = ARTIFACT_VERSION + 1;
    await expect(linesOf({ kind: 'tables' }, SOME, other)).rejects.toThrow(`version ${ARTIFACT_VERSION + 1}, expected`);
    await expect(linesOf({ kind: 'tables' }, SOME, new Uint8Array(99))).rejects.toThrow(/no tables file/);
  });
});

describe('parseArtifactPath()', () => {
  it('knows an artifact by its folder and name', () => {
    expect(parseArtifactPath('dist/site/_suoyin/tables.bin')).toEqual({ kind: 'tables' });
    expect(parseArtifactPath('terms/12.bin')).toEqual({ kind: 'terms', number: 12 });
    expect(parseArtifactPath('a\\related\\0.bin')).toEqual({ kind: 'related', number: 0 });
    for (const path of ['a.md', 'terms/x.bin', 'nothing/0.bin', 'terms/0.bin.old', ''])
      expect(() => parseArtifactPath(path)).toThrow(/expected tables\.bin or a numbered file/);
  });
});

describe('npm run inspect', () => {
  it('prints a file, and ends with what happened', async () => {
    const path = join(folder, 'site', formatFilePath('terms', 0));
    const { code, stdout } = await run(path);
    expect([code, stdout.split('\n').slice(0, -1)]).toEqual([0, await linesOf({ kind: 'terms', number: 0 }, SOME)]);
    expect((await run(path, '--all')).stdout.split('\n').slice(0, -1)).toEqual(await linesOf({ kind: 'terms', number: 0 }, ALL));
    await write('alone/terms/0.bin', bytesOf(formatFilePath('terms', 0)));
    expect((await run(join(folder, 'alone/terms/0.bin'))).stdout).toContain('no tables.bin beside it');
    for (const [args, expected] of [
      [['--help'], 0],
      [[], 2],
      [['a', 'b'], 2],
      [[join(folder, 'posts/lamp.md')], 1],
      [[join(folder, 'site/_suoyin/terms/99.bin')], 1],
    ] as const) {
      const ended = await run(...args);
      expect(ended.code, args.join(' ')).toBe(expected);
      expect(ended.code === 1 ? ended.stderr : ended.stdout).not.toBe('');
      expect(ended.stderr).not.toMatch(/ {4}at |ENOENT/);
    }
  }, 60_000);
});
