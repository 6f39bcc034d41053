/** Sets of queries with judgements (`docs.jsonl`, `queries.jsonl`, `qrels.tsv` in an archive each), and what answers to them score. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { retrievalFolder } from '../../shared-data.ts';
import type { Answer, Doc } from '../engines/engine.ts';
import { type Grades, mean, ndcg, recall, reciprocalRank } from './metrics.ts';

export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
  readonly grades: Grades;
}

/** A query of a set whose documents are texts. */
export interface SourcedQuery extends JudgedQuery {
  /** What the set calls the query's kind: `title`, `free-text`, `latin`, … */
  readonly kind: string | undefined;
  /** Documents that the query was taken from: they are no answers. */
  readonly from: readonly string[];
}

export interface RetrievalSet {
  readonly name: string;
  readonly docs: readonly Doc[];
  /** Those with a relevant document: the others score 0 whatever is found. */
  readonly queries: readonly SourcedQuery[];
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

/** Questions; documents are passages or web pages. */
export const QUESTION_SETS: readonly string[] = ['drcd-dev', 'dureader-demo', 'cmrc2018-dev'];

/** What readers of real blogs type: texts of links, tags, English titles of Chinese posts. */
export const BLOG_SETS: readonly string[] = [
  ...['yihui', 'cosx', 'oi-wiki', 'rainboy'].map((blog) => `blog-anchors-${blog}`),
  ...['cosx', 'humid1ch', 'ouuan', 'rainboy', 'mzlogin', 'mythsman'].map((blog) => `blog-tags-${blog}`),
  'lctt-english-titles',
];

/** Sets whose documents are texts; the formulas' set has no text to search. */
export const SETS: readonly string[] = [...BLOG_SETS, ...QUESTION_SETS];

/** Answers taken of an engine for a query: what recall looks at. */
export const DEPTH = 100;

/** Reads `folder/name.tar.gz`; `undefined` where there is none. */
export function loadSet(name: string, folder: string = retrievalFolder): RetrievalSet | undefined {
  const archive = join(folder, `${name}.tar.gz`);
  if (!existsSync(archive)) return undefined;
  const work = mkdtempSync(join(tmpdir(), 'suoyin-eval-'));
  try {
    execFileSync('tar', ['xzf', archive, '-C', work]);
    const read = (file: string): string => readFileSync(join(work, name, file), 'utf8');
    return parseSet(name, { docs: read('docs.jsonl'), queries: read('queries.jsonl'), qrels: read('qrels.tsv') });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The texts of a set's three files. */
export interface SetFiles {
  readonly docs: string;
  readonly queries: string;
  readonly qrels: string;
}

/** Reads the files of a set; throws where a line is not of the form that `../shared/retrieval` says. */
export function parseSet(name: string, { docs, queries, qrels }: SetFiles): RetrievalSet {
  const grades = new Map<string, Map<string, number>>();
  for (const line of linesOf(qrels)) {
    const [query = '', doc = '', grade = ''] = line.split('\t');
    const judged = grades.get(query) ?? new Map<string, number>();
    grades.set(query, judged.set(doc, Number(grade)));
  }
  return {
    name,
    docs: linesOf(docs).map((line) => v.parse(docSchema, JSON.parse(line))),
    queries: linesOf(queries)
      .map((line) => v.parse(querySchema, JSON.parse(line)))
      .map(({ id, text, kind, from }) => ({ id, text, kind, from, grades: grades.get(id) ?? new Map<string, number>() }))
      .filter((query) => [...query.grades.values()].some((grade) => grade > 0)),
  };
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

const docSchema = v.object({ id: v.string(), title: v.string(), text: v.string() });
const querySchema = v.object({
  id: v.string(),
  text: v.string(),
  kind: v.optional(v.string()),
  from: v.optional(v.array(v.string()), []),
});

/** The set with at most `count` of its queries, evenly spread: the same ones every time. */
export function sampleQueries(set: RetrievalSet, count: number): RetrievalSet {
  const { length } = set.queries;
  if (count >= length) return set;
  const chosen = Array.from({ length: count }, (_, index) => set.queries[Math.floor((index * length) / count)] ?? []).flat();
  return { ...set, queries: chosen };
}

/** How many ids to ask for, so that {@link DEPTH} are left of them. */
export function depthFor({ from }: SourcedQuery): number {
  return DEPTH + from.length;
}

/** An answer without the documents that the query was taken from. */
export function leaveOutSources({ ids, total }: Answer, { from }: SourcedQuery): Answer {
  const others = ids.filter((id) => !from.includes(id));
  return { ids: others.slice(0, DEPTH), total: total - (ids.length - others.length) };
}

/** Scores answers, one a query in order, from which the sources are left out already. */
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
