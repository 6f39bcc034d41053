/** Tells a formula from text and code, in what a reader typed without saying which it is. In doubt it is text. */

import { findCommand } from '../tokens/symbols.ts';
import { cutPieces, type FormulaPiece, type PieceKind } from './formula-pieces.ts';

/** What is longer is judged by its beginning: a query has no more. */
const MAX_LENGTH = 400;

/** Whether a stretch of a query, without Han, is a formula or the beginning of one. */
export function isFormula(text: string): boolean {
  const stretch = text.slice(0, MAX_LENGTH).trim();
  if (isPath(stretch)) return false;
  if (hasCommand(stretch)) return true;
  if (CODE.test(stretch) || CHEMISTRY.test(stretch)) return false;
  const pieces = cutPieces(stretch);
  const isSymbolic = pieces.some(isSymbol);
  const operations = pieces.map((_, index) => operationAt(pieces, index));
  const hasScript = operations.includes('script');
  const words = pieces.filter(
    ({ kind }, index) => kind === 'word' && !((hasScript || isSymbolic) && pieces[index + 1]?.text === '('),
  );
  if (words.length > 0) return isSymbolic && operations.some((operation) => operation !== undefined);
  return isSymbolic || operations.some((operation) => operation !== undefined);
}

/** `C:\R`, `\\server`, `src\image`, `/usr/bin`: unless it has what only a formula has. */
function isPath(text: string): boolean {
  return PATH.test(text) && !/[{^(=]/.test(text);
}

const PATH =
  /(?:^|[^A-Za-z])[A-Za-z]:[\\/]|^\\\\|(?<![\\A-Za-z0-9])[A-Za-z0-9]{3,}\\[A-Za-z0-9_]+(?:[\\.]|$)|^(?:\.{0,2}|~)\/[A-Za-z]/;

/** What programs, addresses and numbers of versions have, and formulas do not. */
const CODE =
  /:\/\/|www\.|[?&][A-Za-z0-9_]+=|[A-Za-z0-9]@|::|--|\+\+|&&|==|!=|=>|->|<-|\/\/|["`#$@;]|<\/?[A-Za-z][A-Za-z0-9]*>|__|\(\)|\[\]|[0-9]{4}[-/.][0-9]|[0-9]\.[0-9]+\.|[A-Za-z0-9_]\.[A-Za-z]{2}|\b(?:w\/o|y\/n|n\/a|c\/o|m\/s)\b/;

/** `H\u2082O`: elements, of which two or more. */
const CHEMISTRY = /^[0-9]*(?:[A-Z][a-z]?[\u{2080}-\u{2089}]*){2,}$/u;

/** Whether it has a command of TeX that stands for mathematics, or a norm. */
function hasCommand(text: string): boolean {
  if (/\\\|.*\\\|/.test(text)) return true;
  for (const { 1: name = '' } of text.matchAll(/\\([A-Za-z]{2,40})/g)) {
    if (findCommand(name) !== undefined || SETTING_COMMANDS.includes(name)) return true;
  }
  return false;
}

const SETTING_COMMANDS: readonly string[] =
  'begin left right big Big text mathrm mathbf mathbb mathcal mathsf mathfrak mathscr boldsymbol bm operatorname displaystyle limits prime not'.split(
    ' ',
  );

/** A character that no text has, or a raised or lowered one where it is a script. */
function isSymbol({ kind, text }: FormulaPiece, index: number, pieces: readonly FormulaPiece[]): boolean {
  if (kind === 'symbol') return true;
  const before = pieces[index - 1]?.kind;
  if (kind === 'script') return before === 'letter' || before === 'number' || before === 'close';
  return kind === 'letter' && text.charCodeAt(0) >= 0x370;
}

/** What a piece does to its neighbours, if that is mathematics. */
function operationAt(pieces: readonly FormulaPiece[], index: number): 'script' | 'operator' | 'application' | undefined {
  const piece = pieces[index];
  if (piece === undefined) return undefined;
  const before = pieces[index - 1];
  const after = pieces[index + 1];
  if (piece.kind === 'open') return isApplication(pieces, index) ? 'application' : undefined;
  if (piece.kind === 'name') return isFunctionOf(before, piece, after) ? 'application' : undefined;
  if (piece.kind !== 'sign') return undefined;
  if (piece.text === '^') return isPower(before, after) ? 'script' : undefined;
  if (piece.text === '_') return isSubscript(before, piece, after) ? 'script' : undefined;
  return before !== undefined && isOperation(before, piece, after) ? 'operator' : undefined;
}

function isPower(before: FormulaPiece | undefined, after: FormulaPiece | undefined): boolean {
  if (before === undefined || !isOneOf(before, 'letter', 'number', 'close', 'name', 'pair', 'script', 'postfix')) return false;
  return (
    after === undefined || isOneOf(after, 'letter', 'number', 'open', 'pair', 'name', 'symbol') || '-*+\\'.includes(after.text)
  );
}

/** `x_i` and `log_2`; not `max_length`, `x_train`, `is_a`. */
function isSubscript(before: FormulaPiece | undefined, sign: FormulaPiece, after: FormulaPiece | undefined): boolean {
  if (before === undefined || after === undefined || sign.isApart || after.isApart) return false;
  if (isOneOf(before, 'pair')) return after.text === '{';
  if (isOneOf(before, 'name') && isOneOf(after, 'name'))
    return before.text.length < 3 || isGreekName(after) || isGreekName(before);
  return (
    isOneOf(before, 'letter', 'name', 'close', 'script', 'symbol') &&
    isOneOf(after, 'letter', 'number', 'open', 'pair', 'name', 'symbol')
  );
}

function isGreekName({ text }: FormulaPiece): boolean {
  return findCommand(text)?.symbolKind === 'variable';
}

function isOperation(before: FormulaPiece, { text }: FormulaPiece, after: FormulaPiece | undefined): boolean {
  switch (text) {
    case '=':
    case '<=':
    case '>=':
      return isRelation(before, after);
    case '<':
    case '>':
    case '~':
    case '\u223c':
      return after !== undefined && isRelation(before, after) && !(isOneOf(before, 'number') && isOneOf(after, 'number'));
    case '/':
      return isQuotient(before, after);
    case '-':
      return isDifference(before, after);
    default:
      return after !== undefined && isSum(before, after);
  }
}

/** `x = 1`, `f(x) =`; not `lr=0.01` and `name=value`. */
function isRelation(before: FormulaPiece, after: FormulaPiece | undefined): boolean {
  if (!isOneOf(before, 'letter', 'number', 'close', 'pair', 'script', 'postfix')) return false;
  if (after === undefined) return !isOneOf(before, 'number', 'pair');
  if (isOneOf(before, 'pair') && isOneOf(after, 'number')) return isDifferential(before);
  return isOneOf(after, 'letter', 'number', 'open', 'pair', 'name', 'symbol') || after.text === '-';
}

function isSum(before: FormulaPiece, after: FormulaPiece): boolean {
  if (isOneOf(before, 'number') && isOneOf(after, 'number')) return before.text.length === 1 && after.text.length === 1;
  return (
    isOneOf(before, 'letter', 'number', 'close', 'pair', 'script', 'postfix') &&
    isOneOf(after, 'letter', 'number', 'open', 'pair', 'name', 'symbol')
  );
}

/** `dx/dt`, `n/2`, `P(A)/P(B)`; not `A/B`, `TCP/IP`, `24/7`. */
function isQuotient(before: FormulaPiece, after: FormulaPiece | undefined): boolean {
  if (isDifferential(before)) return after === undefined || isDifferential(after);
  if (
    after === undefined ||
    !isOneOf(before, 'letter', 'number', 'close', 'script', 'postfix') ||
    !isOneOf(after, 'letter', 'number', 'open', 'name', 'symbol')
  ) {
    return false;
  }
  if (isOneOf(before, 'number') && isOneOf(after, 'number')) return false;
  return !(isCapital(before) && isCapital(after));
}

/** `n-1`, `a - b`; not `GPT-2`, `T-5`, `k-means`, `2023-05`. */
function isDifference(before: FormulaPiece, after: FormulaPiece | undefined): boolean {
  if (
    after === undefined ||
    !isOneOf(before, 'letter', 'close', 'script', 'number') ||
    !isOneOf(after, 'letter', 'number', 'open', 'name')
  )
    return false;
  if (isOneOf(before, 'number')) return isOneOf(after, 'letter') && !isCapital(after);
  if (isOneOf(before, 'close', 'script')) return true;
  return !isCapital(before) && (!isOneOf(after, 'number') || after.text.length === 1);
}

/** `f(x)`, `O(n log n)`; not `main()` and `print(x)`. */
function isApplication(pieces: readonly FormulaPiece[], index: number): boolean {
  const before = pieces[index - 1];
  if (pieces[index]?.text !== '(' || pieces[index]?.isApart || before === undefined || !isOneOf(before, 'letter', 'name'))
    return false;
  let depth = 0;
  for (const piece of pieces.slice(index)) {
    if (isOneOf(piece, 'word')) return false;
    if (isOneOf(piece, 'open')) depth += 1;
    if (isOneOf(piece, 'close')) depth -= 1;
    if (depth === 0) return true;
  }
  return false;
}

/** `log n`, `n log n`; not `var x` and `rank k`, which are words too. */
function isFunctionOf(before: FormulaPiece | undefined, { text }: FormulaPiece, after: FormulaPiece | undefined): boolean {
  if (after === undefined || !isOneOf(after, 'letter') || !FUNCTIONS_OF_LETTERS.includes(text)) return false;
  return before === undefined || isOneOf(before, 'letter', 'number', 'sign', 'open');
}

const FUNCTIONS_OF_LETTERS: readonly string[] = 'log ln lg exp sin cos tan cot sinh cosh tanh arcsin arccos arctan softmax'.split(
  ' ',
);

function isDifferential({ kind, text }: FormulaPiece): boolean {
  return kind === 'pair' && /^d[A-Za-z]$/.test(text);
}

function isCapital({ kind, text }: FormulaPiece): boolean {
  return kind === 'letter' && /^[A-Z]/.test(text);
}

function isOneOf({ kind }: FormulaPiece, ...kinds: readonly PieceKind[]): boolean {
  return kinds.includes(kind);
}
