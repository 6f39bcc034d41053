/** Rewrites what MathJax takes and KaTeX does not. Each rule was found in real posts. */

import { parseArgument, parseGroup, rewrite } from '../tex/arguments.ts';
import type { Macros } from '../tex/macros.ts';
import { groupColors } from './colors.ts';
import { braceScripts } from './scripts.ts';

/** Commands of MathJax, its extensions and common packages that are other names of KaTeX's, or nearly so. A post's own macros come first. */
export const BASE_MACROS: Macros = {
  '\\abs': '\\left|#1\\right|',
  '\\hfil': '\\quad',
  '\\hfill': '\\quad',
  '\\idotsint': '\\int\\!\\cdots\\!\\int',
  '\\mathbbm': '\\mathbb',
  '\\mathds': '\\mathbb',
  '\\mbox': '\\text',
  '\\norm': '\\left\\|#1\\right\\|',
  '\\overparen': '\\overgroup',
  '\\scr': '\\mathscr',
  '\\shoveleft': '#1',
  '\\shoveright': '#1',
  '\\sideset': '{\\vphantom{#3}}#1\\mathop{#3\\nolimits#2}',
  '\\strut': '\\mathstrut',
  '\\textsc': '\\text',
  '\\underparen': '\\undergroup',
  '\\wideparen': '\\overgroup',
};

/** As long as a formula can be. That groups are no deeper than `MAX_DEPTH` bounds how often one is read to its end. */
const MAX_LENGTH = 10_000;

/** The same formula in KaTeX's words. */
export function adaptTex(tex: string): string {
  let adapted = tex;
  for (const rule of RULES) adapted = rule(adapted);
  return adapted;
}

