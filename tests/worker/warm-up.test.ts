import { describe, expect, it } from 'vitest';
import { makeRehearsal } from '../../src/builder/rehearsal/rehearsal.ts';
import { NO_FILTERS } from '../../src/query/filter/filter.ts';
import { MATCH_LEVELS } from '../../src/query/match/match-level.ts';
import { search } from '../../src/query/search.ts';
import { createStore } from '../../src/worker/store.ts';
import { openRehearsal, REHEARSED } from '../../src/worker/warm-up.ts';

const encoded = makeRehearsal();
const open = () => createStore().open(openRehearsal(encoded));
const ask = async (text: string) =>
  search(await open(), {
    text,
    match: 'auto',
    filters: NO_FILTERS,
    sort: { by: 'relevance', order: 'desc' },
    page: 1,
    hitsPerPage: 10,
  });

describe('the rehearsal', () => {
  it.each(REHEARSED)('%s is found as it is meant to be', async (text, level) => {
    const { match, hits } = await ask(text);
    expect(hits[0]?.match === 'most' ? 'most' : match).toBe(level);
    if (level === 'formula') expect(hits.some((hit) => hit.formulas.length > 0)).toBe(true);
    else expect(hits.flatMap((hit) => hit.snippets).some((snippet) => snippet.highlights.length > 0)).toBe(true);
  });

  it('takes every level but that of pieces apart', () => {
    expect(new Set(REHEARSED.map(([, level]) => level))).toEqual(new Set(MATCH_LEVELS.filter((level) => level !== 'all')));
  });

  it('is the same each time, and small in the script', () => {
    expect(makeRehearsal()).toBe(encoded);
    expect(encoded.length).toBeLessThan(48 * 1024);
  });
});
