/** What of a site's settings decides how its posts are rendered: the same in the build, in the feed and in the Worker. */

import type { SiteSettings } from '../site.ts';
import type { RenderOptions } from './render.ts';

export function selectRenderOptions({
  breaks,
  kramdown,
  embeds,
}: SiteSettings): Pick<RenderOptions, 'breaks' | 'kramdown' | 'embeds'> {
  return { breaks, kramdown, embeds };
}
