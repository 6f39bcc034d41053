import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../src/post.ts';
import type { Filters } from '../../../src/query/filter/filter.ts';
import { MATCH_LEVELS, type MatchMode } from '../../../src/query/match/match-level.ts';
import { createRandom } from '../../bench/queries.ts';
import { type Ask, type Asked, buildSmallArchive, createAsk, type SmallPost } from '../small-archive.ts';

const TAGS = ['甲', '乙', '丙'];
const WORDS = [
  '注意力',
  '机制',
  '机质',
  '码表',
  '坍缩',
  '梯度',
  '裁剪',
  '剪裁',
  '扩散',
  '模型',
  'GPT-2',
  'GPT2',
  'VQ',
  'Key',
  '的',
  '熵',
];
const MARKS = ['', '', '', '，', '。', ' ', '\n\n'];

/** Posts of few words, so that pieces of each query stand here together and there apart. */
function makePosts(): SmallPost[] {
  const random = createRandom(7);
  const draw = (from: readonly string[]): string => from[random(from.length)] ?? '';
  return Array.from({ length: 30 }, (_, index) => ({
    id: `p${index}`,
    title: draw(WORDS) + draw(WORDS),
    text: Array.from({ length: 2 + random(6) }, () => draw(WORDS) + draw(MARKS)).join(''),
    tags: TAGS.filter(() => random(2) === 0),
    ...(index % 5 !== 0 && { date: `202${index % 4}-01-0${1 + (index % 9)}` }),
    ...(index % 3 !== 0 && { readers: index * 10 }),
  }));
}

let ask: Ask;
beforeAll(async () => {
  ask = createAsk(await (await buildSmallArchive(makePosts())).open());
}, 60_000);

const piece = fc.oneof(
  fc.constantFrom(...WORDS, '机只', 'zhuyili', 'tranformer', 'zzq', '鱻', 'mxing', '意力机', '表坍'),
  fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map(([left, right]) => left + right),
);
const thing = fc.oneof(
  { weight: 5, arbitrary: piece },
  { weight: 1, arbitrary: piece.map((text) => `"${text}"`) },
  { weight: 1, arbitrary: piece.map((text) => `title:${text}`) },
  { weight: 1, arbitrary: fc.constantFrom('tag:甲', '-tag:乙', 'date:2021..', 'readers:>50') },
);
const conjunction = fc.array(thing, { minLength: 1, maxLength: 3 }).map((things) => things.join(' '));
const query = fc.oneof(
  { weight: 3, arbitrary: conjunction },
  { weight: 1, arbitrary: fc.tuple(conjunction, conjunction).map(([left, right]) => `${left} OR ${right}`) },
);
const filters: fc.Arbitrary<Partial<Filters>> = fc.record(
  {
    names: fc.subarray(TAGS, { minLength: 1 }).map((tag) => ({ tag })),
    notNames: fc.subarray(TAGS, { minLength: 1, maxLength: 1 }).map((tag) => ({ tag })),
    from: fc.constantFrom('2021-01-03', '2022-01-01').map(parsePlainDate),
    readersMin: fc.constantFrom(40, 150),
  },
  { requiredKeys: [] },
);

const sorted = (ids: readonly string[]): string[] => [...ids].sort();
const isWithin = (inner: readonly string[], outer: readonly string[]): boolean => inner.every((id) => outer.includes(id));
/** Hits of the level itself, without those that have only most of the query. */
const ofLevel = ({ hits, match }: Asked): string[] => hits.filter((hit) => hit.match === match).map((hit) => hit.post.id);

/** What longer runs found. */
const FOUND: [string, Partial<Filters>][] = [
  ['扩散坍缩', {}],
  ['机质 模型 OR zhuyili', { names: { tag: ['甲'] }, notNames: { tag: ['甲'] } }],
  ['mxing OR 机只 机质裁剪 -tag:乙', { names: { tag: ['乙'] } }],
];

const check = async (property: (text: string, filter: Partial<Filters>) => Promise<void>): Promise<void> => {
  await fc.assert(fc.asyncProperty(query, filters, property), { numRuns: 300, seed: 11, examples: FOUND });
};

