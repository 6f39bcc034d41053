import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('readOptions()', () => {
  it('measures the posts beside it with a peer unless told otherwise', () => {
    const usual = {
      posts: 'posts',
      generated: undefined,
      isKept: false,
      countsOnly: false,
      queries: 60,
      isolates: 12,
      peer: true,
    };
    expect(readOptions([])).toEqual(usual);
    expect(readOptions(['--generate', '300', '--keep', '--counts', '--no-peer', '--queries', '7'])).toEqual({
      ...usual,
      generated: 300,
      isKept: true,
      countsOnly: true,
      peer: false,
      queries: 7,
    });
  });

  it('refuses what it does not know, naming it', () => {
    expect(() => readOptions(['--queries', 'all'])).toThrow('--queries is "all", expected a number from 1 to 2000');
    expect(() => readOptions(['--isolates', '0'])).toThrow('"0"');
    expect(() => readOptions(['--generate', '1e9'])).toThrow('"1e9"');
    expect(() => readOptions(['--posts', 'a', '--generate', '3'])).toThrow('both');
    expect(() => readOptions(['--peers'])).toThrow('--peers');
    expect(() => readOptions(['posts'])).toThrow('posts');
  });

  it('has help', () => {
    expect(readOptions(['-h'])).toBe('help');
  });
});
