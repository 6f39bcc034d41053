/** MathJax' results of the build, for rendering a post again where there is no MathJax. */

import { formatFallbackKey, type TypesetFallback } from 'markdown-it-katex/typeset/typeset.ts';
import type { Rendered } from './rendered.ts';

/** Gives what was kept, and nothing for other formulas. */
export function createKeptFallback(kept: Rendered['fallbacks']): TypesetFallback {
  return (tex, isDisplay, macros) => {
    const key = formatFallbackKey(tex, isDisplay, macros);
    return Object.hasOwn(kept, key) ? kept[key] : undefined;
  };
}