describe('search() of any query under any filters', { timeout: 60_000 }, () => {
  it('takes the first level that leaves a hit, whatever names are asked for', async () => {
    await check(async (text, { names: _, ...rest }) => {
      const [auto, phrase, all] = await Promise.all(
        (['auto', 'phrase', 'all'] as MatchMode[]).map((match) => ask(text, { match, filters: rest })),
      );
      if (auto === undefined || phrase === undefined || all === undefined) throw new Error('three were asked');
      if (auto.notes.length > 0) return;
      if (phrase.totalHits > 0) {
        expect(auto.match).toBe(phrase.match);
        expect(sorted(ofLevel(auto))).toEqual(sorted(phrase.ids));
      } else if (all.totalHits > 0) {
        expect(auto.match).toBe('all');
        expect(sorted(ofLevel(auto))).toEqual(sorted(all.ids));
      } else if (auto.totalHits > 0)
        expect(MATCH_LEVELS.indexOf(auto.match === 'none' ? 'phrase' : auto.match)).toBeGreaterThan(1);
      expect(isWithin(phrase.ids, all.ids)).toBe(true);
    });
  });

  it('gives of a search without names just what they leave, so that facets keep what they promise', async () => {
    await check(async (text, { names, ...rest }) => {
      for (const match of ['auto', 'most'] as const) {
        const within = (await ask('', { filters: { ...rest, names: names ?? {} } })).ids;
        const whole = await ask(text, { match, filters: rest });
        const named = await ask(text, { match, filters: { ...rest, names: names ?? {} } });
        expect(sorted(named.ids)).toEqual(sorted(whole.ids.filter((id) => within.includes(id))));
      }
    });
  });

  it('says how closely the closest hit matches, and each hit', async () => {
    await check(async (text, filter) => {
      const { match, hits } = await ask(text, { filters: filter });
      // With several words closeness is part of the score, so the closest hit need not be the first.
      if (hits.length > 0) expect(hits.map((hit) => hit.match)).toContain(match);
    });
  });

  it('gives hits that pass the filters, each once, and as many as it says', async () => {
    await check(async (text, filter) => {
      const everything = (await ask('', { filters: filter })).ids;
      for (const match of ['auto', 'phrase', 'all', 'most'] as const) {
        const { ids, totalHits } = await ask(text, { match, filters: filter });
        expect(isWithin(ids, everything)).toBe(true);
        expect(new Set(ids).size).toBe(ids.length);
        expect(totalHits).toBe(ids.length);
      }
    });
  });

  it('says when it widened, and how to insist, which finds nothing but what stands there', async () => {
    await check(async (text, filter) => {
      const found = await ask(text, { filters: filter });
      const isTold = ['synonym', 'corrected', 'near', 'most'].includes(found.match);
      // Where quotation marks or an exclusion were loosened, what was insisted on is nowhere.
      if (found.notes.some(({ code }) => code === 'quotes-loosened' || code === 'exclusion-loosened')) return;
      expect(found.literalQuery !== undefined).toBe(isTold);
      if (found.match === 'corrected') expect(found.correctedQuery).toBeDefined();
      else if (found.match === 'synonym') expect(found.correctedQuery ?? found.synonyms[0]?.term).toBeDefined();
      // Where a filter of names leaves only posts that have most of what was corrected.
      else if (found.match !== 'most') expect(found.correctedQuery).toBeUndefined();
      if (found.literalQuery === undefined) return;
      const literal = await ask(found.literalQuery, { match: 'phrase', filters: filter });
      expect(['phrase', 'none']).toContain(literal.match);
      expect(literal.literalQuery).toBeUndefined();
      expect(sorted(literal.ids)).toEqual(sorted((await ask(found.literalQuery, { match: 'phrase', filters: filter })).ids));
    });
  });

  it('finds what it corrected to, by typing that', async () => {
    await check(async (text, filter) => {
      const found = await ask(text, { filters: filter });
      if (found.match !== 'corrected') return;
      for (const [index, corrected] of [found.correctedQuery ?? '', ...found.didYouMean].entries()) {
        const again = await ask(corrected);
        expect(again.match, corrected).toBe('phrase');
        if (index === 0) expect(isWithin(ofLevel(found), again.ids)).toBe(true);
      }
    });
  });

  it('never gives a post that has what is excluded', async () => {
    await fc.assert(
      fc.asyncProperty(query, piece, filters, async (text, excluded, filter) => {
        const having = (await ask(`"${excluded}"`, { match: 'phrase' })).ids;
        for (const match of ['auto', 'phrase', 'all', 'most'] as const) {
          for (const exclusion of [`-"${excluded}"`, `-${excluded}`]) {
            const { ids, notes } = await ask(`(${text}) ${exclusion}`, { match, filters: filter });
            // Where the exclusion leaves nothing, or is part of a text that stands literally, the answer says so.
            if (notes.some(({ code }) => code === 'exclusion-loosened' || code === 'read-as-text')) continue;
            expect(ids.filter((id) => having.includes(id))).toEqual([]);
          }
        }
      }),
      { numRuns: 150, seed: 12 },
    );
  });

  it('finds with OR what either side finds as typed', async () => {
    await fc.assert(
      fc.asyncProperty(conjunction, conjunction, async (left, right) => {
        const [one, two, both] = await Promise.all(
          [left, right, `(${left}) OR (${right})`].map((text) => ask(text, { match: 'phrase' })),
        );
        expect(sorted(both?.ids ?? [])).toEqual(sorted([...new Set([...(one?.ids ?? []), ...(two?.ids ?? [])])]));
      }),
      { numRuns: 200, seed: 13 },
    );
  });
});
