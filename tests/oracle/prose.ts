/** Which of MathJax's finds are no mathematics. The rule is about what stands between two dollars, and knows nothing of our plugin. */

import type { PageMath } from './find-on-page.ts';

/**
 * Between two prices, variables of a shell or prompts stands prose: single dollars without a command, `^` or `_` (Markdown's escapes are no
 * commands), where
 * 1. it is a sentence of Chinese, by its punctuation or by what follows (`$5，后来卖$8`, `$甲和$PATH`), or
 * 2. it ends in white space or punctuation, and the next amount or variable follows (`$100 and $200`, `$HOME/$USER`), or
 * 3. it holds two words of a language (`$ cd a folder $`), code (`$this->a() = $`), or a bar between cells.
 * Between two displays stands prose where it has dollars of its own outside of braces, or no TeX and Chinese at an end: a brace too many
 * (Hexo's `\\left\\\\{`) puts MathJax out of step. All else is mathematics, and lost when it is not recognised.
 */
export function isProse({ tex, open, after }: PageMath): boolean {
  const outside = tex.replace(/\{[^{}]*\}/g, '');
  if (open === '$$') return /(?<!\\)\$/.test(outside) || (!/[\\^_]/.test(tex) && CHINESE_EDGE.test(tex.trim()));
  // A sentence up to the next variable, whatever it holds.
  if (open === '$' && !/\\[A-Za-z]{2}/.test(tex) && CHINESE_EDGE.test(tex.trim()) && VARIABLE.test(after)) return true;
  const text = tex.replace(/\\(?=[^A-Za-z])/g, '');
  const isTex = /[\\^_]/.test(tex.replace(/\\[^A-Za-z]/g, '').replace(/^\(?[A-Za-z]{2,}(?:_[A-Za-z]{2,})+/, ''));
  if (open !== '$' || isTex) return false;
  if (/[\u{3001}\u{3002}\u{ff1b}\u{ff1f}]/u.test(text)) return true;
  if (CHINESE_EDGE.test(text.trim()) && text !== text.trim()) return true;
  if (PUNCTUATION.test(text) && VARIABLE.test(after)) return true;
  if (/[\s/:.,;=_-]$/.test(text) && /^[0-9A-Za-z_]/.test(after)) return true;
  return /[A-Za-z]{3,}[,.]? +[A-Za-z]{3,}/.test(text) || /->|:\/\/|<p |\|\n/.test(text);
}

/** What follows a dollar that begins a price or a variable. */
const VARIABLE = /^[0-9A-Za-z_{(@]/;

const HAN = '\\u{3400}-\\u{9fff}';
const CHINESE_EDGE = new RegExp(`^[${HAN}]|[${HAN}]$`, 'u');
/** Ideographic full stop, and full-width comma, colon, semicolon and question mark. */
const PUNCTUATION = /[\u{3001}\u{3002}\u{ff0c}\u{ff1a}\u{ff1b}\u{ff1f}]/u;
