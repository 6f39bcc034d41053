/** Parses what a reader typed. Never fails: every text is a query, and notes say what was not understood. */

import { MAX_QUERY_LENGTH } from '../limits.ts';
import { combine, exclude } from './normalize.ts';
import { createNotes, type Notes } from './notes.ts';
import type { Clause, ParsedQuery } from './query.ts';
import type { Operator, QueryToken } from './scan.ts';
import { tokenizeQuery } from './tokenize-query.ts';

export interface ParseOptions {
  /** UTF-16 units read; more for what `formatQuery` wrote, which may be longer than what was typed. */
  readonly maxLength?: number;
  /** Adds what an archive has to say of what was read. */
  readonly addNotes?: (tokens: readonly QueryToken[], notes: Notes) => void;
}

/**
 * Reads a query. White space between things means AND, which binds closer than OR; `after:` includes the day, month or year it names
 * and `before:` does not. The time is linear in the text's length.
 */
export function parseQueryText(text: string, { maxLength = MAX_QUERY_LENGTH, addNotes }: ParseOptions = {}): ParsedQuery {
  const notes = createNotes();
  const length = cutLength(text, maxLength);
  if (length < text.length) notes.add('query-cut', `Only the first ${length} characters are read`, length, text.length);
  const read = text.slice(0, length);
  const tokens = tokenizeQuery(read, notes);
  const clause = parseTokens(tokens, notes);
  addNotes?.(tokens, notes);
  return { clause, notes: notes.list() };
}

/** Never between the halves of a surrogate pair. */
function cutLength(text: string, maxLength: number): number {
  if (text.length <= maxLength) return text.length;
  return (text.codePointAt(maxLength - 1) ?? 0) > 0xffff ? maxLength - 1 : maxLength;
}

/** A group, or the query itself, while it is read. */
interface Group {
  readonly open: QueryToken | undefined;
  /** What stands between its ORs. */
  readonly alternatives: Clause[][];
  hasOperand: boolean;
  /** Operators that want something to the right: at most one AND or OR, then NOTs. */
  waiting: Operator[];
}

function parseTokens(tokens: readonly QueryToken[], notes: Notes): Clause | undefined {
  const around: Group[] = [];
  let group = createGroup(undefined);
  const leave = (inner: Group, outer: Group): Group => {
    place(outer, closeGroup(inner, notes));
    return outer;
  };
  for (const token of tokens) {
    if (token.kind === 'thing') place(group, token.clause);
    else if (token.kind === 'open') {
      around.push(group);
      group = createGroup(token);
    } else if (token.kind === 'close') {
      if (!group.hasOperand) notes.add('empty-parentheses', EMPTY_PARENTHESES, group.open?.start ?? token.start, token.end);
      group = leave(group, around.pop() ?? group);
    } else if (token.kind === 'not') group.waiting.push(token);
    else connect(group, token, notes);
  }
  const unclosed = (around[1] ?? group).open;
  if (unclosed !== undefined) notes.add('unclosed-parenthesis', UNCLOSED_PARENTHESIS, unclosed.start, unclosed.end);
  for (const outer of around.reverse()) group = leave(group, outer);
  return closeGroup(group, notes);
}

function createGroup(open: QueryToken | undefined): Group {
  return { open, alternatives: [[]], hasOperand: false, waiting: [] };
}

/** Puts a thing or group in its place; `undefined` where it was left out. */
function place(group: Group, clause: Clause | undefined): void {
  const exclusions = group.waiting.filter(({ kind }) => kind === 'not').length;
  if (clause !== undefined) group.alternatives.at(-1)?.push(exclusions % 2 === 1 ? exclude(clause) : clause);
  group.hasOperand = true;
  group.waiting = [];
}

/** AND or OR: of several in a row the first counts. */
function connect(group: Group, token: Operator, notes: Notes): void {
  const exclusions = group.waiting.filter(({ kind }) => kind === 'not');
  for (const exclusion of exclusions) noteWaiting(exclusion, notes);
  group.waiting = group.waiting.filter(({ kind }) => kind !== 'not');
  if (!group.hasOperand || group.waiting.length > 0) {
    noteWaiting(token, notes);
    return;
  }
  group.waiting.push(token);
  if (token.kind === 'or') group.alternatives.push([]);
}

function closeGroup({ alternatives, waiting }: Group, notes: Notes): Clause | undefined {
  for (const token of waiting) noteWaiting(token, notes);
  return combine(
    'or',
    alternatives.flatMap((clauses) => combine('and', clauses) ?? []),
  );
}

function noteWaiting({ kind, start, end }: Operator, notes: Notes): void {
  notes.add('operator-without-operand', kind === 'not' ? WAITING_NOT : WAITING_CONNECTIVE, start, end);
}

const WAITING_NOT = 'An exclusion of nothing is left out';
const WAITING_CONNECTIVE = 'An AND or OR that lacks something on one side is left out';
const EMPTY_PARENTHESES = 'Parentheses around nothing are left out';
const UNCLOSED_PARENTHESIS = 'A parenthesis that is never closed is closed at the end';
