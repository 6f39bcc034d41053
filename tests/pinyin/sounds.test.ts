import { polyphonic } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { foldIdeograph } from '../../src/analysis/fold.ts';
import { makeSounds } from '../../src/builder/archive/sounds.ts';
import { decodeSounds, encodeSounds, fuzzySounds } from '../../src/pinyin/sounds.ts';
import { SYLLABLES } from '../../src/pinyin/syllables.ts';

const bytes = makeSounds();
const sounds = decodeSounds(bytes);

describe('decodeSounds()', () => {
  it('gives every character the readings that pinyin-pro gives it', () => {
    const characters = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const known = polyphonic(characters.join(''), { toneType: 'none', type: 'array', v: true });
    const wrong: string[] = [];
    let read = 0;
    for (const [at, character] of characters.entries()) {
      const wanted = [...new Set(known[at])].filter((reading) => SYLLABLES.includes(reading));
      const own = sounds.readings(character);
      // These stand for a traditional character with a sound of its own as well.
      const missing = wanted.filter((reading) => !own.includes(reading));
      const more = own.length - wanted.length;
      if (missing.length > 0 || own[0] !== wanted[0] || (more > 0 && !'着干借仿'.includes(character))) wrong.push(character);
      read += own.length;
    }
    expect(wrong).toEqual([]);
    expect(read).toBeGreaterThan(23_000);
  });

  it('reads polyphones, the usual reading first', () => {
    expect(sounds.readings('行').slice(0, 2)).toEqual(['xing', 'hang']);
    expect(sounds.readings('女')[0]).toBe('nv');
    expect(sounds.readings('略')).toEqual(['lve']);
  });

  it('reads folded characters as their traditional forms sound', () => {
    expect(sounds.readings(foldIdeograph('著'))).toContain('zhu');
    expect(sounds.readings(foldIdeograph('乾'))).toContain('qian');
  });

  it.each(['', 'a', ' ', 'か', '〇', '𠀀', '\ud800', '㐀', '\ua000', '行行'])('has no readings of %j', (text) => {
    expect(sounds.readings(text)).toEqual([]);
  });

  it('reads from anywhere in a file', () => {
    const file = new Uint8Array(bytes.length + 7);
    file.set(bytes, 3);
    expect(decodeSounds(file.subarray(3, 3 + bytes.length)).readings('行')).toEqual(sounds.readings('行'));
  });

  it('takes little room', () => {
    expect(bytes.length).toBeLessThan(60_000);
  });
});

describe('encodeSounds()', () => {
  it('leaves out what is no syllable, and what comes twice', () => {
    const written = decodeSounds(encodeSounds(new Map([['一', ['hng', 'yi', 'yi', 'ê', 'yao']]])));
    expect(written.readings('一')).toEqual(['yi', 'yao']);
    expect(written.readings('丁')).toEqual([]);
  });
});

describe('fuzzySounds()', () => {
  it.each([
    ['zhang', ['zhan', 'zang', 'zan']],
    ['san', ['sang', 'shan', 'shang']],
    ['xin', ['xing']],
    ['meng', ['men']],
    ['ci', ['chi']],
    ['xian', ['xiang']],
    ['li', []],
    ['nv', []],
    ['', []],
  ])('%s may be heard as %j', (syllable, others) => {
    expect(fuzzySounds(syllable)).toEqual(others);
  });

  it('goes both ways', () => {
    for (const syllable of SYLLABLES) for (const other of fuzzySounds(syllable)) expect(fuzzySounds(other)).toContain(syllable);
  });
});
