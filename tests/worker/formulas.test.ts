import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOwnSite, type Served, serveSite } from './harness.ts';

interface FormulaJson {
  readonly tex: string;
  readonly mathml: string | null;
  readonly display: boolean;
  readonly number: string | null;
  readonly anchor: string;
  readonly url: string;
  readonly section: { readonly heading: string; readonly anchor: string } | null;
  readonly score: number;
}
interface FormulaHitJson {
  readonly id: string;
  readonly match?: string;
  readonly score: number;
  readonly formulas: readonly FormulaJson[];
}
interface FormulaResultJson {
  readonly hits: readonly FormulaHitJson[];
  readonly totalHits: number;
  readonly totalPages: number;
  readonly match?: string;
}

let built: Awaited<ReturnType<typeof buildOwnSite>>;
let served: Served;
beforeAll(async () => {
  built = await buildOwnSite();
  served = await serveSite(built.site, built.script);
}, 120_000);
afterAll(async () => {
  await served?.close();
});

const getJson = async <T>(path: string): Promise<T> => {
  const response = await served.fetch(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
};
const get = (path: string, query: string, rest = ''): Promise<FormulaResultJson> =>
  getJson(`${path}?q=${encodeURIComponent(query)}${rest}`);

const ODE = [
  '\\frac{d x_t}{dt} = v_\\theta(',
  '\\frac{dx_t}{dt} = v_\\theta(x_t, t)',
  'dx/dt = v(x,t)',
  '\\frac{dy_s}{ds} = g_\\phi(y_s, s)',
  'd𝒙ₜ/dt = v_θ(xₜ, t)',
];

describe('GET /api/formulas', () => {
  it.each(ODE)('finds the ODE of 9881 first for %s, and shows it', async (query) => {
    const { hits } = await get('/api/formulas', query);
    expect(hits[0]?.id).toBe('9881');
    const [formula] = hits[0]?.formulas ?? [];
    expect(formula?.tex).toMatch(/\\frac\{d.*x.*\}\{dt\}\s*=\s*/);
    expect(formula?.mathml).toMatch(/^<math>.*<mfrac>.*<\/math>$/);
    const page = await (await served.fetch('/archives/9881')).text();
    expect(page.split(` id="${formula?.anchor}"`)).toHaveLength(2);
    expect(formula?.url).toBe(`/archives/9881#${encodeURIComponent(formula?.anchor ?? '')}`);
  });

  it('takes a formula with its delimiters, as it was copied', async () => {
    const bare = await get('/api/formulas', '\\eta_t');
    for (const query of ['$\\eta_t$', '$$\\eta_t$$', '\\(\\eta_t\\)', '$\\eta_t'])
      expect((await get('/api/formulas', query)).hits.map(({ id }) => id)).toEqual(bare.hits.map(({ id }) => id));
    expect(bare.hits[0]?.id).toBe('9931');
  });

  it('groups by post or gives single formulas, in pages that lose and repeat nothing', async () => {
    const posts = await get('/api/formulas', 'x_t', '&hitsPerPage=20');
    expect(new Set(posts.hits.map(({ id }) => id)).size).toBe(posts.totalHits);
    const first = await get('/api/formulas', 'x_t', '&group=formula&hitsPerPage=20');
    expect(first.totalHits).toBeGreaterThan(posts.totalHits);
    const all: string[] = [];
    for (let page = 1; page <= Math.ceil(first.totalHits / 4); page++) {
      const { hits } = await get('/api/formulas', 'x_t', `&group=formula&hitsPerPage=4&page=${page}`);
      all.push(...hits.flatMap(({ id, formulas }) => formulas.map(({ anchor }) => `${id}#${anchor}`)));
    }
    expect(all).toHaveLength(first.totalHits);
    expect(new Set(all).size).toBe(first.totalHits);
  });

  it('filters as a search does', async () => {
    const { hits } = await get('/api/formulas', 'x', '&tag=attention&from=2023-12-01');
    expect(hits.map(({ id }) => id)).toEqual(['9889']);
  });

  it('finds nothing, without an error, for nothing and for what is no formula', async () => {
    for (const query of ['', '$$', '\\', '{', '}{', '\\frac', '🂡', '\\begin{', 'a'.repeat(5000), '{'.repeat(400)]) {
      const { hits, totalHits } = await get('/api/formulas', query);
      expect(hits.length).toBeLessThanOrEqual(totalHits);
    }
    expect((await get('/api/formulas', '')).totalHits).toBe(0);
  });

  it('names every wrong parameter', async () => {
    const response = await served.fetch('/api/formulas?group=tag&hitsPerPage=21&sort=date');
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { parameter: string }[] };
    expect(errors.map(({ parameter }) => parameter)).toEqual(['sort', 'group', 'hitsPerPage']);
  });
});

