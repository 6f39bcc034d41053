import { expect, it } from 'vitest';
import { isEnglishFunctionWord } from '../../src/translations/base-forms.ts';
import { listFieldNames } from '../../src/translations/field-names.ts';
import { listEnglishNames } from '../../src/translations/glosses.ts';

it('lists names of the field that the lexicon can hold, each pair once', () => {
  const pairs = listFieldNames().flatMap((entry) =>
    listEnglishNames(entry).map(({ key, quality }) => ({ ...entry, key, quality })),
  );
  expect(pairs.length).toBeGreaterThan(300);
  for (const { chinese, key, quality } of pairs) {
    expect(chinese).toMatch(/^\p{Script=Han}{2,8}$/u);
    expect(isEnglishFunctionWord(key), key).toBe(false);
    expect(quality, key).toBeGreaterThan(1);
  }
  const written = pairs.map(({ chinese, key }) => `${key} ${chinese}`);
  expect(written.filter((pair, index) => written.indexOf(pair) !== index)).toEqual([]);
  expect(written).toContain('exception 异常');
});
