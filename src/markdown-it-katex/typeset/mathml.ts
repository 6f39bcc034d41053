/**
 * The MathML of a formula for a line of text. It builds KaTeX's MathML for assistive technology again, from elements and attributes named
 * here. Nothing else comes through, whatever an author or a later KaTeX writes, so the string may be used as HTML.
 */

import { isSlanted, styleLetters } from './math-letters.ts';
import { walkMathml } from './walk-mathml.ts';

/** Bytes of a formula that fits a line of text: three of 27,000 formulas of so few rows are longer. */
export const MAX_MATHML_BYTES = 4000;

/** Rows of tables in one formula: those with more (8 of 1,000 formulas) are derivations and algorithms, too tall for a line of text. */
export const MAX_ROWS = 4;

/** Bytes of the MathML of any formula: a derivation that fills a page has a third of that. */
const MAX_BYTES = 32_000;

/** Whether a formula can stand in a line of text. */
export function fitsLine(mathml: string): boolean {
  return mathml.split('<mtr>').length - 1 <= MAX_ROWS && !isLonger(mathml, MAX_MATHML_BYTES);
}

/**
 * MathML of another program as a formula of a page: elements and attributes named here, with sizes; a display where it is one. What this
 * gives it leaves as it is. Empty when it is too large.
 */
export function sanitizeMathml(markup: string, isDisplay: boolean): string {
  const mathml = formatMathml(markup, SIZES);
  return isDisplay ? mathml.replace('<math>', '<math display="block">') : mathml;
}

/** The first `<math>` in KaTeX's markup, inline, without TeX, links, numbers of rows and needless wrappers; empty when it is too large. */
export function formatMathml(markup: string, styles: ReadonlySet<string> = STYLES): string {
  const root: Element = { tag: '', attributes: '', parts: [] };
  const open: Element[] = [root];
  const isFound = walkMathml(markup, {
    open: (tag, attributes) => open.push({ tag, attributes, parts: [] }),
    close: () => closeLast(open, styles),
    text: (escaped) => open.at(-1)?.parts.push(escaped),
  });
  const mathml = root.parts.join('').replaceAll('\n', ' ');
  return !isFound || isLonger(mathml, MAX_BYTES) ? '' : mathml;
}

interface Element {
  readonly tag: string;
  /** As KaTeX wrote them. */
  readonly attributes: string;
  /** Its text, or its children as they are kept. */
  readonly parts: string[];
}

function closeLast(open: Element[], styles: ReadonlySet<string>): void {
  const element = open.length > 1 ? open.pop() : undefined;
  if (element === undefined) return;
  const kept = formatElement(element, styles);
  if (kept !== '') open.at(-1)?.parts.push(kept);
}

function formatElement({ tag, attributes, parts }: Element, styles: ReadonlySet<string>): string {
  switch (tag) {
    case 'math':
      return `<math>${formatRow(parts)}</math>`;
    case 'semantics':
      return parts[0] ?? '';
    case 'mi':
    case 'mn':
    case 'mtext':
      return formatLetters(tag, attributes, parts.join(''));
    case 'mtd':
      // Beside rows with numbers KaTeX puts columns that are empty.
      return attributes.includes('class ="') ? '' : `<mtd>${formatRow(parts)}</mtd>`;
    case 'mlabeledtr':
      // Its number, which comes first, stands at the end of a row.
      return `<mtr>${parts.slice(1).join('')}${parts[0] ?? ''}</mtr>`;
    case 'mstyle': {
      // Displays are set like text, so keep only smaller sizes.
      const kept = keepAttributes(styles === SIZES ? attributes : attributes.replace(' scriptlevel="0"', ''), styles);
      return kept === '' ? formatGroup(parts) : `<mstyle${kept}>${formatRow(parts)}</mstyle>`;
    }
    default:
      if (!ELEMENTS.has(tag)) return formatGroup(parts);
      return `<${tag}${keepAttributes(attributes, ATTRIBUTES)}>${formatRow(parts)}</${tag}>`;
  }
}

function isLonger(text: string, bytes: number): boolean {
  // A UTF-16 unit is three bytes at most.
  return text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes;
}

/** An `<mrow>`, unless it would hold one element. */
function formatGroup(parts: readonly string[]): string {
  const [first = ''] = parts;
  return parts.length === 1 && first.startsWith('<') ? first : `<mrow>${parts.join('')}</mrow>`;
}

/** Content of an element in which browsers suppose an `<mrow>`. */
function formatRow(parts: readonly string[]): string {
  const [first = ''] = parts;
  return parts.length === 1 && first.startsWith('<mrow>') ? first.slice('<mrow>'.length, -'</mrow>'.length) : parts.join('');
}

function formatLetters(tag: string, attributes: string, text: string): string {
  const variant = attributes === '' ? undefined : VARIANT.exec(attributes)?.[1];
  if (variant === undefined || tag === 'mtext') return `<${tag}>${text}</${tag}>`;
  if (variant === 'normal') return `<${tag}${tag === 'mi' && isSlanted(text) ? ' mathvariant="normal"' : ''}>${text}</${tag}>`;
  return `<${tag}>${text.includes('&') ? text : styleLetters(text, variant)}</${tag}>`;
}

const VARIANT = / mathvariant="([a-z-]+)"/;

function keepAttributes(attributes: string, allowed: ReadonlySet<string>): string {
  // Four in five operators with attributes have this one alone.
  if (attributes === '' || attributes === STRETCHY) return attributes;
  let kept = '';
  for (const [written, name = ''] of attributes.matchAll(ATTRIBUTE)) if (allowed.has(name)) kept += written;
  return kept;
}

const STRETCHY = ' stretchy="false"';
const ATTRIBUTE = / ([a-z]+)="[-+.#\w ]*"/g;

/** Elements that come through as they are; those with a rule of their own are not here. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'menclose merror mfrac mmultiscripts mo mover mpadded mphantom mprescripts mroot mspace msqrt msub msubsup msup mtable mtr munder munderover'.split(
    ' ',
  ),
);

const ATTRIBUTES: ReadonlySet<string> = new Set(
  'accent accentunder columnalign depth height linethickness lspace mathbackground mathcolor maxsize minsize notation rspace stretchy voffset width'.split(
    ' ',
  ),
);

const SIZES: ReadonlySet<string> = new Set(['displaystyle', 'mathcolor', 'mathsize', 'scriptlevel']);
const STYLES: ReadonlySet<string> = new Set(['mathcolor', 'mathsize', 'scriptlevel']);
