/** FlexSearch with its character set for Chinese, Japanese and Korean, which cuts into single characters. */

import type { Engine } from '../engines/engine.ts';
import { call, construct, fieldOf, listOf, loadPeer, objectOf, textOf } from './load-peer.ts';

interface Recipe {
  readonly name: string;
  readonly configuration: string;
  /** Also takes posts that have only part of the query. */
  readonly suggest: boolean;
}

const RECIPES: readonly Recipe[] = [
  {
    name: 'FlexSearch',
    configuration: 'FlexSearch 0.8.212, Document, encoder Charset.CJK, tokenize forward, all terms (the default)',
    suggest: false,
  },
  { name: 'FlexSearch, suggest', configuration: 'the same with suggest, which also takes part of the terms', suggest: true },
];

export const flexSearchEngines: readonly Engine[] = RECIPES.map(({ name, configuration, suggest }) => ({
  name,
  configuration,
  needsPeers: true,
  async index(docs) {
    const flexSearch = await loadPeer('flexsearch');
    const encoder = fieldOf(objectOf(fieldOf(flexSearch, 'Charset'), 'Charset'), 'CJK');
    const fields = { id: 'id', index: ['title', 'text'] };
    const index = construct(flexSearch, 'Document', { document: fields, encoder, tokenize: 'forward' });
    for (const doc of docs) await call(index, 'add', doc);
    return {
      async search(query, limit) {
        // Merged answers are those of the fields one after the other, titles first; without a total.
        const found = await call(index, 'search', query, { limit: docs.length, merge: true, suggest });
        const ids = listOf(found, 'the answer of FlexSearch').map((hit) => textOf(hit, 'id'));
        return { ids: ids.slice(0, limit), total: ids.length };
      },
    };
  },
}));
