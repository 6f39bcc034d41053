/** What a site's search does with TeX as text: MiniSearch over its tokens, or over every three characters. */

import MiniSearch from 'minisearch';
import type { FormulaDoc, FormulaRecipe } from './engine.ts';

/** Commands, single letters, numbers, and every other character but braces and blanks. */
export function texTokens(tex: string): string[] {
  return tex.match(/\\(?:[A-Za-z]+|[^A-Za-z\s])|\p{L}|\d+|[^\s{}\\]/gu) ?? [];
}

/** Every three characters in a row, blanks aside; shorter formulas whole. */
export function texTrigrams(tex: string): string[] {
  const characters = [...tex.replace(/\s+/g, '')];
  if (characters.length <= 3) return [characters.join('')];
  return characters.slice(2).map((character, index) => `${characters[index]}${characters[index + 1]}${character}`);
}

function createRecipe(name: string, configuration: string, tokenize: (tex: string) => string[]): FormulaRecipe {
  return {
    name,
    configuration,
    async create(docs) {
      const index = new MiniSearch<FormulaDoc>({
        fields: ['tex'],
        tokenize,
        // As it is: N and n are two variables.
        processTerm: (term) => term,
      });
      index.addAll(docs);
      return {
        async search(query, limit) {
          const counts = new Map<string, number>();
          for (const term of tokenize(query)) counts.set(term, (counts.get(term) ?? 0) + 1);
          const hits = index.search(query, {
            combineWith: 'OR',
            prefix: false,
            fuzzy: false,
            // The same sums as with each token where it stands, in half the time: every term looks at nearly all documents.
            tokenize: () => [...counts.keys()],
            boostTerm: (term) => counts.get(term) ?? 1,
          });
          return hits.slice(0, limit).map(({ id }) => String(id));
        },
      };
    },
  };
}

export const FORMULA_PEERS: readonly FormulaRecipe[] = [
  createRecipe(
    'MiniSearch, TeX tokens',
    'MiniSearch 7.2.0 over raw TeX: commands, single letters, numbers, other characters but braces; case kept, OR, BM25 by its defaults',
    texTokens,
  ),
  createRecipe('MiniSearch, TeX trigrams', 'the same over every three characters in a row, blanks aside', texTrigrams),
];
