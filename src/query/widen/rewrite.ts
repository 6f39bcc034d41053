/** Other queries that may find what a query without hits was after: by other names of a thing, and by what was probably meant. */

import type { Clause } from '../language/query.ts';
import type { Leaf } from '../match/leaf.ts';
import { createLeaf } from '../match/leaf.ts';
import { type MatchContext, matchLiterally, termsOfPhrases } from '../match/match-leaf.ts';
import type { Rung } from '../rung.ts';
import type { SearchSource } from '../search-source.ts';
import { proposeTexts } from './correct.ts';
import { replaceTexts } from './replace-texts.ts';

/** Names of one thing that were searched for beside the one typed. */
export interface Synonyms {
  readonly term: string;
  readonly names: readonly string[];
}

export interface Rewriting {
  readonly rung: Extract<Rung, 'synonym' | 'corrected'>;
  readonly clause: Clause;
  readonly synonyms: readonly Synonyms[];
  /** Further queries that would find something. */
  readonly others: readonly Clause[];
}

export interface RewriteContext {
  readonly source: SearchSource;
  readonly context: MatchContext;
}

/** Other names of one thing that are searched for. */
const MAX_NAMES = 8;

/** Texts that are corrected in one query: with more, nothing is left that was meant. */
const MAX_CORRECTED = 3;

/** The glossary's other names of a text, or of the texts of a query together. */
export function findSynonyms(clause: Clause, { glossary }: SearchSource): Synonyms[] {
  const texts = textsOf(clause);
  const whole = texts.length > 1 ? [texts.join(' ')] : [];
  return [...whole, ...texts].flatMap((term) => {
    const names = glossary.synonymsOf(term).slice(0, MAX_NAMES);
    return names.length === 0 ? [] : [{ term, names }];
  });
}

function textsOf(clause: Clause): string[] {
  if (clause.kind === 'text') return [clause.text];
  return clause.kind === 'and' ? clause.clauses.flatMap((each) => (each.kind === 'text' ? [each.text] : [])) : [];
}

/** The query with the names of the glossary beside what no post has, or beside all where each by itself is somewhere. */
export async function rewriteBySynonyms(
  clause: Clause,
  missing: readonly Leaf[],
  { source }: RewriteContext,
): Promise<Rewriting | undefined> {
  const synonyms = findSynonyms(clause, source).filter(
    ({ term }) => missing.length === 0 || term.includes(' ') || missing.some((leaf) => leaf.text === term),
  );
  const [first] = synonyms;
  if (first === undefined) return undefined;
  const eitherOf = (own: Clause, names: readonly string[]): Clause => ({
    kind: 'or',
    clauses: [own, ...names.map((text): Clause => ({ kind: 'phrase', text }))],
  });
  const replaced = first.term.includes(' ')
    ? eitherOf(clause, first.names)
    : replaceTexts(clause, (text) => {
        const names = synonyms.find(({ term }) => term === text)?.names;
        return names && eitherOf({ kind: 'text', text }, names);
      });
  return { rung: 'synonym', clause: replaced, synonyms, others: [] };
}

/** The query with what was probably meant in place of every text that no post has. */
export async function rewriteByCorrections(
  clause: Clause,
  missing: readonly Leaf[],
  { source, context }: RewriteContext,
): Promise<Rewriting | undefined> {
  if (missing.length === 0 || missing.length > MAX_CORRECTED) return undefined;
  const corrections = new Map<string, readonly string[]>();
  for (const leaf of missing) {
    for (const propose of proposeTexts(leaf, context.reader, source)) {
      const texts = await keepOccurring(await propose(), leaf, context);
      if (texts.length === 0) continue;
      corrections.set(leaf.text, texts);
      break;
    }
  }
  if (corrections.size === 0) return undefined;
  const correct = (place: number): Clause =>
    replaceTexts(clause, (text) => {
      const texts = corrections.get(text);
      return texts && { kind: 'text', text: texts[place] ?? texts[0] ?? text };
    });
  const most = Math.max(...[...corrections.values()].map((texts) => texts.length));
  const others = Array.from({ length: most - 1 }, (_, index) => correct(index + 1));
  return { rung: 'corrected', clause: correct(0), synonyms: [], others };
}

async function keepOccurring(texts: readonly string[], { inTitle, units }: Leaf, context: MatchContext): Promise<string[]> {
  const leaves = texts.flatMap((text) => createLeaf(text, { quoted: false, inTitle }, units.length + text.length) ?? []);
  await context.reader.read(leaves.flatMap(termsOfPhrases));
  const counts = leaves.map((leaf) => matchLiterally(leaf, context).ordinals.length);
  const most = Math.max(...counts);
  return leaves.flatMap((leaf, index) => ((counts[index] ?? 0) * RARE > most ? [leaf.text] : []));
}

/** A text that this many times more posts have is what was meant. */
const RARE = 20;