/** A sign of number; or, so that it is passed over, what is escaped or names a colour. */
const NUMBER_SIGNS =
  /\\(?:(?:text)?color|f?colorbox)\s{0,9}(?:\{\s{0,9}#?\w{1,20}\s{0,9}\}\s{0,9}){1,2}|\\bbox\s{0,9}\[[^[\]]{0,60}\]|\\[\s\S]|#(?!\d|#)/g;

const RULES: readonly ((tex: string) => string)[] = [
  // A Markdown file often writes the signs of HTML as entities.
  (tex) => (tex.includes('&') ? tex.replace(/&(lt|gt|amp);/g, (_, name: string) => ({ lt: '<', gt: '>' })[name] ?? '&') : tex),
  (tex) => tex.replace(/<br *\/?>/gi, ' '),
  // Brackets that Markdown would have taken for its own; in mathematics `\[` says nothing.
  (tex) => tex.replace(/\\([\s\S])/g, (found, char: string) => (char === '[' || char === ']' ? char : found)),
  unescapeSigns,
  // A sign of number is one; in macros, `#1`, and in colours, `{#f00}`, it is none.
  (tex) => (tex.includes('#') ? tex.replace(NUMBER_SIGNS, (found) => (found === '#' ? '\\#' : found)) : tex),
  // Commands with an argument that says nothing to KaTeX.
  (tex) => tex.replace(/\\(?:require|uproot|leftroot)\s*\{[^{}]*\}/g, ''),
  (tex) => dropFirstArgument(tex, /\\(?:style|class|cssId)(?![A-Za-z])/g),
  (tex) =>
    tex.replace(/\\sym(bf|bb|rm|cal|frak|sf|tt)(?![a-z])/g, '\\math$1').replace(/\\symbf(?:it|sf)?(?![a-z])/g, '\\boldsymbol'),
  bboxes,
  environments,
  // A character by its number.
  (tex) =>
    tex.replace(/\\unicode\s*\{\s*(x?)([0-9A-Fa-f]{1,5})\s*\}/g, (found, hex: string, digits: string) =>
      character(found, hex, digits),
    ),
  fillIn,
  braceScripts,
  groupColors,
  (tex) =>
    rewrite(tex, /\\(?:text(?:bf|it|rm|tt|sf|up|md|normal|sc)?|mbox|hbox)(?=\s*[{\\])/g, (match) => escapeText(tex, match)),
];

/** What Markdown would have taken for its own: stars and slashes, and `\\&\\&` where nothing has columns. */
function unescapeSigns(tex: string): string {
  const signs = tex
    .replace(/\\[\s\S]\*?/g, (found) => (found === '\\*' ? '*' : found === '\\\\*' ? '\\\\' : found))
    .replace(/\\\/(?=\W|$)/g, '');
  return signs.includes('\\\\&') && !/\\begin|\\cr|matrix|cases|align/.test(signs) ? signs.replaceAll('\\\\&', '\\&') : signs;
}

/** `\begin{array}` without columns, and `\braket{a}{b}` of physics; with one argument it is braket's. */
function fillIn(tex: string): string {
  const filled = tex.replace(/\\begin\{array\}(?!\s*(?:\[[^\]]*\]\s*)?\{)/g, '\\begin{array}{llllllllll}');
  return rewrite(filled, /\\braket(?=\s*\{)/g, ({ 0: found, index }) => {
    const bra = parseGroup(filled, index + found.length, MAX_LENGTH);
    const ket = bra && filled[bra.end] === '{' ? parseGroup(filled, bra.end, MAX_LENGTH) : undefined;
    if (bra === undefined || ket === undefined) return undefined;
    return { text: `\\left\\langle{${bra.content}}\\middle|{${ket.content}}\\right\\rangle `, end: ket.end };
  });
}

function dropFirstArgument(tex: string, command: RegExp): string {
  return rewrite(tex, command, ({ 0: found, index }) => {
    const group = parseGroup(tex, index + found.length, MAX_LENGTH);
    return group === undefined ? undefined : { text: '', end: group.end };
  });
}

/** `\bbox[yellow,5px]{x}`: a colour becomes a box of that colour, a border a frame. */
function bboxes(tex: string): string {
  return rewrite(tex, /\\bbox\s*(?:\[([^\]]*)\])?(?=\s*\{)/g, ({ 0: found, 1: options = '', index }) => {
    const group = parseGroup(tex, index + found.length, MAX_LENGTH);
    if (group === undefined) return undefined;
    const content = bboxes(group.content);
    const color = options.split(',').find((option) => /^\s*(?:#[0-9A-Fa-f]{3,8}|[A-Za-z]+)\s*$/.test(option));
    const text =
      color !== undefined
        ? `\\colorbox{${color.trim()}}{$${content}$}`
        : options.includes('border')
          ? `\\boxed{${content}}`
          : `{${content}}`;
    return { text, end: group.end };
  });
}

/** `\pmatrix{a & b \cr c & d}` of plain TeX. */
function environments(tex: string): string {
  return rewrite(tex, /\\(matrix|pmatrix|cases|eqalign)(?=\s*\{)/g, ({ 0: found, 1: name = '', index }) => {
    const group = parseGroup(tex, index + found.length, MAX_LENGTH);
    const environment = name === 'eqalign' ? 'aligned' : name;
    return group === undefined
      ? undefined
      : { text: `\\begin{${environment}}${environments(group.content)}\\end{${environment}}`, end: group.end };
  });
}

function character(found: string, hex: string, digits: string): string {
  const code = Number.parseInt(digits, hex === '' ? 10 : 16);
  return code >= 0x20 && code <= 0x10ffff ? `\\text{${String.fromCodePoint(code)}}` : found;
}

/** In text, MathJax shows `_ # % &` and `^` as they stand, and commands of mathematics too: `\text{\frac{a}{b}}` is how to write it. */
function escapeText(tex: string, { 0: found, index }: RegExpExecArray) {
  const group = parseArgument(tex, index + found.length, MAX_LENGTH);
  if (group === undefined || group.content.includes('$')) return undefined;
  if (MATHS.test(group.content)) {
    const shown = group.content.replace(/[\\{}_#%&^~]/g, (char) => SHOWN[char] ?? `\\${char}`);
    return { text: `${found}{${shown}}`, end: group.end };
  }
  const content = group.content.replace(/\\[\s\S]|[_#%&]|\^/g, (char) =>
    char === '^' ? '\\textasciicircum{}' : char.length > 1 ? char : `\\${char}`,
  );
  return { text: `${found}{${content}}`, end: group.end };
}

/** What KaTeX does not set in text. */
const MATHS = /^\\(?:left|right)$|\\(?:left|right|begin|end|overset|underset|frac|sqrt|sum|[Bb]igg?)(?![A-Za-z])/;
const SHOWN: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
