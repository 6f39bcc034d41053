/** `GET /api/series` and `GET /api/series/{name}`: the series of the archive, and the parts of one in order. */

import type { Hono } from 'hono';
import { findSeries } from '../../catalogue/series.ts';
import { seriesParameters } from '../../query/request.ts';
import { listMissing } from '../../series-order.ts';
import { answer, type Env, json, problem } from '../context.ts';
import { referenceJson } from '../hit-json.ts';
import { noParameters } from '../parameters.ts';
import { countValues } from './lists.ts';

export function addSeriesRoutes(app: Hono<Env>): void {
  app.get('/api/series', (context) =>
    answer(context, noParameters, async () => json({ values: countValues(context.get('store').catalogue.dimensions, 'series') })),
  );

  app.get('/api/series/:name', (context) =>
    answer(context, seriesParameters, async ({ page, hitsPerPage }) => {
      const { catalogue } = context.get('store');
      const name = context.req.param('name');
      const series = findSeries(catalogue, name);
      if (series === undefined)
        return problem({ status: 404, title: 'Not found', detail: `Cannot find series "${name}"; GET /api/series lists all` });
      const { members } = series;
      const shown = members.slice((page - 1) * hitsPerPage, page * hitsPerPage);
      return json({
        name: series.name,
        posts: shown.map(({ ordinal, number }) => ({ number: number ?? null, ...referenceJson(catalogue.post(ordinal)) })),
        missing: listMissing(members.flatMap(({ number }) => number ?? [])) ?? null,
        page,
        hitsPerPage,
        totalHits: members.length,
        totalPages: Math.ceil(members.length / hitsPerPage),
      });
    }),
  );
}
