/** The settings that decide how posts are rendered, the same for build, feed and Worker. */

import type { SiteSettings } from '../site.ts';
import type { RenderOptions } from './render.ts';

export function selectRenderOptions({
  breaks,
  kramdown,
  embeds,
  httpImages,
}: SiteSettings): Pick<RenderOptions, 'breaks' | 'kramdown' | 'embeds' | 'httpImages'> {
  return { breaks, kramdown, embeds, httpImages };
}
