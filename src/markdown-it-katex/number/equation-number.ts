/** A number in brackets, or as `\tag*` writes it. */
export interface EquationNumber {
  /** In text mode: `3`, `1.2a` or `$\ast$`. */
  readonly tex: string;
  readonly isStarred: boolean;
}
