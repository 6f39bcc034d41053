/** Which posts of an archive link to which. */

import { createResolveLink } from './links.ts';
import type { PostProfile } from './profile.ts';

/** Ordinals of the posts each post links to, and of those that link to it. */
export interface LinkTable {
  readonly to: readonly ReadonlySet<number>[];
  readonly from: readonly ReadonlySet<number>[];
}

export function createLinkTable(profiles: readonly Pick<PostProfile, 'id' | 'source' | 'links'>[]): LinkTable {
  const resolve = createResolveLink(profiles);
  const to = profiles.map(
    ({ links }, ordinal) => new Set(links.flatMap((link) => resolve(link) ?? []).filter((other) => other !== ordinal)),
  );
  const from = profiles.map(() => new Set<number>());
  for (const [ordinal, others] of to.entries()) for (const other of others) from[other]?.add(ordinal);
  return { to, from };
}
