/** The parser of posts but for formulas, tables, code, anchors and images: what decides where text ends and something else begins. */

import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import definitionLists from 'markdown-it-deflist';
import { full as emoji } from 'markdown-it-emoji';
import { addHtml } from './html/html.ts';
import { listFrameHosts } from './html/player-services.ts';
import { addAbbreviations } from './plugins/abbreviations.ts';
import { addAttributeLists } from './plugins/attribute-lists.ts';
import { addCallouts } from './plugins/callouts.ts';
import { addComments } from './plugins/comments.ts';
import { addCrossReferences } from './plugins/cross-references.ts';
import { addFootnotes } from './plugins/footnotes.ts';
import { addInlineTemplateTags } from './plugins/inline-template-tags.ts';
import { dropLeftovers } from './plugins/leftovers.ts';
import { addLinkDestinations } from './plugins/link-destinations.ts';
import { addLinkTitles } from './plugins/link-titles.ts';
import { restrictLinks } from './plugins/links.ts';
import { addLooseHeadings } from './plugins/loose-headings.ts';
import { addModuleLines } from './plugins/module-lines.ts';
import { addPairedMarks } from './plugins/paired-marks.ts';
import { addSphinxRoles } from './plugins/sphinx-roles.ts';
import { addSubSup } from './plugins/sub-sup.ts';
import { addTaskLists } from './plugins/task-lists.ts';
import { addTemplateTags } from './plugins/template-tags.ts';
import { addTextEnvironments } from './plugins/text-environments.ts';
import { addWikiLinks } from './plugins/wiki-links.ts';
import { addLeftOut } from './rules/left-out.ts';

export interface MarkdownOptions {
  /** Whether each line of a paragraph is a line for readers too. Default false. */
  readonly breaks?: boolean | undefined;
  /** What of others may play within the page: names of services, or hosts. Default none. */
  readonly embeds?: readonly string[] | undefined;
}

export function createMarkdown({ breaks = false, embeds = [] }: MarkdownOptions = {}): MarkdownIt {
  const md = new createMarkdownIt({ html: false, linkify: true, typographer: false, breaks });
  restrictLinks(md);
  md.use(cjkFriendly);
  addTaskLists(md);
  addFootnotes(md);
  addComments(md);
  addModuleLines(md);
  addLooseHeadings(md);
  addAbbreviations(md);
  md.use(definitionLists);
  md.use(emoji, { shortcuts: {} });
  addPairedMarks(md);
  addSubSup(md);
  addTextEnvironments(md);
  addWikiLinks(md);
  addAttributeLists(md);
  addCrossReferences(md);
  addSphinxRoles(md);
  addTemplateTags(md);
  addInlineTemplateTags(md, listFrameHosts(embeds));
  addLinkDestinations(md);
  addLinkTitles(md);
  addHtml(md, listFrameHosts(embeds));
  addLeftOut(md);
  addCallouts(md);
  dropLeftovers(md);
  return md;
}
