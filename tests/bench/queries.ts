/** Queries drawn from an archive's own text, of the kinds that readers type. */

export interface QueryKind {
  readonly name: string;
  readonly queries: readonly string[];
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

const HAN_RUN = /[\u{4e00}-\u{9fff}]{2,}/gu;
const LATIN_WORD = /[A-Za-z][A-Za-z0-9]{3,}/g;

/** `count` queries of each kind from the texts. */
export function drawQueries(texts: readonly string[], count: number): QueryKind[] {
  const random = createRandom(20_261_123);
  const pick = <T>(items: readonly T[]): T | undefined => items[random(items.length)];
  const runs = (minimum: number): string | undefined => {
    for (let tries = 0; tries < 200; tries++) {
      const found = (pick(texts) ?? '').match(HAN_RUN)?.filter((run) => run.length >= minimum);
      const run = found && pick(found);
      if (run !== undefined) return run;
    }
    return undefined;
  };
  const cut = (length: number): string => {
    const run = runs(length) ?? runs(2) ?? '';
    const start = random(Math.max(1, run.length - length + 1));
    return run.slice(start, start + length);
  };
  const latin = (): string => {
    for (let tries = 0; tries < 200; tries++) {
      const word = pick((pick(texts) ?? '').match(LATIN_WORD) ?? []);
      if (word !== undefined) return word;
    }
    return 'index';
  };
  const draw = (name: string, make: () => string): QueryKind => ({ name, queries: Array.from({ length: count }, make) });
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
