/** Our own formula search as an engine of this evaluation: the documents as formulas of posts, asked through the code that the Worker runs. */

import type { FormulaRecipe } from './engine.ts';

/** Undefined until there is a formula index; the table then has the other engines alone. */
export const OUR_FORMULAS: FormulaRecipe | undefined = undefined;
