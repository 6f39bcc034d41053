/** Whether and when a post is to be public: what is marked private, what is no post, and what waits for its day. */

import { quoteValue } from '../problem.ts';
import type { Zone } from '../zone.ts';
import { parseLooseDate } from './dates.ts';
import { type Fields, isOff, isOn, textEntry, textOf } from './fields.ts';
import type { FieldContext } from './post-fields.ts';
import type { PostName } from './post-name.ts';

/** When a post is public, in milliseconds since 1970; `undefined` is no bound. */
export interface PublicTime {
  readonly from: number | undefined;
  readonly until: number | undefined;
}

/** Why a file is not published, or `undefined` when it is. A word that may mean "private" counts as that. */
export function draftReason(fields: Fields, name: PostName): string | undefined {
  const folder = name.folders.find((each) => PRIVATE_FOLDERS.has(each.toLowerCase()));
  if (folder !== undefined) return `in the folder ${quoteValue(folder)}`;
  if (name.file.startsWith('_')) return 'its name begins with "_"';
  for (const key of PRIVATE_KEYS) if (fields.has(key) && !isOff(fields.get(key))) return `"${key}" is on`;
  for (const key of ['hide', 'hidden']) if (isOn(fields.get(key))) return `"${key}" is on`;
  for (const key of PUBLIC_KEYS) if (isOff(fields.get(key))) return `"${key}" is off`;
  if (fields.has('password')) return '"password" protects it';
  for (const key of ['status', 'visibility', 'access']) {
    const word = textOf(fields, key)?.toLowerCase();
    if (word !== undefined && PRIVATE_WORDS.has(word)) return `"${key}" is ${quoteValue(word)}`;
  }
  if (textOf(fields, 'layout')?.toLowerCase() === 'home') return '"layout" is "home"';
  const build = fields.get('build') ?? fields.get('_build');
  return build instanceof Map && ['never', 'false'].includes(textEntryOf(build, 'render'))
    ? '"build" renders it never'
    : undefined;
}

/** Reads when a post begins and ends to be public; a date that cannot be read keeps the post out, for it may be meant to. */
export function publicTime(
  fields: Fields,
  published: { readonly date: string | undefined; readonly dateTime: string | undefined },
  { report, lineOf }: FieldContext,
  zone: Zone,
): PublicTime {
  const momentOf = (keys: readonly string[]): number | undefined => {
    const found = textEntry(fields, keys);
    if (found === undefined) return undefined;
    const moment = parseLooseDate(found.text, zone)?.instantMs;
    if (moment === undefined) {
      const message = `"${found.key}" is ${quoteValue(found.text)}, expected YYYY-MM-DD`;
      report.problem(message, lineOf(found.key), { kind: 'date-unreadable' });
    }
    return moment;
  };
  const text = published.dateTime ?? published.date;
  const dated = text === undefined ? undefined : parseLooseDate(text, zone)?.instantMs;
  const due = momentOf(['publishdate']);
  const from = dated === undefined || due === undefined ? (dated ?? due) : Math.max(dated, due);
  return { from, until: momentOf(['expirydate', 'unpublishdate']) };
}

function textEntryOf(fields: Fields, key: string): string {
  const value = fields.get(key);
  return typeof value === 'string' ? value.toLowerCase() : '';
}

const PRIVATE_FOLDERS: ReadonlySet<string> = new Set(['_drafts', '_private', '_templates', '_layouts', '_includes']);
const PRIVATE_KEYS: readonly string[] = ['draft', 'private', 'unlisted', 'isdraft', 'is_draft', 'isprivate', 'is_private'];
// Obsidian and VuePress say `publish`, Jekyll and Hexo `published`, WordPress exports and dendron `public`.
const PUBLIC_KEYS: readonly string[] = ['published', 'publish', 'public'];
const PRIVATE_WORDS: ReadonlySet<string> = new Set(['draft', 'private', 'pending', 'hidden', 'trash']);
