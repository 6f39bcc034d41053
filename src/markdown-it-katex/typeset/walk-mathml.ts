/** Reads the MathML that KaTeX writes. By searching for brackets: with a regular expression for tags, reading a formula took 7 µs and not 4. */

export interface MathmlVisitor {
  /** An element begins; its attributes as written. */
  readonly open: (tag: string, attributes: string) => void;
  /** The innermost element ends. */
  readonly close: () => void;
  /** As written: escaped. */
  readonly text: (escaped: string) => void;
}

/** Visits the first `<math>` in the markup, without its TeX: linear in its length. False when there is none. Only KaTeX's output is expected. */
export function walkMathml(markup: string, { open, close, text }: MathmlVisitor): boolean {
  let at = markup.indexOf('<math');
  const last = markup.indexOf(LAST_TAG, at);
  if (at < 0 || last < 0) return false;
  while (at <= last) {
    // KaTeX escapes both brackets wherever what an author wrote comes through, in attributes too.
    const start = markup.indexOf('<', at);
    const end = markup.indexOf('>', start);
    if (start > at) text(markup.slice(at, start));
    at = end + 1;
    if (markup.charCodeAt(start + 1) === SLASH) close();
    else if (markup.startsWith('<annotation', start)) at = markup.indexOf('</annotation>', start) + '</annotation>'.length;
    else {
      const isEmpty = markup.charCodeAt(end - 1) === SLASH;
      const contentEnd = isEmpty ? end - 1 : end;
      let tagEnd = start + 1;
      while (tagEnd < contentEnd && markup.charCodeAt(tagEnd) !== SPACE) tagEnd += 1;
      open(markup.slice(start + 1, tagEnd), markup.slice(tagEnd, contentEnd));
      if (isEmpty) close();
    }
  }
  return true;
}

const LAST_TAG = '</math>';
const SLASH = 0x2f;
const SPACE = 0x20;
