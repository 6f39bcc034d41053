/** Text to terms, the same for documents and queries: characters and bigrams of ideographic runs, words, whole identifiers. */

import { isIdeographic } from './character.ts';
import { isCompatibilityIdeograph } from './fold.ts';
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

/** All tokens of a text; positions begin at `position`. */
export function analyse(text: string, position = 0): Token[] {
  return tokensOf(splitUnits(text, position));
}

/** The tokens that a run of units stands for. */
export function tokensOf(units: readonly Unit[]): Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < units.length; index++) {
    const unit = units[index];
    if (unit === undefined) break;
    const { term, start, end, position, whole } = unit;
    if (term !== '') tokens.push({ term, start, end, position });
    if (whole !== undefined) tokens.push({ term: whole.term, start, end: whole.end, position });
    const next = units[index + 1];
    if (next !== undefined && isBigram(unit, next)) tokens.push({ term: term + next.term, start, end: next.end, position });
  }
  return tokens;
}

/** Whether two neighbouring units are characters of one ideographic run. */
export function isBigram(first: Unit, second: Unit): boolean {
  return first.kind === 'ideograph' && second.kind === 'ideograph' && second.joined;
}

/** Whether a term is a single ideographic character: it stands in most posts, and nearly always within bigrams. */
export function isSingleIdeograph(term: string): boolean {
  const code = term.codePointAt(0) ?? 0;
  return term.length === (code > 0xffff ? 2 : 1) && (isIdeographic(code) || isCompatibilityIdeograph(code));
}
