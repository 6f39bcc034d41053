/** What our plugin makes of a post. */

import type { Token } from 'markdown-it';
import { MATH_REF, typesetOf } from 'markdown-it-katex/recognise/token.ts';
import type { PostMarkdown } from './post-markdown.ts';

export interface OurMath {
  readonly tex: string;
  /** `$`, `$$`, `\begin` and so on; empty for a reference. */
  readonly open: string;
  /** Line of the body, from 1. */
  readonly line: number;
  /** As shown beside it, top to bottom. */
  readonly numbers: readonly string[];
  readonly labels: readonly string[];
  /** Why KaTeX refused. */
  readonly error: string | undefined;
}

export interface OurPost {
  readonly math: readonly OurMath[];
  /** What `\ref` of each label shows. */
  readonly references: ReadonlyMap<string, string>;
}

/** Reads a post. */
export function readOurs(body: string, { withMath }: PostMarkdown): OurPost {
  const math = collect(withMath.parse(body, {})).map(toMath);
  const labels = [...new Set(math.flatMap((formula) => formula.labels))];
  if (labels.length === 0) return { math, references: new Map() };
  // Asked for before the post, where they are the first references of the page.
  const asked = collect(withMath.parse(`${labels.map((label) => `\\ref{${label}}\n\n`).join('')}${body}`, {}));
  const texts = asked.filter(({ type }) => type === MATH_REF).map((token) => typesetOf(token)?.text ?? '');
  return { math, references: new Map(labels.map((label, i) => [label, texts[i] ?? ''])) };
}

/** In the order of the page. What stands in the text of a picture counts: it was recognised, and became readable text. */
function collect(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => [...(typesetOf(token) === undefined ? [] : [token]), ...collect(token.children ?? [])]);
}

function toMath(token: Token): OurMath {
  const { tex = '', equations = [], problems = [] } = typesetOf(token) ?? {};
  const isReference = token.type === MATH_REF;
  return {
    tex: isReference ? `\\${token.info}{${token.content}}` : token.type === 'text' ? tex : token.content,
    open: isReference ? '' : token.markup,
    line: (token.map?.[0] ?? 0) + 1,
    numbers: equations.flatMap(({ number }) => number ?? []),
    labels: equations.flatMap(({ labels }) => labels),
    error: problems.find((problem) => problem.startsWith('Cannot typeset')),
  };
}
