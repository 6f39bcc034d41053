import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARTIFACT_VERSION, FILE_KINDS, TABLE_PARTS } from '../../src/artifact.ts';
import { type Written, writeBlock } from '../index/written.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('src/storage/README.md');

/** The block that the page takes apart. */
const EXAMPLE: Written = new Map([
  [
    'index',
    [
      { ordinal: 0, frequency: 2, title: 0, positions: [4096, 4100] },
      { ordinal: 4, frequency: 1, title: 1, positions: [0, 4097] },
    ],
  ],
  ['索引', [{ ordinal: 1, frequency: 1, title: 0, positions: [4098] }]],
]);

/** Offsets and bytes of each line of the page's hexdump. */
function parseHexdump(): { offset: number; bytes: number[] }[] {
  const dump = /```text\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  return dump
    .trim()
    .split('\n')
    .map((line) => {
      const [, offset = '', bytes = ''] = /^([0-9a-f]{4}) {2}((?:[0-9a-f]{2} )*[0-9a-f]{2}) {2,}\S/.exec(line) ?? [];
      return { offset: Number.parseInt(offset, 16), bytes: bytes.split(' ').map((byte) => Number.parseInt(byte, 16)) };
    });
}

describe('the page of the format', () => {
  it('takes apart the bytes of a block as it is written', () => {
    const lines = parseHexdump();
    expect(lines.flatMap(({ bytes }) => bytes)).toEqual([...writeBlock(EXAMPLE)]);
    let offset = 0;
    for (const line of lines) {
      expect(line.offset).toBe(offset);
      offset += line.bytes.length;
    }
  });

  it('names every part of the tables and every kind of file', () => {
    for (const name of [...TABLE_PARTS, ...FILE_KINDS]) expect(page).toContain(`\`${name}\``);
    expect(page).toContain(`${TABLE_PARTS.length} times \`uint32, uint32\``);
  });

  it('knows the one version: no other file declares a number of one', () => {
    const sources = readdirSync(new URL('../../src', import.meta.url), { recursive: true, encoding: 'utf8' });
    const declaring = sources.filter((path) => path.endsWith('.ts') && /\b\w*VERSION\w* = ['"\d]/.test(read(`src/${path}`)));
    expect(declaring).toEqual(['artifact.ts']);
    expect(Number.isInteger(ARTIFACT_VERSION)).toBe(true);
  });
});
