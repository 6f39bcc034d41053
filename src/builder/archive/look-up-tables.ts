/** The tables made of all posts together: terms, variants, suggestions, translations, the glossary, related posts. */

import { foldLabel } from '../../analysis/fold-label.ts';
import { type LookUpTables, termBlockBytes } from '../../catalogue/archive-files.ts';
import { BUILT_IN_GROUPS } from '../../glossary/built-in.ts';
import { chooseGroups } from '../../glossary/choose-groups.ts';
import { encodeGlossary } from '../../glossary/glossary.ts';
import { mergeGroups } from '../../glossary/merge.ts';
import type { Segment } from '../../index/write/segment.ts';
import { mergeSegments } from '../../index/write/term-table.ts';
import { decodeSounds } from '../../pinyin/sounds.ts';
import type { PostMeta } from '../../post.ts';
import { createLinkTable } from '../../related/link-table.ts';
import type { RelatedPost } from '../../related/related-post.ts';
import { encodeRelations, relationsOf } from '../../related/relations.ts';
import type { Block } from '../../storage/block-index.ts';
import { mineTerms, type Term } from '../../suggest/mine-terms.ts';
import { writeSuggestionEntries } from '../../suggest/writer.ts';
import { createVariantWriter } from '../../variants/variant-table.ts';
import type { OwnerGlossary } from '../read/load-glossary.ts';
import type { ChunkPost } from './chunk.ts';
import { gatherTranslations } from './gather-translations.ts';
import { relateInThread } from './relate-in-thread.ts';
import { makeSounds } from './sounds.ts';

/** A word in fewer posts is no suggestion. */
const MIN_WORD_POSTS = 2;

/** The term table, the other tables that a search looks into, and the related posts of each post. */
export interface GatheredAids {
  readonly blocks: readonly Block[];
  readonly lookUpTables: Omit<LookUpTables, 'oldAddresses'>;
  readonly related: readonly (readonly RelatedPost[])[];
}

/** Merges the segments into the blocks of the term table, and makes the other tables from the terms that go by. `posts` and `built` are in archive order. */
export async function gatherLookUpTables(
  segments: readonly Segment[],
  posts: readonly PostMeta[],
  built: readonly ChunkPost[],
  ownerGlossary: OwnerGlossary,
): Promise<GatheredAids> {
  const relating = relateInThread(built.map((post) => post.profile));
  const sounds = makeSounds();
  const table = decodeSounds(sounds);
  const variants = createVariantWriter(table);
  const words: Term[] = [];
  const decoder = new TextDecoder();
  const blocks = mergeSegments(segments, termBlockBytes(segments), (term, documents) => {
    variants.add(term, documents);
    if (documents >= MIN_WORD_POSTS && isLatinWord(term)) words.push({ text: decoder.decode(term), posts: documents });
  });
  const groups = mergeGroups({
    owner: ownerGlossary.groups,
    excluded: ownerGlossary.excluded,
    builtIn: BUILT_IN_GROUPS,
    mined: chooseGroups(built.map((post) => post.pairs)),
  });
  const names = {
    titles: posts.map((post) => post.title),
    tags: countNames(posts, (post) => post.tags),
    series: countNames(posts, (post) => (post.series === undefined ? [] : [post.series.name])),
    categories: countNames(posts, (post) => post.categories),
    authors: countNames(posts, (post) => post.authors),
    seriesOfTitles: posts.map((post) => post.series?.name),
    terms: [...mineTerms(built.map((post) => post.names)), ...groups.flat().map((text) => ({ text, posts: 0 }))],
    words,
  };
  const translations = await gatherTranslations(
    built.map((post) => post.wordCounts),
    groups,
  );
  const tables = {
    translations,
    variants: variants.finish(),
    suggestions: writeSuggestionEntries(names, (character) => table.readings(character)),
    sounds,
    glossary: encodeGlossary(groups),
  };
  // The thread that relates posts has a table of its own: making it again takes less than sending it over.
  const links = createLinkTable(built.map((post) => post.profile));
  const related = await relating;
  const relatedRecords = related.map((each, ordinal) => encodeRelations(relationsOf(ordinal, each, links)));
  return { blocks, lookUpTables: { ...tables, relatedRecords }, related };
}

const SHORTEST_WORD = 3;

function isLatinWord(term: Uint8Array): boolean {
  return term.length >= SHORTEST_WORD && term.every((byte) => byte >= 97 && byte <= 122);
}

/** Each name once, in its most frequent spelling, with the posts that have any. */
function countNames(posts: readonly PostMeta[], namesOf: (post: PostMeta) => readonly string[]): Term[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const post of posts) {
    for (const [folded, name] of new Map(namesOf(post).map((each) => [foldLabel(each), each]))) {
      const counts = spellings.get(folded) ?? new Map<string, number>();
      spellings.set(folded, counts.set(name, (counts.get(name) ?? 0) + 1));
    }
  }
  return [...spellings.values()].map((counts) => {
    const [[text] = ['']] = [...counts].sort(([, left], [, right]) => right - left);
    return { text, posts: [...counts.values()].reduce((sum, count) => sum + count, 0) };
  });
}
