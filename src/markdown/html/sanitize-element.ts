/**
 * What an author's tag may become. Every tag of a post goes through here and through hast-util-sanitize, whose list is GitHub's; what is
 * not named is not written.
 */

import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import type { MarkdownIt } from 'markdown-it';
import { SUBSTITUTES } from './elements.ts';

export interface SafeElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** The element that stands for a tag, or undefined where none may. Addresses are normalised as those of Markdown. */
export function sanitizeElement(md: MarkdownIt, name: string, written: ReadonlyMap<string, string>): SafeElement | undefined {
  const properties: Record<string, string> = {};
  for (const [attribute, value] of describeAttributes(name, written)) {
    const text = md.utils.unescapeAll(value).trim().slice(0, MAX_VALUE_LENGTH).toWellFormed();
    const safe = ADDRESSES.has(attribute) ? safeAddress(md, text) : safeValue(attribute, text);
    if (safe !== undefined) properties[PROPERTIES[attribute] ?? attribute] = safe;
  }
  const tagName = toSubstitute(name, properties);
  const element = sanitize({ type: 'element', tagName, properties, children: [] }, SCHEMA);
  if (element.type !== 'element') return undefined;
  const attributes = Object.entries(element.properties).map(([key, value]): [string, string] => [
    key.toLowerCase(),
    String(value),
  ]);
  return { name: element.tagName, attributes };
}

/** An address as markdown-it would have it, or undefined where it would refuse it. */
export function safeAddress(md: MarkdownIt, written: string): string | undefined {
  if (written === '') return undefined;
  const url = md.normalizeLink(written);
  return md.validateLink(url) ? url : undefined;
}

// Titles are sentences; addresses are bounded by the tag.
const MAX_VALUE_LENGTH = 2000;
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'poster', 'cite']);
const PROPERTIES: Readonly<Record<string, string>> = { colspan: 'colSpan', rowspan: 'rowSpan', datetime: 'dateTime' };

const SCHEMA: Schema = {
  ...defaultSchema,
  // Balancing decides over the whole post what may stand in what; each element comes here alone.
  ancestors: {},
  required: {},
  strip: [],
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !['input', 'picture', 'source', 'section', 'tt', 'strike'].includes(name)),
    ...'figure figcaption caption mark u small cite abbr dfn time bdi bdo rb font'.split(' '),
  ],
  attributes: {
    '*': ['align', 'dir', 'lang', 'title', 'width'],
    a: ['href'],
    bdo: ['dir'],
    blockquote: ['cite'],
    details: ['open'],
    font: ['color'],
    img: ['src', 'alt', 'height', 'zoom'],
    li: ['value'],
    ol: ['start', 'reversed', 'type'],
    q: ['cite'],
    td: ['colSpan', 'rowSpan', 'height', 'vAlign'],
    th: ['colSpan', 'rowSpan', 'height', 'vAlign'],
    time: ['dateTime'],
  },
};

/** Attributes, also those that stand for a style: the site's policy allows them. */
function* describeAttributes(name: string, written: ReadonlyMap<string, string>): Generator<readonly [string, string]> {
  for (const [attribute, value] of written) {
    if (attribute !== 'style') yield [attribute === 'valign' ? 'vAlign' : attribute, value];
  }
  if (name === 'center') yield ['align', 'center'];
  for (const [, property = '', value = ''] of (written.get('style') ?? '').matchAll(DECLARATION)) {
    const attribute = STYLES[property.toLowerCase()];
    if (attribute !== undefined && !written.has(attribute)) yield [attribute, value.trim()];
  }
}

const DECLARATION = /(?:^|;)\s*([a-z-]{1,20})\s*:\s*([^;]{1,60})/gi;
const STYLES: Readonly<Record<string, string>> = {
  color: 'color',
  width: 'width',
  height: 'height',
  'text-align': 'align',
  zoom: 'zoom',
};

/** Coloured text is `<font>`: the only element whose colour is no style. */
function toSubstitute(name: string, properties: Readonly<Record<string, string>>): string {
  if (name === 'span' && properties.color !== undefined) return 'font';
  return SUBSTITUTES[name] ?? name;
}

function safeValue(attribute: string, text: string): string | undefined {
  const pattern = PATTERNS[attribute];
  if (pattern === undefined) return text;
  return pattern.exec(text)?.[1];
}

const SIZE = /^(\d{1,4}(?:\.\d{1,3})?%?)(?:px)?$/i;

/** What a value must look like; the group is what is kept of it. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  align: /^(left|center|right|justify)$/i,
  vAlign: /^(top|middle|bottom|baseline)$/i,
  dir: /^(ltr|rtl|auto)$/i,
  color: /^([a-z]{3,20}|#[\da-f]{3,8})$/i,
  width: SIZE,
  height: SIZE,
  zoom: /^(\d{1,3}(?:\.\d{1,3})?%|[01]?\.\d{1,3}|1)$/,
  colspan: /^(\d{1,3})$/,
  rowspan: /^(\d{1,3})$/,
  start: /^(-?\d{1,9})$/,
  value: /^(-?\d{1,9})$/,
  type: /^([1aAiI])$/,
  lang: /^([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3})$/i,
};
