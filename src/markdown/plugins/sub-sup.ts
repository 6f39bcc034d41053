/**
 * `H~2~O` and `x^2^`. Replaces markdown-it-sub and -sup 2.0.0, to which `3~5天，7~9天` has a subscript, for Chinese puts no spaces between
 * ranges, and `^_^ … ^_^` a superscript.
 */

import type { MarkdownIt } from 'markdown-it';

/** Adds the rule. */
export function addSubSup(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'sub_sup', (state, silent) => {
    const { src, pos, posMax } = state;
    const sign = src[pos];
    if (sign !== '~' && sign !== '^') return false;
    const pattern = sign === '~' ? SUBSCRIPT : SUPERSCRIPT;
    const content = pattern.exec(src.slice(pos, Math.min(posMax, pos + MAX_LENGTH)))?.[1];
    if (content === undefined || !(sign === '~' ? BEFORE_SUBSCRIPT : BEFORE_SUPERSCRIPT).test(src.charAt(pos - 1))) return false;
    if (!silent) {
      const tag = sign === '~' ? 'sub' : 'sup';
      state.push(`${tag}_open`, tag, 1);
      state.push('text', '', 0).content = content.replace(/\\(?=\W)/g, '');
      state.push(`${tag}_close`, tag, -1);
    }
    state.pos += content.length + 2;
    return true;
  });
}

const MAX_LENGTH = 32;
const BEFORE_SUBSCRIPT = /[A-Za-z)\]\u{370}-\u{3ff}]/u;
const BEFORE_SUPERSCRIPT = /[A-Za-z0-9)\]%\u{370}-\u{3ff}\u{3400}-\u{9fff}）」\u{201d}]/u;
const SUBSCRIPT = /^~([A-Za-z0-9+\-=()]{1,20})~(?![~\d])/;
/** A name has a letter or digit; emoticons have none. */
const SUPERSCRIPT = /^\^(?=[^\s^]{0,20}[\p{L}\p{N}])(\[?[^\s^`$[\]*<>!{}|]{1,20}\]?)\^(?![\^A-Za-z0-9])/u;
