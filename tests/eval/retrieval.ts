/** Sets of queries with judgements (`docs.jsonl`, `queries.jsonl`, `qrels.tsv` in an archive each), and what a search scores on one. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Answer, Doc } from './engine.ts';
import { type Grades, mean, ndcg, recall, reciprocalRank } from './metrics.ts';

export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
  readonly grades: Grades;
}

export interface RetrievalSet {
  readonly name: string;
  readonly docs: readonly Doc[];
  /** Those with a relevant document: the others score 0 whatever is found. */
  readonly queries: readonly JudgedQuery[];
}

/** Means over the queries of a set. */
export interface Scores {
  readonly ndcg10: number;
  readonly mrr10: number;
  /** Recall among the first {@link DEPTH} answers. */
  readonly recall: number;
  /** Hits a query, also those beyond the first {@link DEPTH}. */
  readonly hits: number;
}

/** Sets whose documents are texts; the formulas' set has no text to search. */
export const SETS = ['drcd-dev', 'dureader-demo', 'cmrc2018-dev'] as const;

/** Answers taken of an engine for a query: what recall looks at. */
export const DEPTH = 100;

/** Where the sets lie beside a checkout. */
export const retrievalFolder: string = fileURLToPath(new URL('../../../shared/retrieval/', import.meta.url));

/** Reads `folder/name.tar.gz`; `undefined` where there is none. */
export function loadSet(name: string, folder: string = retrievalFolder): RetrievalSet | undefined {
  const archive = join(folder, `${name}.tar.gz`);
  if (!existsSync(archive)) return undefined;
  const work = mkdtempSync(join(tmpdir(), 'suoyin-eval-'));
  try {
    execFileSync('tar', ['xzf', archive, '-C', work]);
    const read = (file: string): string[] =>
      readFileSync(join(work, name, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
    const grades = new Map<string, Map<string, number>>();
    for (const line of read('qrels.tsv')) {
      const [query = '', doc = '', grade = ''] = line.split('\t');
      const judged = grades.get(query) ?? new Map<string, number>();
      grades.set(query, judged.set(doc, Number(grade)));
    }
    const docs = read('docs.jsonl').map((line) => v.parse(docSchema, JSON.parse(line)));
    const queries = read('queries.jsonl')
      .map((line) => v.parse(querySchema, JSON.parse(line)))
      .map(({ id, text }) => ({ id, text, grades: grades.get(id) ?? new Map<string, number>() }))
      .filter((query) => [...query.grades.values()].some((grade) => grade > 0));
    return { name, docs, queries };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const docSchema = v.object({ id: v.string(), title: v.string(), text: v.string() });
const querySchema = v.object({ id: v.string(), text: v.string() });

/** The set with at most `count` of its queries, evenly spread: the same ones every time. */
export function sampleQueries(set: RetrievalSet, count: number): RetrievalSet {
  const { length } = set.queries;
  if (count >= length) return set;
  const chosen = Array.from({ length: count }, (_, index) => set.queries[Math.floor((index * length) / count)] ?? []).flat();
  return { ...set, queries: chosen };
}

/** What `search` scores over the queries of a set, typed as they are; it should answer with {@link DEPTH} ids. */
export async function evaluateSet(set: RetrievalSet, search: (query: string) => Promise<Answer>): Promise<Scores> {
  const answers: Answer[] = [];
  for (const { text } of set.queries) answers.push(await search(text));
  return scoreAnswers(set.queries, answers);
}

/** Scores answers that were taken elsewhere, one a query in order. */
export function scoreAnswers(queries: readonly JudgedQuery[], answers: readonly Answer[]): Scores {
  const each = (score: (ids: readonly string[], grades: Grades, depth: number) => number, depth: number): number =>
    mean(queries.map(({ grades }, index) => score(answers[index]?.ids ?? [], grades, depth)));
  return {
    ndcg10: each(ndcg, 10),
    mrr10: each(reciprocalRank, 10),
    recall: each(recall, DEPTH),
    hits: mean(answers.map(({ total }) => total)),
  };
}
