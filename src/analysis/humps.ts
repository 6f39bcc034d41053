/** The humps of camelCase: what begins with a capital within a word is a part of it. */

import { foldWord } from './fold.ts';

/** A part of a word, or its rest from a part on. */
export interface Hump {
  /** Folded. */
  readonly term: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** More humps, or shorter ones on average, are those of base64 and other noise: none of its parts is searched for. */
const MAX_HUMPS = 8;
const MIN_MEAN_LENGTH = 2.5;

/**
 * Splits a word at its humps (`getUserName`: get, user, name). Adds the rest from each inner part on (username), so that its beginnings
 * find it too. `undefined` for a word without humps.
 */
export function findHumps(text: string, start: number, end: number): readonly Hump[] | undefined {
  const starts = findStarts(text, start, end);
  if (starts.length === 1) return undefined;
  if (starts.length > 2 && (starts.length > MAX_HUMPS || (end - start) / starts.length < MIN_MEAN_LENGTH)) return undefined;
  const humps = new Map<string, Hump>();
  const add = (from: number, to: number): void => {
    const term = foldWord(text.slice(from, to));
    if (term !== '' && !humps.has(term)) humps.set(term, { term, start: from, end: to });
  };
  for (const [index, from] of starts.entries()) {
    add(from, starts[index + 1] ?? end);
    if (index > 0 && index < starts.length - 1) add(from, end);
  }
  return [...humps.values()];
}

/** The terms of a word's parts in order. */
export function splitAtHumps(text: string, start: number, end: number): string[] {
  const starts = findStarts(text, start, end);
  return starts.map((from, index) => foldWord(text.slice(from, starts[index + 1] ?? end)));
}

/** Where parts begin. An `s` behind capitals is a plural (GPUs), one small letter no part's rest (IPv4). */
function findStarts(text: string, start: number, end: number): number[] {
  const starts = [start];
  let isAfterCapital = isCapital(text.charCodeAt(start));
  for (let at = start + 1; at < end; at++) {
    const isHere = isCapital(text.charCodeAt(at));
    if (isHere && (!isAfterCapital || (isSmall(text, at + 1, end) && isSmall(text, at + 2, end)))) starts.push(at);
    // The v of a version: YOLOv5, TLSv1.2.
    else if (at === end - 1 && isAfterCapital && at - start > 1 && text.charCodeAt(at) === SMALL_V && isNumber(text, end))
      starts.push(at);
    isAfterCapital = isHere;
  }
  return starts;
}

function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

function isSmall(text: string, at: number, end: number): boolean {
  return at < end && !isCapital(text.charCodeAt(at));
}

function isNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

const SMALL_V = 0x76;
