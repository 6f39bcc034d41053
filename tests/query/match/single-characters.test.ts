import { beforeAll, describe, expect, it } from 'vitest';
import { type Ask, buildSmallArchive, createAsk } from '../small-archive.ts';

const POSTS = [
  { id: 'digits', text: '第 1 步，第 2 步，第 3 步；m 是质量，c 是光速。' },
  { id: 'version', text: '升级到 v4.5.6 之后好了，房间 89㎡。' },
  { id: 'parts', text: '先装 gpt，再装 2 个插件。' },
  { id: 'name', text: '这里用 gpt-3。' },
];

let ask: Ask;
beforeAll(async () => {
  ask = createAsk(await (await buildSmallArchive(POSTS)).open());
}, 60_000);

describe('a name of single characters', () => {
  it.each(['1.2.3', 'v1.2.3', '3-2-1', '1.3.2'])('%s is not found by its characters anywhere', async (text) => {
    const { ids, match } = await ask(text);
    expect([ids.includes('digits'), match === 'phrase'], text).toEqual([false, false]);
  });

  it.each(['4.5.6', 'v4.5.6', '4-5-6', '㎡', 'm2'])('%s is found where it stands', async (text) => {
    expect(await ask(text)).toMatchObject({ ids: ['version'], match: 'phrase' });
  });

  it('typed as words, its characters are words', async () => {
    expect((await ask('1 2 3')).ids).toContain('digits');
  });
});

describe('a name with a longer part', () => {
  it('is found by its parts where it stands nowhere', async () => {
    expect((await ask('gpt-2')).ids[0]).toBe('parts');
  });
});
