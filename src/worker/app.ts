/** The Worker's routes, put together. Static assets are served before this is asked. */

import { Hono } from 'hono/quick';
import { ArtifactError } from '../artifact.ts';
import type { Env, Route } from './context.ts';
import { methodProblem, methodsOf, optionsResponse } from './methods.ts';
import { problemResponse } from './problem.ts';
import { addEquationsRoute } from './routes/equations.ts';
import { addFormulasRoute } from './routes/formulas.ts';
import { addListRoutes } from './routes/lists.ts';
import { redirectOldAddress } from './routes/old-addresses.ts';
import { addPageRoutes, notFoundPage } from './routes/pages.ts';
import { addPostRoutes } from './routes/post.ts';
import { addRandomRoute } from './routes/random.ts';
import { addRenderRoute } from './routes/render.ts';
import { addSearchRoutes } from './routes/search.ts';
import { addSeriesRoutes } from './routes/series.ts';
import { addSuggestRoute } from './routes/suggest.ts';
import { createStore } from './store.ts';

const API = '/api/';

/**
 * While posts are edited, files of two builds stand side by side for some milliseconds, until the tables are written last. So a request
 * whose files do not fit is answered once more after this time. Without, 2 of 1,142 requests failed beside a keeper who saves.
 */
const REREAD_AFTER_MS = 100;

export function createApp(): Hono<Env> {
  const app = new Hono<Env>();
  const stores = createStore();

  app.use(async (context, next) => {
    const { method, path } = context.req;
    const methods = method === 'OPTIONS' ? methodsOf(app.routes, path) : [];
    if (methods.length > 0) context.res = optionsResponse(methods, context.req.header('Access-Control-Request-Headers'));
    else await next();
    const { headers } = context.res;
    // The network may keep a compressed and a plain form of every answer.
    if (!headers.get('Vary')?.includes('Accept-Encoding')) headers.append('Vary', 'Accept-Encoding');
    if (!path.startsWith(API)) return;
    headers.set('Access-Control-Allow-Origin', '*');
    headers.set('Access-Control-Expose-Headers', 'ETag');
  });
  app.use(async (context, next) => {
    context.set('startedAt', Date.now());
    // The host of an asset's address does not matter to the binding.
    context.set('store', await stores.open((path) => context.env.ASSETS.fetch(`https://assets.invalid${path}`)));
    await next();
  });

  addSearchRoutes(app);
  addSuggestRoute(app);
  // Before posts: `random` is no id.
  addRandomRoute(app);
  addPostRoutes(app);
  addEquationsRoute(app);
  addFormulasRoute(app);
  addListRoutes(app);
  addSeriesRoutes(app);
  addRenderRoute(app);
  addPageRoutes(app);

  app.notFound(async (context) => {
    const { pathname } = new URL(context.req.url);
    const methods = methodsOf(app.routes, pathname);
    if (methods.length > 0) return methodProblem(context.req.method, pathname, methods);
    if (!pathname.startsWith(API)) return (await redirectOldAddress(context)) ?? notFoundPage(context);
    const detail = `Cannot find ${context.req.method} ${pathname}; try /api/search?q=, /api/formulas?q=, /api/posts, /api/posts/{id}, /api/series, /api/tags, /api/categories or /api/archives`;
    return problemResponse({ status: 404, title: 'Not found', detail });
  });

  app.onError(async (error, context) => {
    if (error instanceof ArtifactError && canAskAgain(context)) {
      await new Promise((resolve) => setTimeout(resolve, REREAD_AFTER_MS));
      return app.fetch(context.req.raw, { ...context.env, IS_SECOND_TRY: '1' });
    }
    const requestId = crypto.randomUUID();
    console.error(JSON.stringify({ requestId, error: String(error), stack: error.stack }));
    if (error instanceof ArtifactError) {
      const detail = `The archive cannot be read: ${error.message}`;
      return problemResponse({ status: 503, title: 'Archive unavailable', detail, requestId });
    }
    const detail = 'Something went wrong; the log knows it by this request id';
    return problemResponse({ status: 500, title: 'Internal error', detail, requestId });
  });
  return app;
}

/** Whether a request may be answered once more: only once, and only without a body. */
function canAskAgain({ env, req }: Route): boolean {
  return env.IS_SECOND_TRY === undefined && (req.method === 'GET' || req.method === 'HEAD');
}
