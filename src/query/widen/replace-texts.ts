/** A query with some of its texts replaced: what is searched when what was typed finds nothing. */

import type { Clause } from '../language/query.ts';
import { readTex } from '../match/read-tex.ts';

/** `replace` gives what stands for a text, or `undefined` to leave it. */
export function replaceTexts(clause: Clause, replace: (text: string) => Clause | undefined): Clause {
  switch (clause.kind) {
    case 'text':
      return replace(clause.text) ?? clause;
    case 'title': {
      const replaced = clause.quoted ? undefined : replace(clause.text);
      return replaced?.kind === 'text' ? { ...clause, text: replaced.text } : clause;
    }
    case 'and':
    case 'or':
      return { kind: clause.kind, clauses: clause.clauses.map((each) => replaceTexts(each, replace)) };
    default:
      return clause;
  }
}

/** The query with every text quoted: how to insist on what was typed. */
export function quoteTexts(clause: Clause): Clause {
  switch (clause.kind) {
    case 'text':
      return { kind: 'phrase', text: clause.text };
    case 'tex':
      return { kind: 'phrase', text: readTex(clause.tex) };
    case 'title':
      return { ...clause, quoted: true };
    case 'and':
    case 'or':
      return { kind: clause.kind, clauses: clause.clauses.map(quoteTexts) };
    default:
      return clause;
  }
}
