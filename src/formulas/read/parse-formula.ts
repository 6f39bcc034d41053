/** Reads a formula, however it is typed and however far, into a tree. Recursive descent over tokens that never fails and is never deep. */

import { type FormulaToken, symbolToken } from '../tokens/formula-token.ts';
import { tokenizeFormula } from '../tokens/tokenize-formula.ts';
import { countArguments, createCommand } from './commands.ts';
import { createFraction, markDifferentials } from './differentials.ts';
import { expandMacros, type FormulaMacros } from './expand-macros.ts';
import { endsRow, IN_GROUP, opensBar, peek, type Reader, type Scope, skip, TOP } from './formula-reader.ts';
import { attach, type FormulaNode, type FormulaRow, leaf } from './formula-tree.ts';
import { countDividend, isApplied, isDifferentialSign, stripBrackets } from './operands.ts';
import { finishRow, pushFence, pushPrimes, pushScript, pushSymbol } from './push-symbols.ts';
import { createAlignment, createFence, createTable, type TableRows } from './tables.ts';

/** What is longer is cut: the longest formula of twelve real blogs has 2,522 characters. */
export const MAX_FORMULA_LENGTH = 10_000;

/** Deeper than any formula; what is nested deeper is read as if it were not. */
export const MAX_NESTING = 60;

/** The formula as a row of symbols. */
export function parseFormula(tex: string, macros: FormulaMacros = {}): FormulaRow {
  const reader: Reader = { tokens: tokenizeFormula(expandMacros(tex.slice(0, MAX_FORMULA_LENGTH), macros)), at: 0, depth: 0 };
  const rows: FormulaRow[][] = [[]];
  while (reader.at < reader.tokens.length) {
    rows.at(-1)?.push(parseRow(reader, TOP));
    // The end of an environment that never began ends nothing.
    if (reader.tokens[reader.at]?.kind === 'row') rows.push([]);
    reader.at += 1;
  }
  return finishRow([...createAlignment(rows)]);
}

function parseRow(reader: Reader, scope: Scope): FormulaRow {
  let row: FormulaNode[] = [];
  reader.depth += 1;
  for (
    let token = reader.tokens[reader.at];
    token !== undefined && !endsRow(token, scope, row);
    token = reader.tokens[reader.at]
  ) {
    if (token.kind === 'infix' && reader.depth <= MAX_NESTING) {
      reader.at += 1;
      row = [createFraction(token.text, finishRow(row), parseRow(reader, scope))];
    } else parseInto(reader, row, scope);
  }
  reader.depth -= 1;
  // The comma at the end of a cell is not at the end of the row.
  return peek(reader) === 'cell' ? markDifferentials(row) : finishRow(row);
}

/** Reads what the next token begins into the row. Always goes on by a token at least. */
function parseInto(reader: Reader, row: FormulaNode[], scope: Scope): void {
  const token = reader.tokens[reader.at];
  if (token === undefined) return;
  reader.at += 1;
  const { kind, text } = token;
  if (kind === 'symbol') pushSymbol(row, token);
  else if (kind === 'fence-end' || kind === 'bar-end') {
    if (text !== '') row.push(leaf(text, 'punctuation'));
  } else if (kind === 'accent-after') {
    const base = row.pop();
    if (base !== undefined) row.push(attach(base, 'above', [leaf(text, 'constant')]));
  } else if (kind === 'prime') pushPrimes(row, parsePrimes(reader));
  else if (reader.depth > MAX_NESTING) return;
  else if (kind === 'group') row.push(...parseGroup(reader));
  else if (kind === 'fence' || kind === 'bar-start') pushFence(row, parseFence(reader, text, scope));
  else if (kind === 'bar') row.push(opensBar(row) ? parseBar(reader, text, scope) : leaf(text, 'punctuation'));
  else if (kind === 'script') pushScript(row, text === 'up' ? 'up' : 'low', parseScript(reader, scope));
  else if (kind === 'slash') parseQuotient(reader, row, scope);
  else if (kind === 'begin') row.push(...createTable(text, parseTable(reader, TOP)));
  else if (kind === 'table') {
    if (skip(reader, 'group')) row.push(...createTable(text, parseTable(reader, IN_GROUP)));
  } else row.push(...parseCommand(reader, token, scope));
}

function parsePrimes(reader: Reader): FormulaRow {
  const primes = [PRIME];
  while (skip(reader, 'prime')) primes.push(PRIME);
  return primes;
}

const PRIME = /* @__PURE__ */ leaf('prime', 'operator');

/** The rest of a group whose brace is open. */
function parseGroup(reader: Reader): FormulaRow {
  const row = parseRow(reader, IN_GROUP);
  skip(reader, 'group-end');
  return row;
}

function parseFence(reader: Reader, symbol: string, scope: Scope): FormulaNode {
  const row = parseRow(reader, { group: scope.group, fence: true, bar: '' });
  skip(reader, 'fence-end', 'bar-end');
  return createFence(symbol, row);
}

