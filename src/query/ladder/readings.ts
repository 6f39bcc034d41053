/**
 * The ways in which a query may be meant, in the order they are tried. First literally, before any operator: `rm -rf build` is a command.
 * Last with exclusions and quotation marks loosened, where they leave nothing.
 */

import { isMinus } from '../language/operators.ts';
import type { Clause, Note, ParsedQuery } from '../language/query.ts';

export interface Reading {
  readonly clause: Clause;
  /** How far down the ladder it goes. `literal`: as typed only. `strict`: its words, without corrections and other names. */
  readonly reach: 'literal' | 'strict' | 'all';
  /** Said where this reading is the one that finds something. */
  readonly note: Note | undefined;
}

/** Lists the readings: at least one for a clause, none for exclusions of what cannot be looked for. */
export function listReadings(text: string, { clause }: ParsedQuery): Reading[] {
  if (clause === undefined) return [];
  const noteOf = (code: Note['code'], message: string): Note => ({ code, message, start: 0, end: text.length });
  const readings: Reading[] = [];
  if (hasTextExclusion(clause) && hasGluedMinus(text)) {
    const note = noteOf('read-as-text', 'Posts have this text literally, so the minus in it was not read as an exclusion');
    readings.push({ clause: { kind: 'phrase', text: text.trim() }, reach: 'literal', note });
  }
  const isOnlyExclusion = isExclusionOfText(clause);
  if (!isOnlyExclusion) readings.push({ clause, reach: 'all', note: undefined });
  if (hasTextExclusion(clause)) {
    const note = noteOf('exclusion-loosened', 'Nothing is left by the exclusion, so what it names was looked for as text');
    readings.push({ clause: loosen(clause), reach: 'strict', note });
  } else if (hasPhrase(clause)) {
    const note = noteOf('quotes-loosened', 'No post has what stands in quotation marks literally, so its words were looked for');
    readings.push({ clause: loosen(clause), reach: 'strict', note });
  }
  return readings;
}

/** A minus glued to a Latin letter or a digit, as in the options of a command. */
function hasGluedMinus(text: string): boolean {
  for (let at = 0; at + 1 < text.length; at++) {
    if (isMinus(text.charCodeAt(at)) && /[A-Za-z0-9]/.test(text.charAt(at + 1)) && (at === 0 || /\s/.test(text.charAt(at - 1))))
      return true;
  }
  return false;
}

function isExclusionOfText(clause: Clause): boolean {
  if (clause.kind === 'not') return isText(clause.clause);
  return clause.kind === 'and' && clause.clauses.every(isExclusionOfText);
}

function hasTextExclusion(clause: Clause): boolean {
  if (clause.kind === 'not') return isText(clause.clause);
  return (clause.kind === 'and' || clause.kind === 'or') && clause.clauses.some(hasTextExclusion);
}

function isText({ kind }: Clause): boolean {
  return kind === 'text' || kind === 'phrase';
}

function hasPhrase(clause: Clause): boolean {
  if (clause.kind === 'phrase') return true;
  return (clause.kind === 'and' || clause.kind === 'or') && clause.clauses.some(hasPhrase);
}

/** Exclusions of texts and quotation marks become words; filters and exclusions of filters stay. */
function loosen(clause: Clause): Clause {
  if (clause.kind === 'phrase') return { kind: 'text', text: clause.text };
  if (clause.kind === 'not' && isText(clause.clause)) return loosen(clause.clause);
  if (clause.kind === 'and' || clause.kind === 'or') return { kind: clause.kind, clauses: clause.clauses.map(loosen) };
  return clause;
}
