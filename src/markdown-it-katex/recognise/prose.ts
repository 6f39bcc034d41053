/** Tests that tell prose between two dollars from a formula. */

/** The characters beside the delimiters; empty at the ends of a text. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

// Han, kana and CJK punctuation; the full-width comma, brackets and exclamation mark do stand in formulas.
const CHINESE = /[\u{3000}-\u{30ff}\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}\u{f900}-\u{faff}．：；？]|[\u{20000}-\u{3ffff}]/u;

export function hasChinese(text: string): boolean {
  return CHINESE.test(text);
}

/** Whether a variable or a price may begin with the character behind a dollar: `$_GET`, `${a}`, `$("#a")`, `$@`. */
export function beginsVariable(character: string): boolean {
  return /^[A-Za-z0-9_{(@]/.test(character);
}

/** A command of mathematics; `\d`, `\w` and `\.` are of regular expressions, `\\host` is an address. */
export function hasCommand(tex: string): boolean {
  return /\\[A-Za-z]{2}/.test(tex.replaceAll('\\\\', ''));
}

/** The TeX without groups in braces: `\text{如果}` is no prose. Nested groups leave their ends, which do no harm. */
export function withoutGroups(tex: string): string {
  return tex.replace(/\{[^{}]*\}/g, '{}');
}

/** Code binds tighter than mathematics; only `` \text{``quoted''} `` may hold backticks. */
export function hasCodeSpan(tex: string): boolean {
  if (!tex.includes('`')) return false;
  return !/^[^`]*\{[^{}]*`+[^{}`]*\}[^`]*$/.test(tex);
}

export function areBracketsBalanced(tex: string): boolean {
  return isBalanced(tex, '(', ')') && isBalanced(tex, '[', ']');
}

export function areBracesBalanced(tex: string): boolean {
  return isBalanced(tex, '{', '}');
}

function isBalanced(tex: string, open: string, close: string): boolean {
  return tex.split(open).length === tex.split(close).length;
}
