/** Writes a query as a reader could have typed it: the inverse of parse.ts. */

import { formatDates } from './dates.ts';
import { parseQueryText } from './parse.ts';
import type { Clause, Thing } from './query.ts';
import { hasQuote, quote } from './quotes.ts';
import { formatReaders } from './readers.ts';

/**
 * The canonical query: half-width operators, English field names, one space between things. Reading it back gives the same clause
 * without notes, as long as all of it is read: it may be longer than what was typed and than `MAX_QUERY_LENGTH`.
 */
export function formatQuery(clause: Clause | undefined): string {
  return clause === undefined ? '' : formatClause(clause);
}

function formatClause(clause: Clause): string {
  switch (clause.kind) {
    case 'or':
      return clause.clauses.map(formatClause).join(' OR ');
    case 'and':
      return clause.clauses.map((each) => (each.kind === 'or' ? `(${formatClause(each)})` : formatClause(each))).join(' ');
    case 'not':
      return formatExclusion(clause.clause);
  }
  return formatThing(clause, '');
}

function formatExclusion(clause: Clause): string {
  if (clause.kind === 'and' || clause.kind === 'or' || clause.kind === 'not') return `-(${formatClause(clause)})`;
  return formatThing(clause, '-');
}

function formatThing(thing: Thing, minus: '' | '-'): string {
  switch (thing.kind) {
    case 'text':
      return minus + chooseForm(thing, minus, thing.text, `text:${quote(thing.text)}`);
    case 'phrase':
      return minus + quote(thing.text);
    case 'title':
      return `${minus}title:${thing.quoted ? quote(thing.text) : thing.text}`;
    case 'name':
      return minus + chooseForm(thing, minus, `${thing.dimension}:${thing.name}`, `${thing.dimension}:${quote(thing.name)}`);
    case 'tex':
      return minus + chooseForm(thing, minus, `tex:${thing.tex}`, `tex:${quote(thing.tex)}`);
    case 'dates':
      return `${minus}date:${formatDates(thing)}`;
    case 'readers':
      return `${minus}readers:${formatReaders(thing)}`;
  }
}

/** The bare form where it means the thing, else the quoted one. The reader itself is asked, so that the two cannot disagree. */
function chooseForm(thing: Thing, minus: '' | '-', bare: string, quoted: string): string {
  // A mark without a partner here may find one further on.
  if (hasQuote(bare)) return quoted;
  const written = `(${minus}${bare})`;
  const { clause, notes } = parseQueryText(written, { maxLength: written.length });
  const read = minus === '-' && clause?.kind === 'not' ? clause.clause : clause;
  const isSame = read !== undefined && read.kind === thing.kind && contentOf(read) === contentOf(thing);
  return isSame && notes.length === 0 ? bare : quoted;
}

function contentOf(clause: Clause): string | undefined {
  if (clause.kind === 'name') return clause.name;
  if (clause.kind === 'tex') return clause.tex;
  return clause.kind === 'text' ? clause.text : undefined;
}
