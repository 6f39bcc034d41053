/** A file's text -> Post: front matter of many engines read into one shape, with every problem named by its line. */

import type { PlainDate, Post, PostMeta } from '../../../post.ts';
import type { SiteSettings } from '../../../site.ts';
import { createReporter, type Problem, quoteValue, type Reporter } from '../problem.ts';
import { createZone, type Zone } from '../zone.ts';
import { type ParsedDate, parseDate } from './dates.ts';
import { type Fields, isOff, isOn, textEntry, textOf, toFields } from './fields.ts';
import { type FrontMatterBlock, splitFrontMatter } from './front-matter-block.ts';
import { parseFrontMatter } from './front-matter-engines.ts';
import { draftReason, type FieldContext, listWords, readersOf, seriesOf, sourceOf } from './post-fields.ts';
import { choosePostId, hasOwnId } from './post-id.ts';
import { type PostName, parsePostName } from './post-name.ts';
import { findBodyTitle, isSameTitle, plainText } from './post-title.ts';

/** What a file turned out to be; `hasOwnId` tells an id the front matter gives from one made of a slug or path. */
export type PostOutcome =
  | { readonly kind: 'post'; readonly post: Post; readonly hasOwnId: boolean; readonly warnings: readonly Problem[] }
  | { readonly kind: 'draft'; readonly reason: string; readonly warnings: readonly Problem[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** What parsing a post needs of its site. */
export type PostSettings = Pick<SiteSettings, 'timeZone' | 'postIds'>;

/** Options of `parsePost`. */
export interface ParsePostOptions {
  /** Where findings go; one of a loader has its own findings first. */
  readonly report?: Reporter;
  /** The zone of `settings.timeZone`, made once for many posts. */
  readonly zone?: Zone | undefined;
}

/** Reads a post from its path (relative to the posts' folder) and its text. */
export function parsePost(path: string, text: string, settings: PostSettings, options: ParsePostOptions = {}): PostOutcome {
  const { report = createReporter(path), zone = createZone(settings.timeZone) } = options;
  if (zone === undefined) throw new Error(`Cannot read dates: "timeZone" is ${quoteValue(settings.timeZone)}`);
  const block = splitFrontMatter(text, report);
  const fields = toFields(parseFrontMatter(block, report));
  const name = parsePostName(path);
  const reason = draftReason(fields, name.folders);
  if (reason !== undefined && !report.hasProblem()) return { kind: 'draft', reason, warnings: report.found };

  const lineOf = (key: string): number | undefined => findKey(block, key)?.line;
  const context: FieldContext = { report, lineOf, parseDay: (day) => parseDate(day, zone)?.date };
  const { title, body, bodyLine } = parseTitle(fields, block, name, report);
  const date = parseDateField(fields, context, zone) ?? { date: name.date, dateTime: undefined };
  const id = choosePostId(fields, name, settings.postIds, report, lineOf);
  const rest = parseMeta(fields, context);
  if (id === undefined || report.hasProblem()) return { kind: 'refused', problems: report.found };
  const meta: PostMeta = { id, title, ...date, ...rest };
  return {
    kind: 'post',
    post: { meta, body, bodyLine, path, addresses: [] },
    hasOwnId: hasOwnId(fields),
    warnings: report.found,
  };
}

function parseMeta(fields: Fields, context: FieldContext): Omit<PostMeta, 'id' | 'title' | 'date' | 'dateTime'> {
  return {
    authors: listWords(fields, 'authors', 'author').map(plainText),
    updated: parseUpdated(fields, context),
    categories: listWords(fields, 'categories', 'category'),
    tags: listWords(fields, 'tags', 'tag'),
    series: seriesOf(fields, context),
    readers: readersOf(fields, context),
    source: sourceOf(fields, context),
    license: textOf(fields, 'license', 'licence', 'copyright'),
    description: textOf(fields, 'description', 'summary', 'excerpt'),
  };
}

/** The title by front matter, by the heading the body begins with, or by the file's name; the body does not show it again. */
function parseTitle(
  fields: Fields,
  block: FrontMatterBlock,
  name: PostName,
  report: Reporter,
): { readonly title: string; readonly body: string; readonly bodyLine: number } {
  const value = fields.get('title');
  let given = typeof value === 'string' ? value.replace(/\s+/g, ' ') : undefined;
  const typed = value !== undefined && given === undefined ? findKey(block, 'title') : undefined;
  if (typed !== undefined && typed.value !== '') {
    given = typed.value;
    report.warning(`"title" needs quotes, read as the text ${quoteValue(given)}`, typed.line);
  }
  const heading = findBodyTitle(block.body);
  const isTitle =
    heading !== undefined && (given === undefined ? heading.isOnly && heading.text !== '' : isSameTitle(heading.text, given));
  const body = isTitle ? heading.bodyWithout : block.body;
  const blank = body.slice(0, body.lastIndexOf('\n', body.search(/\S|$/)) + 1);
  return {
    title: given ?? (isTitle ? heading.text : name.name),
    body: body.slice(blank.length),
    bodyLine: block.bodyLine + blank.split('\n').length - 1,
  };
}

function parseDateField(fields: Fields, { report, lineOf }: FieldContext, zone: Zone): ParsedDate | undefined {
  for (const key of DATE_KEYS) {
    const value = fields.get(key);
    if (value === undefined || (key !== 'date' && (isOn(value) || isOff(value)))) continue;
    const date = typeof value === 'string' ? parseDate(value, zone) : undefined;
    if (date !== undefined) return date;
    const message = `"${key}" is ${typeof value === 'string' ? quoteValue(value) : 'a list or map'}, expected YYYY-MM-DD`;
    // Only "date" can mean nothing but the post's date; the others are words that blogs use for more.
    if (key === 'date') report.problem(message, lineOf(key));
    else report.warning(message, lineOf(key));
  }
  return undefined;
}

function parseUpdated(fields: Fields, { report, lineOf, parseDay }: FieldContext): PlainDate | undefined {
  const found = textEntry(fields, UPDATED_KEYS);
  const day = found === undefined ? undefined : parseDay(found.text);
  if (found !== undefined && day === undefined) {
    report.warning(`"${found.key}" is ${quoteValue(found.text)}, expected YYYY-MM-DD`, lineOf(found.key));
  }
  return day;
}

/** The line of the file that gives a top-level key, and what stands after it. */
function findKey(block: FrontMatterBlock, key: string): { readonly line: number; readonly value: string } | undefined {
  const indent = block.language === 'json' ? '[\\s{]*' : '';
  const pattern = new RegExp(`^${indent}["']?${key}["']?\\s*[:：=](.*)$`, 'i');
  for (const [index, line] of block.text.split('\n').entries()) {
    const match = pattern.exec(line);
    if (match !== null) return { line: block.line + index, value: (match[1] ?? '').trim() };
  }
  return undefined;
}

// Hexo, Hugo and Jekyll say `date`; Astro's themes `pubDate` or `published`.
const DATE_KEYS: readonly string[] = ['date', 'publishdate', 'pubdate', 'pubdatetime', 'published', 'created'];
const UPDATED_KEYS: readonly string[] = ['updated', 'lastmod', 'modified', 'last_modified_at', 'lastupdated'];
