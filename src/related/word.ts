/** A word of a text. */

export interface Word {
  /** As the text has it. */
  readonly surface: string;
  /** Folded, without marks between its parts: `Node.js` is `nodejs`. */
  readonly term: string;
  readonly kind: 'ideographs' | 'letters' | 'number';
  /** What stands between this word and the one before: nothing, a space or hyphen, or something that ends a phrase. */
  readonly before: '' | ' ' | '-' | undefined;
  /**
   * Whether it touches what may be the rest of a word: a single character that was dropped (调 of 调用, 莱 and 梅 of 不莱梅), or,
   * when it is an ending, any word that was dropped.
   */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}
