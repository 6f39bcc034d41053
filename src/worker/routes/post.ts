/**
 * `GET /api/posts/{id}`: one post with its HTML, as built or rendered anew in another form of mathematics; and
 * `GET /api/posts/{id}/markdown`, what its author wrote, TeX included.
 */

import type { Hono } from 'hono';
import { findNeighbours } from '../../catalogue/series.ts';
import { selectRenderOptions } from '../../markdown/site-options.ts';
import { createStoredAddresses } from '../../markdown/stored-addresses.ts';
import type { SiteSettings } from '../../site.ts';
import type { SourceRecord } from '../../texts/source-record.ts';
import { answer, type Env, json, unknownPost } from '../context.ts';
import { postJson, referenceJson } from '../hit-json.ts';
import { noParameters, postParameters } from '../parameters.ts';

export function addPostRoutes(app: Hono<Env>): void {
  app.get('/api/posts/:id', (context) =>
    answer(context, postParameters, async ({ math }) => {
      const { catalogue, manifest, source, relations, article } = context.get('store');
      const id = context.req.param('id');
      const ordinal = catalogue.find(id);
      if (ordinal === undefined) return unknownPost(id);
      const post = catalogue.post(ordinal);
      const record = await source(ordinal);
      const { related, linksTo, linkedFrom, linkedFromCount } = await relations(ordinal);
      const inSeries = findNeighbours(catalogue, ordinal, post.series?.name);
      const reference = (other: number) => referenceJson(catalogue.post(other));
      const neighbour = (other: number | undefined) =>
        other !== undefined && other >= 0 && other < catalogue.postCount ? reference(other) : null;
      const html = math === 'html' ? await article(post.id, record.article) : await renderAs(record, math, manifest.site);
      return json({
        ...postJson(post),
        description: record.description ?? null,
        // As in lists, but whole.
        excerpt: record.description ?? record.excerpt,
        source: record.source ?? null,
        license: record.license ?? null,
        math,
        html,
        outline: record.outline,
        formulas: record.formulaCount,
        previous: neighbour(ordinal + 1),
        next: neighbour(ordinal - 1),
        seriesNeighbours:
          inSeries === undefined ? null : { previous: neighbour(inSeries.previous), next: neighbour(inSeries.next) },
        links: { out: linksTo.map(reference), in: linkedFrom.map(reference), inTotal: linkedFromCount },
        related: related.map(({ ordinal: other, reasons }) => ({ ...reference(other), reasons })),
      });
    }),
  );

  app.get('/api/posts/:id/markdown', (context) =>
    answer(context, noParameters, async () => {
      const { catalogue, source } = context.get('store');
      const id = context.req.param('id');
      const ordinal = catalogue.find(id);
      if (ordinal === undefined) return unknownPost(id);
      return { kind: 'body', body: (await source(ordinal)).body, contentType: 'text/markdown; charset=utf-8' };
    }),
  );
}

async function renderAs(
  { body, addresses, fallbacks = {} }: SourceRecord,
  math: 'mathml' | 'tex',
  site: SiteSettings,
): Promise<string> {
  // Loaded when first asked for: KaTeX and markdown-it take longer to start than a search takes altogether.
  const { createRender } = await import('../../markdown/render.ts');
  const { createKeptFallback } = await import('../../markdown/kept-fallback.ts');
  const render = createRender({
    memo: new Map(),
    fallback: createKeptFallback(fallbacks),
    ...selectRenderOptions(site),
  });
  return render(body, math, createStoredAddresses(addresses)).html;
}
