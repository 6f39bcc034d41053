/** The sections and places of a post that links from other posts may name, found without rendering all of it. */

import { readFileSync, statSync } from 'node:fs';
import { type AnchorIndex, createAnchorIndex } from '../../markdown/fold-anchor.ts';
import { PLACE_PREFIX } from '../../markdown/html/inline-tags.ts';
import type { Render } from '../../markdown/rendered.ts';

/** Kept by file until it is saved again: otherwise a watched build would read them for every link to a section, 0.7 s for a wiki of 465 posts. */
const known = new Map<string, { readonly stamp: string; readonly index: AnchorIndex }>();

/** What the fragments of a post's file are; its headings alone are rendered. */
export function loadPostAnchors(file: string, render: Render): AnchorIndex {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  // Gone since it was read.
  if (found === undefined) return createAnchorIndex();
  const stamp = `${found.size} ${found.mtimeNs}`;
  const before = known.get(file);
  const index = before?.stamp === stamp ? before.index : indexText(readFileSync(file, 'utf8'), render);
  known.set(file, { stamp, index });
  return index;
}

function indexText(text: string, render: Render): AnchorIndex {
  const index = createAnchorIndex();
  const headings = listHeadings(text);
  const { outline } = render(headings.join('\n\n'));
  for (const [i, { text: plain, anchor }] of outline.entries()) index.add([plain, headings[i] ?? ''], anchor);
  for (const [, double, single, bare = ''] of text.matchAll(PLACES)) {
    const id = double ?? single ?? bare;
    index.add([id], `${PLACE_PREFIX}${id}`);
  }
  for (const [, name = ''] of text.matchAll(BLOCK_NAMES)) index.add([`^${name}`], `${PLACE_PREFIX}^${name}`);
  return index;
}

/** Obsidian's names of blocks, at their end. */
const BLOCK_NAMES = /\s\^([A-Za-z0-9-]{3,40})[ \t]*$/gm;
const PLACES = /\s(?:id|name)\s*=\s*(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([\w.:-]{1,200}))/g;

/** The lines of headings, those in code left out. */
function listHeadings(text: string): string[] {
  const headings: string[] = [];
  const lines = text.split(/\r?\n/);
  let fence = '';
  for (const [i, line] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence === '' && mark !== '') fence = mark;
    else if (fence !== '' && mark.startsWith(fence) && line.trim() === mark) fence = '';
    else if (fence === '' && /^ {0,3}(?:#{1,6}[ \t]|#{2,6}[^#\s])/.test(line)) headings.push(line);
    else if (fence === '' && /^ {0,3}(?:=+|-{3,})\s*$/.test(line) && isLoneLine(lines, i - 1))
      headings.push(`## ${lines[i - 1]}`);
  }
  return headings;
}

/** The text above a line of `===` or `---` is a heading when it is a paragraph of one line, and not the end of front matter. */
function isLoneLine(lines: readonly string[], at: number): boolean {
  const line = lines[at]?.trim() ?? '';
  return line !== '' && !/^(?:[-*+>|#]|\d+[.)] |\w+:)/.test(line) && (lines[at - 1]?.trim() ?? '') === '';
}
