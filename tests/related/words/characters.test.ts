import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEnding, isSuffixCharacter, joinCharacters } from '../../../src/related/words/characters.ts';
import type { Word } from '../../../src/related/words/word.ts';

/** Words that touch, but for those after a blank. */
const wordsOf = (line: string): Word[] =>
  line.split('  ').flatMap((stretch) =>
    stretch.split(' ').map((surface, at): Word => {
      const kind = /^[a-z]/.test(surface) ? 'letters' : 'ideographs';
      const before = at === 0 ? undefined : '';
      return { surface, term: surface, kind, before, isCutBefore: false, isCutAfter: false };
    }),
  );
const joined = (line: string): string =>
  joinCharacters(wordsOf(line))
    .map(({ surface }) => surface)
    .join(' ');

describe('joinCharacters()', () => {
  it.each([
    ['直方 图', '直方图'],
    ['复杂 度', '复杂度'],
    ['博 客', '博客'],
    ['贝 叶 斯', '贝叶斯'],
    ['比赛 链 接', '比赛 链接'],
    ['直方  图', '直方 图'],
    ['docker 图', 'docker 图'],
    ['博  客', '博 客'],
    ['甲 乙 丙 丁', '甲 乙 丙 丁'],
    ['模型 森 林', '模型 森林'],
    ['图', '图'],
  ])('makes of %s (two blanks: they do not touch) %s', (line, words) => {
    expect(joined(line)).toBe(words);
  });

  it('leaves alone what may be half a word', () => {
    const [left, right] = wordsOf('莱 梅');
    if (left === undefined || right === undefined) expect.unreachable('two words');
    expect(joinCharacters([{ ...left, isCutBefore: true }, right])).toHaveLength(2);
    expect(joinCharacters([left, { ...right, isCutAfter: true }])).toHaveLength(2);
  });

  it('loses and moves nothing, and joins only what touches', () => {
    const word = fc.constantFrom('模型', '图', '度', '博', '客', '贝', 'docker', '链');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean()), { maxLength: 20 }), (drawn) => {
        const words = drawn.map(([surface, isApart], at): Word => touching(surface, at > 0 && !isApart));
        const result = joinCharacters(words);
        expect(result.map(({ surface }) => surface).join('')).toBe(words.map(({ surface }) => surface).join(''));
        expect(result.filter(({ before }) => before === undefined)).toHaveLength(
          words.filter(({ before }) => before === undefined).length,
        );
      }),
    );
  });
});

function touching(surface: string, touches: boolean): Word {
  const kind = /^[a-z]/.test(surface) ? 'letters' : 'ideographs';
  return { surface, term: surface, kind, before: touches ? '' : undefined, isCutBefore: false, isCutAfter: false };
}

describe('characters that end words', () => {
  it('are endings only where they end words', () => {
    const endings = [...'度率性式器化型者员类'];
    expect(endings.filter((each) => !isSuffixCharacter(each))).toEqual([]);
    expect(isEnding('图')).toBe(false);
    expect(isSuffixCharacter('图')).toBe(true);
  });
});
