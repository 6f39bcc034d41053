/** A query as the index understands it: MiniSearch's query combinations over terms that are analysed already. */

export interface TermQuery {
  readonly kind: 'term';
  readonly term: string;
  /** Also terms that begin with it, at a lower weight. */
  readonly prefix: boolean;
}

export interface CombinedQuery {
  /** `and-not`: what the first query finds, less what any other finds. */
  readonly kind: 'and' | 'or' | 'and-not';
  readonly queries: readonly IndexQuery[];
}

export type IndexQuery = TermQuery | CombinedQuery;

/** Every different term of a query, in order of first appearance. */
export function collectTerms(query: IndexQuery): TermQuery[] {
  const terms = new Map<string, TermQuery>();
  const visit = (node: IndexQuery): void => {
    if (node.kind === 'term') {
      const known = terms.get(node.term);
      if (known === undefined || (node.prefix && !known.prefix)) terms.set(node.term, node);
    } else for (const child of node.queries) visit(child);
  };
  visit(query);
  return [...terms.values()];
}
