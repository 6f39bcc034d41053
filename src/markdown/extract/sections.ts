/** Reads a post's outline and plain text from its tokens, for the index. */

import type { Token } from 'markdown-it';
import type { TextWriter } from '../inline-text.ts';
import { createTextWriter, formatInline } from '../inline-text.ts';
import { DEFAULT_TITLE } from '../plugins/callouts.ts';
import { MORE } from '../plugins/comments.ts';
import type { Heading, Section, TextBlock } from '../rendered.ts';

export interface PlainPost {
  readonly outline: readonly Heading[];
  readonly sections: readonly Section[];
  /** What stands before `<!--more-->`; undefined when there is none. */
  readonly beforeMore: readonly TextBlock[] | undefined;
  /** The first paragraph outside lists, quotes and the like. */
  readonly firstParagraph: TextBlock | undefined;
}

/** Parts the cells of a row, for search as for readers: 苹果 and 香蕉 side by side in a table are no 苹果香蕉. */
const CELL_BORDER = ' | ';

/** Reads the tokens of a whole post, after typesetting. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one case a token, each of a few lines.
export function extractSections(tokens: readonly Token[]): PlainPost {
  const outline: Heading[] = [];
  const sections: { heading: Heading | undefined; blocks: TextBlock[] }[] = [{ heading: undefined, blocks: [] }];
  let beforeMore: TextBlock[] | undefined;
  let firstParagraph: TextBlock | undefined;
  let heading: Token | undefined;
  let row: TextWriter | undefined;
  let cells = 0;

  const add = (block: TextBlock | undefined): void => {
    if (block !== undefined) sections.at(-1)?.blocks.push(block);
  };
  const endExcerpt = (children: readonly Token[]): void => {
    const writer = createTextWriter();
    writer.writeTokens(children);
    beforeMore ??= [...sections.flatMap(({ blocks }) => blocks), writer.finish('prose') ?? []]
      .flat()
      .filter(({ kind }) => kind === 'prose');
  };

  for (const [i, token] of tokens.entries()) {
    switch (token.type) {
      case 'heading_open':
        // A heading in a quote or a list is text of that quote or list.
        heading = token.level === 0 ? token : undefined;
        break;
      case 'heading_close':
        heading = undefined;
        break;
      case 'tr_open':
        // In a table within a cell, the text before it is a text of its own.
        add(row?.finish('prose'));
        row = createTextWriter();
        cells = 0;
        break;
      case 'tr_close':
        add(row?.finish('prose'));
        row = undefined;
        break;
      case 'fence':
      case 'code_block': {
        const text = token.content.trimEnd();
        if (text.trim() !== '') add({ kind: 'code', text, formulas: [] });
        break;
      }
      case 'math_block': {
        const writer = createTextWriter();
        writer.writeFormula(token);
        add(writer.finish('prose'));
        break;
      }
      case MORE:
        endExcerpt([]);
        break;
      case 'inline': {
        const children = token.children ?? [];
        const more = children.findIndex(({ type }) => type === MORE);
        if (more >= 0) endExcerpt(children.slice(0, more));
        if (heading !== undefined) {
          const next = {
            level: Number(heading.tag.slice(1)),
            text: formatInline(children),
            anchor: String(heading.attrGet('id') ?? ''),
          };
          outline.push(next);
          sections.push({ heading: next, blocks: [] });
          heading = undefined;
        } else if (row !== undefined) {
          row.write(cells++ === 0 ? ' ' : CELL_BORDER);
          row.writeTokens(children);
        } else {
          const opening = tokens[i - 1];
          if (opening?.info === DEFAULT_TITLE) break;
          const writer = createTextWriter();
          writer.writeTokens(children);
          const block = writer.finish('prose');
          add(block);
          if (opening?.type === 'paragraph_open' && opening.level === 0) firstParagraph ??= block;
        }
      }
    }
  }
  return { outline, sections, beforeMore, firstParagraph };
}
