import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../../src/builder/read/decode-file.ts';
import { createReporter } from '../../../src/builder/read/problem.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
// 标题：中文\n in GB18030, twice
const gb18030 = Uint8Array.from([0xb1, 0xea, 0xcc, 0xe2, 0xa3, 0xba, 0xd6, 0xd0, 0xce, 0xc4, 0x0a, 0xd6, 0xd0, 0xce, 0xc4]);

function decode(bytes: Uint8Array): { text: string; found: readonly string[] } {
  const report = createReporter('a.md');
  const text = decodeFile(bytes, report);
  return { text, found: report.found.map(({ line, message }) => `${line}: ${message}`) };
}

describe('decodeFile()', () => {
  it('reads UTF-8 as it is', () =>
    expect(decode(utf8('中文 $\\alpha$\tx\n'))).toEqual({ text: '中文 $\\alpha$\tx\n', found: [] }));

  it('drops byte order marks', () => expect(decode(utf8('\u{feff}a\u{feff}b'))).toEqual({ text: 'ab', found: [] }));

  it('makes all line ends line feeds', () => expect(decode(utf8('a\r\nb\rc\n\r\nd')).text).toBe('a\nb\nc\n\nd'));

  it('reads UTF-16 with a byte order mark, and says so', () => {
    const little = Uint8Array.from([0xff, 0xfe, 0x2d, 0x4e, 0x0a, 0x00]);
    const big = Uint8Array.from([0xfe, 0xff, 0x4e, 0x2d, 0x00, 0x0a]);
    expect(decode(little)).toEqual({ text: '中\n', found: ['1: The file is UTF-16LE, expected UTF-8'] });
    expect(decode(big)).toEqual({ text: '中\n', found: ['1: The file is UTF-16BE, expected UTF-8'] });
  });

  it('reads GB18030, and says so', () => {
    const { text, found } = decode(gb18030);
    expect(text).toBe('标题：中文\n中文');
    expect(found).toEqual(['1: The file is not valid UTF-8, read as GB18030']);
  });

  it('does not take damaged UTF-8 for GB18030, and names the line of the damage', () => {
    const bytes = utf8('第一行\r\n第二行\r\n第三行');
    const damaged = Uint8Array.from([...bytes.slice(0, 13), ...bytes.slice(14)]);
    const { text, found } = decode(damaged);
    expect(text).toMatch(/^第一行\n\u{fffd}+二行\n第三行$/u);
    expect(found).toEqual([expect.stringMatching(/^2: The file is not valid UTF-8, \d bad sequences? replaced/)]);
  });

  it('reads UTF-8 that is cut in the middle of its last character', () => {
    expect(decode(utf8('中文中文').slice(0, -1)).text).toBe('中文中\u{fffd}');
  });

  it('keeps a replacement character that was typed', () => {
    expect(decode(utf8('a\u{fffd}b'))).toEqual({ text: 'a\u{fffd}b', found: [] });
  });

  it('removes control characters and names the first', () => {
    expect(decode(utf8('a\n\0b\u{b}c\u{7f}\u{85}d'))).toEqual({
      text: 'a\nbcd',
      found: ['2: 4 control characters removed, the first is U+0000'],
    });
  });

  it('gives well-formed text for any bytes', () => {
    let seed = 1;
    for (let round = 0; round < 200; round++) {
      const bytes = Uint8Array.from({ length: 40 }, () => {
        seed = (seed * 48271) % 2147483647;
        return seed & 0xff;
      });
      const { text } = decode(bytes);
      expect(text.isWellFormed()).toBe(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
      expect(text).not.toMatch(/[\u{0}-\u{8}\r\u{7f}]/u);
    }
  });
});
