import { expect, it } from 'vitest';
import { decodeFiles, encodeFiles } from './file-bundle.ts';

it('decodeFiles() gives back what encodeFiles() was given', () => {
  const files = new Map([
    ['/_suoyin/表.bin', Uint8Array.of(1, 2, 3)],
    ['/empty', new Uint8Array()],
    ['/last', Uint8Array.of(9)],
  ]);
  expect(decodeFiles(encodeFiles(files))).toEqual(files);
  expect([...decodeFiles(encodeFiles(files)).values()].every(({ byteOffset }) => byteOffset % 8 === 0)).toBe(true);
  expect(() => decodeFiles(encodeFiles(files).fill(0, 4, 8))).toThrow();
});
