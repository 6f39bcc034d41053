import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCorpora, unpackCorpus, withoutCorpora } from '../../shared-data.ts';
import { createNaiveIndex, type NaiveFormula } from './naive-index.ts';

const ODE: NaiveFormula = {
  id: 'ode',
  tex: '\\frac{d\\boldsymbol{x}_t}{dt} = \\boldsymbol{v}_{\\boldsymbol\\theta}(\\boldsymbol{x}_t, t)',
};

/** The same formula as five readers type it: without subscripts, renamed, half, in Unicode, without fonts. */
const TYPED = [
  'dx/dt = v(x,t)',
  '\\frac{dy_s}{ds} = g_\\phi(y_s, s)',
  '\\frac{d x_t}{dt} = v_\\theta(',
  'd𝒙ₜ/dt = v_θ(xₜ, t)',
  '\\frac{dx_t}{dt} = v_\\theta(x_t, t)',
];

/** Formulas that have much in common with it. */
const NEAR = [
  '\\frac{dx}{dt} = f(t)',
  '\\frac{dx}{dt} = -x',
  'd x_t = f(x_t, t) dt + g(t) dw',
  'x_t = \\alpha_t x_0 + \\sigma_t \\epsilon',
  '\\frac{\\partial p}{\\partial t} = -\\nabla\\cdot(vp)',
  'v_\\theta(x_t, t)',
  '\\frac{d}{dt} x_t',
  'v(x_t, t) = \\frac{x_1 - x_t}{1 - t}',
  '\\hat{x} = v_\\theta(x_t, t)',
  '\\frac{dx}{dy} = v(x) y',
];

describe('createNaiveIndex()', () => {
  it.each(TYPED)('finds a formula by %s', (typed) => {
    const docs = [...NEAR.map((tex, index) => ({ id: String(index), tex })), ODE];
    expect(createNaiveIndex(docs).search(typed, 3)[0]?.id).toBe('ode');
  });

  it('ranks the same before what is renamed, and before what has more or less', () => {
    const docs = ['x^2 + y^2 = z^2 + w', 'a^2 + b^2', 'x^2 + y^2', 'x^2'].map((tex) => ({ id: tex, tex }));
    const found = createNaiveIndex(docs)
      .search('x^2+y^2', 4)
      .map(({ id }) => id);
    expect(found[0]).toBe('x^2 + y^2');
  });

  it('reads no more postings than it may, but those of the rarest term always', () => {
    const docs = [
      { id: 'rare', tex: 'q' },
      ...Array.from({ length: 9 }, (_, index) => ({ id: String(index), tex: `x_${index}` })),
    ];
    const index = createNaiveIndex(docs, { maxPostings: 1 });
    expect(index.search('x', 20)).toHaveLength(9);
    expect(index.search('q + x', 20).map(({ id }) => id)).toEqual(['rare']);
  });
});

/** TeX between dollars, roughly. */
function extractFormulas(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|markdown|Rmd)$/.test(name))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/\$\$([^$]{2,2000})\$\$|\$([^$\n]{2,300})\$/g)])
    .map(({ 1: display, 2: inline }) => (display ?? inline ?? '').trim());
}

const BLOGS = ['cosx', 'd2l-zh', 'fightinggg-hexo', 'oi-wiki', 'ouuan-hugo', 'rainboy-hugo'];

describe.skipIf(BLOGS.some((name) => !listCorpora().includes(name)))(
  `terms of the formulas of six real blogs${withoutCorpora(...BLOGS)}`,
  () => {
    it('put one formula first, however it is typed', { timeout: 180_000 }, () => {
      const formulas = new Set<string>();
      for (const name of BLOGS) {
        const corpus = unpackCorpus(name);
        try {
          for (const tex of extractFormulas(corpus.folder)) formulas.add(tex);
        } finally {
          corpus.remove();
        }
      }
      expect(formulas.size).toBeGreaterThan(30_000);
      const docs = [...formulas].map((tex, index) => ({ id: String(index), tex }));
      const index = createNaiveIndex([...docs, ODE], { maxPostings: 4000 });
      for (const typed of TYPED) expect(index.search(typed, 1)[0]?.id, typed).toBe('ode');
    });
  },
);
