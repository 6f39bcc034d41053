/** `GET /api/search` and `GET /api/posts`: hits of a query, and the archive listed. */

import type { Hono } from 'hono';
import { listPosts } from '../../query/list.ts';
import { listParameters, searchParameters, toSearchRequest } from '../../query/request.ts';
import { search } from '../../query/search.ts';
import { answer, type Env, json } from '../context.ts';
import { resultJson } from '../hit-json.ts';

export function addSearchRoutes(app: Hono<Env>): void {
  app.get('/api/search', (context) =>
    answer(context, searchParameters, async (values) => {
      const request = toSearchRequest(values);
      const result = await search(context.get('store'), request);
      return json(resultJson(request, result, Date.now() - context.get('startedAt')));
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
