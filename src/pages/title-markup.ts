/** The title of a post as pages show it. */

import { raw } from 'hono/html';
import type { PostMeta } from '../post.ts';
import type { Markup } from './layout.ts';

/** With its formulas typeset; `markdown/format-title.ts` escaped the rest. */
export function titleMarkup({ title, titleHtml }: Pick<PostMeta, 'title' | 'titleHtml'>): Markup | string {
  return titleHtml === undefined ? title : raw(titleHtml);
}
