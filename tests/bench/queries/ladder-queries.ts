/** Queries for every level of the ladder, drawn from an archive's own text and then torn, misspelt or asked as readers do. */

import { BUILT_IN_GROUPS } from '../../../src/glossary/built-in.ts';
import type { SoundTable } from '../../../src/pinyin/sounds.ts';
import { createDrawing, type Drawing, type QueryKind } from '../queries.ts';

export interface Archive {
  /** Texts of posts as stored. */
  readonly texts: readonly string[];
  /** Posts that hold a text literally. */
  countHits(text: string): Promise<number>;
}

/** Draws for one query; where all fail, the last one stands, and the table of results shows that it found its level not. */
const MAX_TRIES = 60;

/** Posts that a word must stand in before somebody misspells it. */
const FREQUENT = 5;

const SEED = 20_261_124;

export async function drawLadderQueries(archive: Archive, sounds: SoundTable, count: number): Promise<QueryKind[]> {
  const drawing = createDrawing(archive.texts, SEED);
  const homophones = collectHomophones(archive.texts, sounds);
  const isNew = async (text: string): Promise<boolean> => (await archive.countHits(text)) === 0;
  const isFrequent = async (text: string): Promise<boolean> => (await archive.countHits(text)) >= FREQUENT;
  const draw = async (kind: Omit<QueryKind, 'queries'>, make: () => Promise<string> | string): Promise<QueryKind> => {
    const queries: string[] = [];
    while (queries.length < count) {
      let query = '';
      for (let tries = 0; tries < MAX_TRIES; tries++) {
        query = (await make()) || query;
        if (query !== '' && (await isNew(query))) break;
      }
      queries.push(query);
    }
    return { ...kind, queries };
  };
  const frequent = async (make: () => string): Promise<string> => {
    let word = make();
    for (let tries = 0; tries < MAX_TRIES && !(await isFrequent(word)); tries++) word = make();
    return word;
  };
  const { cut, random } = drawing;
  return [
    await draw({ name: 'all of a run, apart', level: 'all' }, () => (random(2) === 0 ? chainOf(drawing) : gluedOf(drawing))),
    { name: 'English name of the glossary', level: 'synonym', queries: await namesWithoutHits(count, isNew) },
    await draw({ name: 'a homophone in 3 to 5', level: 'corrected' }, () => mishear(cut(3 + random(3)), homophones, random)),
    await draw({ name: 'Latin word with an edit', level: 'corrected' }, async () =>
      misspell(await frequent(() => drawing.latin().toLowerCase()), random),
    ),
    await draw({ name: 'pinyin of 2 to 4', level: 'corrected' }, async () =>
      spell(await frequent(() => cut(2 + random(3))), sounds),
    ),
    await draw({ name: 'two words of a clause, swapped', level: 'near' }, () => {
      const run = cut(4);
      return run.slice(2) + run.slice(0, 2);
    }),
    await draw({ name: 'every third word left out (15 to 25)', level: 'most' }, () => leaveOut(drawing)),
    await draw({ name: 'question of 20 to 40', level: 'most' }, () => `${QUESTION}${drawing.sentence(17, 36)}\uff1f`),
    {
      name: 'pasted sentence of 20 to 40',
      level: 'phrase',
      queries: Array.from({ length: count }, () => drawing.sentence(20, 40)),
    },
  ];
}

const QUESTION = '\u4e3a\u4ec0\u4e48';

/** Bigrams of one post that fit together, each from another place. */
function chainOf({ pick, random, texts }: Drawing): string {
  const runs = (pick(texts) ?? '').match(/[\u{4e00}-\u{9fff}]{2,}/gu) ?? [];
  const following = new Map<string, string[]>();
  for (const run of runs) {
    for (let at = 0; at + 1 < run.length; at++) {
      const character = run.charAt(at);
      following.set(character, [...(following.get(character) ?? []), run.charAt(at + 1)]);
    }
  }
  let chain = (pick(runs) ?? '').charAt(0);
  for (let length = 3 + random(2); chain.length < length; ) {
    const next = pick(following.get(chain.slice(-1)) ?? []);
    if (next === undefined) return '';
    chain += next;
  }
  return chain;
}

/** A word of letters and one of characters from one post, as one run. */
function gluedOf({ pick, texts }: Drawing): string {
  const text = pick(texts) ?? '';
  const word = pick(text.match(/[A-Za-z][A-Za-z0-9]{3,}/g) ?? []) ?? '';
  const run = pick(text.match(/[\u{4e00}-\u{9fff}]{2,}/gu) ?? []) ?? '';
  return word === '' || run === '' ? '' : word + run.slice(0, 2);
}

/** Names that no post has while it has another name of the same. */
async function namesWithoutHits(count: number, isNew: (text: string) => Promise<boolean>): Promise<string[]> {
  const found: string[] = [];
  for (const group of BUILT_IN_GROUPS) {
    const isHere = await Promise.all(group.map(async (name) => !(await isNew(name))));
    const name = group.find((each, index) => isHere[index] === false && /^[A-Za-z][A-Za-z -]{3,}$/.test(each));
    if (name !== undefined && isHere.includes(true) && found.length < count) found.push(name);
  }
  return found;
}

/** Characters that occur, by how they are read, the most frequent first. */
function collectHomophones(texts: readonly string[], sounds: SoundTable): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const character of texts.join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
  const byUse = [...counts.keys()].sort((left, right) => (counts.get(right) ?? 0) - (counts.get(left) ?? 0));
  const lists = new Map<string, string>();
  for (const character of byUse.slice(0, 3500)) {
    const [reading] = sounds.readings(character);
    const list = lists.get(reading ?? '') ?? '';
    if (reading !== undefined && list.length < 6) lists.set(reading, list + character);
  }
  return new Map([...lists.values()].flatMap((list) => [...list].map((character) => [character, list] as const)));
}

function mishear(run: string, homophones: ReadonlyMap<string, string>, random: (below: number) => number): string {
  const at = random(run.length);
  const others = [...(homophones.get(run.charAt(at)) ?? '')].filter((other) => other !== run.charAt(at));
  const other = others[random(others.length)];
  return other === undefined ? '' : run.slice(0, at) + other + run.slice(at + 1);
}

/** One letter left out, doubled, swapped with the next or replaced; never the first. */
function misspell(word: string, random: (below: number) => number): string {
  if (!/^[a-z]{5,12}$/.test(word)) return '';
  const at = 1 + random(word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const ways = [before + after, before + letter + letter + after, before + after.charAt(0) + letter + after.slice(1)];
  return ways[random(ways.length + 1)] ?? `${before}${String.fromCharCode(97 + random(26))}${after}`;
}

/** Pinyin of a run by the usual sound of each character. */
export function spell(run: string, sounds: SoundTable): string {
  return [...run].map((character) => sounds.readings(character)[0] ?? '').join('');
}

function leaveOut({ sentence }: Drawing): string {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = [...segmenter.segment(sentence(22, 38))].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const kept = words.filter((_, index) => index % 3 !== 2).join('');
  return kept.length >= 15 && kept.length <= 25 ? kept : '';
}
