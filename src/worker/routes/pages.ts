/** Pages that depend on the request: `/search` and `/tag/{name}`. The others are assets. */

import type { Hono } from 'hono';
import { formatMessagePage, formatSearchPage, formatTagPage } from '../../pages/list-pages.ts';
import { STRINGS } from '../../pages/strings.ts';
import { listPosts } from '../../query/list.ts';
import { search } from '../../query/search.ts';
import { SECURITY_HEADERS } from '../../security-headers.ts';
import { answer, type Env, page, type Route } from '../context.ts';
import { listParameters, searchParameters, toSearchRequest } from '../parameters.ts';

export function addPageRoutes(app: Hono<Env>): void {
  app.get('/search', (context) =>
    answer(
      context,
      searchParameters,
      async (values) => {
        const store = context.get('store');
        const request = toSearchRequest(values);
        return page(await formatSearchPage(store.manifest.site, request, await search(store, request)));
      },
      { lenient: true },
    ),
  );

  app.get('/tag/:name', (context) =>
    answer(
      context,
      listParameters,
      async (values) => {
        const { catalogue, manifest } = context.get('store');
        const name = context.req.param('name');
        const request = toSearchRequest({ ...values, tag: [name] });
        const result = listPosts(catalogue, request);
        if (result.totalHits === 0) return { kind: 'problem', response: await notFoundPage(context) };
        return page(await formatTagPage(manifest.site, name, request, result));
      },
      { lenient: true },
    ),
  );
}

/** A page that says so and offers a search. */
export async function notFoundPage(context: Route): Promise<Response> {
  const html = await formatMessagePage(context.get('store').manifest.site, STRINGS.notFoundTitle, STRINGS.notFound);
  return new Response(html, {
    status: 404,
    headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