/** What stands between two bars. Where an outer bracket closes first, the bar was never closed. */
function parseBar(reader: Reader, symbol: string, scope: Scope): FormulaNode {
  const row = parseRow(reader, { ...scope, bar: symbol });
  if (!skip(reader, 'bar', 'bar-end') && !scope.fence) skip(reader, 'fence-end');
  return createFence(symbol, row);
}

/** An argument: a group, or the one thing that follows. Of digits TeX takes the first (`\frac12`). */
function parseArgument(reader: Reader, scope: Scope, maxDigits: number): FormulaRow {
  const token = reader.tokens[reader.at];
  if (token === undefined || reader.depth > MAX_NESTING) return [];
  const { kind, text, symbolKind } = token;
  if (endsRow(token, { ...scope, fence: true }, []) || kind === 'script' || kind === 'infix' || kind === 'slash') return [];
  if (symbolKind === 'number' && text.length > maxDigits) {
    reader.tokens[reader.at] = symbolToken(text.slice(maxDigits), 'number');
    return [leaf(text.slice(0, maxDigits), 'number')];
  }
  const row: FormulaNode[] = [];
  reader.depth += 1;
  parseInto(reader, row, scope);
  reader.depth -= 1;
  return finishRow(row);
}

const ALL_DIGITS = MAX_FORMULA_LENGTH;

/** A script: as an argument, but typed plainly it goes on after a minus (`e^-x`), and brackets are braces (`e^(-x)`). */
function parseScript(reader: Reader, scope: Scope): FormulaRow {
  const isBracket = peek(reader) === 'fence';
  const row = parseArgument(reader, scope, ALL_DIGITS);
  if (isBracket) {
    const content = stripBrackets(row);
    return content.length > 1 ? content : row;
  }
  const next = reader.tokens[reader.at];
  const isSigned =
    row.length === 1 && row[0]?.symbol === '-' && (next?.symbolKind === 'variable' || next?.symbolKind === 'number');
  return isSigned ? [...row, ...parseArgument(reader, scope, ALL_DIGITS)] : row;
}

/** `a/b`: what stands before is divided by what stands after. */
function parseQuotient(reader: Reader, row: FormulaNode[], scope: Scope): void {
  const count = countDividend(row);
  if (count === 0) {
    row.push(leaf('/', 'operator'));
    return;
  }
  const dividend = row.splice(row.length - count);
  row.push(createFraction('frac', stripBrackets(dividend), stripBrackets(parseDivisor(reader, scope))));
}

/** After a `/`: one thing with its scripts, `dt` with its sign, `g(x)` with its argument. */
function parseDivisor(reader: Reader, scope: Scope): FormulaRow {
  const row: FormulaNode[] = [];
  reader.depth += 1;
  for (let count = 0; count < MAX_DIVISOR; count += 1) {
    const token = reader.tokens[reader.at];
    if (token === undefined || token.kind === 'slash' || token.kind === 'infix' || endsRow(token, scope, row)) break;
    parseInto(reader, row, scope);
    while (peek(reader) === 'script' || peek(reader) === 'prime' || peek(reader) === 'accent-after')
      parseInto(reader, row, scope);
    const last = row.at(-1);
    const next = reader.tokens[reader.at];
    const goesOn =
      last === undefined ||
      last.symbol === '-' ||
      (isDifferentialSign(last) && (next?.symbolKind === 'variable' || next?.kind === 'group')) ||
      next?.text === '!' ||
      (isApplied(last) && next?.kind === 'fence' && next.text === '(') ||
      (last.kind === 'function' && next?.kind === 'symbol' && next.symbolKind === 'variable');
    if (!goesOn) break;
  }
  reader.depth -= 1;
  return row;
}

/** `-\log p(x)!` is the longest that is divided by without brackets. */
const MAX_DIVISOR = 5;

/** The rows of an environment or a group, up to its end. */
function parseTable(reader: Reader, scope: Scope): TableRows {
  const rows: FormulaRow[][] = [[]];
  for (;;) {
    rows.at(-1)?.push(parseRow(reader, scope));
    if (skip(reader, 'row')) rows.push([]);
    else if (!skip(reader, 'cell')) break;
  }
  skip(reader, scope.group ? 'group-end' : 'end');
  return rows;
}

/** A command and its arguments. */
function parseCommand(reader: Reader, token: FormulaToken, scope: Scope): FormulaRow {
  const { kind } = token;
  const hasIndex = (kind === 'root' || kind === 'arrow') && reader.tokens[reader.at]?.text === '[';
  const index: FormulaNode[] = [];
  if (hasIndex) parseInto(reader, index, scope);
  const rows: FormulaRow[] = [];
  const maxDigits = kind === 'root' ? ALL_DIGITS : 1;
  for (let count = countArguments(kind); count > 0; count -= 1) rows.push(parseArgument(reader, scope, maxDigits));
  // What is written at a brace says something about the formula, and is not part of it.
  if (kind === 'brace' && skip(reader, 'script')) parseScript(reader, scope);
  return createCommand(token, rows, index[0]?.branches[0]?.row ?? []);
}
