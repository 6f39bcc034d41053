/** The posts that a plan lets through, with the scores of its leaves. */

import type { Catalogue } from '../../catalogue/catalogue.ts';
import { listOrdinals } from '../../catalogue/list-ordinals.ts';
import { intersect, type Matches, NO_MATCHES, select, subtract, unite } from '../../index/read/matches.ts';
import { createFilter, listFiltered } from '../filter/filter.ts';
import { isFunctionWord } from './function-terms.ts';
import { isFree, type Leaf } from './leaf.ts';
import type { PlanNode } from './plan.ts';

/** How leaves are matched; excluded ones are always meant literally. */
export interface LeafMatching {
  readonly wanted: (leaf: Leaf) => Matches;
  readonly excluded: (leaf: Leaf) => Matches;
}

export function matchPlan(plan: PlanNode, matching: LeafMatching, catalogue: Catalogue): Matches {
  const visit = (node: PlanNode, isExcluded: boolean): Matches => {
    if (node.kind === 'leaf') return (isExcluded ? matching.excluded : matching.wanted)(node.leaf);
    // Scores of formulas have another scale; they come in where hits are ranked.
    if (node.kind === 'formula') return withoutScores((isExcluded ? node.answer.samePosts : node.answer.posts).ordinals);
    if (node.kind === 'filter') return withoutScores(listFiltered(catalogue, node.filters) ?? allPosts(catalogue).ordinals);
    if (node.kind === 'not') return subtract(allPosts(catalogue), visit(node.node, !isExcluded));
    if (node.kind === 'or') {
      return unite(
        node.nodes.map((child) => visit(child, isExcluded)),
        catalogue.postCount,
      );
    }
    return matchAll(node.nodes, (child) => visit(child, isExcluded), isExcluded);
  };

  /** Matches what must be there first, then asks filters and exclusions of these posts only. */
  const matchAll = (nodes: readonly PlanNode[], match: (node: PlanNode) => Matches, isExcluded: boolean): Matches => {
    const things = nodes.filter((node) => node.kind !== 'filter' && node.kind !== 'not');
    const telling = things.filter((node) => !isFunctionLeaf(node));
    // Nobody misses an "of" in a post that has all the rest.
    const wanted = (telling.length > 0 ? telling : things).map(match);
    const filters = nodes.filter((node) => node.kind === 'filter');
    const [first, ...others] = wanted.length > 0 ? wanted : filters.slice(0, 1).map(match);
    let matches = others.reduce(intersect, first ?? allPosts(catalogue));
    for (const { filters: each } of wanted.length > 0 ? filters : filters.slice(1)) {
      const keep = createFilter(catalogue, each);
      if (keep !== undefined) matches = select(matches, keep);
    }
    for (const node of nodes) if (node.kind === 'not') matches = subtract(matches, visit(node.node, !isExcluded));
    return matches;
  };

  return visit(plan, false);
}

function isFunctionLeaf(node: PlanNode): boolean {
  return node.kind === 'leaf' && isFree(node.leaf) && node.leaf.units.every(({ term }) => isFunctionWord(term));
}

function withoutScores(ordinals: Uint32Array): Matches {
  return ordinals.length === 0 ? NO_MATCHES : { ordinals, scores: new Float64Array(ordinals.length) };
}

/** Every post of the archive, without a score: 12 bytes a post, and nothing is decoded. */
export function allPosts({ postCount }: Catalogue): Matches {
  return withoutScores(listOrdinals(postCount));
}
