/** Whether `$…$` without TeX is a formula, and not the text between two prices or two variables of a shell such as `$HOME/$USER`. */

import { areBracesBalanced, areBracketsBalanced, beginsVariable, hasChinese, type Surroundings } from './prose.ts';

export function isPlainFormula(tex: string, { before, after }: Surroundings): boolean {
  if (tex.replace(/&(?:lt|gt|amp);/g, '').includes('&') || LINK.test(tex)) return false;
  if (hasChinese(tex)) return isRelationInWords(tex) || isFormulaInWords(tex, { before, after });
  if (/[0-9]/.test(after)) return isBesideDigit(tex);
  if (tex.endsWith('，') || (/[A-Za-z]/.test(after) && /[/:;.,=_-]\s*$/.test(tex) && !FUNCTION.test(tex))) return false;
  if (!areBracesBalanced(tex)) return false;
  return tex === tex.trim() || isSpaced(tex);
}

/** A link goes on across it. */
const LINK = /^[^[]*\]\(/;

/** `$x$3次` and `p$<$0.05`; not `$5-$10`, `$HOME$1` and `$n-$1`. */
function isBesideDigit(tex: string): boolean {
  if (/^[<>=≤≥≈]=?$/u.test(tex)) return true;
  if (!/^[A-Za-z(|]/.test(tex) || /[A-Za-z]{2}|\s|["'#;:]/.test(tex.replace(NAMES, 'f'))) return false;
  return /[A-Za-z0-9)|\]]$/.test(tex) && areBracketsBalanced(tex) && areBracesBalanced(tex);
}

const NAMES = /\b(?:min|max|gcd|lcm|log|exp|mod|sin|cos|tan)\b/g;

/** `$ n $` and `$f[i]=min(f[j]) $` are sloppy formulas, `$ 5 or $` is money. Contests write `$ 3 $` and `$ [1, 3] $`; no price has a space behind its dollar. */
function isSpaced(tex: string): boolean {
  if (ARITHMETIC.test(tex)) return true;
  const words = tex.replace(NAMES, 'f');
  if (!/[A-Za-z]/.test(words)) return /^ +[^\s"'`;#]/.test(tex) && tex.endsWith(' ') && areBracketsBalanced(tex);
  if (/[A-Za-z]{3}/.test(words)) return false;
  return !/[A-Za-z0-9] +[A-Za-z]/.test(tex) || (!/^\s/.test(tex) && ASSIGNMENT.test(words));
}

/** `f(x)=`, and then `x` in words. */
const FUNCTION = /^[A-Za-z]\([a-z](?:,[a-z])*\)=$/;
/** `4\*60 = 240 `. */
const ARITHMETIC = /^\d[\d.+*/()\\ -]*=[\d.+*/()\\ -]*\d *$/;
/** `f[i]=min(f[j]) i<j `: an element or a value, a relation, and no operator at the end. */
const ASSIGNMENT = /^[A-Za-z]\w*(?:\[[^=<>]*\]|\([^=<>]*\)) *[=<>][^$'"]*[\w)\]] *$/;

/** `w(u)异或w(v)`: a value, a few Chinese characters, and another such. */
function isRelationInWords(tex: string): boolean {
  return RELATION_IN_WORDS.test(tex);
}

const RELATION_IN_WORDS =
  /^[A-Za-z]\w*(?:\([\w+-]*\)|\[[\w+-]*\])[\u{4e00}-\u{9fff}]{1,4}[A-Za-z]\w*(?:\([\w+-]*\)|\[[\w+-]*\])$/u;

/** No formula of words is as long; text between two prices may be. */
const MAX_WORDS = 60;

/** `O(玄学)`, `(出u,入v)`, `tb-1=0或a=0`: Chinese within a formula, not a sentence between two variables or prices. */
function isFormulaInWords(tex: string, { before, after }: Surroundings): boolean {
  if (tex.length > MAX_WORDS || tex !== tex.trim() || beginsVariable(after)) return false;
  if (SENTENCE.test(tex) || CODE.test(tex) || /^[,.:;)\]，：]|[,.:;([，：]$/u.test(tex)) return false;
  if (!areBracketsBalanced(tex) || !areBracesBalanced(tex) || tex.split('"').length % 2 === 0) return false;
  const outside = tex.replace(/\([^()]*\)|\[[^[\]]*\]|"[^"]*"/g, '()');
  // The dollars must stand beside a space or a mark on their outer sides: `范围 $小于 a 的质数$ 内`.
  const isApart = APART.test(before) && APART.test(after);
  if (hasChinese(outside.charAt(0)) || hasChinese(outside.slice(-1)) || /^\d+(?:\.\d+)?[^\x20-\x7e]/.test(tex))
    return isApart && !/[,，]/u.test(outside);
  return !/[A-Za-z]{4}/.test(outside) || isApart;
}

const SENTENCE = /[、。！；？…]/u;
const CODE = /->|=>|::|\/\/|<\/|[;#@'\n]/;
const APART = /^(?:|[\s、。，：；（）(),.:;])$/u;
