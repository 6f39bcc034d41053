/** What every route finds in its request's context, and the answers they give in common. */

import type { Context } from 'hono';
import type * as v from 'valibot';
import { SECURITY_HEADERS } from '../security-headers.ts';
import { CACHE_CONTROL, formatEtag, isFresh } from './caching.ts';
import { parseParameters } from './parameters.ts';
import { type ProblemDetails, problemResponse } from './problem.ts';
import type { Asset, Store } from './store.ts';

export interface Bindings {
  /** Static assets; only their fetch is used. */
  readonly ASSETS: { fetch(url: string): Promise<Asset> };
  /** Set by `npm start`: answers may be explained. */
  readonly EXPLAIN?: string;
  /** Set by the app when it answers a request once more, because the archive changed in between. */
  readonly IS_SECOND_TRY?: string;
}

export interface Env {
  Bindings: Bindings;
  Variables: { store: Store; startedAt: number };
}

export type Route = Context<Env>;

/** What a request asks, once its parameters are read. */
export type Question<T> =
  | { readonly kind: 'problem'; readonly problem: ProblemDetails }
  /** The client has the answer already. */
  | { readonly kind: 'unchanged'; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'values'; readonly values: T; readonly headers: Readonly<Record<string, string>> };

type Values<E extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<E, undefined>>;

/** Reads the parameters, and decides before any work whether the client has the answer; `lenient` passes over unknown ones. */
export function parseQuestion<E extends v.ObjectEntries>(
  context: Route,
  entries: E,
  { lenient = false }: { lenient?: boolean } = {},
): Question<Values<E>> {
  const url = new URL(context.req.url);
  const isDropped = (name: string): boolean =>
    lenient ? !Object.hasOwn(entries, name) : name === EXPLAIN && isExplained(context);
  for (const name of [...url.searchParams.keys()]) if (isDropped(name)) url.searchParams.delete(name);
  const parsed = parseParameters(url.searchParams, entries);
  if (parsed.kind === 'problem') return parsed;
  const explained = isExplained(context) ? EXPLAIN : '';
  const etag = formatEtag(context.get('store').manifest.digest, `${url.pathname}?${JSON.stringify(parsed.values)}${explained}`);
  const headers = { ...SECURITY_HEADERS, ETag: etag, 'Cache-Control': CACHE_CONTROL };
  if (isFresh(context.req.header('If-None-Match'), etag)) return { kind: 'unchanged', headers };
  return { kind: 'values', values: parsed.values, headers };
}

const EXPLAIN = 'explain';

/** Whether `?explain=1` asks how an answer came about. Only `npm start` allows it. */
export function isExplained(context: Route): boolean {
  return context.env.EXPLAIN !== undefined && context.req.query(EXPLAIN) === '1';
}

/** The response to a question; `make` is asked only where there is work to do. */
export async function respond<T>(
  question: Exclude<Question<T>, { kind: 'problem' }>,
  make: (values: T) => Promise<AnswerContext>,
): Promise<Response> {
  if (question.kind === 'unchanged') return new Response(null, { status: 304, headers: question.headers });
  const made = await make(question.values);
  if (made.kind === 'problem') return made.response;
  return new Response(made.body, { headers: { ...question.headers, 'Content-Type': made.contentType } });
}

/** Answers a program: problems are those of RFC 9457. */
export async function answer<E extends v.ObjectEntries>(
  context: Route,
  entries: E,
  make: (values: Values<E>) => Promise<AnswerContext>,
): Promise<Response> {
  const question = parseQuestion(context, entries);
  return question.kind === 'problem' ? problemResponse(question.problem) : respond(question, make);
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
