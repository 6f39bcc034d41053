/** Labels, which are names of tags, categories, authors and series, are compared by what their spellings have in common. */

import { isIdeographic, isWhiteSpace, isWordCharacter } from './character.ts';
import { foldIdeograph, foldWord, isCompatibilityIdeograph } from './fold.ts';

/**
 * Folds a label as text is folded (traditional characters, width, case, marks over letters), and its white space: one space between
 * words, however they are joined (`Self-Attention`, `self  attention`), and none beside ideographs (`机器 学习`). Symbols stay, for C,
 * C++ and C# are three tags.
 */
export function foldLabel(name: string): string {
  let folded = '';
  let isAfterWord = false;
  let hasGap = false;
  for (let at = 0; at < name.length; ) {
    const code = name.codePointAt(at) ?? 0;
    let end = at + (code > 0xffff ? 2 : 1);
    if (isInvisible(code)) {
      at = end;
      continue;
    }
    if (isWhiteSpace(code) || (isJoint(code) && isAfterWord && isWordAt(name, end))) {
      hasGap = true;
      at = end;
      continue;
    }
    const isWord = isWordAt(name, at);
    if (isWord) {
      while (isWordAt(name, end)) end += (name.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
      folded += hasGap && isAfterWord ? ` ${foldWord(name.slice(at, end))}` : foldWord(name.slice(at, end));
    } else if (isHan(code)) folded += foldIdeograph(name.slice(at, end));
    else folded += name.slice(at, end).normalize('NFKC').toLowerCase();
    isAfterWord = isWord;
    hasGap = false;
    at = end;
  }
  return folded;
}

function isHan(code: number): boolean {
  return isIdeographic(code) || isCompatibilityIdeograph(code);
}

function isWordAt(name: string, at: number): boolean {
  const code = name.codePointAt(at);
  return code !== undefined && !isHan(code) && isWordCharacter(code) && !isInvisible(code);
}

/** Hyphens and low lines, of any width. */
function isJoint(code: number): boolean {
  return code === 0x2d || code === 0x5f || code === 0x2010 || code === 0x2011 || code === 0xff0d || code === 0xff3f;
}

/** Soft hyphens, joiners, marks of direction and variation selectors, which come along when a name is pasted. */
function isInvisible(code: number): boolean {
  if (code < 0x200b) return code === 0xad;
  return (
    code <= 0x200f ||
    code === 0x2060 ||
    code === 0xfeff ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xe0100 && code <= 0xe01ef)
  );
}
