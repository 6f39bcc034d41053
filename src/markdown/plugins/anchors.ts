/** Headings' anchors: the heading's own text, so that a link to a section reads like one. */

import type { MarkdownIt, Token } from 'markdown-it';
import { PLACE } from '../html/inline-tags.ts';
import { formatInline } from '../inline-text.ts';

/** Adds the core rule; it comes after the one that typesets formulas, whose text headings use. */
export function addAnchors(md: MarkdownIt): void {
  md.core.ruler.push('anchors', ({ tokens }) => {
    const used = new Map<string, number>();
    for (const [i, token] of tokens.entries()) {
      if (token.type !== 'heading_open') continue;
      const given = token.attrGet('id');
      const text = given === null ? formatInline(tokens[i + 1]?.children ?? []) : String(given);
      token.attrSet('id', uniqueAnchor(formatAnchor(text), used));
    }
    for (const { children } of tokens) for (const child of children ?? []) if (child.type === PLACE) dropIfUsed(child, used);
  });
}

/** The place that an author names right before a heading of that name is the heading. */
function dropIfUsed(place: Token, used: Map<string, number>): void {
  const id = String(place.attrGet('id'));
  if (used.has(id)) place.attrs = null;
  else used.set(id, 1);
}

/** The text without white space, which an id cannot hold. */
export function formatAnchor(text: string): string {
  const anchor = text.trim().replace(/\s+/g, '-').slice(0, MAX_ANCHOR_LENGTH);
  return anchor === '' ? 'section' : anchor.toWellFormed();
}

/** Longer headings are sentences; their beginning names them as well. */
const MAX_ANCHOR_LENGTH = 80;

/** Adds `-1`, `-2`, … to what was used before. Counts by name, so that ten thousand equal headings cost no search. */
function uniqueAnchor(name: string, used: Map<string, number>): string {
  let count = used.get(name) ?? 0;
  let anchor = name;
  for (; count > 0 && used.has(anchor); count += 1) anchor = `${name}-${count}`;
  used.set(name, Math.max(count, 1));
  if (anchor !== name) used.set(anchor, 1);
  return anchor;
}
