/** How closely a post matches a query: the levels of the ladder, the closest first. */

/**
 * `phrase`: every part of the query stands in the post as typed. `all`: the post has everything its parts are made of, wherever.
 * `synonym`: it has another name of a part. `corrected`: it has what was probably meant. `near`: it has all characters of each part
 * close together. `most`: it has much of what the query is made of, weighed by how rare each piece is. `formula`: nothing but formulas
 * was asked for, and it has one like them.
 */
export const MATCH_LEVELS = ['phrase', 'all', 'synonym', 'corrected', 'near', 'most', 'formula'] as const;
export type MatchLevel = (typeof MATCH_LEVELS)[number];

/** Which level is asked for; `auto` goes down as far as it must. */
export const MATCH_MODES = ['auto', 'phrase', 'all', 'most'] as const;
export type MatchMode = (typeof MATCH_MODES)[number];
