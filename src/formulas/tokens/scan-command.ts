/** Reads what begins with a backslash into tokens. */

import { createToken, symbolToken } from './formula-token.ts';
import {
  countDropped,
  findSide,
  LENGTH_COMMANDS,
  ROMAN_COMMANDS,
  TEXT_COMMANDS,
  TRANSPARENT_ENVIRONMENTS,
} from './silent-commands.ts';
import { findCharacter, findCommand, findWord } from './symbols.ts';
import {
  isLetter,
  modeOf,
  NO_DELIMITER,
  pushToken,
  skipArgument,
  skipOptional,
  skipSpaces,
  type TokenScanner,
} from './token-scanner.ts';

/** Reads the command at the scanner's place, with the arguments that say nothing. */
export function scanCommand(scanner: TokenScanner): void {
  const { tex } = scanner;
  const start = scanner.at + 1;
  let end = start;
  while (isLetter(tex.charCodeAt(end)) || tex[end] === '@') end += 1;
  if (end === start) {
    scanner.at = end + 1;
    scanEscaped(scanner, tex.charAt(start));
    return;
  }
  scanner.at = end;
  const name = tex.slice(start, end);
  const token = findCommand(name);
  if (token !== undefined) {
    pushToken(scanner, token);
    return;
  }
  if (tex[end] === '*') scanner.at += 1;
  if (!scanSpecial(scanner, name)) pushToken(scanner, findWord(name));
}

/** Reads a command that is no symbol, or says that it is one after all. */
function scanSpecial(scanner: TokenScanner, name: string): boolean {
  const side = findSide(name);
  const dropped = countDropped(name);
  if (name === 'begin' || name === 'end') scanEnvironmentName(scanner, name);
  else if (side !== undefined) {
    scanner.side = side;
    scanEmptyDelimiter(scanner);
  } else if (name === 'not') scanner.isNegated = true;
  else if (name === 'prime') pushToken(scanner, PRIME);
  else if (name === 'mathbb' || name === 'Bbb' || name === 'mathbbm' || name === 'mathds') scanDoubleStruck(scanner);
  else if (TEXT_COMMANDS.has(name)) scanner.nextMode = 'text';
  else if (ROMAN_COMMANDS.has(name)) scanner.nextMode = 'roman';
  else if (LENGTH_COMMANDS.has(name)) skipPattern(scanner, LENGTH);
  else if (name === 'bbox') skipOptional(scanner);
  else if (dropped === undefined) return false;
  else {
    if (name === 'rm') setRoman(scanner);
    for (let count = 0; count < dropped; count += 1) skipArgument(scanner);
  }
  return true;
}

/** `\rm` is for the rest of the group, but `\rm{tr}` is meant for these braces. */
function setRoman(scanner: TokenScanner): void {
  if (scanner.tex[scanner.at] === '{') scanner.nextMode = 'roman';
  else scanner.modes[scanner.modes.length - 1] = 'roman';
}

/** After a backslash, what is no letter: `\{`, `\|`, `\\`, spaces. */
function scanEscaped(scanner: TokenScanner, character: string): void {
  if (character === '\\') {
    pushToken(scanner, ROW);
    skipPattern(scanner, LINE_SPACING);
  } else if (character === '{') pushToken(scanner, BRACE);
  else if (character === '}') pushToken(scanner, BRACE_END);
  else if (character === '|') pushToken(scanner, NORM);
  // Where Markdown would take it for emphasis, a subscript's mark is escaped.
  else if (character === '_' && modeOf(scanner) !== 'text') pushToken(scanner, LOW);
  else if (character !== '' && '%#$&'.includes(character)) {
    pushToken(scanner, findCharacter(character) ?? symbolToken(character, 'constant'));
  }
}

function scanEnvironmentName(scanner: TokenScanner, kind: 'begin' | 'end'): void {
  const [found = '', name = ''] = ENVIRONMENT.exec(scanner.tex.slice(scanner.at, scanner.at + MAX_ENVIRONMENT_LENGTH)) ?? [];
  scanner.at += found.length;
  if (kind === 'begin') {
    // The columns of an array, the position of an alignment.
    skipOptional(scanner);
    if (WITH_COLUMNS.test(name)) skipArgument(scanner);
  }
  if (!TRANSPARENT_ENVIRONMENTS.has(name)) pushToken(scanner, createToken(kind, name.replace('*', '')));
}

/** `\left.`, which opens nothing, and `\right.`, which ends. */
function scanEmptyDelimiter(scanner: TokenScanner): void {
  skipSpaces(scanner);
  if (scanner.tex[scanner.at] !== '.') return;
  scanner.at += 1;
  const { side } = scanner;
  scanner.side = undefined;
  if (side === 'right') pushToken(scanner, NO_DELIMITER);
}

function scanDoubleStruck(scanner: TokenScanner): void {
  const match = DOUBLE_STRUCK.exec(scanner.tex.slice(scanner.at, scanner.at + 8));
  if (match === null) return;
  scanner.at += match[0].length;
  pushToken(scanner, symbolToken(`bb${match[1] ?? match[2] ?? ''}`, 'constant'));
}

function skipPattern(scanner: TokenScanner, pattern: RegExp): void {
  scanner.at += pattern.exec(scanner.tex.slice(scanner.at, scanner.at + MAX_ENVIRONMENT_LENGTH))?.[0].length ?? 0;
}

const MAX_ENVIRONMENT_LENGTH = 40;
const ENVIRONMENT = /^\s*\{\s*([A-Za-z]*\*?)\s*(?:\}|$)/;
const WITH_COLUMNS = /^(?:array|alignat|alignedat|subarray|xalignat|tabular|NiceArray)\*?$/;
const DOUBLE_STRUCK = /^\s*(?:\{\s*([A-Za-z1])\s*\}|([A-Za-z1]))/;
const LENGTH = /^\s*-?[\d.]+\s*(?:em|ex|pt|mu|px|cm|mm|in)/;
const LINE_SPACING = /^\*?\s*\[\s*-?[\d.]+\s*[a-z]{2}\s*\]/;

const PRIME = /* @__PURE__ */ createToken('prime', 'prime');
const ROW = /* @__PURE__ */ createToken('row', 'row');
const LOW = /* @__PURE__ */ createToken('script', 'low');
const NORM = /* @__PURE__ */ createToken('bar', '‖');
const BRACE = /* @__PURE__ */ createToken('fence', '{');
const BRACE_END = /* @__PURE__ */ createToken('fence-end', '}');
