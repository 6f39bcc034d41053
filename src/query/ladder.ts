/**
 * The ladder of a search: how closely a post must match. Each rung is tried only when those above found nothing, and the
 * answer says which one it was.
 */

import type { WantedTerm } from '../index/read/look-up.ts';
import { type Matches, NO_MATCHES, select, subtract, unite } from '../index/read/matches.ts';
import type { Clause } from './language/query.ts';
import type { Leaf } from './match/leaf.ts';
import {
  isUncertain,
  type MatchContext,
  matchLiterally,
  matchPieces,
  termsOfPhrases,
  termsOfPieces,
} from './match/match-leaf.ts';
import { chooseTerms, matchMost } from './match/match-most.ts';
import { matchClosely, termsOfNear } from './match/match-near.ts';
import { matchPlan } from './match/match-plan.ts';
import { createPlan, listFormulaNodes, listLeaves, type PlanNode, withoutFormulas } from './match/plan.ts';
import type { FormulaAnswers } from './match/query-formulas.ts';
import type { MatchMode, Rung } from './rung.ts';
import type { SearchSource } from './search-source.ts';
import { type Rewriting, rewriteByCorrections, rewriteBySynonyms } from './widen/rewrite.ts';

export interface Climb {
  readonly rung: Rung;
  readonly matches: Matches;
  /** Posts with most of a long query, below those that have all of it; none of the same. */
  readonly further: Matches;
  /** What was searched for in the end. */
  readonly plan: PlanNode;
  readonly rewriting: Rewriting | undefined;
}

/**
 * `plan` is the plan of `clause`. Filters of names come later and choose no rung: what is counted for a facet is then what
 * choosing it brings.
 */
export async function climbDown(
  source: SearchSource,
  clause: Clause,
  plan: PlanNode,
  context: MatchContext,
  mode: MatchMode,
  formulas: FormulaAnswers,
): Promise<Climb> {
  const { wanted, excluded } = listLeaves(plan);
  const { reader } = context;
  const literally = (leaf: Leaf): Matches => matchLiterally(leaf, context);
  const match = createMatch(source, context, (leaf) => leaf.quoted);
  const loosely = createMatch(source, context, (leaf) => !isFree(leaf));
  const matchText = (text: PlanNode): Matches => {
    for (const matchLeaf of [literally, (leaf: Leaf) => matchPieces(leaf, context)]) {
      const matches = match(text, matchLeaf);
      if (matches.ordinals.length > 0) return matches;
    }
    return matchSome(chooseTerms(wanted.filter(isFree).flatMap(termsOfPieces)), text, loosely, context, source);
  };
  const climb = (rung: Rung, matches: Matches): Climb => ({ rung, matches, further: NO_MATCHES, plan, rewriting: undefined });

  await reader.read([...wanted, ...excluded].flatMap(termsOfPhrases));
  const isUnsure = mode === 'auto' && wanted.some((leaf) => isUncertain(leaf, context));
  if (!isUnsure && mode !== 'all' && mode !== 'most') {
    const matches = match(plan, literally);
    const isFixed = mode === 'phrase' || wanted.every((leaf) => leaf.quoted);
    if (isFixed || matches.ordinals.length > 0) return climb('phrase', matches);
  }
  await reader.read(wanted.flatMap(termsOfPieces));
  if (mode !== 'most') {
    const matches = match(plan, (leaf) => matchPieces(leaf, context));
    if (mode === 'all' || matches.ordinals.length > 0) return climb('all', matches);
  }
  if (mode === 'auto') {
    const missing = wanted.filter((leaf) => !leaf.quoted && literally(leaf).ordinals.length === 0);
    for (const rewrite of [rewriteBySynonyms, rewriteByCorrections]) {
      const rewriting = await rewrite(clause, missing, { source, context });
      const rewritten = rewriting && createPlan(rewriting.clause, formulas);
      if (rewriting === undefined || rewritten === undefined) continue;
      await reader.read(listLeaves(rewritten).wanted.flatMap(termsOfPhrases));
      const matches = match(rewritten, literally);
      if (matches.ordinals.length > 0) return { ...climb(rewriting.rung, matches), plan: rewritten, rewriting };
    }
    await reader.read(missing.flatMap(termsOfNear));
    const matches = loosely(plan, (leaf) => (missing.includes(leaf) ? matchClosely(leaf, context) : literally(leaf)));
    if (missing.length > 0 && matches.ordinals.length > 0) return climb('near', matches);
  }
  const terms = chooseTerms(wanted.filter(isFree).flatMap(termsOfPieces));
  await reader.read(terms);
  const some = terms.length === 0 && mode === 'auto' ? NO_MATCHES : matchSome(terms, plan, loosely, context, source);
  if (listFormulaNodes(plan).length > 0) {
    // No post has both: then those with the formula, and those with the text, as much of it as there is.
    const formula = loosely(plan, () => everything(source.catalogue.postCount));
    const text = withoutFormulas(plan);
    const found = text === undefined ? some : unite([some, subtract(matchText(text), some)], source.catalogue.postCount);
    const either = unite([found, subtract(formula, found)], source.catalogue.postCount);
    if (either.ordinals.length > 0) return climb('most', either);
  }
  // Nothing that is like it: then what was asked for is what was not found.
  return some.ordinals.length > 0 || mode === 'most' ? climb('most', some) : climb('phrase', NO_MATCHES);
}

