/** The methods of each address, read from the routes, and the answers that name them. */

import { SECURITY_HEADERS } from '../security-headers.ts';
import { type ProblemDetails, problemResponse } from './problem.ts';

/** A route as Hono lists it; middleware has the method `ALL`. */
export interface RegisteredRoute {
  readonly method: string;
  /** As it was registered: `/api/posts/:id`. */
  readonly path: string;
}

/** A day: a browser asks no second time before a request to the same address. */
const PREFLIGHT_SECONDS = 86_400;

/** The methods of an address, `OPTIONS` last; none where no route has it. */
export function methodsOf(routes: readonly RegisteredRoute[], pathname: string): readonly string[] {
  const registered = routes.filter(({ method, path }) => method !== 'ALL' && isAt(path, pathname)).map(({ method }) => method);
  if (registered.length === 0) return [];
  return [...new Set([...registered.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'])];
}

/** Whether an address is of a route: part by part, where `:name` stands for any. The router, too, passes over a slash at the end. */
function isAt(path: string, pathname: string): boolean {
  const parts = path.split('/');
  const given = pathname.replace(/\/$/, '').split('/');
  return parts.length === given.length && parts.every((part, i) => (part.startsWith(':') ? given[i] !== '' : part === given[i]));
}

/** The answer to `OPTIONS`, also to the preflight of a browser. */
export function optionsResponse(methods: readonly string[], requestedHeaders: string | undefined): Response {
  const list = methods.join(', ');
  const headers = new Headers({
    ...SECURITY_HEADERS,
    Allow: list,
    'Access-Control-Allow-Methods': list,
    'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
    Vary: 'Access-Control-Request-Headers',
  });
  if (requestedHeaders !== undefined) headers.set('Access-Control-Allow-Headers', requestedHeaders);
  return new Response(null, { status: 204, headers });
}

/** The answer to a method that the address does not know (RFC 9110, 15.5.6). */
export function methodProblem(method: string, pathname: string, methods: readonly string[]): Response {
  const allowed = methods.join(', ');
  const problem: ProblemDetails = {
    status: 405,
    title: 'Method not allowed',
    detail: `Cannot ${method} ${pathname}, expected ${allowed}`,
  };
  return problemResponse(problem, { Allow: allowed });
}