describe('GET /api/search with formulas', () => {
  it.each([...ODE, ...ODE.map((tex) => `$${tex}$`), ...ODE.slice(1).map((tex) => `tex:"${tex}"`)])(
    'finds 9881 first for %s, and shows the formula',
    async (query) => {
      const { hits } = await get('/api/search', query);
      expect(hits[0]?.id).toBe('9881');
      expect(hits[0]?.formulas[0]?.mathml).toContain('<mfrac>');
    },
  );

  it('tells that formulas alone were asked for', async () => {
    const { match, hits } = await get('/api/search', '$\\frac{dx_t}{dt}$');
    expect(match).toBe('formula');
    expect(hits[0]).toMatchObject({ id: '9881', match: 'formula' });
  });

  it('asks for text and formula where both are typed', async () => {
    const both = await get('/api/search', '中值定理 $\\frac{dx_t}{dt}$');
    expect(both.hits.map(({ id }) => id)).toEqual(['9881']);
    expect(both.match).toBe('phrase');
    expect(both.hits[0]?.formulas.length).toBeGreaterThan(0);
  });

  it('gives those with the text and those with the formula where no post has both', async () => {
    const { match, hits } = await get('/api/search', '刷论文 $\\frac{dx_t}{dt}$');
    expect(match).toBe('most');
    expect(hits.map(({ id }) => id)).toEqual(expect.arrayContaining(['9907', '9881']));
  });

  it('leaves out posts with a formula that is excluded', async () => {
    const all = await get('/api/search', '采样');
    const { hits } = await get('/api/search', '采样 -$\\frac{dx_t}{dt}$');
    expect(all.hits.map(({ id }) => id)).toContain('9881');
    expect(hits.map(({ id }) => id)).not.toContain('9881');
  });
});

interface EquationJson {
  readonly tex: string;
  readonly number: string | null;
  readonly label: string | null;
  readonly anchor: string;
  readonly section: { readonly heading: string } | null;
  readonly references: readonly { readonly anchor: string; readonly section: { readonly heading: string } | null }[];
}

describe('GET /api/posts/{id}/equations', () => {
  it('lists what has a number or a label, with the references to it, all of which stand in the page', async () => {
    const { equations } = await getJson<{ equations: readonly EquationJson[] }>('/api/posts/9881/equations');
    const page = await (await served.fetch('/archives/9881')).text();
    expect(equations.length).toBeGreaterThan(10);
    expect(equations.slice(0, 10).map(({ number }) => number)).toEqual(
      Array.from({ length: 10 }, (_, index) => `(${index + 1})`),
    );
    expect(equations.at(-1)?.number).toBe('(AFS)');
    const referred = equations.filter(({ references }) => references.length > 0);
    expect(referred.length).toBeGreaterThan(5);
    for (const { anchor, section, references } of equations) {
      expect(section?.heading).toBeTruthy();
      for (const id of [anchor, ...references.map((reference) => reference.anchor)]) expect(page).toContain(` id="${id}"`);
    }
    // No TeX here numbers or labels itself.
    expect(equations.map(({ tex }) => tex).join()).not.toMatch(/\\label|\\tag|\\begin\{equation\}/);
  });

  it('has none for a post without, and a problem for no post', async () => {
    expect((await served.fetch('/api/posts/none/equations')).status).toBe(404);
    expect((await served.fetch('/api/posts/9881/equations?x=1')).status).toBe(400);
  });
});
