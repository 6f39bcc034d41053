/** `POST /api/render`: Markdown in, the HTML of the same renderer out, for previews. */

import type { Hono } from 'hono';
import type { MathOutput, Render, Rendered } from '../../markdown/rendered.ts';
import { SECURITY_HEADERS } from '../../security-headers.ts';
import type { Env } from '../context.ts';
import { parseParameters, postParameters } from '../parameters.ts';
import { problemResponse } from '../problem.ts';

/** The longest post of the model archive is 38,700 characters, 100 KB of UTF-8. */
export const MAX_RENDER_BYTES = 128 * 1024;

/** Most output for each character that a stranger sends. The eight posts reach 24, the densest pages of a wiki 46; those are shown as MathML. */
export const MAX_OUTPUT_RATIO = 30;
/** A line of formulas is always shown as asked. */
export const MIN_OUTPUT_LIMIT = 64 * 1024;

/** No author reads more at once. */
export const MAX_RENDER_WARNINGS = 200;

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
    const render = createRender({ memo: new Map(), maxFormulas: MAX_RENDER_FORMULAS });
    const rendered = renderWithin(render, new TextDecoder().decode(bytes), parsed.values.math, bytes.length);
    if (rendered === undefined) return tooLarge();
    const { math, html, outline, excerpt, formulas, warnings } = rendered;
    const body = JSON.stringify({ math, html, outline, excerpt, formulas: formulas.length, warnings });
    return new Response(body, {
      headers: { ...SECURITY_HEADERS, 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  });
}

/** Renders formulas in a smaller form where the asked one is out of proportion; `undefined` where even TeX is. */
function renderWithin(
  render: Render,
  body: string,
  asked: MathOutput,
  size: number,
): (Rendered & { math: MathOutput }) | undefined {
  const limit = Math.max(MIN_OUTPUT_LIMIT, size * MAX_OUTPUT_RATIO);
  for (const math of SMALLER_FORMS.slice(SMALLER_FORMS.indexOf(asked))) {
    const rendered = render(body, math);
    if (rendered.html.length > limit) continue;
    const warnings = rendered.warnings.slice(0, MAX_RENDER_WARNINGS);
    if (math === asked) return { ...rendered, math, warnings };
    const message = `The formulas take more than ${limit} characters as ${asked}, so they are shown as ${math}`;
    return { ...rendered, math, warnings: [{ line: 1, kind: 'preview-too-large', message }, ...warnings] };
  }
  return undefined;
}

/** From the largest: `$x$` is 3 characters of Markdown, 1,000 of HTML with MathML, 250 of MathML. */
const SMALLER_FORMS: readonly MathOutput[] = ['html', 'mathml', 'tex'];

/** The whole body; `undefined` once it is longer than `limit`, whatever `Content-Length` says. */
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
