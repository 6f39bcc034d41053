/** Reads HTML as a browser does and lists what could act in it. */

import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr annotation audio b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure font h1 h2 h3 h4 h5 ' +
    'h6 hr i img ins kbd li mark ol p pre q rb rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead ' +
    'time tr u ul var video input path svg line math semantics mrow mi mo mn ms mtext mspace mfrac msup msub msubsup msqrt mroot mover munder ' +
    'munderover mtable mtr mtd mstyle menclose mpadded mphantom mglyph merror'
  ).split(' '),
);
const ATTRIBUTES =
  /^(?:align|valign|alt|aria-[a-z]+|checked|cite|class|color|colspan|rowspan|controls|data-[a-z-]+|datetime|decoding|dir|disabled|headers|height|href|id|lang|loading|open|poster|preload|referrerpolicy|reversed|role|src|start|style|tabindex|title|translate|type|value|width|focusable|d|viewbox|preserveaspectratio|x1|x2|y1|y2|stroke-width|xmlns|display|encoding|mathvariant|mathcolor|mathbackground|mathsize|stretchy|fence|separator|lspace|rspace|minsize|maxsize|accent|accentunder|linethickness|columnalign|rowspacing|columnspacing|columnlines|rowlines|scriptlevel|displaystyle|notation|voffset|depth|symmetric|largeop|movablelimits)$/i;

/** Sentences about elements, attributes and addresses that a post must not have; empty where all is well. */
export function findDanger(html: string): string[] {
  const found: string[] = [];
  // A post must not end what it stands in.
  const document = parse(`<!DOCTYPE html><main>${html}</main><i id="end"></i>`);
  const body = document.childNodes
    .flatMap((node) => ('childNodes' in node ? node.childNodes : []))
    .find(({ nodeName }) => nodeName === 'body');
  const [main, end, ...more] = body !== undefined && 'childNodes' in body ? body.childNodes : [];
  if (main?.nodeName !== 'main' || end?.nodeName !== 'i' || more.length > 0) found.push('the post ends what it stands in');
  const visit = (node: Node, isInKatex: boolean): void => {
    if (node.nodeName === '#comment') found.push('a comment');
    if (!('tagName' in node)) return;
    found.push(...inspectElement(node, isInKatex));
    const isKatex = isInKatex || node.attrs.some(({ name, value }) => name === 'class' && /\bkatex\b/.test(value));
    for (const child of node.childNodes) visit(child, isKatex);
  };
  if (main !== undefined && 'childNodes' in main) for (const child of main.childNodes) visit(child, false);
  return found;
}

function* inspectElement({ tagName, attrs }: Element, isInKatex: boolean): Generator<string> {
  if (!ELEMENTS.has(tagName)) yield `<${tagName}>`;
  for (const { name, value } of attrs) {
    // The name of a place; that of a form or an image would be a script's.
    if (!ATTRIBUTES.test(name) && !(name === 'name' && tagName === 'a')) yield `${name}="${value}" on <${tagName}>`;
    if (name === 'style' && !(isInKatex && /^[\w\s:;.,%#()+-]*$/.test(value) && !/url|expression|import/i.test(value)))
      yield `a style ${value}`;
    if (/^(?:href|src|poster|cite)$/.test(name) && !isSafeAddress(value)) yield `${name}="${value}" on <${tagName}>`;
    if (tagName === 'input' && name === 'type' && value !== 'checkbox') yield `an input of type ${value}`;
    if (/^(?:video|audio)$/.test(tagName) && name === 'src' && /^(?:[a-z]+:|\/\/)/i.test(value)) yield `a player of ${value}`;
  }
}

/** As the URL standard reads it: without controls and space at the ends, and without tabs and line ends anywhere. */
function isSafeAddress(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what browsers drop
  const url = value.replace(/^[\u{0}-\u{20}]+/u, '').replace(/[\t\n\r]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
  return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme);
}
