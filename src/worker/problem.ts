/** Answers that are problems (RFC 9457), made here and nowhere else. */

import { SECURITY_HEADERS } from '../security-headers.ts';

export interface ProblemDetails {
  readonly status: 400 | 404 | 405 | 413 | 415 | 500 | 503;
  /** A short name for the kind of problem, the same for every occurrence. */
  readonly title: string;
  /** This occurrence: what was being done, what was found, what was expected. */
  readonly detail: string;
  /** The request parameter that is wrong. */
  readonly parameter?: string;
  /** Every parameter that is wrong, when there are several. */
  readonly errors?: readonly { readonly parameter: string; readonly detail: string }[];
  /** Names this occurrence in the Worker's log. */
  readonly requestId?: string;
}

export function problemResponse(problem: ProblemDetails, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', ...problem }), {
    status: problem.status,
    headers: { ...SECURITY_HEADERS, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  });
}
