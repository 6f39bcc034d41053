/** Notes which files a search reads of a source. */

import type { LoadBlock } from '../../storage/block-index.ts';
import type { SearchSource } from '../source/search-source.ts';

export interface FetchedFile {
  readonly kind: 'terms' | 'formulas' | 'variants' | 'suggestions' | 'translations';
  readonly number: number;
  readonly bytes: number;
}

export function recordFetches(source: SearchSource): { readonly source: SearchSource; readonly files: readonly FetchedFile[] } {
  const files: FetchedFile[] = [];
  const record = (kind: FetchedFile['kind'], load: LoadBlock): LoadBlock => {
    return async (number) => {
      const bytes = await load(number);
      files.push({ kind, number, bytes: bytes.length });
      return bytes;
    };
  };
  return {
    files,
    source: {
      ...source,
      loadBlock: record('terms', source.loadBlock),
      formulas: { ...source.formulas, loadBlock: record('formulas', source.formulas.loadBlock) },
      variants: { ...source.variants, loadBlock: record('variants', source.variants.loadBlock) },
      suggestions: { ...source.suggestions, loadBlock: record('suggestions', source.suggestions.loadBlock) },
      translations: { ...source.translations, loadBlock: record('translations', source.translations.loadBlock) },
    },
  };
}
