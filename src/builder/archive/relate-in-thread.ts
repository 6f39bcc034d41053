/** Relates posts in a thread of its own, while this one merges the index: a quarter of a second of an edit to 2,000 posts. */

import Tinypool from 'tinypool';
import type { PostProfile } from '../../related/profile.ts';
import { relatePosts } from '../../related/relate.ts';
import type { RelatedPost } from '../../related/related-post.ts';

/** Fewer posts are related before a thread has started. */
const MIN_POSTS_FOR_THREAD = 500;

export async function relateInThread(profiles: readonly PostProfile[]): Promise<readonly (readonly RelatedPost[])[]> {
  if (profiles.length < MIN_POSTS_FOR_THREAD) return relatePosts(profiles);
  const pool = new Tinypool({ filename: import.meta.url, minThreads: 1, maxThreads: 1 });
  try {
    return (await pool.run(profiles)) as readonly (readonly RelatedPost[])[];
  } finally {
    await pool.destroy();
  }
}

// biome-ignore lint/style/noDefaultExport: the thread pool calls a module's default export
export default relatePosts;
