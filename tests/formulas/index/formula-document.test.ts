import { describe, expect, it } from 'vitest';
import { listFormulaDocuments, MAX_FORMULAS } from '../../../src/formulas/index/formula-document.ts';
import { analyseFormula } from '../../../src/formulas/terms/terms.ts';
import type { PostFormula } from '../../../src/markdown/rendered.ts';

const formula = (tex: string, rest: Partial<PostFormula> = {}): PostFormula =>
  ({ tex, display: false, macros: {}, equations: [], section: -1, ...rest }) as unknown as PostFormula;

const listed = (...formulas: readonly PostFormula[]): string[] =>
  listFormulaDocuments(formulas).map(({ formula: { tex, display } }) => `${tex}${display ? ' as display' : ''}`);

describe('listFormulaDocuments()', () => {
  it('gives the formulas of a post in its order, with the terms by which each is found', () => {
    const documents = listFormulaDocuments([formula('a=b'), formula('\\frac{1}{2}')]);
    expect(documents.map(({ formula: { tex } }) => tex)).toEqual(['a=b', '\\frac{1}{2}']);
    expect(documents[0]?.terms).toEqual(analyseFormula('a=b').terms);
    expect(documents[1]?.size).toBe(3);
  });

  it('has those that read the same once: as first written, or as a display', () => {
    expect(listed(formula('a \\le b'), formula('a\\leq b'), formula('a≤b'))).toEqual(['a \\le b']);
    expect(listed(formula('a=b'), formula('a = b', { display: true }), formula('a=b', { display: true }))).toEqual([
      'a = b as display',
    ]);
    expect(listed(formula('a=b', { display: true }), formula('a=b'))).toEqual(['a=b as display']);
  });

  it('keeps apart formulas with other letters', () => expect(listed(formula('a=b'), formula('x=y'))).toHaveLength(2));

  it('leaves out what has nothing to find', () => {
    expect(listed(formula(''), formula('\\quad'), formula('\\label{a}'), formula('x'))).toEqual(['x']);
  });

  it('reads macros of the post', () => {
    const [document] = listFormulaDocuments([formula('\\E[x]', { macros: { '\\E': '\\mathbb{E}' } })]);
    expect(document?.terms).toEqual(analyseFormula('\\mathbb{E}[x]').terms);
  });

  it('takes so many formulas of a post and no more', () => {
    const many = Array.from({ length: MAX_FORMULAS + 10 }, (_, index) => formula(`x_{${index}}`));
    expect(listFormulaDocuments(many)).toHaveLength(MAX_FORMULAS);
  });
});
