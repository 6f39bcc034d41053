/** Finds the partners of brackets that stand in one formula, or in text that may be one. */

import { isProse, isWideSeparator } from './formulas/maths-characters.ts';
import { isBlank, isClosing, isMinus, isOpening } from './operators.ts';
import { isQuote } from './quotes.ts';
import { readsAsExclusion, scanStop } from './stops.ts';
import { isWord, scanLetters, scanTexCommand } from './words.ts';

export interface Bracket {
  /** Where the last character of the closing one stands. */
  readonly close: number;
  /** Holds no word, exclusion or `|`: parentheses that do are a group, unless they stand directly behind something. */
  readonly isPlain: boolean;
}

/**
 * By where they open: `(`, `[`, `{` and `\begin`, where half-open intervals are closed by the other mark. Brackets around a quotation mark,
 * a dollar, a field, AND, OR, NOT or Chinese text have no partner here, but `\text{…}` may hold Chinese.
 */
export type Brackets = ReadonlyMap<number, Bracket>;

type Kind = 'parenthesis' | 'bracket' | 'brace' | 'argument' | 'environment';

interface Opening {
  readonly at: number;
  readonly kind: Kind;
  /** Where Chinese text stood last before it. */
  readonly proseBefore: number;
}

/** One pass over the whole query: what stands between two brackets belongs together, whatever it is, and only the second tells. */
export function matchBrackets(text: string): Brackets {
  const found = new Map<number, Bracket>();
  if (!/[([{（]/.test(text)) return found;
  const open: Opening[] = [];
  const depth: Record<Kind, number> = { parenthesis: 0, bracket: 0, brace: 0, argument: 0, environment: 0 };
  let lastObjection = -1;
  let lastProse = -1;
  const push = (at: number, kind: Kind): void => {
    open.push({ at, kind, proseBefore: lastProse });
    depth[kind]++;
  };
  const pop = (): Opening | undefined => {
    const opening = open.pop();
    if (opening !== undefined) depth[opening.kind]--;
    return opening;
  };
  /** Closes the last of these kinds; what is left open within ends with it. */
  const close = (at: number, kinds: readonly Kind[], inner: readonly Kind[]): void => {
    const isOpen = kinds.some((kind) => depth[kind] > 0);
    while (isOpen && isOneOf(open.at(-1), inner) && !isOneOf(open.at(-1), kinds)) pop();
    if (!isOneOf(open.at(-1), kinds)) return;
    const opening = pop();
    if (opening?.kind === 'argument') lastProse = opening.proseBefore;
    if (opening !== undefined && lastProse <= opening.at)
      found.set(opening.at, { close: at, isPlain: lastObjection < opening.at });
  };
  for (let at = 0; at < text.length; ) {
    const character = text.charAt(at);
    const code = text.charCodeAt(at);
    if (character === '\\') {
      const name = text.slice(at + 1, scanTexCommand(text, at));
      const end = at + 1 + name.length;
      const isArgument = text.charAt(end) === '{' && name !== '';
      const isEnvironment = isArgument && (name === 'begin' || name === 'end');
      const last = isEnvironment ? scanArgument(text, end) : end;
      if (isEnvironment && name === 'begin') push(at, 'environment');
      else if (isEnvironment) close(last - 1, ['environment'], ['parenthesis', 'bracket', 'brace', 'argument']);
      else if (isArgument) push(end, 'argument');
      at = isArgument && !isEnvironment ? end + 1 : last;
      continue;
    }
    const isChinese = isProse(text, at) && (open.length === 0 || !isWideSeparator(code));
    if (isChinese) lastProse = at;
    const stop = isRunStart(text, at) ? scanStop(text, at) : undefined;
    const isBorder = isChinese ? depth.argument === 0 : isQuote(text, at) || character === '$';
    if (isBorder || stop === 'operator') while (pop() !== undefined);
    // (-1)^n is no exclusion.
    if (stop === 'bar' || (isBlank(text.charCodeAt(at - 1)) && readsAsExclusion(text, at))) lastObjection = at;
    if (character === '{') push(at, 'brace');
    else if (character === '[') push(at, 'bracket');
    else if (isOpening(code)) push(at, 'parenthesis');
    else if (character === '}') close(at, ['brace', 'argument'], ['parenthesis', 'bracket']);
    // [0,1) is closed by a parenthesis unless that closes one itself.
    else if (character === ']') close(at, depth.bracket > 0 ? ['bracket'] : ['parenthesis'], ['parenthesis']);
    else if (isClosing(code)) close(at, depth.parenthesis > 0 ? ['parenthesis'] : ['bracket'], ['bracket']);
    const end = scanLetters(text, at);
    const isBraced = depth.brace + depth.argument + depth.environment > 0;
    if (!isBraced && isWord(text.slice(at, end))) lastObjection = at;
    at = Math.max(end, at + 1);
  }
  return found;
}

function isOneOf(opening: Opening | undefined, kinds: readonly Kind[]): boolean {
  return opening !== undefined && kinds.includes(opening.kind);
}

function isRunStart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at === 0 || isBlank(before) || isOpening(before) || isMinus(before);
}

/** Behind the name in braces of an environment, or at the brace when it is none. */
function scanArgument(text: string, start: number): number {
  const letters = scanLetters(text, start + 1);
  const end = text.charAt(letters) === '*' ? letters + 1 : letters;
  return text.charAt(end) === '}' ? end + 1 : start;
}
