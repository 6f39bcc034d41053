import { beforeAll, describe, expect, it } from 'vitest';
import { type Ask, buildSmallArchive, createAsk } from './small-archive.ts';

let ask: Ask;
beforeAll(async () => {
  const archive = await buildSmallArchive([
    { id: 'ode', text: '扩散模型满足$\\frac{dx_t}{dt}=v_\\theta(x_t,t)$。', tags: ['生成'] },
    { id: 'sde', text: '随机的扩散模型满足$dx=f(x,t)dt+g(t)dw$。', tags: ['生成'] },
    { id: 'fourier', text: '热方程$\\partial_t u=\\Delta u$与级数$\\sum_k a_k e^{ikx}$。' },
    { id: 'code', text: '```\nqq^7 = zz_9\n```\n\n变量名 qq^7 = zz_9 与 gg⊗hh 只在代码里。' },
    { id: 'plain', text: '扩散模型的综述，没有公式。' },
  ]);
  ask = createAsk(await archive.open());
}, 60_000);

describe('search() with formulas', () => {
  it('finds posts by a formula alone, and says so', async () => {
    const { ids, match, hits } = await ask('$\\frac{dy_s}{ds}=u_\\phi(y_s,s)$');
    expect(ids[0]).toBe('ode');
    expect(match).toBe('formula');
    expect(hits[0]?.formulas[0]).toMatchObject({ tex: '\\frac{dx_t}{dt}=v_\\theta(x_t,t)', anchor: 'math-1', display: false });
    expect(hits[0]?.score).toBeGreaterThan(0);
  });

  it('is text as well where no post has a formula much like it', async () => {
    const { hits } = await ask('gg⊗hh');
    expect(hits.find(({ post }) => post.id === 'code')?.formulas).toEqual([]);
    expect((await ask('$gg\\otimes hh$')).match).not.toBe('phrase');
    const { ids, match } = await ask('$\\mho^\\wp$');
    expect([ids, match]).toEqual([[], 'none']);
  });

  it('looks for what is guessed to be a formula as text as well', async () => {
    expect((await ask('qq^7 = zz_9')).ids).toContain('code');
    expect((await ask('dx/dt = v(x,t)')).ids[0]).toBe('ode');
  });

  it('asks for both where text stands beside a formula, whichever comes first', async () => {
    for (const query of ['扩散模型 $\\frac{dx_t}{dt}$', '$\\frac{dx_t}{dt}$ 扩散模型']) {
      const { ids, match } = await ask(query);
      expect(ids).toEqual(['ode']);
      expect(match).toBe('phrase');
    }
  });

  it('gives those with either where no post has both, and says that it is most of the query', async () => {
    const { ids, match } = await ask('综述 $\\sum_k a_k e^{ikx}$');
    expect(match).toBe('most');
    expect([...ids].sort()).toEqual(['fourier', 'plain']);
  });

  it('excludes posts with the formula, not those with one a little like it', async () => {
    expect((await ask('扩散模型 -$\\frac{dx_t}{dt}=v_\\theta(x_t,t)$')).ids.toSorted()).toEqual(['plain', 'sde']);
  });

  it('is filtered, counted and alternated with like anything else', async () => {
    expect((await ask('$\\frac{dx_t}{dt}$ tag:生成')).ids).toEqual(['ode']);
    expect((await ask('$\\frac{dx_t}{dt}$', { filters: { names: { tag: ['无'] } } })).totalHits).toBe(0);
    expect((await ask('$\\frac{dx_t}{dt}$')).facets.tag).toEqual({ 生成: 1 });
    expect((await ask('$\\partial_t u=\\Delta u$ OR 综述')).ids.toSorted()).toEqual(['fourier', 'plain']);
  });
});
