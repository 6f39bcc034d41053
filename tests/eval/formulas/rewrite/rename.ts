/** A formula with other names for its variables, as another author would have them. */

import { normalTex } from './normal-tex.ts';
import { argumentEnd, readTokens, type TexToken } from './tex-tokens.ts';

/** Lower Greek letters; pi is the number, and capital ones are operators as a rule. */
const GREEK: readonly string[] =
  '\\alpha \\beta \\gamma \\delta \\epsilon \\varepsilon \\zeta \\eta \\theta \\iota \\kappa \\lambda \\mu \\nu \\xi \\rho \\sigma \\tau \\phi \\varphi \\chi \\psi \\omega'.split(
    ' ',
  );

/** What new names are taken from: neither d, e, i, o, l, O nor letters that look like numbers. */
const SMALL = [...'abcfghjkmnpqrstuvwxyz'];
const CAPITAL = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];

/** Runs of two letters that are names and no products. */
const SHORT_WORDS: ReadonlySet<string> = new Set('dp fa tr rk lg ln if is in it do st id to or no ll hh'.split(' '));

/** Names of at least this many variables must change. */
const MIN_RENAMED = 2;

/**
 * Renames every variable to a letter of its kind that the formula does not have (one in five small letters to a Greek one). Kept: e; i in
 * an exponent of e; d where it is a differential; the T of a transposed matrix; the O of an order; words of three letters or more, unless
 * each of their letters stands alone elsewhere; text, `\mathrm`, `\mathbb`. `undefined` where fewer than two variables would change.
 */
export function rename(tex: string, random: (below: number) => number): string | undefined {
  const used = new Set([...tex.replace(/\\[A-Za-z]+/g, ''), ...readTokens(tex).map(({ text }) => text)]);
  const { text, count } = replaceVariables(tex, (old) => {
    const pool = old.startsWith('\\') || (SMALL.includes(old) && random(5) === 0) ? GREEK : isCapital(old) ? CAPITAL : SMALL;
    const free = pool.filter((letter) => !used.has(letter));
    const chosen =
      free[random(Math.max(1, free.length))] ?? [...SMALL, ...CAPITAL, ...GREEK].find((letter) => !used.has(letter)) ?? old;
    used.add(chosen);
    return chosen;
  });
  return count < MIN_RENAMED ? undefined : text;
}

/** The formula with variables numbered in order of appearance: equal for formulas that differ in the names of variables alone. */
export function namelessTex(tex: string): string {
  let count = 0;
  // Characters for private use, which no formula has.
  return normalTex(replaceVariables(tex, () => String.fromCodePoint(0xe000 + count++)).text);
}

/** Writes another name for each variable, the same one wherever it stands; `count` is how many variables there are. */
function replaceVariables(tex: string, nameFor: (old: string) => string): { text: string; count: number } {
  const tokens = readTokens(tex);
  const kept = keptTokens(tokens);
  const names = new Map<string, string>();
  let text = '';
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    text += tex.slice(end, token.start);
    end = token.end;
    if (kept.has(index) || !isVariable(token)) {
      text += token.text;
      continue;
    }
    const name = names.get(token.text) ?? nameFor(token.text);
    names.set(token.text, name);
    // A command ends at what is no letter.
    text += name.startsWith('\\') && /^[A-Za-z]/.test(tex.slice(end)) ? `${name} ` : name;
  }
  return { text: text + tex.slice(end), count: names.size };
}

/** A single letter, Latin or Greek, that may be the name of something. */
function isVariable({ kind, text }: TexToken): boolean {
  return kind === 'letter' || GREEK.includes(text);
}

function isCapital(name: string): boolean {
  return name >= 'A' && name <= 'Z';
}

/** Places of letters that are no names of variables. */
function keptTokens(tokens: readonly TexToken[]): Set<number> {
  const kept = new Set<number>();
  const indexes = tokens.flatMap(({ kind }, index) => (kind === 'letter' ? index : []));
  const keep = (letter: string): void => {
    for (const index of indexes) if (tokens[index]?.text === letter) kept.add(index);
  };
  keep('e');
  if (hasDifferential(tokens)) keep('d');
  if (hasImaginary(tokens)) keep('i');
  if (indexes.every((index) => tokens[index]?.text !== 'T' || isTransposed(tokens, index))) keep('T');
  const order = (index: number): boolean => tokens[index]?.text === 'O' && /\($/.test(afterClosing(tokens, index)?.text ?? '');
  for (const index of indexes) if (order(index)) kept.add(index);
  for (const index of wordTokens(tokens)) kept.add(index);
  return kept;
}

function afterClosing(tokens: readonly TexToken[], index: number): TexToken | undefined {
  return tokens.slice(index + 1).find(({ kind }) => kind !== 'close' && kind !== 'setting');
}

/** An integral, or a fraction with d above and below. */
function hasDifferential(tokens: readonly TexToken[]): boolean {
  const beginsWithD = (index: number): boolean =>
    (tokens[index]?.kind === 'open' ? tokens[index + 1] : tokens[index])?.text === 'd';
  return tokens.some(({ text }, index) => {
    if (/^\\(?:i{1,3}|o)nt$/.test(text)) return true;
    if (text === '/')
      return tokens[index + 1]?.text === 'd' && tokens.slice(Math.max(0, index - 4), index).some((at) => at.text === 'd');
    return /^\\[dtc]?frac$/.test(text) && beginsWithD(index + 1) && beginsWithD(argumentEnd(tokens, index + 1));
  });
}

/** An i in an exponent of e, but not as an index there. */
function hasImaginary(tokens: readonly TexToken[]): boolean {
  return tokens.some(({ text }, index) => {
    if (text !== 'e' || tokens[index + 1]?.text !== '^') return false;
    const exponent = tokens.slice(index + 2, argumentEnd(tokens, index + 2));
    return exponent.some(
      ({ text: inner }, at) =>
        inner === 'i' && !/^[_{]$/.test(exponent[at - 1]?.text ?? '') && !/_/.test(exponent[at - 2]?.text ?? ''),
    );
  });
}

function isTransposed(tokens: readonly TexToken[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 2), index).map(({ text }) => text);
  const isRaised = before.at(-1) === '^' || before.join('') === '^{';
  return isRaised && !tokens.some(({ text }) => /^\\(?:sum|prod|int|bigcup|bigcap|bigoplus)$/.test(text));
}

/** Letters that stand side by side and are a word. */
function wordTokens(tokens: readonly TexToken[]): number[] {
  const runs: number[][] = [];
  for (const [index, { kind, start }] of tokens.entries()) {
    if (kind !== 'letter') continue;
    const run = runs.at(-1);
    const last = tokens[run?.at(-1) ?? -1];
    if (run?.at(-1) === index - 1 && last?.end === start) run.push(index);
    else runs.push([index]);
  }
  const alone = new Set(runs.filter(({ length }) => length === 1).map(([index = -1]) => tokens[index]?.text));
  return runs
    .filter((run) => {
      const letters = run.map((index) => tokens[index]?.text ?? '');
      if (run.length < 3) return SHORT_WORDS.has(letters.join(''));
      return !letters.every((letter) => alone.has(letter));
    })
    .flat();
}
