import { describe, expect, it } from 'vitest';
import { type Options, readOptions } from './options.ts';

function read(...args: string[]): Options {
  const options = readOptions(args);
  if (options === 'help') throw new Error('help');
  return options;
}

describe('readOptions()', () => {
  it('wants everything with all queries unless told otherwise', () => {
    const options = read();
    expect(['drcd-dev', 'lctt-english-titles', 'slips', 'noise', 'literal'].every(options.wants)).toBe(true);
    expect(options).toMatchObject({ queries: Number.POSITIVE_INFINITY, oursOnly: false, peers: false });
  });

  it('takes several sets, or all blogs', () => {
    const { wants } = read('--sets', 'slips,blogs');
    expect(['slips', 'blog-tags-cosx', 'lctt-english-titles'].every(wants)).toBe(true);
    expect(wants('drcd-dev')).toBe(false);
  });

  it('draws fewer queries in a quick run', () => {
    expect(read('--quick').queries).toBe(100);
    expect(read('--quick', '--queries', '7').queries).toBe(7);
  });

  it('refuses what it does not know, naming it', () => {
    expect(() => read('--sets', 'drcd')).toThrow('"drcd"');
    expect(() => read('--only', 'them')).toThrow('"them"');
    expect(() => read('--queries', 'all')).toThrow('"all"');
    expect(() => read('--slips-of', 'x')).toThrow('"x"');
  });

  it('has help', () => {
    expect(readOptions(['-h'])).toBe('help');
  });
});
