/** Markdown as `src/markdown/render.ts` reads it, with formulas or without; tests hold both to find the same formulas. */

import type { MarkdownIt } from 'markdown-it';
import { katexPlugin } from 'markdown-it-katex';
import { createMathJaxFallback } from '../../src/builder/archive/mathjax.ts';
import { createMarkdown } from '../../src/markdown/create-markdown.ts';

export interface PostMarkdown {
  readonly withMath: MarkdownIt;
  readonly withoutMath: MarkdownIt;
}

/** Makes both parsers. */
export function createPostMarkdown(): PostMarkdown {
  const withMath = createMarkdown();
  // Formulas are of interest here, not how they are set twice.
  withMath.use(katexPlugin, {
    output: 'mathml',
    brackets: true,
    codeSpans: true,
    memo: new Map(),
    fallback: createMathJaxFallback(),
  });
  return { withMath, withoutMath: createMarkdown() };
}
