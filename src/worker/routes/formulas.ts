/** `GET /api/formulas`: posts by a formula, typed whole or by half, in TeX or as in plain text. */

import type { Hono } from 'hono';
import { formulaParameters, toFormulaRequest } from '../../query/request.ts';
import { searchFormulas } from '../../query/search-formulas.ts';
import { answer, type Env, json } from '../context.ts';
import { formulaResultJson } from '../hit-json.ts';

export function addFormulasRoute(app: Hono<Env>): void {
  app.get('/api/formulas', (context) =>
    answer(context, formulaParameters, async (values) => {
      const request = toFormulaRequest(values);
      const result = await searchFormulas(context.get('store'), request);
      return json(formulaResultJson(request, result, Date.now() - context.get('startedAt')));
    }),
  );
}
