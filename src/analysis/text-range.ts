/** A stretch of a text by its UTF-16 offsets: what is lit in a title, a snippet or a suggestion. */
export type TextRange = readonly [start: number, end: number];
