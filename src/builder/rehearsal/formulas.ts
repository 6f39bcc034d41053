/** Formulas of the made-up archive that the Worker rehearses with. */

import type { FormulaParts } from '../../catalogue/archive-files.ts';
import { listFormulaDocuments } from '../../formulas/index/formula-document.ts';
import { encodeFormulaRecord } from '../../formulas/index/formula-records.ts';
import { writeFormulaSegment } from '../../formulas/index/formula-segment.ts';
import type { PostFormula } from '../../markdown/rendered.ts';
import { gatherFormulas } from '../archive/gather-formulas.ts';

const FORMULAS = [
  '\\frac{d\\boldsymbol{x}_t}{dt} = \\boldsymbol{v}_{\\boldsymbol\\theta}(\\boldsymbol{x}_t, t)',
  'x^2+1',
  '\\sum_{i=1}^n \\sqrt{a_i} \\leq \\int_0^1 f(x) dx',
  '\\begin{align}a&=b\\\\c&\\geq \\left\\|d\\right\\|\\end{align}',
  'e^{i\\pi}+1=0',
  '\\mathbb{E}_{x\\sim p}[\\log p(x)]',
  'y',
];

/** Formulas of one post. */
const EACH = 4;

/** Of so many posts, in as many segments. */
export function createFormulas(posts: number, segments: number): FormulaParts {
  const documents = Array.from({ length: posts }, (_, post) =>
    listFormulaDocuments(Array.from({ length: EACH }, (_, place) => createFormula(post + place * (1 + (post % 3))))),
  );
  const perSegment = posts / segments;
  return gatherFormulas(
    Array.from({ length: segments }, (_, number) => {
      const own = documents.slice(number * perSegment, (number + 1) * perSegment);
      return {
        formulaSegment: writeFormulaSegment(own.flat()),
        posts: own.map((each) => ({
          formulaDocuments: each.length,
          formulaRecord: encodeFormulaRecord(
            each.map(({ formula }) => formula),
            [{ level: 2, text: '索引', anchor: '索引' }],
          ),
        })),
      };
    }),
  );
}

function createFormula(number: number): PostFormula {
  const tex = FORMULAS[number % FORMULAS.length] ?? '';
  return {
    tex,
    text: tex,
    mathml: '<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn></math>',
    display: number % 2 === 0,
    anchor: `math-${number}`,
    section: number % 2 === 0 ? 0 : -1,
    equations: [],
    macros: {},
  };
}
