/** Gathers the notes on a query. */

import { MAX_NOTES } from '../limits.ts';
import type { Note, NoteCode, NoteSubject } from './query.ts';

export interface Notes {
  add(code: NoteCode, message: string, start: number, end: number, about?: NoteSubject): void;
  /** In the order of the query; of more than `MAX_NOTES`, those found first. */
  list(): Note[];
}

export function createNotes(): Notes {
  const notes: Note[] = [];
  return {
    // biome-ignore lint/complexity/useMaxParams: a note and its stretch of the query, one line a call.
    add(code, message, start, end, about) {
      if (notes.length < MAX_NOTES) notes.push({ code, message, start, end, ...about });
    },
    list: () => [...notes].sort((left, right) => left.start - right.start),
  };
}

/** What a reader typed, for a message. */
export function citeText(typed: string): string {
  return typed.length <= MAX_CITED ? `"${typed}"` : `"${typed.slice(0, MAX_CITED)}…"`;
}

export const UNCLOSED_QUOTE = 'A quotation mark without its partner is left out; what follows it is read as words';
export const UNMATCHED_PARENTHESIS = 'A parenthesis that closes nothing is read as text';

const MAX_CITED = 40;
