/** The parser of posts but for formulas, tables, code, anchors and images: what decides where text ends and something else begins. */

import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { addCallouts } from './plugins/callouts.ts';
import { addComments } from './plugins/comments.ts';
import { addFootnotes } from './plugins/footnotes.ts';
import { addHtmlTags } from './plugins/html-tags.ts';
import { dropLeftovers } from './plugins/leftovers.ts';
import { restrictLinks } from './plugins/links.ts';
import { addTaskLists } from './plugins/task-lists.ts';
import { addTemplateTags } from './plugins/template-tags.ts';

export function createMarkdown(): MarkdownIt {
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
