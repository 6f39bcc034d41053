/** Reads the MathML of a formula as a line of text: `\frac{dx_t}{dt}` as `dx_t/dt`, for snippets, titles and the text index. */

import { addAccent } from './accents.ts';
import { styleLetters } from './math-letters.ts';
import { walkMathml } from './walk-mathml.ts';

/** The text of the first `<math>` in the markup: linear in its length. Different formulas read differently. */
export function formatReadable(markup: string): string {
  const root: Element = { tag: 'math', attributes: '', parts: [] };
  const open: Element[] = [root];
  walkMathml(markup, {
    open: (tag, attributes) => open.push({ tag, attributes, parts: [] }),
    close: () => {
      const element = open.length > 1 ? open.pop() : undefined;
      if (element !== undefined) open.at(-1)?.parts.push(formatElement(element));
    },
    text: (escaped) => open.at(-1)?.parts.push(unescapeText(escaped)),
  });
  return (
    open
      .map(({ parts }) => joinParts(parts))
      .join('')
      .replace(/[\u{e000}\u{e003}]/gu, '')
      .replace(/\((?:\u{2061})*\u{e001}([^\u{e001}\u{e002}]*)\u{e002}\)/gu, 'C($1)')
      .replace(/[\u{e001}\u{e002}]/gu, ' ')
      .replace(/\u{2061}(?=[([_^])|[\u{200b}\u{2062}-\u{2064}]/gu, '')
      .replaceAll('\u{2223}', '|')
      .replace(/[\u{2061}\s\u{a0}\u{2009}]+/gu, ' ')
      // \operatorname*{arg\,min}: one word, as it is typed.
      .replace(/(?<![A-Za-z])arg (?=(?:min|max|inf|sup)(?![A-Za-z]))/g, 'arg')
      .replace(/ (?=[)\];,])/g, '')
      .trim()
      .normalize('NFC')
  );
}

// Of private use, and gone in the end: what stands between two elements of a row, and around a binomial coefficient.
const JOINT = '\u{e000}';
const OVER = ['\u{e001}', ',', '\u{e002}'] as const;

interface Element {
  readonly tag: string;
  readonly attributes: string;
  /** Text of its children so far. */
  readonly parts: string[];
}

function formatElement({ tag, attributes, parts }: Element): string {
  const [first = '', second = '', third = ''] = parts;
  switch (tag) {
    case 'mi':
    case 'mn':
      // ℝ is not R; bold letters and script ones are read without their form.
      return attributes.includes('mathvariant="double-struck"') ? styleLetters(parts.join(''), 'double-struck') : parts.join('');
    case 'mo':
    case 'mtext':
      return parts.join('');
    case 'mphantom':
      return '';
    case 'mspace':
      return isWide(attributes) ? ' ' : '';
    case 'mfrac':
      // Without a line it is a binomial coefficient, or one above the other.
      if (attributes.includes('linethickness="0')) return `${OVER[0]}${first}${OVER[1]}${second}${OVER[2]}`;
      return `${groupFactor(first)}/${groupDivisor(second)}${CLOSED}`;
    case 'msqrt':
      return `√${group(joinParts(parts))}${CLOSED}`;
    case 'mroot':
      return `${formatRoot(second)}${group(first)}${CLOSED}`;
    case 'msub':
      return attach(first, '_', second) + spaceAfter(first);
    case 'munder':
      return attributes.includes('accentunder="true"')
        ? addAccent(plain(first), 'below')
        : attach(first, '_', second) + spaceAfter(first);
    case 'msup':
      return attach(first, '^', second) + spaceAfter(first);
    case 'mover':
      if (BRACE.test(second.trim())) return first;
      // MathJax says of few accents that they are some.
      return attributes.includes('accent="true"') || ACCENT.test(second.trim())
        ? addAccent(plain(first), second.trim())
        : attach(first, '^', second) + spaceAfter(first);
    case 'msubsup':
    case 'munderover':
      return attach(attach(first, '_', second), '^', third) + spaceAfter(first);
    case 'mtd':
      return `${joinParts(parts)} `;
    case 'mtr':
      // A relation begins the second column of an alignment: `a=b`, not `a =b`.
      return `${parts.join('').replace(/ (?=[=<>+\u{2212}∝\u{223c}≈≡≤≥])/gu, '')} `;
    case 'mtable':
      // Lines of a derivation follow each other; rows of a matrix are told apart.
      return parts.join(/columnspacing="0em|rowspacing="0\.1em/.test(attributes) || parts.length < 2 ? '' : '; ');
    default:
      return joinParts(parts);
  }
}

