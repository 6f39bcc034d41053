/** Orama with its tokenizer for Mandarin, which cuts by Intl.Segmenter. */

import type { Engine } from '../engines/engine.ts';
import { call, fieldOf, listOf, loadPeer, objectOf, textOf } from './load-peer.ts';

interface Recipe {
  readonly name: string;
  readonly configuration: string;
  /** 1 takes posts with any word, 0 with all of them. */
  readonly threshold: number;
}

const RECIPES: readonly Recipe[] = [
  {
    name: 'Orama, OR',
    configuration: 'Orama 3.1.18 with the tokenizer @orama/tokenizers/mandarin, defaults (threshold 1: any word)',
    threshold: 1,
  },
  {
    name: 'Orama, AND',
    configuration: 'the same with threshold 0 (all words), as its page on Chinese shows',
    threshold: 0,
  },
];

export const oramaEngines: readonly Engine[] = RECIPES.map(({ name, configuration, threshold }) => ({
  name,
  configuration,
  needsPeers: true,
  async index(docs) {
    const orama = await loadPeer('@orama/orama');
    const tokenizer = await call(await loadPeer('@orama/tokenizers/mandarin'), 'createTokenizer');
    const options = { schema: { id: 'string', title: 'string', text: 'string' }, components: { tokenizer } };
    const database = await call(orama, 'create', options);
    await call(orama, 'insertMultiple', database, [...docs]);
    return {
      async search(query, limit) {
        const parameters = { term: query, properties: ['title', 'text'], limit, threshold };
        const result = objectOf(await call(orama, 'search', database, parameters), 'the answer of Orama');
        return {
          ids: listOf(fieldOf(result, 'hits'), 'the hits of Orama').map((hit) => textOf(hit, 'id')),
          total: Number(fieldOf(result, 'count')),
        };
      },
    };
  },
}));