type MatchNode = (plan: PlanNode, matchLeaf: (leaf: Leaf) => Matches) => Matches;

/** What a plan lets through; leaves that are fixed, and those excluded, are meant literally. */
function createMatch({ catalogue }: SearchSource, context: MatchContext, isFixed: (leaf: Leaf) => boolean): MatchNode {
  const excluded = (leaf: Leaf): Matches => matchLiterally(leaf, context);
  return (plan, matchLeaf) => {
    const wanted = (leaf: Leaf): Matches => (isFixed(leaf) ? excluded(leaf) : matchLeaf(leaf));
    return matchPlan(plan, { wanted, excluded }, catalogue);
  };
}

/** Whether less than all of a leaf will do. */
function isFree({ quoted, inTitle }: Leaf): boolean {
  return !quoted && !inTitle;
}

/** A query this long, in units, is a question, and so is a shorter one with such a word: posts with most of it are worth a look even where one has all. */
const QUESTION_UNITS = 7;
const SHORT_QUESTION_UNITS = 6;
const QUESTION_WORDS =
  /\u4ec0[\u4e48\u9ebc]|\u600e|\u5982\u4f55|[\u4e3a\u70ba]\u4f55|\u54ea|\u591a\u5c11|[\u5417\u55ce\u5462]|\u662f\u5426|[\u533a\u5340]\u5225|\u533a\u522b/;

/** A page of hits: where as many have all of a query, nothing is too little. */
const ENOUGH = 10;

/** Adds posts with most of a long query to those few that have all of it, as far as `maxBlocks` blocks tell. */
export async function lookFurther(
  climb: Climb,
  source: SearchSource,
  context: MatchContext,
  mode: MatchMode,
  maxBlocks: number,
): Promise<Climb> {
  const { wanted, excluded } = listLeaves(climb.plan);
  const free = wanted.filter(isFree);
  const found = climb.matches.ordinals.length;
  if (mode !== 'auto' || climb.rung === 'most' || found === 0 || found >= ENOUGH || !isQuestion(free, climb.rung)) return climb;
  const { reader } = context;
  const terms = reader.affordable(chooseTerms(free.flatMap(termsOfPieces)), maxBlocks);
  await reader.read([...terms, ...excluded.flatMap(termsOfPhrases)]);
  const match = createMatch(source, context, (leaf) => !isFree(leaf));
  return { ...climb, further: subtract(matchSome(terms, climb.plan, match, context, source), climb.matches) };
}

/** Where nothing has the text itself, a shorter one will do. */
const LOOSE_UNITS = 4;

function isQuestion(leaves: readonly Leaf[], rung: Rung): boolean {
  const units = leaves.reduce((sum, leaf) => sum + leaf.units.length, 0);
  if (rung === 'all' || rung === 'near') return units >= LOOSE_UNITS;
  return units >= (leaves.some((leaf) => QUESTION_WORDS.test(leaf.text)) ? SHORT_QUESTION_UNITS : QUESTION_UNITS);
}

/** What is quoted, excluded or filtered by holds; of all else, most. */
function matchSome(
  terms: readonly WantedTerm[],
  plan: PlanNode,
  match: MatchNode,
  { reader, statistics, keep }: MatchContext,
  { catalogue }: SearchSource,
): Matches {
  if (terms.length > 0 && isFreeThroughout(plan)) return matchMost(terms, reader, statistics, keep);
  const required = match(plan, () => everything(catalogue.postCount));
  if (terms.length === 0) return keep === undefined ? required : select(required, keep);
  const holds = new Uint8Array(catalogue.postCount);
  for (const ordinal of required.ordinals) holds[ordinal] = 1;
  return matchMost(terms, reader, statistics, (ordinal) => holds[ordinal] === 1 && (keep === undefined || keep(ordinal)));
}

/** Whether there is nothing in a plan that must hold. */
function isFreeThroughout(plan: PlanNode): boolean {
  if (plan.kind === 'leaf') return isFree(plan.leaf);
  return (plan.kind === 'and' || plan.kind === 'or') && plan.nodes.every(isFreeThroughout);
}

function everything(size: number): Matches {
  const ordinals = new Uint32Array(size);
  for (let ordinal = 0; ordinal < size; ordinal++) ordinals[ordinal] = ordinal;
  return { ordinals, scores: new Float64Array(size) };
}
