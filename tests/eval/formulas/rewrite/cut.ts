/** A formula typed half. */

import { readTokens } from './tex-tokens.ts';

/** The first `share` of the tokens (no blanks; a name, a text or `\begin{…}` is one), with whatever is open left open. */
export function cut(tex: string, share: number): string {
  const tokens = readTokens(tex);
  const last = tokens[Math.max(1, Math.round(tokens.length * share)) - 1];
  return tex.slice(0, last?.end ?? 0);
}
