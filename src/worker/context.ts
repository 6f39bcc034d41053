/** What every route finds in its request's context, and the answers they give in common. */

import type { Context } from 'hono';
import type * as v from 'valibot';
import { SECURITY_HEADERS } from '../security-headers.ts';
import { CACHE_CONTROL, formatEtag, isFresh } from './caching.ts';
import { parseParameters } from './parameters.ts';
import { problemResponse } from './problem.ts';
import type { Asset, Store } from './store.ts';

export interface Bindings {
  /** Static assets; only their fetch is used. */
  readonly ASSETS: { fetch(url: string): Promise<Asset> };
}

export interface Env {
  Bindings: Bindings;
  Variables: { store: Store; startedAt: number };
}

export type Route = Context<Env>;

/** Reads the parameters, decides whether the client has the answer already, and otherwise lets `make` make its body. */
export async function answer<E extends v.ObjectEntries>(
  context: Route,
  entries: E,
  make: (values: v.InferOutput<v.ObjectSchema<E, undefined>>) => Promise<AnswerContext>,
  { lenient = false }: { lenient?: boolean } = {},
): Promise<Response> {
  const url = new URL(context.req.url);
  if (lenient) for (const name of [...url.searchParams.keys()]) if (!Object.hasOwn(entries, name)) url.searchParams.delete(name);
  const parsed = parseParameters(url.searchParams, entries);
  if (parsed.kind === 'problem') return problemResponse(parsed.problem);
  const store = context.get('store');
  const etag = formatEtag(store.manifest.digest, `${url.pathname}?${JSON.stringify(parsed.values)}`);
  const headers = { ...SECURITY_HEADERS, ETag: etag, 'Cache-Control': CACHE_CONTROL };
  if (isFresh(context.req.header('If-None-Match'), etag)) return new Response(null, { status: 304, headers });
  const made = await make(parsed.values);
  if (made.kind === 'problem') return made.response;
  return new Response(made.body, { headers: { ...headers, 'Content-Type': made.contentType } });
}

export type AnswerContext =
  | { readonly kind: 'body'; readonly body: string; readonly contentType: string }
  | { readonly kind: 'problem'; readonly response: Response };

export function json(value: unknown): AnswerContext {
  return { kind: 'body', body: JSON.stringify(value), contentType: 'application/json; charset=utf-8' };
}

export function page(html: string): AnswerContext {
  return { kind: 'body', body: html, contentType: 'text/html; charset=utf-8' };
}

export function unknownPost(id: string): AnswerContext {
  return problem({ status: 404, title: 'Not found', detail: `Cannot find post "${id}"; GET /api/posts lists all` });
}

export function problem(...args: Parameters<typeof problemResponse>): AnswerContext {
  return { kind: 'problem', response: problemResponse(...args) };
}
