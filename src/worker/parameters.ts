/** Reads a request's parameters against their definition; those of searches are defined in query/request.ts. */

import * as v from 'valibot';
import type { MathOutput } from '../markdown/rendered.ts';
import { choiceParameter, integerParameter, REPEATABLE } from '../query/request.ts';
import { MAX_SUGGESTIONS } from '../suggest/rank.ts';
import type { ProblemDetails } from './problem.ts';

/** Suggestions that fit below a search box. */
const DEFAULT_SUGGESTIONS = 10;

export const postParameters = {
  math: v.optional(choiceParameter(['html', 'mathml', 'tex'] as const satisfies readonly MathOutput[]), 'html'),
};
export const suggestParameters = {
  q: v.optional(v.string(), ''),
  limit: v.optional(integerParameter(1, MAX_SUGGESTIONS), String(DEFAULT_SUGGESTIONS)),
};
export const noParameters = {};

export type Parsed<T> =
  | { readonly kind: 'values'; readonly values: T }
  | { readonly kind: 'problem'; readonly problem: ProblemDetails };

/** Reads a query string; every wrong parameter is named, not only the first. */
export function parseParameters<E extends v.ObjectEntries>(
  query: URLSearchParams,
  entries: E,
): Parsed<v.InferOutput<v.ObjectSchema<E, undefined>>> {
  const errors: { parameter: string; detail: string }[] = [];
  const input: Record<string, string | string[]> = {};
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    const [first] = values;
    if (!Object.hasOwn(entries, name)) {
      const known = Object.keys(entries);
      const detail = known.length === 0 ? 'this address takes no parameters' : `expected one of ${known.join(', ')}`;
      errors.push({ parameter: name, detail: `Cannot read parameter "${name}": ${detail}` });
    } else if (REPEATABLE.has(name)) input[name] = values;
    else if (values.length > 1)
      errors.push({ parameter: name, detail: `Cannot read parameter "${name}": given ${values.length} times` });
    else if (first !== undefined) input[name] = first;
  }
  const result = v.safeParse(v.object(entries), input);
  for (const issue of result.issues ?? []) {
    const parameter = String(issue.path?.[0]?.key ?? '');
    const given = query.get(parameter) ?? '';
    errors.push({
      parameter,
      detail: `Cannot read parameter "${parameter}": "${given.slice(0, 80)}", expected ${issue.message}`,
    });
  }
  const [first] = errors;
  if (first !== undefined || !result.success) {
    const { parameter = '', detail = '' } = first ?? {};
    return {
      kind: 'problem',
      problem: { status: 400, title: 'Invalid parameter', detail, parameter, ...(errors.length > 1 && { errors }) },
    };
  }
  return { kind: 'values', values: result.output };
}
