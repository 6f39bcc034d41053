/** Reads KaTeX's MathML as a line of text: `\frac{dx_t}{dt}` as `dx_t/dt`, for snippets, titles and the text index. */

import { walkMathml } from './walk-mathml.ts';

/** The text of the first `<math>` in the markup: linear in its length. Only KaTeX's own output is expected. */
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
      .map(({ parts }) => parts.join(''))
      .join('')
      .replace(/\u{2061}(?=[([_^])|[\u{200b}\u{2062}-\u{2064}]/gu, '')
      .replaceAll('\u{2223}', '|')
      .replace(/[\u{2061}\s\u{a0}\u{2009}]+/gu, ' ')
      // \operatorname*{arg\,min}: one word, as it is typed.
      .replace(/(?<![A-Za-z])arg (?=(?:min|max|inf|sup)(?![A-Za-z]))/g, 'arg')
      .replace(/ (?=[)\]])/g, '')
      .trim()
  );
}

interface Element {
  readonly tag: string;
  readonly attributes: string;
  /** Text of its children so far. */
  readonly parts: string[];
}

function formatElement({ tag, attributes, parts }: Element): string {
  const [first = '', second = '', third = ''] = parts;
  switch (tag) {
    case 'mphantom':
      return '';
    case 'mspace':
      return isWide(attributes) ? ' ' : '';
    case 'mfrac':
      // Without a line it is a binomial coefficient.
      return attributes.includes('linethickness="0') ? `${first} ${second}` : `${group(first)}/${group(second)}`;
    case 'msqrt':
      return `\u221a${group(parts.join(''))}`;
    case 'mroot':
      return `${group(second)}\u221a${group(first)}`;
    case 'msub':
    case 'munder':
      return attach(first, '_', second) + spaceAfter(first);
    case 'msup':
      return attach(first, '^', second) + spaceAfter(first);
    case 'mover':
      return attributes.includes('accent="true"') || BRACE.test(second.trim())
        ? first
        : attach(first, '^', second) + spaceAfter(first);
    case 'msubsup':
    case 'munderover':
      return attach(attach(first, '_', second), '^', third) + spaceAfter(first);
    case 'mtd':
      return `${parts.join('')} `;
    case 'mtr':
      // A relation begins the second column of an alignment: `a=b`, not `a =b`.
      return `${parts.join('').replace(/ (?=[=<>+\u{2212}\u{221d}\u{223c}\u{2248}\u{2261}\u{2264}\u{2265}])/gu, '')} `;
    default:
      return parts.join('');
  }
}

/** A prime needs no sign, and an empty script is none. */
function attach(base: string, sign: string, script: string): string {
  const text = script.trim();
  if (text === '' || BRACE.test(text)) return base;
  return /^[\u{2032}\u{22a4}\u{2217}*]+$/u.test(text) ? base + text : `${base}${sign}${group(text)}`;
}

// What \overbrace and its kin draw.
const BRACE = /^[\u{23b4}\u{23b5}\u{23dc}-\u{23e1}]$/u;

/** What a sum or `argmin` applies to is not part of its script. */
function spaceAfter(base: string): string {
  return /^(?:[\p{L}\u{2061}]{2,}|[\u{220f}-\u{2211}\u{222b}-\u{2230}\u{22c0}-\u{22c3}])$/u.test(base) ? ' ' : '';
}

/** Brackets around what is more than one word or number. */
function group(part: string): string {
  const text = part.trim();
  return /^[\p{L}\p{N}\p{M}._\u{2032}]*$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}

function isWide(attributes: string): boolean {
  return Number(/width="([\d.]+)em"/.exec(attributes)?.[1] ?? 0) >= 0.5;
}

const CHARACTER: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };

function unescapeText(text: string): string {
  return text.includes('&') ? text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => CHARACTER[entity] ?? entity) : text;
}
