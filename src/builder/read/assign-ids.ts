/** Gives each post an id of its own: no post is left out because another has its id. */

import type { Post, PostId } from '../../post.ts';
import { type Problem, quoteValue } from './problem.ts';

/** A post with the ids it may have, the best first. */
export interface IdCandidates {
  readonly post: Post;
  readonly ids: readonly PostId[];
}

/** Posts with their ids, and a warning for each whose best id was taken; `refused` are paths of posts whose ids were all taken. */
export interface AssignedIds {
  readonly posts: readonly Post[];
  readonly warnings: readonly Problem[];
  readonly refused: readonly string[];
}

/**
 * Gives all best ids first, then all second ones, so that no post loses its best id to another's makeshift. Of posts that want the same id
 * the oldest has it, so a later post changes no address. The order of files does not matter.
 */
export function assignIds(candidates: readonly IdCandidates[]): AssignedIds {
  const owners = new Map<string, Post>();
  const given = new Map<IdCandidates, PostId>();
  let open = [...candidates].sort(byAge);
  const rounds = Math.max(0, ...open.map(({ ids }) => ids.length));
  for (let round = 0; round < rounds && open.length > 0; round++) {
    open = open.filter((candidate) => {
      const id = candidate.ids[round];
      // Case is folded since file systems and people fold it: two posts must not differ by it alone.
      if (id === undefined || owners.has(id.toLowerCase())) return true;
      owners.set(id.toLowerCase(), candidate.post);
      given.set(candidate, id);
      return false;
    });
  }
  const warnings = [...given].flatMap(([{ post, ids }, id]): Problem[] => {
    const [best = id] = ids;
    if (best === id) return [];
    const owner = owners.get(best.toLowerCase());
    const message = `The id ${quoteValue(best)} is that of ${quoteValue(owner?.path ?? '')}, ${quoteValue(id)} is used`;
    return [{ path: post.path, message, severity: 'warning', kind: 'id-taken', mend: MEND }];
  });
  const posts = [...given].map(([{ post }, id]) => (post.meta.id === id ? post : { ...post, meta: { ...post.meta, id } }));
  return { posts, warnings: warnings.sort(byPath), refused: open.map(({ post }) => post.path) };
}

function byAge({ post: left }: IdCandidates, { post: right }: IdCandidates): number {
  return compare(ageOf(left), ageOf(right)) || compare(left.path, right.path);
}

/** Posts without a date first: they are pages, which posts come and go beside. */
function ageOf({ meta: { date, dateTime } }: Post): string {
  return dateTime === undefined ? (date ?? '') : new Date(dateTime).toISOString();
}

function byPath(left: Problem, right: Problem): number {
  return compare(left.path, right.path);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

const MEND = 'Give the post an "id" of its own, or set "postIds: path" in site.yaml to make ids of whole paths';
