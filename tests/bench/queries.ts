/** Queries drawn from an archive's own text, of the kinds that readers type. */

import type { MatchLevel } from '../../src/query/match/match-level.ts';

export interface QueryKind {
  readonly name: string;
  readonly queries: readonly string[];
  /** The level of the ladder that the queries are meant for. */
  readonly level?: MatchLevel;
  /** Asked of the suggestions. */
  readonly isTyping?: boolean;
}

/** A small generator of numbers (mulberry32), so that a run can be repeated. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** Draws pieces of texts; the same seed draws the same. */
export interface Drawing {
  readonly texts: readonly string[];
  random(below: number): number;
  pick<T>(items: readonly T[]): T | undefined;
  /** Characters that follow one another in some text. */
  cut(length: number): string;
  /** A word of four letters or more. */
  latin(): string;
  /** What a line begins with, of Han: a heading, as a rule. */
  beginning(length: number): string;
  /** A sentence or the beginning of a longer one, mostly of Han. */
  sentence(minimum: number, maximum: number): string;
}

const HAN_RUN = /[\u{4e00}-\u{9fff}]{2,}/gu;
const LATIN_WORD = /[A-Za-z][A-Za-z0-9]{3,}/g;

const HAN_START = /^[\u{4e00}-\u{9fff}]{3}/u;

/** Draws of one piece: hardly a text has none that fits. */
const MAX_TRIES = 200;

export function createDrawing(texts: readonly string[], seed: number): Drawing {
  const random = createRandom(seed);
  const pick = <T>(items: readonly T[]): T | undefined => items[random(items.length)];
  const find = (look: (text: string) => string | undefined): string | undefined => {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const found = look(pick(texts) ?? '');
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const findRun = (minimum: number): string | undefined =>
    find((text) => {
      const runs = text.match(HAN_RUN)?.filter((run) => run.length >= minimum);
      return runs && pick(runs);
    });
  return {
    texts,
    random,
    pick,
    cut(length) {
      const run = findRun(length) ?? findRun(2) ?? '';
      const start = random(Math.max(1, run.length - length + 1));
      return run.slice(start, start + length);
    },
    latin: () => find((text) => pick(text.match(LATIN_WORD) ?? [])) ?? 'index',
    beginning: (length) => (find((text) => pick(text.split('\n').filter((line) => HAN_START.test(line)))) ?? '').slice(0, length),
    sentence(minimum, maximum) {
      const isFit = (text: string): boolean =>
        text.length >= minimum && (text.match(HAN_RUN) ?? []).join('').length > text.length * 0.7;
      return find((text) => pick(text.split(/[\n\u3002\uff01\uff1f]/).filter(isFit)))?.slice(0, maximum) ?? '';
    },
  };
}

/** A word that stands in few of the texts; the rarest of some tries where none does. */
function rare(texts: readonly string[], draw: () => string): string {
  let rarest = { word: '', count: Number.POSITIVE_INFINITY };
  for (let tries = 0; tries < 60 && rarest.count > 3; tries++) {
    const word = draw();
    const count = texts.reduce((sum, text) => sum + (text.includes(word) ? 1 : 0), 0);
    if (count < rarest.count) rarest = { word, count };
  }
  return rarest.word;
}

/** `count` queries of each kind from the texts, for what stands in some post literally. */
export function drawQueries(texts: readonly string[], count: number): QueryKind[] {
  const { cut, latin, pick, random } = createDrawing(texts, 20_261_123);
  const draw = (name: string, make: () => string): QueryKind => ({
    name,
    level: 'phrase',
    queries: Array.from({ length: count }, make),
  });
  return [
    draw('short word', () => cut(2)),
    draw('two words', () => `${cut(2)} ${cut(2)}`),
    draw('phrase of 3 to 6', () => cut(3 + random(4))),
    draw('long phrase (7 to 12)', () => cut(7 + random(6))),
    draw('rare (in one to three posts)', () => rare(texts, () => cut(2))),
    draw('Latin', latin),
    draw(
      'very common',
      () =>
        pick([
          '\u{6211}\u{4eec}',
          '\u{4e00}\u{4e2a}',
          '\u{53ef}\u{4ee5}',
          '\u{6211}\u{4eec} \u{4e00}\u{4e2a} \u{53ef}\u{4ee5}',
        ]) ?? '',
    ),
  ];
}

/** What is typed into the search box before a query is one. */
export function drawTyping(texts: readonly string[], count: number, spell: (run: string) => string): QueryKind[] {
  const { beginning, cut, latin, random } = createDrawing(texts, 20_261_125);
  const draw = (name: string, make: () => string): QueryKind => ({
    name,
    isTyping: true,
    queries: Array.from({ length: count }, make),
  });
  return [
    draw('one letter', () => latin().charAt(0).toLowerCase()),
    draw('two letters', () => latin().slice(0, 2).toLowerCase()),
    draw('one to three characters', () => beginning(1 + random(3))),
    draw('pinyin', () => spell(cut(2)).slice(0, 3 + random(6))),
  ];
}
