/** `GET /api/posts/{id}/equations`: the formulas of a post that have a number or a label, and what refers to them. */

import type { Hono } from 'hono';
import type { Heading } from '../../markdown/rendered.ts';
import { formatPostUrl } from '../../post.ts';
import { answer, type Env, json, unknownPost } from '../context.ts';
import { noParameters } from '../parameters.ts';

export function addEquationsRoute(app: Hono<Env>): void {
  app.get('/api/posts/:id/equations', (context) =>
    answer(context, noParameters, async () => {
      const { catalogue, source } = context.get('store');
      const id = context.req.param('id');
      const ordinal = catalogue.find(id);
      if (ordinal === undefined) return unknownPost(id);
      const post = catalogue.post(ordinal);
      const { equations, references, outline } = await source(ordinal);
      const url = formatPostUrl(post.id);
      const place = ({ anchor, section }: { readonly anchor: string; readonly section: number }) => ({
        anchor,
        url: `${url}#${encodeURIComponent(anchor)}`,
        section: sectionJson(outline[section]),
      });
      return json({
        id: post.id,
        title: post.title,
        url,
        equations: equations.map(({ tex, number, labels, ...where }) => ({
          tex,
          number: number ?? null,
          label: labels[0] ?? null,
          labels,
          ...place(where),
          references: references.filter(({ label }) => labels.includes(label)).map(place),
        })),
      });
    }),
  );
}

/** `null` before the first heading. */
function sectionJson(heading: Heading | undefined) {
  return heading === undefined ? null : { heading: heading.text, anchor: heading.anchor };
}
