/** `GET /api/search` and `GET /api/posts`: hits of a query, and the archive listed. */

import type { Hono } from 'hono';
import { explainSearch } from '../../query/explain/explain-search.ts';
import { listPosts } from '../../query/rank/list.ts';
import { listParameters, searchParameters, toSearchRequest } from '../../query/request.ts';
import { search } from '../../query/search.ts';
import { answer, type Env, isExplained, json } from '../context.ts';
import { resultJson } from '../hit-json.ts';

export function addSearchRoutes(app: Hono<Env>): void {
  app.get('/api/search', (context) =>
    answer(context, searchParameters, async (values) => {
      const request = toSearchRequest(values);
      const store = context.get('store');
      const result = await search(store, request);
      const answered = resultJson(request, result, Date.now() - context.get('startedAt'));
      return json(isExplained(context) ? { ...answered, explanation: await explainSearch(store, request) } : answered);
    }),
  );

  app.get('/api/posts', (context) =>
    answer(context, listParameters, async (values) => {
      const request = toSearchRequest(values);
      const result = listPosts(context.get('store').catalogue, request);
      return json(resultJson(request, result, Date.now() - context.get('startedAt')));
    }),
  );
}
