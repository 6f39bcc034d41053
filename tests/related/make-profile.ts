/** A post's profile by its text, for tests. */

import type { PostMeta } from '../../src/post.ts';
import { describePost, type PostProfile } from '../../src/related/profile.ts';
import { makeMeta } from './post-meta.ts';

/** `links` are ids of other posts. */
export function makeProfile(
  id: string,
  text: string,
  { links = [], ...meta }: Partial<PostMeta> & { links?: string[] } = {},
): PostProfile {
  const sections = [{ heading: undefined, blocks: [{ kind: 'prose' as const, text, formulas: [] }] }];
  return describePost(
    makeMeta(id, meta),
    sections,
    links.map((link) => `../${link}/`),
  );
}
