/** One level of the ladder: whether a query is tried there, and the posts it finds. */

import type { Matches } from '../../index/read/matches.ts';
import type { Clause } from '../language/query.ts';
import type { Leaf } from '../match/leaf.ts';
import { type MatchContext, matchLiterally } from '../match/match-leaf.ts';
import type { MatchLevel, MatchMode } from '../match/match-level.ts';
import { listLeaves, type PlanNode } from '../match/plan.ts';
import type { FormulaAnswers } from '../match/query-formulas.ts';
import type { SearchSource } from '../source/search-source.ts';
import type { Rewriting } from '../widen/rewrite.ts';
import type { Synonyms } from '../widen/synonyms.ts';
import { matchOtherNames, type NamedWord } from './other-names.ts';

/** What a query is walked down the ladder with. */
export interface LadderInput {
  readonly source: SearchSource;
  readonly clause: Clause;
  /** The plan of `clause`. */
  readonly plan: PlanNode;
  readonly mode: MatchMode;
  /** Whether other names and corrections may be looked for. */
  readonly isWidened: boolean;
  readonly formulas: FormulaAnswers;
  readonly matching: MatchContext;
}

/** A query on its way down. */
export interface LadderContext extends LadderInput {
  /** The texts of the plan, and those below an exclusion. */
  readonly wanted: readonly Leaf[];
  readonly excluded: readonly Leaf[];
  /** Unquoted texts that no post has literally; once the terms of phrases were read. */
  missing(): readonly Leaf[];
  /** Posts with another name of words of the query; none where nothing may be widened. */
  otherNames(): Promise<readonly NamedWord[]>;
  /** Those that count beside a query's own words. The dictionary has too many for a Chinese word: they would be noise. */
  scoredNames(): Promise<readonly NamedWord[]>;
}

export function createLadderContext(input: LadderInput): LadderContext {
  const { plan, matching, isWidened } = input;
  const { wanted, excluded } = listLeaves(plan);
  let missing: readonly Leaf[] | undefined;
  let otherNames: Promise<readonly NamedWord[]> | undefined;
  let scoredNames: Promise<readonly NamedWord[]> | undefined;
  return {
    ...input,
    wanted,
    excluded,
    missing() {
      missing ??= wanted.filter((leaf) => !leaf.quoted && matchLiterally(leaf, matching).ordinals.length === 0);
      return missing;
    },
    otherNames() {
      otherNames ??= isWidened ? matchOtherNames(input, { latinOnly: false }) : Promise.resolve([]);
      return otherNames;
    },
    scoredNames() {
      scoredNames ??= isWidened ? matchOtherNames(input, { latinOnly: true }) : Promise.resolve([]);
      return scoredNames;
    },
  };
}

export interface LevelResult {
  readonly matches: Matches;
  /** What was searched for instead of the query's own plan. */
  readonly rewritten?: { readonly plan: PlanNode; readonly rewriting: Rewriting };
  /** Whether the level below may hold posts that belong here as well; it is then walked too. */
  readonly goesOn?: boolean;
}

export interface Level {
  readonly name: MatchLevel;
  /** Modes besides `auto` that ask for it. */
  readonly mode?: Exclude<MatchMode, 'auto'>;
  /** Why this query is not tried here; `undefined` when it is. */
  leftOut(context: LadderContext): string | undefined;
  match(context: LadderContext): Promise<LevelResult>;
}

/** Posts of one level; the tiers of an answer are disjoint, and those of one level may be two. */
export interface Tier {
  readonly level: MatchLevel;
  readonly matches: Matches;
  /** A post of a lower place comes before all of a higher one; within a place scores tell. */
  readonly place: number;
}

/** One line of an explanation: what a level found, or why it was left. */
export interface LadderStep {
  readonly level: MatchLevel;
  readonly posts: number;
  readonly reason: string;
}

export interface LadderResult {
  /** Those that match most closely first; none where nothing was found. */
  readonly tiers: readonly Tier[];
  /** Words that other names stood for. */
  readonly translated: readonly Synonyms[];
  /** Texts of the query that no post has, where posts with the rest are shown. */
  readonly missing: readonly string[];
  /** What was searched for in the end. */
  readonly plan: PlanNode;
  readonly rewriting: Rewriting | undefined;
  readonly steps: readonly LadderStep[];
}
