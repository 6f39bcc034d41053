/** The newest posts as an Atom feed (RFC 4287). Written with `hono/html`, whose escaping is XML's as well. */

import { html, raw } from 'hono/html';
import type { Markup } from '../layout.ts';

export interface AtomFeed {
  /** Absolute; never changes, since it is what readers know the feed by. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly language: string;
  /** Of the feed, and of entries that name none: RFC 4287 wants one everywhere. */
  readonly author: string;
  /** RFC 3339, as all moments here. */
  readonly updated: string;
  readonly url: string;
  readonly homeUrl: string;
  readonly entries: readonly AtomEntry[];
}

export interface AtomEntry {
  /** Absolute; never changes, since readers would show the post as a new one. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Where the post was first published. */
  readonly source: string | undefined;
  readonly published: string;
  /** Not before `published`. */
  readonly updated: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly rights: string | undefined;
  /** Plain text; empty for none. */
  readonly summary: string;
  /** HTML whose addresses are absolute; `undefined` leaves it at the summary. */
  readonly content: string | undefined;
}

/** The feed's media type. The build sets it: by its file name the feed would be any XML. */
export const ATOM_TYPE = 'application/atom+xml';

/** A whole feed as text. */
export async function formatAtom(feed: AtomFeed): Promise<string> {
  const { id, title, subtitle, language, author, updated, url, homeUrl, entries } = feed;
  const markup = await html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${id}</id>
<title>${title}</title>
${optional('subtitle', subtitle)}<link rel="self" type="${ATOM_TYPE}" href="${url}"/>
<link rel="alternate" type="text/html" href="${homeUrl}"/>
<updated>${updated}</updated>
${person(author)}<generator>Suoyin</generator>
${entries.map(formatEntry)}</feed>
`;
  return keepXmlCharacters(markup.toString());
}

function formatEntry({ id, title, url, source, published, updated, authors, categories, rights, summary, content }: AtomEntry) {
  return html`<entry>
<id>${id}</id>
<title>${title}</title>
<link rel="alternate" type="text/html" href="${url}"/>
${source === undefined ? '' : html`<link rel="via" href="${source}"/>\n`}<published>${published}</published>
<updated>${updated}</updated>
${authors.map(person)}${categories.map((name) => html`<category term="${name}"/>\n`)}${optional('rights', rights)}${optional(
  'summary',
  summary === '' ? undefined : summary,
)}${content === undefined ? '' : html`<content type="html">${raw(formatCdata(content))}</content>\n`}</entry>
`;
}

function optional(name: 'subtitle' | 'rights' | 'summary', text: string | undefined): Markup | string {
  return text === undefined ? '' : html`<${raw(name)}>${text}</${raw(name)}>\n`;
}

function person(name: string): Markup {
  return html`<author><name>${name}</name></author>\n`;
}

/** MathML is mostly tags: with `<` and `>` as references the feed of the eight posts would be 1.6 times as long. */
function formatCdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** Drops what XML 1.0 cannot hold even escaped: a form feed in one title would make the whole feed unreadable. */
function keepXmlCharacters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped
  return text.toWellFormed().replace(/[\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{fffe}\u{ffff}]/gu, '');
}
