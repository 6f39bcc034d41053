/** The result of rendering a body: the build stores it, the Worker serves it, the index reads it. */

import type { Equation } from 'markdown-it-katex/recognise/token.ts';
import type { Addresses } from './addresses.ts';

/** The form formulas take: KaTeX HTML with MathML (pages), MathML alone (feeds), or escaped TeX (programs). */
export type MathOutput = 'html' | 'mathml' | 'tex';

/** A heading of the body, in document order. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** Plain text; formulas as readable text. */
  readonly text: string;
  /** The `id` of the heading in the HTML, unique in the post. */
  readonly anchor: string;
}

/** A formula inside the plain text of a block. */
export interface FormulaSpan {
  /** UTF-16 offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  /** Inline `<math>` of named elements and attributes only (`markdown-it-katex/typeset/mathml.ts`); empty where the text is all there is. */
  readonly mathml: string;
}

/** A formula of a post; those that only define macros are none. */
export interface PostFormula {
  /** As its author wrote it, without delimiters. */
  readonly tex: string;
  /** As it reads in plain text. */
  readonly text: string;
  /** As {@link FormulaSpan} has it, but also where no line of text has room for it; empty where KaTeX refuses the formula. */
  readonly mathml: string;
  readonly display: boolean;
  /** Its `id` in the HTML. */
  readonly anchor: string;
  /** The heading it stands under, by its place in the outline; -1 before the first. */
  readonly section: number;
  /** What of it has a number or a label. */
  readonly equations: readonly Equation[];
  /** Macros of the post that it uses, from name with backslash to expansion. */
  readonly macros: Readonly<Record<string, string>>;
}

/** A reference to an equation, in running text or inside a formula. */
export interface PostReference {
  readonly label: string;
  /** The `id` of the reference in the HTML, or of the formula that has it. */
  readonly anchor: string;
  readonly section: number;
}

/** A run of plain text a reader sees as one unit: a paragraph, a list item, a table row, a code block. */
export interface TextBlock {
  readonly kind: 'prose' | 'code';
  /** Never empty; white space is one space (code keeps its line ends). */
  readonly text: string;
  readonly formulas: readonly FormulaSpan[];
}

/** The text under one heading; the first section, before any heading, has `heading: undefined`. */
export interface Section {
  readonly heading: Heading | undefined;
  readonly blocks: readonly TextBlock[];
}

/** Something the author should know. */
export interface RenderWarning {
  /** Line of the body, from 1. */
  readonly line: number;
  readonly message: string;
  /** Names what went wrong, the same in every post and every version: `formula-refused`. Findings are grouped by it. */
  readonly kind?: string;
  /** How the author mends it, as a sentence without a final period. */
  readonly mend?: string;
}

export interface Rendered {
  readonly html: string;
  readonly outline: readonly Heading[];
  readonly sections: readonly Section[];
  /** In document order. */
  readonly formulas: readonly PostFormula[];
  readonly references: readonly PostReference[];
  /** Addresses of its links, distinct, in document order; those within the page are left out. */
  readonly links: readonly string[];
  /** MathML of formulas that KaTeX refuses and the fallback set, by the plugin's keys; renders them again without the fallback. */
  readonly fallbacks: Readonly<Record<string, string>>;
  /** Text up to `<!--more-->`, else the first paragraph: at most {@link MAX_EXCERPT_LENGTH} UTF-16 units, never cut inside a formula. */
  readonly excerpt: string;
  readonly warnings: readonly RenderWarning[];
}

/** Long enough for two lines of a list, short enough to stand in a catalogue of ten thousand posts. */
export const MAX_EXCERPT_LENGTH = 160;

/**
 * Renders one body. Posts share no state: the same body, output and answers of `addresses` always give the same. Rules ask
 * with `addressesOf(state.env)` (`render-env.ts`), be it for an address or for the post that a tag names, and tell the author with `warn(state.env, …)`.
 */
export type Render = (body: string, math?: MathOutput, addresses?: Addresses) => Rendered;
