/** The file of a post's page within the site. */

import { formatPostPath, type PostId } from '../../post.ts';

/** Assets are named by their decoded path. */
export function postFilePath(id: PostId): string {
  return decodeURIComponent(formatPostPath(id));
}
