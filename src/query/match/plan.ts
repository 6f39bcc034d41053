/** The plan of a query: its clauses, with texts as leaves to look up and conditions as filters. */

import { type Filters, NO_FILTERS } from '../filter/filter.ts';
import type { Clause } from '../language/query.ts';
import { MAX_QUERY_UNITS } from '../limits.ts';
import { groupSpacedDates, parseDetails } from './details.ts';
import { createLeaf, type Leaf, type LeafOptions } from './leaf.ts';
import { type FormulaAnswer, type FormulaAnswers, hasCommand, NO_FORMULA_ANSWERS } from './query-formulas.ts';
import { texToText } from './tex-to-text.ts';

export type PlanNode =
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | FormulaPlanNode
  | { readonly kind: 'filter'; readonly filters: Filters }
  | { readonly kind: 'not'; readonly node: PlanNode }
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly PlanNode[] };

/** A formula, and the posts that have one like it. */
export interface FormulaPlanNode {
  readonly kind: 'formula';
  readonly answer: FormulaAnswer;
}

/**
 * Makes the plan of a clause; `undefined` when there is nothing to search for or filter by. Where no post has a formula like the typed one,
 * it is looked for as text; a guessed formula, or one that no post is close to, as both.
 */
export function createPlan(clause: Clause | undefined, formulas: FormulaAnswers = NO_FORMULA_ANSWERS): PlanNode | undefined {
  let rest = MAX_QUERY_UNITS;
  const leafOf = (text: string, options: Required<LeafOptions>): PlanNode | undefined => {
    const leaf = rest > 0 ? createLeaf(texToText(text), options, rest) : undefined;
    rest -= leaf?.units.length ?? 0;
    return leaf && { kind: 'leaf', leaf };
  };
  const visit = (node: Clause, isExcluded = false): PlanNode | undefined => {
    switch (node.kind) {
      case 'text': {
        const leaf = leafOf(node.text, { clause: node, quoted: false, inTitle: false });
        // An exclusion takes away what has the words, and nothing else.
        return isExcluded ? leaf : orDetails(leaf, parseDetails(node.text, { isAlone: node === clause }));
      }
      case 'phrase':
        return leafOf(node.text, { clause: node, quoted: true, inTitle: false });
      case 'title':
        return leafOf(node.text, { clause: node, quoted: node.quoted, inTitle: true });
      case 'tex': {
        const answer = formulas.get(node.tex);
        const formula = answer === undefined || answer.posts.ordinals.length === 0 ? undefined : answer;
        const isFormula = formula?.isClose === true && (!node.isGuessed || hasCommand(node.tex));
        const text = isFormula ? undefined : leafOf(node.tex, { clause: node, quoted: false, inTitle: false });
        if (formula === undefined) return text;
        const own: PlanNode = { kind: 'formula', answer: formula };
        return text === undefined ? own : { kind: 'or', nodes: [own, text] };
      }
      case 'name':
        return { kind: 'filter', filters: { ...NO_FILTERS, names: { [node.dimension]: [node.name] } } };
      case 'dates':
        return { kind: 'filter', filters: { ...NO_FILTERS, from: node.from, to: node.to } };
      case 'readers':
        return { kind: 'filter', filters: { ...NO_FILTERS, readersMin: node.min, readersMax: node.max } };
      case 'not': {
        const inner = visit(node.clause, !isExcluded);
        return inner && { kind: 'not', node: inner };
      }
      default:
        return joinNodes(
          node.kind,
          groupSpacedDates(node, isExcluded).map(({ clauses, date }) =>
            orDetails(
              joinNodes(
                'and',
                clauses.map((each) => visit(each, isExcluded)),
              ),
              date,
            ),
          ),
        );
    }
  };
  return clause && visit(clause);
}

function joinNodes(kind: 'and' | 'or', nodes: readonly (PlanNode | undefined)[]): PlanNode | undefined {
  const there = nodes.filter((node) => node !== undefined);
  const [only] = there;
  return there.length <= 1 ? only : { kind, nodes: there };
}

/** Posts with the words, or of that date, or with so many readers. */
function orDetails(words: PlanNode | undefined, details: readonly Filters[]): PlanNode | undefined {
  return joinNodes('or', [words, ...details.map((filters) => ({ kind: 'filter' as const, filters }))]);
}

/** Formulas of a plan that are not excluded. */
export function listFormulaNodes(plan: PlanNode): FormulaPlanNode[] {
  if (plan.kind === 'formula') return [plan];
  return plan.kind === 'and' || plan.kind === 'or' ? plan.nodes.flatMap(listFormulaNodes) : [];
}

/** A plan without the formulas that must be there; `undefined` when nothing is left. */
export function withoutFormulas(plan: PlanNode): PlanNode | undefined {
  if (plan.kind === 'formula') return undefined;
  if (plan.kind !== 'and' && plan.kind !== 'or') return plan;
  return joinNodes(plan.kind, plan.nodes.map(withoutFormulas));
}

/** Leaves of a plan in order; `excluded` ones stand below an odd number of negations. */
export function listLeaves(plan: PlanNode): { readonly wanted: readonly Leaf[]; readonly excluded: readonly Leaf[] } {
  const wanted: Leaf[] = [];
  const excluded: Leaf[] = [];
  const visit = (node: PlanNode, isExcluded: boolean): void => {
    if (node.kind === 'leaf') (isExcluded ? excluded : wanted).push(node.leaf);
    else if (node.kind === 'not') visit(node.node, !isExcluded);
    else if (node.kind === 'and' || node.kind === 'or') for (const child of node.nodes) visit(child, isExcluded);
  };
  visit(plan, false);
  return { wanted, excluded };
}
