import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctNames, foldName } from '../../src/glossary/fold-name.ts';
import {
  decodeGlossary,
  encodeGlossary,
  MAX_GROUPS,
  MAX_NAMES,
  MAX_SYNONYMS,
  type SynonymGroup,
} from '../../src/glossary/glossary.ts';

describe('foldName()', () => {
  it.each([
    ['Self-Attention', 'self attention'],
    ['Ｓｅｌｆ－Ａｔｔｅｎｔｉｏｎ', 'self attention'],
    ['  self   ATTENTION ', 'self attention'],
    ['注意力 机制', '注意力机制'],
    ['注意力機制', '注意力机制'],
    ['Schrödinger', 'schrodinger'],
    ['KL散度', 'kl散度'],
    ['KL 散度', 'kl散度'],
    ['……', ''],
  ])('folds %s to %s', (name, folded) => expect(foldName(name)).toBe(folded));
});

describe('distinctNames()', () => {
  it('keeps the first spelling of each name, and none without a letter', () => {
    expect(distinctNames(['GAN', '生成對抗網絡', '?', 'gan', '生成对抗网络', ''])).toEqual(['GAN', '生成對抗網絡']);
  });
});

describe('decodeGlossary()', () => {
  const glossary = decodeGlossary(
    encodeGlossary([
      ['注意力', 'attention'],
      ['证书颁发机构', 'CA', 'Certificate Authority'],
      ['California', 'CA'],
      ['自注意力', 'Self-Attention'],
    ]),
  );

  it('gives the other names as they were written', () => {
    expect(glossary.size).toBe(4);
    expect(glossary.synonymsOf('attention')).toEqual(['注意力']);
    expect(glossary.synonymsOf('Certificate Authority')).toEqual(['证书颁发机构', 'CA']);
  });

  it.each(['self attention', 'Self-Attention', 'ｓｅｌｆ－ａｔｔｅｎｔｉｏｎ'])('finds %s in any spelling', (term) =>
    expect(glossary.synonymsOf(term)).toEqual(['自注意力']),
  );

  it('finds traditional characters by simplified ones and the other way round', () => {
    expect(glossary.synonymsOf('證書頒發機構')).toEqual(['CA', 'Certificate Authority']);
  });

  it('gives a term of several groups the names of all, but not the synonyms of its synonyms', () => {
    expect(glossary.synonymsOf('CA')).toEqual(['证书颁发机构', 'Certificate Authority', 'California']);
    expect(glossary.synonymsOf('ca')).toEqual([]);
    expect(glossary.synonymsOf('California')).toEqual(['CA']);
  });

  it.each(['', '机制', 'att', 'attention is', '！'])('knows no synonyms of "%s"', (term) =>
    expect(glossary.synonymsOf(term)).toEqual([]),
  );

  it('reads an empty glossary', () => {
    const empty = decodeGlossary(encodeGlossary([]));
    expect(empty.size).toBe(0);
    expect(empty.synonymsOf('attention')).toEqual([]);
  });

  it('reads from the middle of a buffer', () => {
    const bytes = encodeGlossary([['秩', 'rank']]);
    const padded = new Uint8Array(bytes.length + 12);
    padded.set(bytes, 8);
    expect(decodeGlossary(padded.subarray(8, 8 + bytes.length)).synonymsOf('rank')).toEqual(['秩']);
  });

  it('gives what looking through all groups would give', () => {
    const name = fc.oneof(
      fc.constantFrom('CA', 'ca', '注意力', '注意力機制', 'Self-Attention', 'self attention', 'ＧＡＮ', 'gan', '…'),
      fc.string({ maxLength: 6, unit: 'grapheme' }),
    );
    const groups = fc.array(fc.array(name, { maxLength: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(groups, name, (given, other) => {
        const read = decodeGlossary(encodeGlossary(given));
        // In capitals: names in capitals are found by nothing else.
        for (const term of [...given.flat(), other].map((each) => each.toUpperCase()))
          expect(read.synonymsOf(term).map(foldName)).toEqual(lookThrough(given, foldName(term)));
      }),
      { numRuns: 300 },
    );
  });
});

/** Folded synonyms of a folded term. */
function lookThrough(groups: readonly SynonymGroup[], term: string): string[] {
  const found = new Set<string>();
  for (const group of groups) {
    const names = new Set(group.map(foldName));
    names.delete('');
    if (names.size > 1 && names.has(term)) for (const name of names) found.add(name);
  }
  found.delete(term);
  return [...found];
}

describe('encodeGlossary()', () => {
  it('leaves out groups of one name', () => {
    expect(decodeGlossary(encodeGlossary([['GAN', 'gan'], [], ['x'], ['秩', 'rank']])).size).toBe(1);
  });

  it('is compact: a pair takes about 80 bytes', () => {
    const groups = Array.from({ length: 3000 }, (_, index) => [`中文术语${index}`, `English Term ${index}`]);
    expect(encodeGlossary(groups).length).toBeLessThan(3000 * 82);
  });

  it('refuses more groups or names than it can number', () => {
    const groups = Array.from({ length: MAX_GROUPS + 1 }, (_, index) => [`a${index}`, `b${index}`]);
    expect(() => encodeGlossary(groups)).toThrow(RangeError);
    expect(decodeGlossary(encodeGlossary(groups.slice(1))).size).toBe(MAX_GROUPS);
    const names = Array.from({ length: MAX_NAMES + 1 }, (_, index) => `n${index}`);
    expect(() => encodeGlossary([names])).toThrow(RangeError);
  });

  it('bounds what one term gives', () => {
    const groups = Array.from({ length: MAX_SYNONYMS + 5 }, (_, index) => ['term', `name${index}`]);
    const found = decodeGlossary(encodeGlossary(groups)).synonymsOf('term');
    expect(found).toHaveLength(MAX_SYNONYMS);
    expect(found[0]).toBe('name0');
  });
});
