/** What the evaluation asks of an engine that searches formulas. */

export interface FormulaDoc {
  readonly id: string;
  readonly tex: string;
}

/** An engine with its index over the documents. */
export interface FormulaEngine {
  /** Ids, best first, at most `limit`. */
  search(query: string, limit: number): Promise<readonly string[]>;
}

/** How an engine is named in the table, and made. */
export interface FormulaRecipe {
  readonly name: string;
  /** One line: what was chosen. */
  readonly configuration: string;
  create(docs: readonly FormulaDoc[]): Promise<FormulaEngine>;
}
