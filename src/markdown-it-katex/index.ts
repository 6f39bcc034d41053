/** Mathematics for markdown-it through KaTeX, as real posts write it. See README.md. */

import type { MarkdownIt } from 'markdown-it';
import { addCoreRule } from './core.ts';
import { addBlockRules } from './recognise/block.ts';
import type { DelimiterOptions } from './recognise/delimiters.ts';
import { addDoubleDollars } from './recognise/double-dollars.ts';
import { addInlineRules } from './recognise/inline.ts';
import { protectTables } from './recognise/table.ts';
import { addRenderRules } from './typeset/render.ts';
import { addTableWarnings } from './typeset/table-warnings.ts';
import type { MathOutput, TypesetFallback } from './typeset/typeset.ts';

export interface KatexPluginOptions extends DelimiterOptions {
  /** What formulas become; `env.mathOutput` overrides it for one document. Default `html`. */
  readonly output?: MathOutput;
  /** Whether a post without other mathematics may write it in code spans, as blogdown has it. Default false. */
  readonly codeSpans?: boolean;
  /** Whether `$$` within a sentence is inline in every document, as in kramdown; otherwise in those that write so. Default false. */
  readonly kramdown?: boolean | undefined;
  /** Whether every formula and reference has an id, by its place: `math-3`, `ref-2`; equations have theirs anyway. Default false. */
  readonly ids?: boolean;
  /** Formulas of one document that are typeset; further ones are shown as TeX. Bounds what strangers send. Default all. */
  readonly maxFormulas?: number;
  /** Results by formula, to be shared between documents; it grows by one entry for each distinct formula. Default none. */
  readonly memo?: Map<string, string> | undefined;
  /** Asked for MathML of what KaTeX refuses. Default none. */
  readonly fallback?: TypesetFallback | undefined;
}

/** The plugin: `md.use(katexPlugin, options)`. */
export function katexPlugin(
  md: MarkdownIt,
  {
    brackets = false,
    codeSpans = false,
    kramdown = false,
    ids = false,
    maxFormulas = Number.POSITIVE_INFINITY,
    output = 'html',
    memo,
    fallback,
  }: KatexPluginOptions = {},
): void {
  addBlockRules(md, codeSpans, { brackets });
  protectTables(md, { brackets });
  addInlineRules(md, { brackets });
  addDoubleDollars(md, { always: kramdown });
  addCoreRule(md, { output, ids, maxFormulas, memo, fallback });
  addTableWarnings(md);
  addRenderRules(md);
}
