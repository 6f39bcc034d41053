/** The table of formula search: a row an engine, a column a set. */

import { ARQMATH, loadArqmath } from './arqmath.ts';
import { readCorpusFormulas } from './corpus-formulas.ts';
import type { FormulaRecipe } from './engine.ts';
import { FORMULA_PEERS } from './minisearch.ts';
import { OUR_FORMULAS } from './ours.ts';
import { arqmathSet, FORMULA_DEPTH, type FormulaSet, KNOWN, knownSet } from './set.ts';

export interface FormulaTableOptions {
  /** Whether a set was asked for. */
  readonly wants: (name: string) => boolean;
  /** Folder of sets with judgements. */
  readonly retrieval: string;
  /** Queries or known formulas a set, at most. */
  readonly queries: number;
  readonly oursOnly: boolean;
  readonly onStep: (step: string, done: number, total: number) => void;
}

export interface FormulaTable {
  readonly rows: readonly { readonly name: string; readonly configuration: string; readonly cells: string[] }[];
  readonly headings: readonly string[];
  readonly notes: readonly string[];
}

/** Names of the sets of formulas. */
export const FORMULA_SETS: readonly string[] = [ARQMATH, KNOWN];

/** Asks every engine all queries of every set; no heading where no set was asked for or none is there. */
export async function evaluateFormulas(options: FormulaTableOptions): Promise<FormulaTable> {
  const sets = await loadSets(options);
  const recipes = [...(OUR_FORMULAS === undefined ? [] : [OUR_FORMULAS]), ...(options.oursOnly ? [] : FORMULA_PEERS)];
  const rows: FormulaTable['rows'][number][] = [];
  for (const recipe of sets.length === 0 ? [] : recipes) {
    const cells: string[] = [];
    for (const set of sets) cells.push(formatScores(set.score(await ask(recipe, set, options.onStep))));
    rows.push({ name: recipe.name, configuration: recipe.configuration, cells });
  }
  return { rows, headings: sets.map(({ name, figures }) => `${name}<br>${figures}`), notes: sets.map(({ note }) => note) };
}

async function loadSets({ wants, retrieval, queries, onStep }: FormulaTableOptions): Promise<FormulaSet[]> {
  if (!FORMULA_SETS.some(wants)) return [];
  const sets: FormulaSet[] = [];
  const arqmath = loadArqmath(retrieval);
  if (wants(ARQMATH)) {
    if (arqmath === undefined) console.error(`Leaving out ${ARQMATH}: it is not in ${retrieval}`);
    else sets.push(arqmathSet(arqmath, queries));
  }
  if (!wants(KNOWN)) return sets;
  onStep(`${KNOWN}: reading formulas`, 0, 1);
  const formulas = await readCorpusFormulas();
  if (formulas.length === 0) console.error(`Leaving out ${KNOWN}: there are no corpora beside the checkout`);
  else sets.push(knownSet(formulas, arqmath?.docs.map(({ tex }) => tex) ?? [], queries));
  return sets;
}

async function ask(
  recipe: FormulaRecipe,
  set: FormulaSet,
  onStep: FormulaTableOptions['onStep'],
): Promise<(readonly string[])[]> {
  const step = `${set.name}: ${recipe.name}`;
  onStep(step, 0, set.queries.length);
  const engine = await recipe.create(set.docs);
  const answers: (readonly string[])[] = [];
  for (const query of set.queries) {
    answers.push(await engine.search(query, FORMULA_DEPTH));
    onStep(step, answers.length, set.queries.length);
  }
  return answers;
}

function formatScores(scores: readonly number[]): string {
  return scores.map((score) => (Number.isNaN(score) ? '-' : score.toFixed(3).replace(/^0/, ''))).join(' / ');
}
