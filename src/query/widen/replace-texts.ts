/** A query with some of its texts replaced: what is searched when what was typed finds nothing. */

import type { Clause } from '../language/query.ts';
import { texToText } from '../match/tex-to-text.ts';

/** The clauses of texts that may be replaced: those that are wanted and neither quoted nor looked for in titles only. */
export function listTexts(clause: Clause): Extract<Clause, { kind: 'text' }>[] {
  if (clause.kind === 'text') return [clause];
  return clause.kind === 'and' ? clause.clauses.flatMap((each) => (each.kind === 'text' ? [each] : [])) : [];
}

/** `replace` gives the clause that stands for a text, or `undefined` to leave it. */
export function replaceTexts(clause: Clause, replace: (text: Clause) => Clause | undefined): Clause {
  switch (clause.kind) {
    case 'text':
      return replace(clause) ?? clause;
    case 'title': {
      const replaced = clause.quoted ? undefined : replace(clause);
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
      return { kind: 'phrase', text: texToText(clause.tex) };
    case 'title':
      return { ...clause, quoted: true };
    case 'and':
    case 'or':
      return { kind: clause.kind, clauses: clause.clauses.map(quoteTexts) };
    default:
      return clause;
  }
}
