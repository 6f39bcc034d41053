/** `GET /api/tags`, `/api/categories`, `/api/archives`: what the archive holds, counted. */

import type { Hono } from 'hono';
import type { ArchiveMonth } from '../../archive.ts';
import type { DimensionName, Dimensions } from '../../catalogue/dimension.ts';
import { answer, type Env, json } from '../context.ts';
import { noParameters } from '../parameters.ts';

export function addListRoutes(app: Hono<Env>): void {
  for (const [path, name] of [
    ['/api/tags', 'tag'],
    ['/api/categories', 'category'],
  ] as const) {
    app.get(path, (context) =>
      answer(context, noParameters, async () => json({ values: countValues(context.get('store').catalogue.dimensions, name) })),
    );
  }

  app.get('/api/archives', (context) =>
    answer(context, noParameters, async () => {
      const { catalogue } = context.get('store');
      const years = groupByYear(catalogue.months());
      const dated = years.reduce((sum, { count }) => sum + count, 0);
      return json({ years, undated: catalogue.postCount - dated });
    }),
  );
}

/** All values, the most frequent first; the spellings of one name are one value. */
export function countValues({ byName, countedAs }: Dimensions, dimension: DimensionName): { name: string; count: number }[] {
  const { first, size, name, posts } = byName[dimension];
  const counts = new Map<number, number>();
  for (let value = first; value < first + size; value++) {
    const counted = countedAs[value] ?? value;
    counts.set(counted, (counts.get(counted) ?? 0) + posts(value).length);
  }
  const values = [...counts].map(([value, count]) => ({ name: name(value), count }));
  return values.sort((left, right) => right.count - left.count);
}

function groupByYear(months: readonly ArchiveMonth[]) {
  const years: { year: number; count: number; months: { month: number; count: number }[] }[] = [];
  for (const { year, month, count } of months) {
    const last = years.at(-1);
    if (last?.year === year) {
      last.count += count;
      last.months.push({ month, count });
    } else years.push({ year, count, months: [{ month, count }] });
  }
  return years;
}
