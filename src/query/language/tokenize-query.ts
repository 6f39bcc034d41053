/** Cuts a query into operators, groups and things to find. */

import { isWordCharacter } from '../../analysis/character.ts';
import { MAX_QUERY_DEPTH } from '../limits.ts';
import { scanField } from './fields/field-clause.ts';
import { isDollar, scanDollars } from './formulas/dollars.ts';
import { beginsFormula, scanFormulaText, scanOpeningFormula, scanSigned } from './formulas/formula-clause.ts';
import { type Notes, UNCLOSED_QUOTE, UNMATCHED_PARENTHESIS } from './notes.ts';
import { isBlank, isClosing, isMinus, isOpening, isSearchable, scanKeyword, skipMinuses, trimBlanks } from './operators.ts';
import { isQuote } from './quotes.ts';
import { scanRun, scanToBlank } from './run.ts';
import {
  canNest,
  closesGroup,
  createScan,
  followsFormula,
  isExcluded,
  isStart,
  type QueryScanner,
  type QueryToken,
  setOpened,
  surroundingsOf,
} from './scan.ts';

/** Tokens of a query in order; every `close` has its `open`, but not the other way round. */
export function tokenizeQuery(text: string, notes: Notes): QueryToken[] {
  const scan = createScan(text, notes);
  // Whatever reads moves on, so there are at most as many rounds as characters.
  for (let at = 0; at < text.length; ) at = isBlank(text.charCodeAt(at)) ? at + 1 : scanNext(scan, at);
  return scan.tokens;
}

/** Reads what begins at `at`, which is no white space, and tells where it ends; `undefined` when the rule does not apply. */
type Rule = (scan: QueryScanner, at: number) => number | undefined;

/** The first that applies reads; where none does there is text. */
const RULES: readonly Rule[] = [scanClosing, scanOpeningFormula, scanOpening, scanPhrase, scanMinus, scanField, scanFormulaText];

function scanNext(scan: QueryScanner, at: number): number {
  if (scan.isRaw) return scanRawText(scan, at);
  for (const rule of RULES) {
    const end = rule(scan, at);
    if (end !== undefined) return end;
  }
  return scanText(scan, at);
}

function scanClosing(scan: QueryScanner, at: number): number | undefined {
  if (!isClosing(scan.text.charCodeAt(at)) || surroundingsOf(scan).opened > 0) return undefined;
  if (!closesGroup(scan)) {
    scan.notes.add('unmatched-parenthesis', 'A parenthesis that closes nothing is left out', at, at + 1);
    return at + 1;
  }
  scan.opened.pop();
  scan.guesser.leave();
  scan.tokens.push({ kind: 'close', start: at, end: at + 1 });
  return at + 1;
}

function scanOpening(scan: QueryScanner, at: number): number | undefined {
  if (!isOpening(scan.text.charCodeAt(at))) return undefined;
  if (!canNest(scan)) {
    scan.notes.add('nested-too-deep', `Parentheses within ${MAX_QUERY_DEPTH} others are read as text`, at, at + 1);
    return undefined;
  }
  scan.opened.push(0);
  scan.guesser.enter();
  scan.tokens.push({ kind: 'open', start: at, end: at + 1 });
  return at + 1;
}

function scanPhrase(scan: QueryScanner, at: number): number | undefined {
  if (!isQuote(scan.text, at) || scan.quotes.isProse(at)) return undefined;
  const quoted = scan.quotes.read(at);
  if (quoted === undefined) {
    scan.isRaw = true;
    scan.notes.add('unclosed-quote', UNCLOSED_QUOTE, at, at + 1);
    return at + 1;
  }
  const text = trimBlanks(quoted.text);
  if (text === '') scan.notes.add('empty-quotes', 'Quotation marks around nothing are left out', at, quoted.end);
  scan.tokens.push({ kind: 'thing', clause: text === '' ? undefined : { kind: 'phrase', text }, start: at, end: quoted.end });
  return quoted.end;
}

/** `-x` excludes; ` - ` is nothing; `->`, `-->` and `--option` are text. */
function scanMinus(scan: QueryScanner, at: number): number | undefined {
  const { text } = scan;
  if (!isMinus(text.charCodeAt(at)) || !isStart(scan, at) || isExcluded(scan, at)) return undefined;
  const end = skipMinuses(text, at);
  const next = text.charCodeAt(end);
  if (end === text.length || isBlank(next) || (isClosing(next) && closesGroup(scan))) return end;
  if (end - at > 1 && isWordCharacter(text.codePointAt(end) ?? 0)) return undefined;
  const isGiven = isQuote(text, end) || isOpening(next) || (isDollar(text, end) && scanDollars(text, end) !== undefined);
  if (!isGiven) {
    const run = scanRun(text, end, surroundingsOf(scan), beginsPhrase(scan));
    if (!isSearchable(text.slice(end, run.end))) return undefined;
  }
  const signed = scanSigned(scan, at, end);
  if (signed !== undefined) return signed;
  scan.tokens.push({ kind: 'not', start: at, end });
  return end;
}

/** Text, or an operator that is a word: OR, AND, NOT, `|`. */
function scanText(scan: QueryScanner, at: number): number {
  const { isGrouped } = surroundingsOf(scan);
  const isPhrase = beginsPhrase(scan);
  let isCut = false;
  const run = scanRun(scan.text, at, surroundingsOf(scan), (place, opened) => {
    isCut = beginsFormula(scan, place, isGrouped && opened === 0);
    return isCut || isPhrase(place);
  });
  const { end, unmatched } = run;
  setOpened(scan, run.opened);
  const text = scan.text.slice(at, end);
  const keyword = isExcluded(scan, at) ? undefined : scanKeyword(text);
  if (unmatched !== undefined) scan.notes.add('unmatched-parenthesis', UNMATCHED_PARENTHESIS, unmatched, unmatched + 1);
  if (keyword !== undefined) scan.tokens.push({ kind: keyword, start: at, end });
  // The comma of x_t，y_t is none that anybody looks for.
  else if (isSearchable(text) || !(isCut || followsFormula(scan, at))) {
    scan.tokens.push({ kind: 'thing', clause: { kind: 'text', text }, start: at, end });
  }
  return end;
}

function beginsPhrase({ text, quotes }: QueryScanner): (at: number) => boolean {
  return (at) => isQuote(text, at) && quotes.beginsWithin(at);
}

/** After a quotation mark without a partner. */
function scanRawText(scan: QueryScanner, at: number): number {
  const end = scanToBlank(scan.text, at);
  scan.tokens.push({ kind: 'thing', clause: { kind: 'text', text: scan.text.slice(at, end) }, start: at, end });
  return end;
}
