/** `GET /api/suggest`: what a reader may mean by what was typed so far. */

import type { Hono } from 'hono';
import { formatPostUrl } from '../../post.ts';
import { type Suggestion, suggest } from '../../suggest/suggest.ts';
import { answer, type Env, json } from '../context.ts';
import { suggestParameters } from '../parameters.ts';

export function addSuggestRoute(app: Hono<Env>): void {
  app.get('/api/suggest', (context) =>
    answer(context, suggestParameters, async ({ q, limit }) => {
      const { catalogue, suggestions } = context.get('store');
      const found = await suggest(suggestions, q, {
        limit,
        title: (ordinal) => catalogue.post(ordinal).title,
        series: (ordinal) => catalogue.post(ordinal).series?.name,
      });
      const toJson = ({ kind, text, highlights, ordinal, posts }: Suggestion) => {
        if (ordinal === undefined) return { kind, text, highlights, posts: posts ?? null };
        const { id } = catalogue.post(ordinal);
        return { kind, text, highlights, id, url: formatPostUrl(id) };
      };
      return json({ query: q, suggestions: found.map(toJson) });
    }),
  );
}
