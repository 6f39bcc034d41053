/** `POST /api/render`: Markdown in, the HTML of the same renderer out, for previews. */

import type { Hono } from 'hono';
import { SECURITY_HEADERS } from '../../security-headers.ts';
import type { Env } from '../context.ts';
import { parseParameters, postParameters } from '../parameters.ts';
import { problemResponse } from '../problem.ts';

/** The longest post of the model archive is 38,700 characters, 100 KB of UTF-8. */
export const MAX_RENDER_BYTES = 128 * 1024;

/** The post with most formulas, of twelve blogs, has 1,523; each may take a tenth of a millisecond. */
export const MAX_RENDER_FORMULAS = 2000;

export function addRenderRoute(app: Hono<Env>): void {
  app.post('/api/render', async (context) => {
    const parsed = parseParameters(new URL(context.req.url).searchParams, postParameters);
    if (parsed.kind === 'problem') return problemResponse(parsed.problem);
    const tooLarge = () =>
      problemResponse({
        status: 413,
        title: 'Too large',
        detail: `Cannot render more than ${MAX_RENDER_BYTES} bytes of Markdown at once`,
      });
    if (Number(context.req.header('Content-Length') ?? 0) > MAX_RENDER_BYTES) return tooLarge();
    const bytes = await readBounded(context.req.raw.body, MAX_RENDER_BYTES);
    if (bytes === undefined) return tooLarge();
    const { createRender } = await import('../../markdown/render.ts');
    const { html, outline, excerpt, formulas, warnings } = createRender({ memo: new Map(), maxFormulas: MAX_RENDER_FORMULAS })(
      new TextDecoder().decode(bytes),
      parsed.values.math,
    );
    const body = JSON.stringify({ math: parsed.values.math, html, outline, excerpt, formulas: formulas.length, warnings });
    return new Response(body, {
      headers: { ...SECURITY_HEADERS, 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  });
}

/** The whole body, or `undefined` once it proves longer than `limit`, whatever its length was said to be. */
async function readBounded(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
