/** Reads parentheses beside a name as other names of the same thing; most are remarks and give nothing. */

import { isIdeographic } from '../analysis/character.ts';
import { abbreviates, isLatinName } from './latin-name.ts';

/** Other names of what stands before the parenthesis. */
export interface NamesInside {
  /** Names in Latin letters, in order. */
  readonly latin: readonly string[];
  /** A name in ideographs. */
  readonly ideographic: string | undefined;
}

/** Longest parenthesis read, in UTF-16 units: five words, an abbreviation and a prefix. */
export const MAX_INSIDE_LENGTH = 80;

/** Length of an ideographic term: one character means too much, and more than eight are a clause. */
export const MIN_IDEOGRAPHS = 2;
export const MAX_IDEOGRAPHS = 8;

/** Reads the inside of a parenthesis; `undefined` unless every part of it is a name. */
export function parseInside(inside: string): NamesInside | undefined {
  const parts = inside.split(SEPARATORS);
  if (parts.length > MAX_PARTS) return undefined;
  const latin: string[] = [];
  let ideographic: string | undefined;
  for (const part of parts) {
    const announced = part.trim();
    const name = announced.replace(PREFIX, '').replace(QUOTES, '');
    if (isLatinName(name)) {
      const first = latin[0];
      // Two names side by side name two things (TCP, UDP), unless one abbreviates the other or is introduced as a name.
      const isOther = first !== undefined && !abbreviates(name, first) && !abbreviates(first, name);
      if (isOther && name === announced) return undefined;
      latin.push(name);
    } else if (isIdeographicName(name) && ideographic === undefined) ideographic = name;
    else return undefined;
  }
  return { latin, ideographic };
}

/** Whether a text is {@link MIN_IDEOGRAPHS} to {@link MAX_IDEOGRAPHS} ideographs and nothing else. */
export function isIdeographicName(text: string): boolean {
  if (text.length < MIN_IDEOGRAPHS || text.length > MAX_IDEOGRAPHS) return false;
  for (let index = 0; index < text.length; index++) if (!isIdeographic(text.charCodeAt(index))) return false;
  return true;
}

const MAX_PARTS = 4;
const SEPARATORS = /[,，;；、]/;
const QUOTES = /^["“「《]|["”」》]$/g;

/** What says that a name follows. */
const PREFIX = new RegExp(
  '^(?:(?:英语|英文|英語|英|简称|簡稱|简写|簡寫|缩写|縮寫|又称|又稱|也称|也稱|亦称|亦稱|或称|或稱|又名|也叫|又叫|全称|全稱|或|即)' +
    '(?:名|为|為|作|是|缩写|简称|全称)?[:：]?|(?:English|also known as|also called|aka|abbr|or)[.:]? )\\s*',
);
