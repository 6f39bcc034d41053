/**
 * What one answer may cost: how much of a query is read, how many files it fetches, how many texts it proposes. Each limit stands here
 * with its reason; how snippets look is decided where they are cut.
 */

// What is read of a query.

/** UTF-16 units; a paragraph pasted whole still fits. */
export const MAX_QUERY_LENGTH = 400;

/** Units searched for: each bigram may be a block to fetch, and a title of thirty characters must fit. */
export const MAX_QUERY_UNITS = 40;

/** Groups within groups; what is nested deeper is text. People write two, programs ten. */
export const MAX_QUERY_DEPTH = 20;

/** Notes on one query: more help nobody. */
export const MAX_NOTES = 10;

/** Formulas of one query; each may be six blocks to fetch. Further ones are read as text. */
export const MAX_QUERY_FORMULAS = 2;

// What is fetched. A fetch costs 0.1 ms of CPU warm and 0.3 cold.

/** Files of one answer: Workers takes 50 subrequests on the free plan, and one is for the tables. */
export const MAX_FETCHES = 49;

/** Files of these that may be blocks of terms and keys; the rest shows the hits. */
export const MAX_LOOK_UPS = 36;

/** Look-ups that may go into corrections: what sounds, looks or is spelt alike, and names by their initials. */
export const MAX_CORRECTION_LOOK_UPS = 8;

/** Blocks in all whose terms partial matches may use, below posts that have all of a query. */
export const MAX_PARTIAL_BLOCKS = 10;

/** Packs of texts for the passages of a page's hits. */
export const MAX_TEXT_PACKS = 10;

// What is tried.

/** Terms that count for a partial match. */
export const MAX_PARTIAL_TERMS = 32;

/** With more terms than this, leave out those with function characters: each may be a block to fetch. */
export const AMPLE_TERMS = 20;

/** Longer texts are sentences. No post has all characters of a sentence close together, and one wrong character is not why none has it. */
export const MAX_NEAR_UNITS = 12;
export const MAX_CORRECTED_UNITS = 8;

/** Texts that are corrected in one query: with more, the correction is a guess at everything. */
export const MAX_CORRECTED = 3;

/** Texts in which neighbours are swapped: each swap may be three bigrams to look up. */
export const MAX_SWAPPED_UNITS = 7;

/** Names that are proposed by their initials, texts that are tried for one text, and blocks of variants that are read at a time. */
export const MAX_PROPOSALS = 4;
export const MAX_TRIED_TEXTS = 6;
export const MAX_VARIANT_BLOCKS = 4;

/** Other names of one thing: how many are searched for, and how many are offered as links. */
export const MAX_SYNONYM_NAMES = 8;
export const MAX_OTHER_NAMES = 6;

/** Blocks of the dictionary of other names: one a word. With 6, four words of a title of ten had none (nDCG@10 .754, with 16 .774). */
export const MAX_TRANSLATION_BLOCKS = 16;

/** Names of the glossary that count beside one typed, usual ones first, and blocks of terms read for all of them. */
export const MAX_SCORED_NAMES = 4;
export const MAX_NAME_BLOCKS = 8;

/** Words of two syllables that are searched for together where pinyin was typed. */
export const MAX_JOINED_READINGS = 3;

/** Pinyin: ways to read it, syllables of one way (each pair may be a block), beginnings that are followed, blocks. */
export const MAX_PINYIN_READINGS_TRIED = 3;
export const MAX_PINYIN_SYLLABLES = 6;
export const MAX_PINYIN_BEGINNINGS = 24;
export const MAX_PINYIN_BLOCKS = 5;

/** Posts whose titles are compared with the query: a title that is the query stands among the best already. */
export const MAX_COMPARED_TITLES = 32;

/** Posts of each order, by text and by formula, that are joined; those behind come behind all of them. */
export const MAX_FUSED = 256;

/** Formulas shown of a hit beside text, and of a hit of a search for formulas alone. */
export const SHOWN_FORMULAS = 2;
export const SHOWN_FORMULAS_ALONE = 3;
