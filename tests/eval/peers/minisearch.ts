/** MiniSearch by its defaults, by words of Intl.Segmenter, and by overlapping characters. */

import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Doc, Engine } from '../engines/engine.ts';

interface Recipe {
  readonly name: string;
  readonly configuration: string;
  /** MiniSearch's own cuts at spaces and punctuation. */
  readonly tokenize?: (text: string) => string[];
  readonly options?: SearchOptions;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The recipe of MiniSearch's issue 201. */
function segment(text: string): string[] {
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).map(({ segment: word }) => word);
}

const RUNS = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;
const HAN = /^\p{Script=Han}/u;

/** Overlapping pairs of Han characters, a lone one as it is; words of other scripts whole. */
function bigrams(text: string): string[] {
  return (text.match(RUNS) ?? []).flatMap((run) => {
    const characters = HAN.test(run) ? [...run] : [run];
    if (characters.length === 1) return run;
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
}

const RECIPES: readonly Recipe[] = [
  { name: 'MiniSearch', configuration: 'MiniSearch 7.2.0, all defaults: tokens end at spaces and punctuation, OR' },
  {
    name: 'MiniSearch, segmented, OR',
    configuration: "MiniSearch 7.2.0, tokenize by Intl.Segmenter('zh') (the recipe of its issue 201), OR",
    tokenize: segment,
  },
  {
    name: 'MiniSearch, segmented, AND',
    configuration: 'the same, combineWith AND',
    tokenize: segment,
    options: { combineWith: 'AND' },
  },
  {
    name: 'MiniSearch, bigrams, OR',
    configuration:
      'MiniSearch 7.2.0, overlapping pairs of Han characters (single ones where they stand alone), words of other scripts, OR, title \u{d7}2',
    tokenize: bigrams,
    options: { boost: { title: 2 } },
  },
  {
    name: 'MiniSearch, bigrams, AND',
    configuration: 'the same, combineWith AND',
    tokenize: bigrams,
    options: { boost: { title: 2 }, combineWith: 'AND' },
  },
];

export const miniSearchEngines: readonly Engine[] = RECIPES.map(({ name, configuration, tokenize, options }) => ({
  name,
  configuration,
  needsPeers: false,
  async index(docs) {
    const index = new MiniSearch<Doc>({
      fields: ['title', 'text'],
      ...(tokenize !== undefined && { tokenize }),
      ...(options !== undefined && { searchOptions: options }),
    });
    index.addAll(docs);
    return {
      async search(query, limit) {
        const hits = index.search(query);
        return { ids: hits.slice(0, limit).map(({ id }) => String(id)), total: hits.length };
      },
    };
  },
}));
