/** `GET /api/posts/random`: a post by chance, or the one that a seed chooses. */

import type { Hono } from 'hono';
import { listFiltered } from '../../query/filter/filter.ts';
import { chooseBySeed } from '../../query/rank/choose-by-seed.ts';
import { randomParameters, toFilters } from '../../query/request.ts';
import { answer, type Env, json, problem } from '../context.ts';
import { postJson } from '../hit-json.ts';

export function addRandomRoute(app: Hono<Env>): void {
  app.get('/api/posts/random', async (context) => {
    const seed = context.req.query('seed') ?? crypto.randomUUID();
    const response = await answer(context, randomParameters, async (values) => {
      const { catalogue } = context.get('store');
      const filtered = listFiltered(catalogue, toFilters(values));
      const place = chooseBySeed(seed, filtered?.length ?? catalogue.postCount);
      const ordinal = filtered === undefined ? place : filtered[place];
      if (ordinal === undefined)
        return problem({ status: 404, title: 'Not found', detail: 'Cannot choose a post: none passes these filters' });
      return json(postJson(catalogue.post(ordinal)));
    });
    // Chance is another one each time; a seed's choice stays the archive's.
    if (context.req.query('seed') === undefined) {
      response.headers.delete('ETag');
      response.headers.set('Cache-Control', 'no-store');
    }
    return response;
  });
}
