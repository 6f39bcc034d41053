/**
 * Whether `\(…\)` or `\[…\]` is a formula. In Markdown these are brackets that are none of a link, `\[SHOI2007\]`: of 253 in 5,700 posts five were
 * formulas.
 */

import type { Delimiters, Span } from './delimiters.ts';
import { areBracesBalanced, hasChinese, hasCommand, withoutGroups } from './prose.ts';

/** As long as a display can be; longer ones are not looked at. */
const MAX_LENGTH = 10_000;

export function isBracketFormula(
  text: string,
  { markup, texStart, texEnd, end }: Span,
  { hasBracketFormulas }: Delimiters,
): boolean {
  if (texEnd - texStart > MAX_LENGTH) return false;
  const tex = text.slice(texStart, texEnd);
  if (tex.trim() === '' || /[`$]|\n\s*\n|\]\(/.test(tex) || !areBracesBalanced(tex)) return false;
  // What is left of a link: `\[text\](address)`.
  if (text[end] === '(' && markup === '\\[' && !hasCommand(tex)) return false;
  if (isSure(tex)) return true;
  return hasBracketFormulas === true && (markup === '\\(' || /^\s.*\s$/s.test(tex)) && isPlain(tex);
}

/** Whether a text has such a formula. */
export function hasBracketFormula(text: string): boolean {
  if (!/\\[([]/.test(text)) return false;
  if (/^[ \t>]*\\{1,2}\[[ \t]*$/m.test(text)) return true;
  for (const [, tex = ''] of text.matchAll(CANDIDATE)) if (isSure(tex)) return true;
  return false;
}

// Short enough to be looked for at each bracket.
const CANDIDATE = /\\[([]([^`$\n]{1,150}?)\\{1,2}[)\]]/g;

/** A command, a script or a relation says so; a name of a file or a function does not. */
function isSure(tex: string): boolean {
  const words = withoutGroups(tex).trim();
  if (hasCommand(tex)) return true;
  if (
    hasChinese(words) ||
    words.replace(FUNCTIONS, 'f').split(/[A-Za-z]{3}/).length > 2 ||
    /[A-Za-z]{2}_[A-Za-z]{2}|:\/\//.test(words)
  )
    return false;
  return /[\w)\]}|] *(?:[=<>≤≥≈] *[\w([{|+.-]|[\^_] *[\w{(*'+-])/u.test(tex);
}

function isPlain(tex: string): boolean {
  const words = tex.replace(FUNCTIONS, 'f');
  return !hasChinese(words) && !/[A-Za-z]{3}|[A-Za-z] +[A-Za-z]|["'#;]/.test(words);
}

const FUNCTIONS = /\b(?:min|max|gcd|lcm|log|exp|mod|sin|cos|tan)\b/g;
