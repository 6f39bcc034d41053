/** The Worker's routes, put together. Static assets are served before this is asked. */

import { cors } from 'hono/cors';
import { Hono } from 'hono/quick';
import { ArtifactError } from '../artifact.ts';
import type { Env } from './context.ts';
import { problemResponse } from './problem.ts';
import { addEquationsRoute } from './routes/equations.ts';
import { addFormulasRoute } from './routes/formulas.ts';
import { addListRoutes } from './routes/lists.ts';
import { redirectOldAddress } from './routes/old-addresses.ts';
import { addPageRoutes, notFoundPage } from './routes/pages.ts';
import { addPostRoutes } from './routes/post.ts';
import { addRenderRoute } from './routes/render.ts';
import { addSearchRoutes } from './routes/search.ts';
import { addSuggestRoute } from './routes/suggest.ts';
import { createStore } from './store.ts';

const API = '/api/';

export function createApp(): Hono<Env> {
  const app = new Hono<Env>();
  const stores = createStore();

  app.use(
    '/api/*',
    cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'], exposeHeaders: ['ETag'], maxAge: 86_400 }),
  );
  app.use(async (context, next) => {
    context.set('startedAt', Date.now());
    // The host of an asset's address does not matter to the binding.
    context.set('store', await stores.open((path) => context.env.ASSETS.fetch(`https://assets.invalid${path}`)));
    await next();
  });

  addSearchRoutes(app);
  addSuggestRoute(app);
  addPostRoutes(app);
  addEquationsRoute(app);
  addFormulasRoute(app);
  addListRoutes(app);
  addRenderRoute(app);
  addPageRoutes(app);

  app.notFound(async (context) => {
    const { pathname } = new URL(context.req.url);
    if (!pathname.startsWith(API)) return (await redirectOldAddress(context)) ?? notFoundPage(context);
    const detail = `Cannot find ${context.req.method} ${pathname}; try /api/search?q=, /api/formulas?q=, /api/posts, /api/posts/{id}, /api/tags, /api/categories or /api/archives`;
    return problemResponse({ status: 404, title: 'Not found', detail });
  });

  app.onError((error) => {
    const requestId = crypto.randomUUID();
    console.error(JSON.stringify({ requestId, error: String(error), stack: error.stack }));
    if (error instanceof ArtifactError) {
      return problemResponse(
        { status: 503, title: 'Archive unavailable', detail: `The archive cannot be read: ${error.message}`, requestId },
        { 'Access-Control-Allow-Origin': '*' },
      );
    }
    const detail = 'Something went wrong; the log knows it by this request id';
    return problemResponse({ status: 500, title: 'Internal error', detail, requestId }, { 'Access-Control-Allow-Origin': '*' });
  });
  return app;
}
