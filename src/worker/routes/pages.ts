/** Pages that depend on the request: `/search` and `/tag/{name}`. The others are assets. */

import type { Hono } from 'hono';
import type * as v from 'valibot';
import { spellAsCounted } from '../../catalogue/dimension.ts';
import { formatMessagePage, formatSearchPage, formatTagPage, formatUnknownTagPage } from '../../pages/list-pages.ts';
import { STRINGS } from '../../pages/strings.ts';
import { listPosts } from '../../query/rank/list.ts';
import { listParameters, searchParameters, toSearchRequest } from '../../query/request.ts';
import { search } from '../../query/search.ts';
import { SECURITY_HEADERS } from '../../security-headers.ts';
import { type AnswerContext, type Env, page, parseQuestion, type Route, respond } from '../context.ts';

export function addPageRoutes(app: Hono<Env>): void {
  app.get('/search', (context) =>
    answerPage(context, searchParameters, async (values) => {
      const store = context.get('store');
      const request = toSearchRequest(values);
      return page(await formatSearchPage(store.manifest.site, request, await search(store, request)));
    }),
  );

  app.get('/tag/:name', (context) =>
    answerPage(context, listParameters, async (values) => {
      const { catalogue, manifest } = context.get('store');
      const name = context.req.param('name');
      const request = toSearchRequest({ ...values, tag: [name] });
      const result = listPosts(catalogue, request);
      if (result.totalHits === 0) {
        const { notes } = result;
        if (notes.length === 0) return { kind: 'problem', response: await notFoundPage(context) };
        return { kind: 'problem', response: notCached(404, await formatUnknownTagPage(manifest.site, name, notes)) };
      }
      return page(await formatTagPage(manifest.site, spellAsCounted(catalogue.dimensions, 'tag', name), request, result));
    }),
  );
}

/** As `answer`, for people: ignores parameters of others (`utm_source`), and shows what is wrong with an address on a page. */
async function answerPage<E extends v.ObjectEntries>(
  context: Route,
  entries: E,
  make: (values: v.InferOutput<v.ObjectSchema<E, undefined>>) => Promise<AnswerContext>,
): Promise<Response> {
  const question = parseQuestion(context, entries, { lenient: true });
  if (question.kind !== 'problem') return respond(question, make);
  const { parameter, errors = [] } = question.problem;
  const wrong = errors.length > 0 ? errors.map((error) => error.parameter) : [parameter ?? ''];
  return messagePage(context, 400, STRINGS.wrongAddressTitle, STRINGS.wrongAddress([...new Set(wrong)]));
}

/** A page that says so and offers a search. */
export function notFoundPage(context: Route): Promise<Response> {
  return messagePage(context, 404, STRINGS.notFoundTitle, STRINGS.notFound);
}

async function messagePage(context: Route, status: number, title: string, text: string): Promise<Response> {
  return notCached(status, await formatMessagePage(context.get('store').manifest.site, { title, text }));
}

function notCached(status: number, html: string): Response {
  return new Response(html, {
    status,
    headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
