/** The HTML of formulas, equations with their numbers, and references. */

import type { MarkdownIt, Token } from 'markdown-it';
import type { EquationNumber } from '../number/equation-number.ts';
import type { Plan } from '../number/number.ts';
import type { Typeset } from '../recognise/token.ts';
import { MATH_BLOCK, MATH_INLINE, MATH_REF, typesetOf } from '../recognise/token.ts';
import { escapeHtml } from './escape-html.ts';
import { styleMarkup } from './math-letters.ts';
import { formatRefusal } from './refusal.ts';
import type { KatexResult, MathOutput, TypesetOptions } from './typeset.ts';
import { refuse, typeset } from './typeset.ts';

/** Adds the renderer's rules, which print what the core rule left on the tokens. */
export function addRenderRules(md: MarkdownIt): void {
  for (const type of [MATH_INLINE, MATH_BLOCK, MATH_REF]) {
    md.renderer.rules[type] = (tokens, i) => {
      const token = tokens[i];
      const html = token === undefined ? '' : (typesetOf(token)?.html ?? '');
      return html !== '' && token?.block ? `${html}\n` : html;
    };
  }
}

export interface FormulaOptions extends Omit<TypesetOptions, 'isDisplay'> {
  /** One of too many in a document. */
  readonly isRefused: boolean;
}

/** A formula, with the number that stands outside it. */
export function formatFormula(
  token: Token,
  plan: Plan,
  options: FormulaOptions,
): Pick<Typeset, 'html' | 'text' | 'mathml' | 'fallback' | 'problems'> {
  const isDisplay = token.type === MATH_BLOCK;
  const result = options.isRefused ? refuse('The document has too many formulas') : typeset(plan.tex, { ...options, isDisplay });
  const html = fillRowNumbers(formatResult(token, result, options.output), plan, options);
  const text = result.kind === 'markup' ? result.text : token.content.replace(/\s+/g, ' ');
  const mathml = result.kind === 'markup' ? result.mathml : '';
  const fallback = result.kind === 'markup' ? result.fallback : undefined;
  const problems = result.kind === 'markup' ? [] : [formatRefusal(token.content, result)];
  if (!isDisplay) return { html: plan.id === undefined ? html : addId(html, plan.id), text, mathml, fallback, problems };
  const tag = token.block ? 'div' : 'span';
  const id = plan.id === undefined ? '' : ` id="${escapeHtml(plan.id)}"`;
  const anchors = plan.anchors.map((anchor) => `<span id="${escapeHtml(anchor)}"></span>`).join('');
  const body = plan.number === undefined ? html : `<span class="math-body">${html}</span>${formatOwnNumber(plan, options)}`;
  return { html: `<${tag} class="math-display"${id}>${anchors}${body}</${tag}>`, text, mathml, fallback, problems };
}

export type NumberOptions = Pick<TypesetOptions, 'output' | 'memo'>;

/** A number, or what a reference shows: usually plain, but `\tag{$\ast$}` is TeX in text mode. */
export function formatNumber(tex: string, { output, memo }: NumberOptions): { readonly html: string; readonly text: string } {
  const plain = { html: escapeHtml(tex), text: tex };
  if (!/[\\${}^_%&#~]/.test(tex)) return plain;
  const result = typeset(`\\text{${tex}}`, { isDisplay: false, macros: {}, output, memo });
  return result.kind === 'refused' ? plain : { html: output === 'tex' ? plain.html : result.markup, text: result.text };
}

/** A reference in running text: a link, unless its label is unknown. */
export function formatReference(numberHtml: string, target: string | undefined, id: string | undefined): string {
  const own = id === undefined ? '' : ` id="${id}"`;
  return target === undefined
    ? `<span class="eqref ${NO_TRANSLATION}${own}>${numberHtml}</span>`
    : `<a class="eqref ${NO_TRANSLATION}${own} href="#${escapeHtml(target)}">${numberHtml}</a>`;
}

/** A number as it stands beside its formula, in brackets unless starred. */
export function formatOwnText(number: EquationNumber | undefined, options: NumberOptions): string | undefined {
  return number && formatNumber(withBrackets(number), options).text;
}

function withBrackets({ tex, isStarred }: EquationNumber): string {
  return isStarred ? tex : `(${tex})`;
}

/** The outermost element is written here or by KaTeX, and begins with its class. */
function addId(html: string, id: string): string {
  return html.replace(' class="', ` id="${escapeHtml(id)}" class="`);
}

function formatOwnNumber({ number, id }: Plan, options: FormulaOptions): string {
  if (number === undefined) return '';
  const { html } = formatNumber(withBrackets(number), options);
  return id === undefined
    ? `<span class="math-number ${NO_TRANSLATION}>${html}</span>`
    : `<a class="math-number ${NO_TRANSLATION} href="#${escapeHtml(id)}">${html}</a>`;
}

/** KaTeX leaves the numbers of rows out of its MathML, and puts an empty column before numbered rows only, which shifts them. */
function fillRowNumbers(html: string, { rowNumbers }: Plan, options: FormulaOptions): string {
  if (rowNumbers.length === 0) return html;
  const texts = rowNumbers.map((number) => formatOwnText(number, options) ?? '');
  let row = 0;
  return html.replaceAll(`<mtr>${GLUE}`, '<mtr>').replaceAll(`${GLUE}<mtd class ="mml-eqn-num"></mtd>`, () => {
    row += 1;
    return `<mtd class="mml-eqn-num"><mtext>${escapeHtml(texts[row - 1] ?? '')}</mtext></mtd>`;
  });
}

const GLUE = '<mtd class ="mtr-glue"></mtd>';
const ANNOTATION = /(<annotation encoding="application\/x-tex">)[^<]*(<\/annotation>)/;
const NO_TRANSLATION = 'notranslate" translate="no"';

function formatResult(token: Token, result: KatexResult, output: MathOutput): string {
  if (result.kind === 'refused') return formatRefused(token, result, output);
  if (output === 'tex') return `<code class="math ${NO_TRANSLATION}>${escapeHtml(sourceOf(token))}</code>`;
  // Other MathML has no elements around it, nor a copy of the TeX.
  if (result.fallback !== undefined) return `<span class="katex ${NO_TRANSLATION}>${result.markup}</span>`;
  return formatMarkup(token, result.markup, output);
}

/** What of it can be set, and why the rest cannot. */
function formatRefused(token: Token, { reason, partial }: KatexResult & { kind: 'refused' }, output: MathOutput): string {
  const title = ` title="${escapeHtml(reason)}"`;
  if (output === 'tex' || partial === undefined)
    return `<code class="math-error ${NO_TRANSLATION}${title}>${escapeHtml(sourceOf(token))}</code>`;
  return `<span class="math-partial ${NO_TRANSLATION}${title}>${formatMarkup(token, partial.markup, output)}</span>`;
}

/** KaTeX's outermost element is a span with a class; its annotation has the TeX that KaTeX was given. */
function formatMarkup({ content }: Token, markup: string, output: MathOutput): string {
  return (output === 'mathml' ? styleMarkup(markup) : markup)
    .replace(/^<span class="([a-z-]+)"/, `<span class="$1 ${NO_TRANSLATION}`)
    .replace(ANNOTATION, (_, start: string, end: string) => start + escapeHtml(content) + end);
}

/** A formula as its author wrote it. */
function sourceOf({ content, markup }: Token): string {
  const close = { '\\(': '\\)', '\\[': '\\]', '\\begin': '' }[markup] ?? markup;
  return markup === '\\begin' ? content : markup + content + close;
}
