/**
 * `==highlighted==` and `++inserted++`. Replaces markdown-it-mark and markdown-it-ins 4.0.0, to which `C++和C++` is an insertion and
 * `a==1||b==2` a highlight.
 */

import type { MarkdownIt, StateInline } from 'markdown-it';

/** Adds the rules: one finds the marks, one makes elements of those that markdown-it has paired. */
export function addPairedMarks(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'paired_marks', (state, silent) => {
    const marker = state.src.charCodeAt(state.pos);
    if (silent || !TAGS.has(marker)) return false;
    const { length, can_open, can_close } = state.scanDelims(state.pos, true);
    const mark = state.src.slice(state.pos, state.pos + length);
    if (length !== 2) {
      state.pending += mark;
      state.pos += length;
      return true;
    }
    state.push('text', '', 0).content = mark;
    state.delimiters.push({
      marker,
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open: can_open && !isWord(state.src.charCodeAt(state.pos - 1)),
      close: can_close && !isWord(state.src.charCodeAt(state.pos + 2)),
    });
    state.pos += length;
    return true;
  });
  md.inline.ruler2.before('emphasis', 'paired_marks', (state) => {
    pairMarks(state, state.delimiters);
    for (const meta of state.tokens_meta) if (meta?.delimiters) pairMarks(state, meta.delimiters);
    return true;
  });
}

const TAGS: ReadonlyMap<number, string> = new Map([
  [0x3d, 'mark'],
  [0x2b, 'ins'],
]);

/** Latin letters and digits: beside one the mark is an operator. */
function isWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function pairMarks({ tokens }: StateInline, delimiters: StateInline['delimiters']): void {
  for (const { marker, end, token } of delimiters) {
    const tag = TAGS.get(marker);
    const close = delimiters[end];
    if (tag === undefined || close === undefined) continue;
    for (const [i, nesting] of [
      [token, 1],
      [close.token, -1],
    ] as const) {
      const element = tokens[i];
      if (element === undefined) continue;
      element.type = `${tag}_${nesting === 1 ? 'open' : 'close'}`;
      element.tag = tag;
      element.nesting = nesting;
      element.content = '';
    }
  }
}
