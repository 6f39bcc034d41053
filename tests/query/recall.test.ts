import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWordCharacter } from '../../src/analysis/character.ts';
import { splitUnits, type Unit } from '../../src/analysis/units.ts';
import { createRender } from '../../src/markdown/render.ts';
import { NO_FILTERS } from '../../src/query/filter/filter.ts';
import { findPosts } from '../../src/query/ladder/find-posts.ts';
import { parseQueryText } from '../../src/query/language/parse.ts';
import type { Clause } from '../../src/query/language/query.ts';
import type { Store } from '../../src/worker/store.ts';
import { createRandom } from '../bench/queries.ts';
import { explainIfFailed } from '../explain/explain-failure.ts';
import { buildInMemory, posts } from '../memory-archive.ts';
import { listCorpora, unpackCorpus, withoutCorpora } from '../shared-data.ts';

/** A text of a post, and the units it is cut between. */
interface Source {
  readonly ordinal: number;
  readonly text: string;
  readonly units: readonly Unit[];
}

async function openArchive(folder: string): Promise<{ store: Store; sources: Source[] }> {
  const archive = await buildInMemory(folder);
  const render = createRender({ memo: new Map() });
  const sources = archive.read.posts.flatMap((post, ordinal) => {
    const blocks = render(post.body).sections.flatMap(({ heading, blocks: each }) => [
      ...(heading === undefined ? [] : [heading.text]),
      ...each.map((block) => block.text),
    ]);
    return [post.meta.title, ...blocks].map((text) => ({ ordinal, text, units: splitUnits(text) }));
  });
  return { store: await archive.open(), sources: sources.filter(({ units }) => units.length > 0) };
}

const MAX_DRAWN = 12;

/** A piece of a post: cut anywhere among ideographs, at the borders of words, or behind a word's first three letters or more. */
function draw({ text, units }: Source, random: (limit: number) => number): string | undefined {
  const first = units[random(units.length)];
  if (first === undefined) return undefined;
  const longest = 1 + random(MAX_DRAWN);
  let end = first.start;
  for (const unit of units) {
    if (unit.start < first.start) continue;
    if (unit.end - first.start <= longest) end = unit.end;
    else {
      const cut = first.start + longest;
      // Not between the halves of a surrogate pair, nor before a mark that belongs to the letter before it.
      const isWord = unit.kind === 'word' && isWordCharacter(text.codePointAt(cut) ?? 0);
      if (isWord && cut - unit.start >= 3 && /^[a-z0-9]+$/i.test(text.slice(unit.start, cut + 1))) end = cut;
      break;
    }
  }
  const drawn = text.slice(first.start, end);
  // A mark that has lost its letter is nothing that anybody types.
  if (/(?<![\p{L}\p{N}\p{M}])\p{M}/u.test(drawn)) return undefined;
  return splitUnits(drawn).length === 0 ? undefined : drawn;
}

/** A post may hold what the query language takes for an exclusion or another operator: readers quote that. */
function quoteOperators(text: string): string {
  const hasOperator = (clause: Clause | undefined): boolean =>
    clause !== undefined && (clause.kind === 'and' ? clause.clauses.some(hasOperator) : clause.kind !== 'text');
  return hasOperator(parseQueryText(text).clause) ? `"${text.replaceAll(/["\u201c\u201d\u201e\u300c-\u300f]/g, ',')}"` : text;
}

const REQUEST = {
  filters: NO_FILTERS,
  match: 'auto',
  sort: { by: 'relevance', order: 'desc' },
  page: 1,
  hitsPerPage: 10,
} as const;

async function sweep(folder: string, draws: number): Promise<{ drawn: number; missed: string[] }> {
  const { store, sources } = await openArchive(folder);
  const random = createRandom(3);
  const missed: string[] = [];
  let drawn = 0;
  while (drawn < draws) {
    const source = sources[random(sources.length)];
    const text = source && draw(source, random);
    if (source === undefined || text === undefined) continue;
    const query = quoteOperators(text);
    // In quotes words are whole.
    if (query !== text && !source.units.some((unit) => unit.end === source.text.indexOf(text) + text.length)) continue;
    drawn++;
    const request = { ...REQUEST, text: query };
    const found = await findPosts(store, request);
    if (found.kind === 'matches' && found.matches.ordinals.includes(source.ordinal)) continue;
    missed.push(`${source.ordinal} ${text}`);
    explainIfFailed(store, request);
  }
  return { drawn, missed };
}

describe('a piece of a post', () => {
  it('finds that post, in the archive of this repository', { timeout: 120_000 }, async () => {
    expect(await sweep(posts, 4000)).toEqual({ drawn: 4000, missed: [] });
  });
});

const CORPUS = 'cosx';
/** A draw takes 4 ms: 20 s. A run of 20,000 misses none either. */
const DRAWS = 5000;

describe.skipIf(!listCorpora().includes(CORPUS))(`a piece of a post of ${CORPUS}${withoutCorpora(CORPUS)}`, () => {
  let unpacked: ReturnType<typeof unpackCorpus> | undefined;
  beforeAll(() => {
    unpacked = unpackCorpus(CORPUS);
  });
  afterAll(() => unpacked?.remove());

  it(`finds that post, in every one of ${DRAWS} draws`, { timeout: 300_000 }, async () => {
    expect(await sweep(unpacked?.folder ?? '', DRAWS)).toEqual({ drawn: DRAWS, missed: [] });
  });
});
