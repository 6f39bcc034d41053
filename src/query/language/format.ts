/** Writes a query as a reader could have typed it: the inverse of parse.ts. */

import { formatDates } from './fields/dates.ts';
import { formatReaders } from './fields/readers.ts';
import { isProse } from './formulas/maths-characters.ts';
import { parseQueryText } from './parse.ts';
import type { Clause, Thing } from './query.ts';
import { hasQuote, quote } from './quotes.ts';

/**
 * The canonical query: half-width operators, English field names, one space between things. Reading it back gives the same clause
 * without notes, as long as all of it is read: it may be longer than what was typed and than `MAX_QUERY_LENGTH`. Only a guessed formula
 * that leaves a parenthesis open at the end of a group stands between dollars then and is guessed no longer.
 */
export function formatQuery(clause: Clause | undefined): string {
  return clause === undefined ? '' : formatClause(clause, '');
}

/** What stands directly behind something: the end of its group or not. */
type Behind = ')' | '';

function formatClause(clause: Clause, behind: Behind): string {
  switch (clause.kind) {
    case 'or':
      return formatEach(clause.clauses, behind, formatClause).join(' OR ');
    case 'and':
      return formatAll(clause.clauses, behind);
    case 'not':
      return formatExclusion(clause.clause, behind);
  }
  return formOf(clause, { before: '', behind });
}

function formatExclusion(clause: Clause, behind: Behind): string {
  if (clause.kind === 'and' || clause.kind === 'or' || clause.kind === 'not') return `-${formatGroup(clause)}`;
  if (clause.kind === 'tex' && clause.isGuessed) {
    // A minus right before it may be its sign.
    if (isRead(clause, `(${clause.tex})`, { before: '-', behind })) return `-(${clause.tex})`;
    if (isRead(clause, clause.tex, { before: 'NOT ', behind })) return `NOT ${clause.tex}`;
  }
  return `-${formOf(clause, { before: '-', behind })}`;
}

function formatGroup(clause: Clause): string {
  return `(${formatClause(clause, ')')})`;
}

function formatEach(clauses: readonly Clause[], behind: Behind, format: (clause: Clause, behind: Behind) => string): string[] {
  return clauses.map((each, index) => format(each, index === clauses.length - 1 ? behind : ''));
}

/** With AND where a space would make one formula of several things. The reader itself is asked, so that the two cannot disagree. */
function formatAll(clauses: readonly Clause[], behind: Behind): string {
  const parts = formatEach(clauses, behind, (each, then) => (each.kind === 'or' ? formatGroup(each) : formatClause(each, then)));
  const isBareAt = (index: number): boolean => isBare(clauses[index]) && !parts[index]?.includes('"');
  const join = (mayMeet: (before: string, part: string) => boolean): string =>
    parts
      .map((part, index) =>
        isBareAt(index - 1) && isBareAt(index) && mayMeet(parts[index - 1] ?? '', part) ? `AND ${part}` : part,
      )
      .join(' ');
  const spaced = parts.join(' ');
  const apart = join(() => true);
  if (apart === spaced) return spaced;
  const beside = join((before, part) => !isProse(before, before.length - 1) && !isProse(part, 0));
  const meant = scanAgain(apart);
  return [spaced, beside].find((form) => scanAgain(form) === meant) ?? apart;
}

function isBare(clause: Clause | undefined): boolean {
  if (clause?.kind === 'not') return clause.clause.kind === 'and' || clause.clause.kind === 'or' || isBare(clause.clause);
  return clause?.kind === 'text' || clause?.kind === 'tex';
}

function scanAgain(text: string): string {
  return JSON.stringify(parseQueryText(text, { maxLength: text.length }).clause ?? '');
}

interface Place {
  readonly before: '' | '-' | 'NOT ';
  readonly behind: Behind;
}

function formOf(thing: Thing, place: Place): string {
  switch (thing.kind) {
    case 'text':
      return isRead(thing, thing.text, place) ? thing.text : `text:${quote(thing.text)}`;
    case 'phrase':
      return quote(thing.text);
    case 'title':
      return `title:${thing.quoted ? quote(thing.text) : thing.text}`;
    case 'name': {
      const bare = `${thing.dimension}:${thing.name}`;
      return isRead(thing, bare, place) ? bare : `${thing.dimension}:${quote(thing.name)}`;
    }
    case 'tex': {
      const { tex } = thing;
      if (thing.isGuessed && isRead(thing, tex, place)) return tex;
      const enclosed = `$${tex}$`;
      return isRead({ ...thing, isGuessed: false }, enclosed, place) ? enclosed : `tex:${quote(tex)}`;
    }
    case 'dates':
      return `date:${formatDates(thing)}`;
    case 'readers':
      return `readers:${formatReaders(thing)}`;
  }
}

/** Whether a form is read as the thing it stands for, wherever the query holds it. */
function isRead(thing: Thing, form: string, { before, behind }: Place): boolean {
  // A mark without a partner here may find one further on.
  if (thing.kind !== 'tex' && hasQuote(form)) return false;
  if (thing.kind === 'text' && form.includes('$')) return false;
  // Texts count their parentheses, formulas do not.
  const written = thing.kind === 'tex' && behind === '' ? before + form : `(${before}${form})`;
  const { clause, notes } = parseQueryText(written, { maxLength: written.length });
  const read = clause?.kind === 'not' ? clause.clause : clause;
  const isExcluded = clause?.kind === 'not';
  return notes.length === 0 && isExcluded === (before !== '') && read !== undefined && isSame(read, thing);
}

function isSame(read: Clause, thing: Thing): boolean {
  if (read.kind === 'text' && thing.kind === 'text') return read.text === thing.text;
  if (read.kind === 'name' && thing.kind === 'name') return read.name === thing.name;
  return read.kind === 'tex' && thing.kind === 'tex' && read.tex === thing.tex && read.isGuessed === thing.isGuessed;
}
