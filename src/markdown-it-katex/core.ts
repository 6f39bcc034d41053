/** The core rule, last of all: macros, numbers, references and KaTeX for all formulas of a post. */

import type { Env, MarkdownIt, Token } from 'markdown-it';
import type { Formula, Plan, Target } from './number/number.ts';
import { numberEquations } from './number/number.ts';
import { formatReferenceTex, resolveReferences, unknownLabel } from './number/references.ts';
import { KINDS } from './number/write-display.ts';
import { labelOfBookdown, loneReference } from './recognise/reference.ts';
import { isMath, MATH_BLOCK, MATH_INLINE, MATH_REF, NOTHING, setTypeset, typesetOf } from './recognise/token.ts';
import type { Macros } from './tex/macros.ts';
import { MAX_MACROS, takeMacros } from './tex/macros.ts';
import { parseDisplay } from './tex/rows.ts';
import { isEscapedForMarkdown, unescapeMarkdown } from './tex/unescape-markdown.ts';
import { type FormulaOptions, formatFormula, formatNumber, formatOwnText, formatReference } from './typeset/render.ts';
import { type MathOutput, selectUsedMacros, type TypesetFallback } from './typeset/typeset.ts';

export interface CoreOptions {
  readonly output: MathOutput;
  /** Whether every formula and reference has an id. */
  readonly ids: boolean;
  /** Formulas of one document that are typeset. */
  readonly maxFormulas: number;
  readonly memo: Map<string, string> | undefined;
  readonly fallback: TypesetFallback | undefined;
}

/** Adds the rule. `env.mathOutput` overrides the output for one document. */
export function addCoreRule(md: MarkdownIt, options: CoreOptions): void {
  md.core.ruler.push('math', ({ tokens, env }) => {
    const found = collectMath(tokens);
    if (found.length === 0) return;
    typesetAll(found, { ...options, output: outputOf(env) ?? options.output });
    for (const token of tokens) token.children?.forEach(flattenAlt);
  });
}

/** The alternative text of an image is text. */
function flattenAlt(image: Token): void {
  if (image.type !== 'image') return;
  for (const token of image.children ?? []) {
    const typeset = typesetOf(token);
    if (typeset === undefined) continue;
    token.type = 'text';
    token.content = typeset.text;
  }
}

function outputOf({ mathOutput }: Env): MathOutput | undefined {
  return mathOutput === 'html' || mathOutput === 'mathml' || mathOutput === 'tex' ? mathOutput : undefined;
}

/** The plugin's tokens in the order of the document, with lines of the source. */
function collectMath(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  let line = 0;
  const collect = (token: Token): void => {
    if (isMath(token) || token.type === MATH_REF) {
      const [first, last] = token.map ?? [0, 1];
      if (!token.block) token.map = [line + first, line + Math.max(first + 1, last)];
      if (token.type === MATH_INLINE) becomeReference(token);
      // `$\\begin{equation}…$` is one, as MathJax has it.
      if (token.type === MATH_INLINE && isNumbered(token.content)) token.type = MATH_BLOCK;
      found.push(token);
    }
    token.children?.forEach(collect);
  };
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    collect(token);
  }
  return found;
}

function isNumbered(tex: string): boolean {
  return /^\s*\\begin/.test(tex) && KINDS[parseDisplay(tex).environment] !== undefined;
}

/** `$\eqref{x}$` is the same as `\eqref{x}`. */
function becomeReference(token: Token): void {
  const reference = loneReference(token.content);
  if (reference === undefined) return;
  token.type = MATH_REF;
  token.info = reference.command;
  token.content = reference.label;
}

interface Defined extends Formula {
  readonly macros: Macros;
}

function typesetAll(found: readonly Token[], options: CoreOptions): void {
  const maths = found.filter(isMath);
  const isEscaped = isEscapedForMarkdown(maths.map(({ content }) => content));
  const formulas: Defined[] = maths.map((token) => ({
    token,
    ...takeMacros(labelOfBookdown(isEscaped ? unescapeMarkdown(token.content) : token.content)),
  }));
  const { plans, targets } = numberEquations(formulas);
  let place = 0;
  // A macro serves the whole post, also before its definition; one that is defined again changes from there on.
  let macros = collectMacros(formulas);
  for (const [i, formula] of formulas.entries()) {
    macros = redefine(macros, formula.macros);
    const plan = plans[i];
    if (plan === undefined) continue;
    place += 1;
    const placed = options.ids ? { ...plan, id: plan.id ?? `math-${place}` } : plan;
    typesetFormula(formula, placed, targets, { ...options, macros, isRefused: place > options.maxFormulas });
  }
  for (const [i, token] of found.filter(({ type }) => type === MATH_REF).entries())
    typesetReference(token, options.ids ? `ref-${i + 1}` : undefined, targets, options);
}

/** The first definition of each macro, of so many as a post may have. */
function collectMacros(formulas: readonly Defined[]): Macros {
  const found = new Map<string, string>();
  for (const { macros } of formulas) {
    for (const [name, expansion] of Object.entries(macros)) {
      if (found.size >= MAX_MACROS) return Object.fromEntries(found);
      if (!found.has(name)) found.set(name, expansion);
    }
  }
  return Object.fromEntries(found);
}

/** The same object where nothing changes: copying a hundred macros for each of 3,000 formulas took seconds. */
function redefine(macros: Macros, own: Macros): Macros {
  const changed = Object.entries(own).filter(([name, expansion]) => Object.hasOwn(macros, name) && macros[name] !== expansion);
  return changed.length === 0 ? macros : { ...macros, ...Object.fromEntries(changed) };
}

function typesetFormula(
  { token, tex }: Defined,
  plan: Plan,
  targets: ReadonlyMap<string, Target>,
  options: FormulaOptions,
): void {
  if (tex.trim() === '') {
    // Nothing but definitions.
    setTypeset(token, NOTHING);
    return;
  }
  const resolved = resolveReferences(plan.tex, targets);
  const formatted = formatFormula(token, { ...plan, tex: resolved.tex }, options);
  setTypeset(token, {
    ...formatted,
    tex: token.content,
    id: plan.id,
    equations: plan.equations.map((equation) => ({ ...equation, number: formatOwnText(equation.number, options) })),
    references: resolved.labels,
    macros: selectUsedMacros(options.macros, token.content),
    problems: [...plan.problems, ...resolved.problems, ...formatted.problems],
  });
}

function typesetReference(
  token: Token,
  id: string | undefined,
  targets: ReadonlyMap<string, Target>,
  options: CoreOptions,
): void {
  const target = targets.get(token.content);
  const number = formatNumber(formatReferenceTex(token.info, target?.number), options);
  const html = formatReference(number.html, target?.id, id);
  const problems = target?.number === undefined ? [unknownLabel(token.content, target)] : [];
  setTypeset(token, { ...NOTHING, html, text: number.text, id, references: [token.content], problems });
}
