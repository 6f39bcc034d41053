/** Text to terms, the same for documents and queries: characters and bigrams of ideographic runs, words, whole identifiers. */

import { singularOf } from './singular.ts';
import { splitSymbols } from './symbols.ts';
import { formatPlural } from './term-kind.ts';
import { splitUnits, type Unit } from './units.ts';

/** One occurrence of a term. */
export interface Token {
  readonly term: string;
  /** UTF-16 offsets into the original text. */
  readonly start: number;
  readonly end: number;
  /** Position of the token's first unit. */
  readonly position: number;
}

/** All tokens of a text; positions begin at `position`. Symbols come last and have none of their own. */
export function analyse(text: string, position = 0): Token[] {
  const tokens = tokensOf(splitUnits(text, position));
  for (const { term, start, end } of splitSymbols(text)) tokens.push({ term, start, end, position });
  return tokens;
}

/** The tokens that a run of units stands for; `typed` are those that do not depend on case and number. */
export function tokensOf(units: readonly Unit[], kinds: 'all' | 'typed' = 'all'): Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < units.length; index++) {
    const unit = units[index];
    if (unit === undefined) break;
    const { term, start, end, position, whole } = unit;
    if (term !== '') tokens.push({ term, start, end, position });
    if (whole !== undefined) tokens.push({ term: whole.term, start, end: whole.end, position });
    if (kinds === 'all' && unit.kind === 'word') addParts(tokens, unit);
    const next = units[index + 1];
    if (next !== undefined && isBigram(unit, next)) tokens.push({ term: term + next.term, start, end: next.end, position });
  }
  return tokens;
}

/** The humps of a word, and what its plural is kept under. */
function addParts(tokens: Token[], { term, start, end, position, humps }: Unit): void {
  const singular = singularOf(term);
  if (singular !== term) tokens.push({ term: formatPlural(singular), start, end, position });
  if (humps !== undefined) for (const hump of humps) tokens.push({ ...hump, position });
}

/** Whether two neighbouring units are characters of one ideographic run. */
export function isBigram(first: Unit, second: Unit): boolean {
  return first.kind === 'ideograph' && second.kind === 'ideograph' && second.joined;
}
