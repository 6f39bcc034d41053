/** Renders one body: Markdown to HTML, outline, plain text and excerpt. The same in the build, in the Worker and in a browser. */

import type { MarkdownIt } from 'markdown-it';
import { katexPlugin } from 'markdown-it-katex';
import type { TypesetFallback } from 'markdown-it-katex/typeset/typeset.ts';
import { AS_WRITTEN } from './addresses.ts';
import { createMarkdown, type MarkdownOptions } from './create-markdown.ts';
import { formatExcerpt } from './extract/excerpt.ts';
import { extractFormulas } from './extract/formulas.ts';
import { extractLinks } from './extract/links.ts';
import { extractSections } from './extract/sections.ts';
import { collectWarnings } from './extract/warnings.ts';
import { resolveAddresses } from './plugins/addresses.ts';
import { addAnchors } from './plugins/anchors.ts';
import { addCode } from './plugins/code.ts';
import { resolveFragments } from './plugins/fragments.ts';
import { createHighlight } from './plugins/highlight.ts';
import { addImages } from './plugins/images.ts';
import { joinChineseLines } from './plugins/line-breaks.ts';
import { finishMarkedAddresses } from './plugins/marked-addresses.ts';
import { addOtherNames } from './plugins/other-names.ts';
import { addTables } from './plugins/tables.ts';
import { createRenderEnv, warn, warningsOf } from './render-env.ts';
import type { Render } from './rendered.ts';
import { dropHiddenText } from './rules/hidden-text.ts';
import { LEFT_OUT_KINDS } from './rules/left-out.ts';

/** Formulas set in one post; further ones are shown as TeX. The richest of 5,733 real posts has 1,579, and 200 KB of `$a` would be 66,000. */
export const MAX_POST_FORMULAS = 10_000;

export interface RenderOptions extends MarkdownOptions {
  /** Hosts whose images may come by http; others give a warning. Default: nobody asks. */
  readonly httpImages?: readonly string[] | undefined;
  /** Typeset formulas, to be shared between posts; grows by an entry for each distinct formula. Default none. */
  readonly memo?: Map<string, string> | undefined;
  /** Formulas of one body that are typeset; further ones are shown as TeX, with a warning. Default {@link MAX_POST_FORMULAS}. */
  readonly maxFormulas?: number | undefined;
  /** Whether the Markdown is kramdown's, whose `$$` within a sentence are inline. Default: where a post writes so. */
  readonly kramdown?: boolean | undefined;
  /** Gives MathML of formulas that KaTeX refuses: MathJax in the build, its stored results in the Worker. Default none. */
  readonly fallback?: TypesetFallback | undefined;
}

/** Makes a renderer. Setting it up costs about a millisecond; it can render any number of posts. */
export function createRender(options: RenderOptions = {}): Render {
  const md = createPostMarkdown(options);
  return (body, math = 'html', addresses = AS_WRITTEN) => {
    const env = createRenderEnv(math, addresses);
    const { text, hiddenLines } = dropHiddenText(body);
    for (const line of hiddenLines.slice(0, 1)) warn(env, { line, kind: 'hidden-text', ...LEFT_OUT_KINDS['hidden-text'] });
    const tokens = md.parse(text, env);
    const { outline, sections, beforeMore, firstParagraph } = extractSections(tokens);
    const firstBlock = sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'prose');
    return {
      html: md.renderer.render(tokens, md.options, env),
      outline,
      sections: sections.filter(({ heading, blocks }) => heading !== undefined || blocks.length > 0),
      ...extractFormulas(tokens),
      links: extractLinks(tokens),
      excerpt: formatExcerpt(beforeMore ?? [firstParagraph ?? firstBlock ?? []].flat()),
      warnings: [...collectWarnings(tokens), ...warningsOf(env)].sort((a, b) => a.line - b.line),
    };
  };
}

function createPostMarkdown({
  memo,
  fallback,
  kramdown,
  httpImages,
  maxFormulas = MAX_POST_FORMULAS,
  ...options
}: RenderOptions): MarkdownIt {
  const md = createMarkdown(options);
  addTables(md);
  addCode(md, createHighlight());
  // The last core rules, in this order: formulas are typeset, then headings and captions use their text.
  md.use(katexPlugin, { brackets: true, codeSpans: true, ids: true, kramdown, maxFormulas, memo, fallback });
  finishMarkedAddresses(md);
  resolveAddresses(md, httpImages);
  if (!options.breaks) joinChineseLines(md);
  addAnchors(md);
  addOtherNames(md);
  addImages(md);
  resolveFragments(md);
  return md;
}
