/** The usual way, for comparison: a Worker that loads the whole MiniSearch index as JSON at its first search. */

import MiniSearch from 'minisearch';
import { SCORING } from '../../src/index/read/score.ts';
import { FIELD_WEIGHTS, MINISEARCH_OPTIONS, tokenize } from '../../src/index/schema.ts';

let index;

// biome-ignore lint/style/noDefaultExport: Workers takes the default export
export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    if (url.pathname !== '/api/search') return Response.json({});
    if (index === undefined) {
      const response = await env.ASSETS.fetch('https://assets.invalid/minisearch.json');
      index = MiniSearch.loadJSON(await response.text(), { ...MINISEARCH_OPTIONS, storeFields: ['title'] });
    }
    const options = { tokenize, bm25: SCORING.bm25, boost: FIELD_WEIGHTS, combineWith: 'AND' };
    const hits = index.search(url.searchParams.get('q') ?? '', options);
    return Response.json({
      hits: hits.slice(0, 10).map(({ id, title, score }) => ({ id, title, score })),
      totalHits: hits.length,
    });
  },
};
