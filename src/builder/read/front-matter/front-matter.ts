/** A file's text -> Post: front matter of many engines read into one shape, with every problem named by its line. */

import { formatTitle } from '../../../markdown/format-title.ts';
import type { Post, PostId, PostMeta } from '../../../post.ts';
import type { SiteSettings } from '../../../site.ts';
import { createReporter, type Problem, quoteValue, type Reporter } from '../problem.ts';
import { createZone, type Zone } from '../zone.ts';
import { type LooseDate, parseDate, parseLooseDate } from './dates.ts';
import { type Fields, isOff, isOn, textEntry, textOf, toFields } from './fields.ts';
import { type FrontMatterBlock, splitFrontMatter } from './front-matter-block.ts';
import { parseFrontMatter } from './front-matter-engines.ts';
import { isIdPartial, listAddresses, type PermalinkPatterns } from './permalink.ts';
import { type FieldContext, listWords, readersOf, seriesOf, sourceOf } from './post-fields.ts';
import { choosePostIds } from './post-id.ts';
import { type PostName, parsePostName } from './post-name.ts';
import { findBodyTitle, isSameTitle, plainText } from './post-title.ts';
import { draftReason, type PublicTime, publicTime } from './publication.ts';

/** What a file turned out to be; `ids` are those the post may have, the best first, which is the one it has so far. */
export type PostOutcome =
  | {
      readonly kind: 'post';
      readonly post: Post;
      readonly ids: readonly PostId[];
      readonly time: PublicTime;
      readonly warnings: readonly Problem[];
    }
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
  /** How the blog's engine made addresses. */
  readonly patterns?: PermalinkPatterns | undefined;
}

/** Reads a post from its path (relative to the posts' folder) and its text. */
export function parsePost(path: string, text: string, settings: PostSettings, options: ParsePostOptions = {}): PostOutcome {
  const { report = createReporter(path), zone = createZone(settings.timeZone), patterns = {} } = options;
  if (zone === undefined) throw new Error(`Cannot read dates: "timeZone" is ${quoteValue(settings.timeZone)}`);
  const block = splitFrontMatter(text, report);
  const fields = toFields(parseFrontMatter(block, report));
  const name = parsePostName(path);
  const reason = draftReason(fields, name);
  if (reason !== undefined && !report.hasProblem()) return { kind: 'draft', reason, warnings: report.found };

  const lineOf = (key: string): number | undefined => findKey(block, key)?.line;
  const context: FieldContext = { report, lineOf, parseDay: (day) => parseDate(day, zone)?.date };
  const { title, body, bodyLine } = parseTitle(fields, block, name, report);
  const dated = parseDateField(fields, context, zone);
  const date = { date: dated?.date ?? name.date, dateTime: dated?.dateTime };
  const rest = parseMeta(fields, context, zone);
  const time = publicTime(fields, date, context, zone);
  const addresses = listAddresses({ fields, name, title, ...date, categories: rest.categories }, patterns);
  const [first] = addresses;
  const address = first === undefined ? undefined : { text: first, isFirst: fields.has('id') && isIdPartial(patterns) };
  const ids = choosePostIds({ fields, name, source: settings.postIds, address }, report, lineOf);
  const [id] = ids;
  if (id === undefined || report.hasProblem()) return { kind: 'refused', problems: report.found };
  const meta: PostMeta = { id, ...formatTitle(title), ...date, ...rest };
  return { kind: 'post', post: { meta, body, bodyLine, path, addresses }, ids, time, warnings: report.found };
}

function parseMeta(fields: Fields, context: FieldContext, zone: Zone): Omit<PostMeta, 'id' | 'title' | 'date' | 'dateTime'> {
  return {
    authors: listWords(fields, 'authors', 'author').map(plainText),
    ...parseUpdated(fields, context, zone),
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

function parseDateField(fields: Fields, { report, lineOf }: FieldContext, zone: Zone): LooseDate | undefined {
  for (const key of DATE_KEYS) {
    const value = fields.get(key);
    if (value === undefined || (key !== 'date' && (isOn(value) || isOff(value)))) continue;
    const date = typeof value === 'string' ? parseLooseDate(value, zone) : undefined;
    if (date?.note !== undefined) report.warning(`"${key}" is ${quoteValue(String(value))}, ${date.note}`, lineOf(key), PARTIAL);
    if (date !== undefined) return date;
    const message = `"${key}" is ${typeof value === 'string' ? quoteValue(value) : 'a list or map'}, expected YYYY-MM-DD`;
    // Only "date" can mean nothing but the post's date; the others are words that blogs use for more.
    if (key === 'date') report.problem(message, lineOf(key), UNREADABLE);
    else report.warning(message, lineOf(key), UNREADABLE);
  }
  return undefined;
}

function parseUpdated(fields: Fields, { report, lineOf }: FieldContext, zone: Zone): Pick<PostMeta, 'updated' | 'updatedTime'> {
  const found = textEntry(fields, UPDATED_KEYS);
  const moment = found === undefined ? undefined : parseLooseDate(found.text, zone);
  if (found !== undefined && moment === undefined) {
    report.warning(`"${found.key}" is ${quoteValue(found.text)}, expected YYYY-MM-DD`, lineOf(found.key), UNREADABLE);
  }
  return { updated: moment?.date, ...(moment?.dateTime === undefined ? {} : { updatedTime: moment.dateTime }) };
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
const UNREADABLE = { kind: 'date-unreadable', mend: 'Write the date as YYYY-MM-DD or YYYY-MM-DD HH:MM:SS' };
const PARTIAL = { kind: 'date-partial', mend: 'Write the date as YYYY-MM-DD' };
