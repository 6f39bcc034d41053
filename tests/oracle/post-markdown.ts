/** Markdown as `src/markdown/render.ts` reads it, with formulas or without; tests hold both to find the same formulas. */

import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { katexPlugin } from 'markdown-it-katex';
import { addCallouts } from '../../src/markdown/callouts.ts';
import { addComments } from '../../src/markdown/comments.ts';
import { addFootnotes } from '../../src/markdown/footnotes.ts';
import { addHtmlTags } from '../../src/markdown/html-tags.ts';
import { dropLeftovers } from '../../src/markdown/leftovers.ts';
import { restrictLinks } from '../../src/markdown/links.ts';
import { addTaskLists } from '../../src/markdown/task-lists.ts';
import { addTemplateTags } from '../../src/markdown/template-tags.ts';

export interface PostMarkdown {
  readonly withMath: MarkdownIt;
  readonly withoutMath: MarkdownIt;
}

/** Makes both parsers. */
export function createPostMarkdown(): PostMarkdown {
  const withMath = createMarkdown();
  // Formulas are of interest here, not how they are set twice.
  withMath.use(katexPlugin, { output: 'mathml', codeSpans: true, memo: new Map() });
  return { withMath, withoutMath: createMarkdown() };
}

function createMarkdown(): MarkdownIt {
  const md = new createMarkdownIt({ html: false, linkify: true, typographer: false });
  restrictLinks(md);
  md.use(cjkFriendly);
  addTaskLists(md);
  addFootnotes(md);
  addComments(md);
  addTemplateTags(md);
  addHtmlTags(md);
  addCallouts(md);
  dropLeftovers(md);
  return md;
}
