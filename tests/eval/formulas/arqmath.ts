/** The formulas of ARQMath's second task that are judged, among those of the same threads. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { JudgedQuery } from '../judged/retrieval.ts';
import type { FormulaDoc } from './engine.ts';

export interface ArqmathSet {
  readonly docs: readonly FormulaDoc[];
  /** Those with a document of grade 1 or more. */
  readonly queries: readonly JudgedQuery[];
}

/** Name of the set and of its archive. */
export const ARQMATH = 'arqmath-formulas';

const FOLDER = 'arqmath-task2-sub';
const schema = v.object({ id: v.string(), tex: v.string() });

/** Reads the set from the folder of sets; `undefined` where it is not there. */
export function loadArqmath(folder: string): ArqmathSet | undefined {
  const archive = join(folder, `${ARQMATH}.tar.gz`);
  if (!existsSync(archive)) return undefined;
  const work = mkdtempSync(join(tmpdir(), 'suoyin-eval-'));
  try {
    execFileSync('tar', ['xzf', archive, '-C', work]);
    const lines = (file: string): string[] =>
      readFileSync(join(work, FOLDER, file), 'utf8')
        .split('\n')
        .filter(Boolean);
    const formulas = (file: string): FormulaDoc[] => lines(file).map((line) => v.parse(schema, JSON.parse(line)));
    const grades = new Map<string, Map<string, number>>();
    for (const line of lines('qrels.tsv')) {
      const [query = '', doc = '', grade = ''] = line.split('\t');
      grades.set(query, (grades.get(query) ?? new Map<string, number>()).set(doc, Number(grade)));
    }
    return {
      docs: formulas('docs.jsonl').map(({ id, tex }) => ({ id, tex: cleanTex(tex) })),
      queries: formulas('queries.jsonl')
        .map(({ id, tex }) => ({ id, text: tex, grades: grades.get(id) ?? new Map<string, number>() }))
        .filter((query) => [...query.grades.values()].some((grade) => grade > 0)),
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Takes out what the set's conversion put in: `% ` where it broke a line (2,713 of 40,563 formulas), `&lt;`, and the `amp;` left of
 * `&amp;`. Every engine gets the same.
 */
export function cleanTex(tex: string): string {
  return tex
    .replace(/(?<!\\)%\s/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/(?:&|\\displaystyle\s*)amp;/g, '&')
    .replace(/&{2,}/g, '&');
}