const ACCENT = /^[\^~¯ˉ˙¨ˇ˘´`]$/u;

/** Behind a script, a fraction or a root: a letter that follows is no part of it. */
const CLOSED = '\u{e003}';

/** Children of a row: `x^a b`, not `x^ab`. */
function joinParts(parts: readonly string[]): string {
  let joined = '';
  for (const part of parts) {
    if (part === '') continue;
    const text = joined.endsWith(CLOSED) && /^[\p{L}\p{N}]/u.test(part) ? ` ${part}` : part;
    joined = joined === '' ? text : `${joined.endsWith(CLOSED) ? joined.slice(0, -1) : joined}${JOINT}${text}`;
  }
  return joined;
}

/** What an element reads as, alone. */
function plain(part: string): string {
  return part.replaceAll(JOINT, '').replaceAll(CLOSED, '').trim();
}

/** A prime needs no sign, and an empty script is none. */
function attach(base: string, sign: string, script: string): string {
  const text = plain(script);
  if (text === '' || BRACE.test(text)) return base;
  const stem = needsBrackets(base) ? `(${plain(base)})` : base.endsWith(CLOSED) ? base.slice(0, -1) : base;
  if (/^[\u{2032}\u{22a4}\u{2217}*]+$/u.test(text)) return stem + text;
  return `${stem}${sign}${sign === '^' ? group(script) : groupFactor(script)}${CLOSED}`;
}

/** `(ab)^2` and `(a/b)^2`: not the name of an operator, and what has brackets. */
function needsBrackets(base: string): boolean {
  const text = plain(base);
  if (/^[([|{].*[)\]|}]$/u.test(text) || /^\p{L}{2}/u.test(base) || !/[\p{L}\p{N}]/u.test(text)) return false;
  return (
    base.includes('/') || (base.includes(JOINT) && /[\p{L}\p{N}]\u{e003}?\u{e000}/u.test(base) && !/\s|\u{2061}/u.test(base))
  );
}

// The brace or bracket that \overbrace, \underbracket and their like draw.
const BRACE = /^[\u{23b4}\u{23b5}\u{23dc}-\u{23e1}]$/u;

/** What a sum or `argmin` applies to is not part of its script. */
function spaceAfter(base: string): string {
  return OPERATOR.test(base.trim()) ? ' ' : '';
}

// An operator: words, each an element, or one large sign.
const OPERATOR =
  /^(?:\p{L}{2,}(?:[\u{e000}\u{2061}\s]+\p{L}{2,})?[\u{e000}\u{2061}]*|[\u{220f}-\u{2211}\u{222b}-\u{2230}\u{22c0}-\u{22c3}])$/u;

/** Brackets around what is more than one element. */
function group(part: string): string {
  const text = plain(part);
  return part.trim().includes(JOINT) && !isEnclosed(text) ? `(${text})` : groupFactor(part);
}

/** Brackets around a divisor of more than one element, but not around a differential: `dx/dt`. */
function groupDivisor(part: string): string {
  return /^\s*[d∂]\u{e000}\p{L}(?:_[\p{L}\p{N}])?\u{e003}?\s*$/u.test(part) ? plain(part) : group(part);
}

/** Brackets around what is more than a word, a number or a product. */
function groupFactor(part: string): string {
  const text = plain(part);
  return /^[√∂∇]?[\p{L}\p{N}\p{M}._\u{2032}\u{22a4}\u{2217}]*$/u.test(text) || isEnclosed(text) ? text : `(${text})`;
}

function isEnclosed(text: string): boolean {
  return /^\([^()]*\)$/.test(text);
}

function formatRoot(index: string): string {
  const text = plain(index);
  return text === '3' ? '∛' : text === '4' ? '∜' : `√[${text}]`;
}

function isWide(attributes: string): boolean {
  return Number(/width="([\d.]+)em"/.exec(attributes)?.[1] ?? 0) >= 0.5;
}

const CHARACTER: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };

function unescapeText(text: string): string {
  return text.includes('&') ? text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => CHARACTER[entity] ?? entity) : text;
}
