/**
 * Drops line ends between Chinese characters, which Markdown makes spaces: Chinese has none.
 * Replaces markdown-it-cjk-breaks 2.0.0, which throws where a text is empty (after a formula or a dropped tag) and is quadratic.
 */

import type { MarkdownIt, Token } from 'markdown-it';

/** Adds the core rule. */
export function joinChineseLines(md: MarkdownIt): void {
  md.core.ruler.push('line_breaks', ({ tokens }) => {
    for (const token of tokens) if (token.children !== null) joinLines(token.children);
  });
}

function joinLines(children: readonly Token[]): void {
  let before = '';
  let softbreak: Token | undefined;
  for (const token of children) {
    if (token.type === 'softbreak') softbreak = token;
    else if (token.nesting === 0 && !(token.type === 'text' && token.content === '')) {
      // A formula, code or an image is no Chinese.
      const text = token.type === 'text' ? token.content : ' ';
      if (softbreak !== undefined && CHINESE_AT_END.test(before) && CHINESE_AT_START.test(text)) {
        softbreak.type = 'text';
        softbreak.content = '';
      }
      before = text.slice(-2);
      softbreak = undefined;
    }
  }
}

// Han, kana, CJK and full-width punctuation, and quotation marks, which Chinese shares with others but never spaces.
const CHINESE =
  '[\\u{2018}-\\u{201d}\\u{2026}\\u{3000}-\\u{30ff}\\u{3400}-\\u{9fff}\\u{f900}-\\u{faff}\\u{ff01}-\\u{ff60}\\u{20000}-\\u{3ffff}]';
const CHINESE_AT_END = new RegExp(`${CHINESE}$`, 'u');
const CHINESE_AT_START = new RegExp(`^${CHINESE}`, 'u');
