/** Names of one thing as posts give them side by side: 变分自编码器（Variational Autoencoder，VAE）, VAE（变分自编码器）. */

import { isIdeographic, isWordCharacter } from '../analysis/character.ts';
import type { FormulaSpan, Section } from '../markdown/rendered.ts';
import { abbreviates, isAbbreviation, isLatinName, MAX_NAME_LENGTH, MAX_WORDS } from './latin-name.ts';
import { MAX_INSIDE_LENGTH, parseInside } from './parentheses.ts';
import { findTermCandidates, type TermCandidates } from './term-candidates.ts';
import { findUses, type TermUses } from './term-uses.ts';

/** One parenthesis that gives other names of what stands before it. */
export interface MinedPair {
  /** Names in Latin letters as written, the longest first; at least one. */
  readonly latin: readonly string[];
  /** The name in ideographs; `undefined` where all are Latin: LSP (Language Server Protocol). */
  readonly term: MinedTerm | undefined;
}

export interface MinedTerm extends TermCandidates {
  /** How the post uses each candidate. */
  readonly uses: readonly TermUses[];
  /** Whether the term stood before the parenthesis or in it. */
  readonly place: 'before' | 'inside';
}

/** Pairs taken from one post: a glossary has about 100, and each costs 40 µs. */
export const MAX_PAIRS_PER_POST = 200;

/** UTF-16 units of a post that are read; longer ones are books. */
const MAX_TEXT = 1 << 18;

/** All pairs in a post's headings and prose. */
export function minePairs(sections: readonly Section[]): MinedPair[] {
  const { text, formulas } = joinProse(sections);
  const pairs: MinedPair[] = [];
  // Most posts have few parentheses, which the platform finds faster than a loop here.
  for (const [opening, closing] of PARENTHESES) {
    let open = text.indexOf(opening);
    while (open !== -1 && pairs.length < MAX_PAIRS_PER_POST) {
      const length = text.slice(open + 1, open + 2 + MAX_INSIDE_LENGTH).indexOf(closing);
      const close = open + 1 + length;
      const pair = length > 0 ? parsePair(text, open, close) : undefined;
      if (pair !== undefined && !formulas.some(({ start, end }) => start < close && end > open)) pairs.push(pair);
      open = text.indexOf(opening, open + 1);
    }
  }
  return pairs;
}

const PARENTHESES = [
  ['（', '）'],
  ['(', ')'],
] as const;

/** A line for each heading and block of prose; a term never goes on from one to the next. */
function joinProse(sections: readonly Section[]): { text: string; formulas: Pick<FormulaSpan, 'start' | 'end'>[] } {
  const lines: string[] = [];
  const formulas: Pick<FormulaSpan, 'start' | 'end'>[] = [];
  let offset = 0;
  const add = (line: string): void => {
    lines.push(line);
    offset += line.length + 1;
  };
  for (const { heading, blocks } of sections) {
    if (heading !== undefined) add(heading.text);
    for (const block of blocks) {
      if (block.kind !== 'prose' || offset > MAX_TEXT) continue;
      for (const { start, end } of block.formulas) formulas.push({ start: offset + start, end: offset + end });
      add(block.text);
    }
  }
  return { text: lines.join('\n').slice(0, MAX_TEXT), formulas };
}

function parsePair(text: string, open: number, close: number): MinedPair | undefined {
  const names = parseInside(text.slice(open + 1, close));
  if (names === undefined) return undefined;
  const end = text[open - 1] === ' ' ? open - 1 : open;
  const code = text.charCodeAt(end - 1);
  const isLatinBefore = isWordCharacter(code) && !isIdeographic(code);
  if (!isLatinBefore) {
    const candidates = names.latin.length > 0 ? findTermCandidates(text, end) : undefined;
    if (candidates === undefined) return undefined;
    const { run, starts } = candidates;
    return { latin: longestFirst(names.latin), term: { ...candidates, uses: findUses(text, run, starts, end), place: 'before' } };
  }
  const before = parseLatinBefore(text, end);
  if (names.ideographic === undefined) return parseAbbreviated(before, names.latin);
  const isOneThing = names.latin.every((name) => abbreviates(before, name) || abbreviates(name, before));
  if (!isLatinName(before) || !isOneThing) return undefined;
  const run = names.ideographic;
  const term = { run, starts: [0], boundary: 'mark', uses: findUses(text, run, [0], close), place: 'inside' } as const;
  return { latin: longestFirst([before, ...names.latin]), term };
}

function longestFirst(names: readonly string[]): string[] {
  return names.toSorted((left, right) => right.length - left.length);
}

/** The words in Latin letters that end at `end`; empty when they are part of a path, an address or code. */
function parseLatinBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start <= MAX_NAME_LENGTH) {
    const code = text.charCodeAt(start - 1);
    if (isIdeographic(code) || !(isWordCharacter(code) || LATIN_JOINTS.includes(text[start - 1] ?? ''))) break;
    start--;
  }
  return CODE_MARKS.includes(text[start - 1] ?? ' ') ? '' : text.slice(start, end).trim();
}

const LATIN_JOINTS = " -\u{2013}'\u{2019}";
const CODE_MARKS = '.\\/_=+*#@&%$:<>{}';

/** LSP (Language Server Protocol) and Language Server Protocol (LSP). */
function parseAbbreviated(before: string, [inside, ...others]: readonly string[]): MinedPair | undefined {
  if (inside === undefined || others.length > 0) return undefined;
  const words = before.split(' ');
  const last = words.at(-1) ?? '';
  if (abbreviates(last, inside)) return { latin: [inside, last], term: undefined };
  if (!isAbbreviation(inside)) return undefined;
  // A sentence may stand before the name, which has at most as many words as its abbreviation has letters.
  for (let count = Math.min(MAX_WORDS, inside.length, words.length); count > 1; count--) {
    const name = words.slice(-count).join(' ');
    if (isLatinName(name) && abbreviates(inside, name)) return { latin: [name, inside], term: undefined };
  }
  return undefined;
}
