import { describe, expect, it } from 'vitest';
import { createLinkTable } from '../../src/related/link-table.ts';
import type { PostProfile } from '../../src/related/profile.ts';
import { createReasons } from '../../src/related/reasons.ts';
import type { RelatedReason } from '../../src/related/related-post.ts';
import { createVectors, MIN_COMMON_POSTS } from '../../src/related/vectors.ts';
import { makeProfile } from './make-profile.ts';

/** Why the second post goes with the first; `others` are the rest of the archive. */
function reasons(first: PostProfile, second: PostProfile, others: readonly PostProfile[] = FILLERS): RelatedReason[] {
  const profiles = [first, second, ...others];
  return createReasons(profiles, createVectors(profiles), createLinkTable(profiles))(0, 1);
}

const valuesOf = (kind: 'tags' | 'terms', found: readonly RelatedReason[]): readonly string[] =>
  found.flatMap((reason) => (reason.kind === kind && 'values' in reason ? reason.values : []));

const FILLERS = ['天气晴朗，出门散步。', '腊肉与腊肠的做法。', '旅行的照片。'].map((text, index) =>
  makeProfile(`filler${index}`, text),
);
const attention = '注意力机制的自注意力，多头注意力。注意力矩阵的秩，注意力权重。';

describe('createReasons()', () => {
  it('names the series that both stand in', () => {
    const series = { name: '扩散模型漫谈', number: 1 };
    const found = reasons(makeProfile('a', '甲', { series }), makeProfile('b', '乙', { series: { ...series, number: 2 } }));
    expect(found).toContainEqual({ kind: 'series', name: '扩散模型漫谈' });
    expect(reasons(makeProfile('a', '甲', { series }), makeProfile('b', '乙', { series: { name: '别的', number: 1 } }))).toEqual(
      [],
    );
  });

  it.each([
    [['b'], [], 'to'],
    [[], ['a'], 'from'],
    [['b'], ['a'], 'both'],
  ] as const)('says that one links to the other: %j, %j: %s', (ofFirst, ofSecond, direction) => {
    const found = reasons(makeProfile('a', '甲', { links: [...ofFirst] }), makeProfile('b', '乙', { links: [...ofSecond] }));
    expect(found).toEqual([{ kind: 'link', direction }]);
  });

  it('names three tags of both at most, the rarest first', () => {
    const tags = ['数学', '概率', '统计', '随机过程'];
    const others = [...FILLERS, makeProfile('c', '丙', { tags: ['数学', '概率'] }), makeProfile('d', '丁', { tags: ['数学'] })];
    const found = reasons(makeProfile('a', '甲', { tags }), makeProfile('b', '乙', { tags: ['别的', ...tags] }), others);
    expect(valuesOf('tags', found)).toEqual(['统计', '随机过程', '概率']);
  });

  it('counts a tag once that a post has twice', () => {
    const found = reasons(makeProfile('a', '甲', { tags: ['秩', '秩'] }), makeProfile('b', '乙', { tags: ['秩'] }));
    expect(valuesOf('tags', found)).toEqual(['秩']);
  });

  it('names no tag that most posts have', () => {
    const many = Array.from({ length: MIN_COMMON_POSTS }, (_, index) => makeProfile(`p${index}`, '文', { tags: ['博客'] }));
    const [first, second] = ['a', 'b'].map((id) => makeProfile(id, '文', { tags: ['博客', '秩'] }));
    if (first === undefined || second === undefined) throw new Error('two posts were made');
    expect(valuesOf('tags', reasons(first, second, many))).toEqual(['秩']);
  });

  it('names words of both as the first one writes them', () => {
    const found = reasons(makeProfile('a', 'GPT-2 与 GPT-2 的训练'), makeProfile('b', 'gpt2 和 gpt2 的推断'));
    expect(valuesOf('terms', found)).toEqual(['GPT-2']);
  });

  it('names the longest of words that hold one another, and four at most', () => {
    const found = valuesOf('terms', reasons(makeProfile('a', attention), makeProfile('b', attention)));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(4);
    for (const value of found) expect(found.filter((other) => other !== value && other.includes(value))).toEqual([]);
  });

  it('names no word that a shared tag has said', () => {
    const tags = ['注意力'];
    const found = reasons(makeProfile('a', attention, { tags }), makeProfile('b', attention, { tags }));
    expect(valuesOf('tags', found)).toEqual(['注意力']);
    expect(valuesOf('terms', found).filter((value) => value.includes('注意力'))).toEqual([]);
  });

  it('names no word that is too general to be a subject, nor one that is mentioned once', () => {
    expect(reasons(makeProfile('a', '函数，数据，函数，数据。'), makeProfile('b', '函数，数据，函数，数据。'))).toEqual([]);
    expect(reasons(makeProfile('a', '提到一次腊八粥。'), makeProfile('b', '也说了腊八粥。'))).toEqual([]);
  });

  it('gives nothing for posts that are not there', () => {
    const profiles = [makeProfile('a', attention)];
    const create = createReasons(profiles, createVectors(profiles), createLinkTable(profiles));
    expect(create(0, 7)).toEqual([]);
    expect(create(7, 0)).toEqual([]);
  });
});
