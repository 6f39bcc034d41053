/** Known formulas: real ones, each asked for in other words, and how high it is found. */

import { createRandom } from '../../bench/queries.ts';
import { mean, reciprocalRank } from '../judged/metrics.ts';
import type { FormulaDoc } from './engine.ts';
import { normalTex } from './rewrite/normal-tex.ts';
import { namelessTex } from './rewrite/rename.ts';
import { isRenamed, REWRITE_KINDS, type RewriteKind, rewriteAll } from './rewrite/rewrite.ts';
import { countPrinted, readTokens } from './rewrite/tex-tokens.ts';

export interface KnownQuery {
  readonly kind: RewriteKind;
  readonly text: string;
  /** Ids of the formula and, where it was renamed, of those that are the same but for their variables' names. */
  readonly right: ReadonlySet<string>;
}

/** Tokens that print something: shorter formulas are the same in many places. */
const MIN_TOKENS = 12;

/** UTF-16 units, so that all rewrites stay below the 400 of a query. */
const MAX_LENGTH = 300;

const SEED = 1123;

/** Documents of formulas, one of those that are the same but for how they are typed ({@link normalTex}): the first. */
export function distinctFormulas(formulas: readonly string[]): FormulaDoc[] {
  const seen = new Map<string, string>();
  for (const tex of formulas) {
    const normal = normalTex(tex);
    if (normal !== '' && !seen.has(normal)) seen.set(normal, tex);
  }
  return [...seen.values()].map((tex, index) => ({ id: String(index), tex }));
}

/**
 * Draws formulas of 12 tokens or more with a relation outside brackets, a side of 8 tokens or more and two variables to rename, and
 * rewrites each in all ways; the same ones for the same documents. They are drawn of the first `own` documents.
 */
export function drawKnown(docs: readonly FormulaDoc[], own: number, count: number): KnownQuery[] {
  const twins = new Map<string, Set<string>>();
  for (const { id, tex } of docs) {
    const key = namelessTex(tex);
    twins.set(key, (twins.get(key) ?? new Set<string>()).add(id));
  }
  const random = createRandom(SEED);
  const left = docs.slice(0, own).filter(({ tex }) => tex.length <= MAX_LENGTH && countPrinted(readTokens(tex)) >= MIN_TOKENS);
  const queries: KnownQuery[] = [];
  while (queries.length < count * REWRITE_KINDS.length && left.length > 0) {
    const [drawn] = left.splice(random(left.length), 1);
    // A generator for each, so that its names hang on nothing but itself.
    const rewrites = drawn && rewriteAll(drawn.tex, createRandom(Number(drawn.id)));
    if (drawn === undefined || rewrites === undefined) continue;
    const same = new Set([drawn.id]);
    const named = twins.get(namelessTex(drawn.tex)) ?? same;
    for (const kind of REWRITE_KINDS) queries.push({ kind, text: rewrites[kind], right: isRenamed(kind) ? named : same });
  }
  return queries;
}

/** Mean reciprocal rank of each kind, by answers in the order of the queries; what is not among the first `depth` counts 0. */
export function scoreKnown(
  queries: readonly KnownQuery[],
  answers: readonly (readonly string[])[],
  depth: number,
): Map<RewriteKind, number> {
  const ranks = (wanted: RewriteKind): number[] =>
    queries.flatMap(({ kind, right }, index) =>
      kind === wanted ? reciprocalRank(answers[index] ?? [], new Map([...right].map((id) => [id, 1])), depth) : [],
    );
  return new Map(REWRITE_KINDS.map((kind) => [kind, mean(ranks(kind))]));
}
