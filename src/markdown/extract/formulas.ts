/** Reads a post's formulas and references from its tokens, with where each stands. */

import type { Token } from 'markdown-it';
import { isMath, MATH_BLOCK, MATH_REF, typesetOf } from 'markdown-it-katex/recognise/token.ts';
import type { PostFormula, PostReference } from '../rendered.ts';

export interface PostMathematics {
  readonly formulas: readonly PostFormula[];
  readonly references: readonly PostReference[];
  readonly fallbacks: Readonly<Record<string, string>>;
}

/** Reads the tokens of a whole post, after typesetting; sections are counted as {@link extractSections} does. */
export function extractFormulas(tokens: readonly Token[]): PostMathematics {
  const formulas: PostFormula[] = [];
  const references: PostReference[] = [];
  const fallbacks: Record<string, string> = {};
  let section = -1;
  const read = (token: Token): void => {
    const typeset = isMath(token) || token.type === MATH_REF ? typesetOf(token) : undefined;
    if (typeset !== undefined) {
      const anchor = typeset.id ?? '';
      if (typeset.fallback !== undefined) fallbacks[typeset.fallback.key] = typeset.fallback.mathml;
      for (const label of typeset.references) references.push({ label, anchor, section });
      // What only defines macros is no formula.
      if (typeset.tex !== '') {
        const { tex, text, mathml, equations, macros } = typeset;
        formulas.push({ tex, text, mathml, display: token.type === MATH_BLOCK, anchor, section, equations, macros });
      }
    }
    token.children?.forEach(read);
  };
  for (const token of tokens) {
    // A heading in a quote or a list is text of that quote or list.
    if (token.type === 'heading_open' && token.level === 0) section += 1;
    read(token);
  }
  return { formulas, references, fallbacks };
}
