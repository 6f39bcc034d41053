import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, takeOrMake } from './disk-cache.ts';

describe('takeOrMake()', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'suoyin-cache-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes once, then takes what was made', async () => {
    let made = 0;
    const make = async (): Promise<Uint8Array> => Uint8Array.of(++made);
    expect([...(await takeOrMake('a', make, { folder }))]).toEqual([1]);
    expect([...(await takeOrMake('a', make, { folder }))]).toEqual([1]);
    expect([...(await takeOrMake('b', make, { folder }))]).toEqual([2]);
  });

  it('keeps nothing of a failure', async () => {
    await expect(takeOrMake('a', () => Promise.reject(new Error('no')), { folder })).rejects.toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('removes what was used longest ago beyond its bytes', async () => {
    const make = async (): Promise<Uint8Array> => new Uint8Array(10);
    for (const [index, name] of ['a', 'b'].entries()) {
      await takeOrMake(name, make, { folder });
      utimesSync(join(folder, name), 1000 + index, 1000 + index);
    }
    await takeOrMake('a', make, { folder });
    await takeOrMake('c', make, { folder, maxBytes: 20 });
    expect(readdirSync(folder).sort()).toEqual(['a', 'c']);
  });
});

describe('digestOf()', () => {
  it('tells texts apart wherever they are cut', () => {
    expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']));
    expect(digestOf(['ab', 'c'])).toBe(digestOf(['ab', 'c']));
  });
});
