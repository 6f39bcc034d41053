/** Looks up what a command, a character or a word of plain letters stands for. */

import { createToken, type FormulaToken, symbolToken } from './formula-token.ts';
import { COMMAND_NAMES, SYMBOL_NAMES } from './symbol-names.ts';

/** The token of a command, without its backslash. */
export function findCommand(name: string): FormulaToken | undefined {
  return COMMANDS.get(name);
}

/** How a command reads: `\alpha` as `α`, `\le` as `≤`; undefined for what has no character of its own. */
export function findReading(name: string): string | undefined {
  return READINGS.get(name);
}

/** The token of a character, or of operators typed as several (`<=`). */
export function findCharacter(characters: string): FormulaToken | undefined {
  return CHARACTERS.get(characters);
}

/** The token of a run of plain letters: names of functions, and Greek letters typed by their names. */
export function findPlainName(letters: string): FormulaToken | undefined {
  return PLAIN_NAMES.get(letters);
}

/** The token of a word set upright: a function that is known, or the word in lower case. */
export function findWord(word: string): FormulaToken {
  const lower = word.toLowerCase();
  return PLAIN_NAMES.get(word) ?? PLAIN_NAMES.get(lower) ?? symbolToken(lower, 'word');
}

const COMMANDS: Map<string, FormulaToken> = /* @__PURE__ */ new Map();
const CHARACTERS: Map<string, FormulaToken> = /* @__PURE__ */ new Map();
/** Characters of commands: the first that stands behind the command in its group, else any. */
const READINGS: Map<string, string> = /* @__PURE__ */ new Map();
const PLAIN_NAMES: Map<string, FormulaToken> = /* @__PURE__ */ new Map();

/** Kinds whose names are typed without a backslash; the shorter ones are rather products of variables. */
const PLAIN_KINDS: ReadonlySet<string> = new Set(['function', 'sum', 'variable']);
const SHORT_PLAIN_NAMES: ReadonlySet<string> = new Set(['ln', 'lg', 'KL', 'Tr', 'Pr', 'pi', 'mu', 'nu', 'xi']);
const READ_KINDS: ReadonlySet<string> = new Set(['root', 'fence', 'fence-end', 'bar', 'bar-start', 'bar-end']);
const OTHER_PLAIN_NAMES: readonly string[] = ['sqrt', 'infty', 'nabla', 'partial', 'mod'];

function addName(name: string, token: FormulaToken): void {
  const code = name.charCodeAt(0);
  const isCommand = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  (isCommand ? COMMANDS : CHARACTERS).set(name, token);
  if (isCommand && PLAIN_KINDS.has(token.symbolKind) && (name.length > 2 || SHORT_PLAIN_NAMES.has(name))) {
    PLAIN_NAMES.set(name, token);
  }
}

function addReadings(names: readonly string[]): void {
  let character = names.find((name) => NOT_ASCII.test(name)) ?? names.find((name) => name === '|' || name === '=');
  for (const name of [...names].reverse()) {
    if (NOT_ASCII.test(name)) character = name;
    // One letter behind a backslash is rather a path: `C:\R`.
    else if (/^[A-Za-z]{2}/.test(name) && character !== undefined) READINGS.set(name, character);
  }
}

const NOT_ASCII = /^[\u{80}-\u{10ffff}]+$/u;

function readNames(): void {
  for (const [kind, groups] of SYMBOL_NAMES) {
    for (const group of groups.split('/')) {
      const names = group.split(' ');
      const token = symbolToken(names[0] ?? '', kind);
      addReadings(names);
      for (const name of names) addName(name, token);
    }
  }
  for (const [kind, groups] of COMMAND_NAMES) {
    for (const group of groups.split('/')) {
      const [text = '', ...names] = group.split(' ');
      const token = createToken(kind, text);
      if (READ_KINDS.has(kind)) addReadings([text, ...names]);
      for (const name of names) addName(name, token);
    }
  }
  for (const name of OTHER_PLAIN_NAMES) {
    const token = COMMANDS.get(name);
    if (token !== undefined) PLAIN_NAMES.set(name, token);
  }
}

readNames();
