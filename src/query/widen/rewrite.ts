/** Other queries for one without hits: by other names of a thing, and by what was probably meant. */

import { isSyllable } from '../../pinyin/syllables.ts';
import type { Clause } from '../language/query.ts';
import { MAX_CORRECTED, MAX_JOINED_READINGS, MAX_PROPOSALS } from '../limits.ts';
import { createLeaf, type Leaf } from '../match/leaf.ts';
import { type MatchContext, matchLiterally, termsOfPhrases } from '../match/match-leaf.ts';
import type { SearchSource } from '../source/search-source.ts';
import { proposeTexts, swapNeighbours } from './correct.ts';
import { listTexts, replaceTexts } from './replace-texts.ts';
import { resolvePinyin } from './resolve-pinyin.ts';
import { findSynonyms, type Synonyms } from './synonyms.ts';

export interface Rewriting {
  readonly clause: Clause;
  readonly synonyms: readonly Synonyms[];
  /** Further queries that would find something. */
  readonly others: readonly Clause[];
}

export interface RewriteContext {
  readonly source: SearchSource;
  readonly matching: MatchContext;
}

/** A way to another query; `missing` are the texts that no post has. `undefined` where there is none. */
export type Rewrite = (clause: Clause, missing: readonly Leaf[], context: RewriteContext) => Promise<Rewriting | undefined>;

/** The query with the glossary's names beside each text that no post has; beside all texts where each by itself is somewhere. */
export async function rewriteBySynonyms(
  clause: Clause,
  missing: readonly Leaf[],
  { source }: RewriteContext,
): Promise<Rewriting | undefined> {
  const isMissing = (text: Clause): boolean => missing.some((leaf) => leaf.clause === text);
  const synonyms = findSynonyms(clause, source.glossary).filter(
    ({ texts }) => missing.length === 0 || texts.length > 1 || texts.some(isMissing),
  );
  const [first] = synonyms;
  if (first === undefined) return undefined;
  const eitherOf = (own: Clause, names: readonly string[]): Clause => ({
    kind: 'or',
    clauses: [own, ...names.map((text): Clause => ({ kind: 'phrase', text }))],
  });
  const replaced =
    first.texts.length > 1
      ? eitherOf(clause, first.names)
      : replaceTexts(clause, (text) => {
          const names = synonyms.find(({ texts }) => texts.includes(text))?.names;
          return names && eitherOf(text, names);
        });
  return { clause: replaced, synonyms: synonyms.map(({ term, names }) => ({ term, names })), others: [] };
}

/** The query with what was probably meant in place of every text that no post has. */
export async function rewriteByCorrections(
  clause: Clause,
  missing: readonly Leaf[],
  { source, matching }: RewriteContext,
): Promise<Rewriting | undefined> {
  const joined = await joinSyllables(clause, source, matching);
  if (joined !== undefined) return joined;
  if (missing.length === 0 || missing.length > MAX_CORRECTED) return undefined;
  const corrections = new Map<Clause, readonly string[]>();
  for (const leaf of missing) {
    for (const propose of proposeTexts(leaf, matching.reader, source)) {
      const texts = await keepOccurring(await propose(), leaf, matching);
      if (texts.length === 0 || leaf.clause === undefined) continue;
      corrections.set(leaf.clause, texts);
      break;
    }
  }
  if (corrections.size === 0) return undefined;
  const correct = (choose: (texts: readonly string[]) => Clause): Clause =>
    replaceTexts(clause, (text) => {
      const texts = corrections.get(text);
      return texts && choose(texts);
    });
  const most = Math.max(...[...corrections.values()].map((texts) => texts.length));
  const isJoined = [...corrections.values()].some((texts) => joinReadings(texts).kind === 'or');
  const first = isJoined ? 0 : 1;
  const others = Array.from({ length: most - first }, (_, index) =>
    correct((texts) => ({ kind: 'text', text: texts[index + first] ?? texts[0] ?? '' })),
  );
  return { clause: correct(joinReadings), synonyms: [], others };
}

/** The one text that no post has, with two neighbouring Han in each other's place, where posts have that literally. */
export async function rewriteBySwap(
  clause: Clause,
  missing: readonly Leaf[],
  { matching }: RewriteContext,
): Promise<Rewriting | undefined> {
  const [leaf] = missing;
  if (leaf === undefined || missing.length > 1) return undefined;
  const [chosen, ...others] = await keepOccurring(swapNeighbours(leaf), leaf, matching);
  if (chosen === undefined) return undefined;
  const withText = (text: string): Clause =>
    replaceTexts(clause, (typed) => (typed === leaf.clause ? { kind: 'text', text } : undefined));
  return { clause: withText(chosen), synonyms: [], others: others.map(withText) };
}

/** Searches for the likeliest words of two syllables together: 名言 and 名演 sound alike. Of more syllables the first reading is meant. */
function joinReadings(texts: readonly string[]): Clause {
  const readings = texts.filter((text) => TWO_HAN.test(text)).slice(0, MAX_JOINED_READINGS);
  const [first = ''] = texts;
  if (readings.length < 2 || readings[0] !== first) return { kind: 'text', text: first };
  return { kind: 'or', clauses: readings.map((text) => ({ kind: 'text', text })) };
}

const TWO_HAN = /^\p{Script=Han}{2}$/u;

/** Pinyin typed with spaces, `zhu yi li`: two syllables or more side by side are one text. */
async function joinSyllables(clause: Clause, source: SearchSource, matching: MatchContext): Promise<Rewriting | undefined> {
  const texts = listTexts(clause);
  const runs = texts
    .map(({ text }) => (/^[a-z]+$/.test(text) && isSyllable(text) ? text : ' '))
    .join("'")
    .split(/'? '?/);
  const longest = runs.sort((left, right) => right.length - left.length)[0] ?? '';
  const syllables = longest.split("'").filter((text) => text !== '');
  if (syllables.length < 2) return undefined;
  const first = texts.findIndex((_, index) => syllables.every((syllable, place) => texts[index + place]?.text === syllable));
  const replaced = texts.slice(first, first + syllables.length);
  const leaf = createLeaf(longest, { quoted: false, inTitle: false }, syllables.length);
  const found = leaf && (await keepOccurring(await resolvePinyin(longest, source.variants), leaf, matching));
  if (found === undefined || found.length === 0) return undefined;
  const withText = (text: string): Clause => {
    if (clause.kind !== 'and') return { kind: 'text', text };
    const clauses = clause.clauses.flatMap((each) =>
      each === replaced[0] ? [{ kind: 'text', text } as const] : replaced.some((other) => other === each) ? [] : [each],
    );
    const [only] = clauses;
    return clauses.length === 1 && only !== undefined ? only : { kind: 'and', clauses };
  };
  const [chosen = '', ...others] = found.slice(0, MAX_PROPOSALS);
  return { clause: withText(chosen), synonyms: [], others: others.map(withText) };
}

async function keepOccurring(texts: readonly string[], { inTitle, units }: Leaf, context: MatchContext): Promise<string[]> {
  const leaves = texts.flatMap((text) => createLeaf(text, { quoted: false, inTitle }, units.length + text.length) ?? []);
  await context.reader.read(leaves.flatMap(termsOfPhrases));
  const counts = leaves.map((leaf) => matchLiterally(leaf, context).ordinals.length);
  const most = Math.max(...counts);
  return leaves.flatMap((leaf, index) => ((counts[index] ?? 0) * RARE > most ? [leaf.text] : []));
}

/** Drop a proposal where another one has at least this many times its posts. */
const RARE = 20;
