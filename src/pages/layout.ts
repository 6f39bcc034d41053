/** The frame of every page: head, search box, content, foot. Works without script, which only adds to the search box and to formulas. */

import { html, raw } from 'hono/html';
import { MAX_QUERY_LENGTH } from '../query/limits.ts';
import type { SiteSettings } from '../site.ts';
import { STRINGS } from './strings.ts';

export type Markup = ReturnType<typeof html>;

export interface PageContent {
  readonly title: string;
  readonly description?: string | undefined;
  readonly main: Markup;
  /** What stands in the search box. */
  readonly query?: string;
  /** Whether the page shows formulas and so needs their style sheet, fonts and script. */
  readonly hasFormulas?: boolean;
  /** Whether search engines may list the page; the searches of an archive are endless. */
  readonly isIndexable?: boolean;
}

/** Where the build puts style sheets. */
export const STYLE_PATH = '/assets/site.css';
export const MATH_STYLE_PATH = '/assets/katex/katex.css';

/** Where the build puts the script that suggests while one types, and the one that previews and copies formulas. */
export const SUGGEST_SCRIPT_PATH = '/assets/suggest.js';
export const FORMULA_SCRIPT_PATH = '/assets/formulas.js';

/** Where the build puts the feed of the newest posts. */
export const FEED_PATH = '/feed.xml';

/** The two fonts that nearly every formula needs. */
const MATH_FONTS = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic'];

/** A whole page as text. */
export async function formatPage(site: SiteSettings, content: PageContent): Promise<string> {
  return (await formatPageStart(site, content)) + (await formatPageEnd(site));
}

/** A page up to the end of its content; more may follow before {@link formatPageEnd}. */
export async function formatPageStart(site: SiteSettings, content: PageContent): Promise<string> {
  const { title, description, main, query = '', hasFormulas = false, isIndexable = true } = content;
  const fullTitle = title === site.title ? title : `${title} - ${site.title}`;
  const markup = await html`<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${fullTitle}</title>
${description === undefined ? '' : html`<meta name="description" content="${description}">\n`}${isIndexable ? '' : html`<meta name="robots" content="noindex">\n`}<link rel="stylesheet" href="${STYLE_PATH}">
<link rel="alternate" type="application/atom+xml" title="${site.title}" href="${FEED_PATH}">
<script type="module" src="${SUGGEST_SCRIPT_PATH}"></script>
${hasFormulas ? mathHead() : ''}</head>
<body>
<a class="skip" href="#content">${STRINGS.skipToContent}</a>
<header class="site-header">
<a class="site-title" href="/">${site.title}</a>
${searchForm(query)}
</header>
<main id="content">
${main}`;
  return markup.toString();
}

/** The rest of any page: the end of its content, and its foot. */
export async function formatPageEnd(site: SiteSettings): Promise<string> {
  const markup = await html`
</main>
<footer class="site-footer"><a href="/">${STRINGS.home}</a> · <a href="${FEED_PATH}">${STRINGS.subscribe}</a>${site.license === undefined ? '' : html` · ${site.license}`}${site.translations ? html` · ${STRINGS.dictionary} <a href="https://cc-cedict.org/">CC-CEDICT</a> (CC BY-SA 4.0)` : ''}</footer>
</body>
</html>
`;
  return markup.toString();
}

function mathHead(): Markup {
  const preloads = MATH_FONTS.map(
    (font) => `<link rel="preload" href="/assets/katex/fonts/${font}.woff2" as="font" type="font/woff2" crossorigin>\n`,
  );
  return html`${raw(preloads.join(''))}<link rel="stylesheet" href="${MATH_STYLE_PATH}">
<script type="module" src="${FORMULA_SCRIPT_PATH}"></script>
`;
}

function searchForm(query: string): Markup {
  return html`<form class="search" role="search" action="/search" method="get">
<input type="search" name="q" value="${query}" placeholder="${STRINGS.searchPlaceholder}" aria-label="${STRINGS.searchLabel}" maxlength="${MAX_QUERY_LENGTH}" autocapitalize="none" spellcheck="false">
<button type="submit">${STRINGS.search}</button>
</form>`;
}
