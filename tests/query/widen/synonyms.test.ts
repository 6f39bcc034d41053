import { describe, expect, it } from 'vitest';
import { decodeGlossary, encodeGlossary } from '../../../src/glossary/glossary.ts';
import { parseQueryText } from '../../../src/query/language/parse.ts';
import { findSynonyms, listOtherNames } from '../../../src/query/widen/synonyms.ts';

const glossary = decodeGlossary(
  encodeGlossary([
    ['秩', 'rank'],
    ['向量量化', 'vector quantization'],
  ]),
);

function otherNames(query: string): string[] {
  const { clause } = parseQueryText(query);
  if (clause === undefined) throw new Error('nothing was parsed');
  return listOtherNames(clause, findSynonyms(clause, glossary)).map((each) => each.query);
}

describe('listOtherNames()', () => {
  it('puts a name in the place of the text it is a name of, and leaves the rest', () => {
    expect(otherNames('rank 量化 -tag:x')).toEqual(['秩 量化 -tag:x']);
    expect(otherNames('秩 与 rank')).toEqual(['rank 与 rank', '秩 与 秩']);
  });

  it('puts a name in the place of all texts that are one together', () => {
    expect(otherNames('vector quantization tag:x')).toEqual(['向量量化 tag:x']);
    expect(otherNames('向量量化')).toEqual(['"vector quantization"']);
  });

  it('touches no quoted text', () => {
    expect(otherNames('"rank"')).toEqual([]);
  });
});
