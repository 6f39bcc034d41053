/** The sections and places of a post that links from other posts may name, found without rendering all of it. */

import { readFileSync } from 'node:fs';
import { type AnchorIndex, createAnchorIndex } from '../../markdown/fold-anchor.ts';
import { PLACE_PREFIX } from '../../markdown/html/inline-tags.ts';
import type { Render } from '../../markdown/rendered.ts';

/** Reads a post's file, and gives what its fragments are; its headings alone are rendered. */
export function loadPostAnchors(file: string, render: Render): AnchorIndex {
  const index = createAnchorIndex();
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return index; // gone since it was read
  }
  const headings = listHeadings(text);
  const { outline } = render(headings.join('\n\n'));
  for (const [i, { text: plain, anchor }] of outline.entries()) index.add([plain, headings[i] ?? ''], anchor);
  for (const [, double, single, bare = ''] of text.matchAll(PLACES)) {
    const id = double ?? single ?? bare;
    index.add([id], `${PLACE_PREFIX}${id}`);
  }
  return index;
}

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
    else if (fence === '' && /^ {0,3}#{1,6}[ \t]/.test(line)) headings.push(line);
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
