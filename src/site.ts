/** The settings of a site, as `site.yaml` gives them, with their defaults. */

/** How a post without an `id` of its own gets one: from its slug or file name, or from its whole path. */
export type PostIdSource = 'name' | 'path';

/** Settings of a site: read by the build from `site.yaml`, shown by the Worker. */
export interface SiteSettings {
  readonly title: string;
  readonly description: string | undefined;
  readonly author: string | undefined;
  /** Absolute http(s) address without a slash at the end; `undefined` makes every link relative and leaves out what needs one. */
  readonly baseUrl: string | undefined;
  /** BCP 47 tag of the posts' language. */
  readonly language: string;
  /** IANA name or offset (`+08:00`) that decides on which day a moment falls. */
  readonly timeZone: string;
  /** Licence of posts that name none. */
  readonly license: string | undefined;
  readonly postIds: PostIdSource;
  /** Whether a single line end in a paragraph is a line break, as most blog engines for Chinese have it. */
  readonly breaks: boolean;
  /** Whether Markdown is kramdown's (Jekyll): `$$` within a line are inline formulas. */
  readonly kramdown: boolean;
  /** Whether posts whose date is to come are published. */
  readonly future: boolean;
  /** Folders whose files are looked for by a path from the site's root, relative to the folder that the keeper points at; before the engine's. */
  readonly static: readonly string[];
  /** Whose players and pages posts may show in a frame, names of services or hosts; those of others are links. */
  readonly embeds: readonly string[];
  /** Hosts whose images pages load by http, without the s; those of others are not shown where a browser cannot get them by https. */
  readonly httpImages: readonly string[];
  /** Where images and files are instead of here, without a slash at the end; `undefined` makes those that posts name a part of the site. */
  readonly images: string | undefined;
  /** Whether words are also found by their names in the other language, after CC-CEDICT. */
  readonly translations: boolean;
}

/** The settings of a site that has no `site.yaml`. */
export const DEFAULT_SITE_SETTINGS: SiteSettings = {
  title: 'Suoyin',
  description: undefined,
  author: undefined,
  baseUrl: undefined,
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  license: undefined,
  postIds: 'name',
  breaks: false,
  kramdown: false,
  future: false,
  static: [],
  embeds: [],
  httpImages: [],
  images: undefined,
  translations: true,
};
