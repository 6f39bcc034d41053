/** Writes a numbered display in KaTeX's words. */

import type { Marks } from '../tex/marks.ts';
import type { Display, Row } from '../tex/rows.ts';
import { splitRows } from '../tex/rows.ts';
import type { EquationNumber } from './equation-number.ts';

export interface Kind {
  /** Whether each row has a number, or the whole has one. */
  readonly isByRow: boolean;
  /** KaTeX's name for it, without the star where its rows have numbers. */
  readonly name: string;
  /** The same within a formula. */
  readonly inner: string;
  /** Whether its rows hold their numbers as text, where KaTeX has no tags. */
  readonly hasOwnNumbers?: boolean;
}

const CASES: Kind = { isByRow: true, name: 'cases', inner: 'cases', hasOwnNumbers: true };

/** By the name without its star. */
export const KINDS: Readonly<Record<string, Kind | undefined>> = {
  equation: { isByRow: false, name: '', inner: '' },
  multline: { isByRow: false, name: 'gather', inner: 'gathered' },
  align: { isByRow: true, name: 'align', inner: 'aligned' },
  flalign: { isByRow: true, name: 'align', inner: 'aligned' },
  eqnarray: { isByRow: true, name: 'align', inner: 'aligned' },
  alignat: { isByRow: true, name: 'alignat', inner: 'alignedat' },
  gather: { isByRow: true, name: 'gather', inner: 'gathered' },
  numcases: CASES,
  subnumcases: CASES,
};

export interface NumberedRow {
  readonly marks: Marks;
  readonly number: EquationNumber | undefined;
}

/** Never an environment that KaTeX would number itself. */
export function writeDisplay(display: Display, kind: Kind, rows: readonly NumberedRow[], isLone: boolean): string {
  if (!kind.isByRow) {
    const tex = rows[0]?.marks.tex ?? '';
    const name = kind.name !== '' || display.rows.length > 1 ? 'gathered' : '';
    const used = display.rows.some(({ columns }) => columns.length > 0) ? 'aligned' : name;
    return used === '' ? tex : `\\begin{${used}}${tex}\\end{${used}}`;
  }
  const body = display.rows.map(({ separator }, i) => {
    const { marks, number } = rows[i] ?? {};
    const tex = display.environment === 'eqnarray' ? withoutSecondColumn(marks?.tex ?? '') : (marks?.tex ?? '');
    const tag = isLone || number === undefined ? '' : `\\tag${number.isStarred ? '*' : ''}{${number.tex}}`;
    return tex + tag + separator;
  });
  if (kind.hasOwnNumbers) return writeCases(display, rows, isLone);
  const name = isLone ? kind.inner : `${kind.name}*`;
  return `\\begin{${name}}${display.argument}${body.join('')}\\end{${name}}`;
}

/** `numcases`: text in its second column, and the numbers in a third. */
function writeCases({ argument, rows: parsed }: Display, rows: readonly NumberedRow[], isLone: boolean): string {
  const body = rows.map(({ marks, number }, i) => {
    const at = parsed[i]?.columns[0];
    const split = at === undefined ? undefined : splitRows(marks.tex)[0]?.columns[0];
    const value = split === undefined ? marks.tex : `${marks.tex.slice(0, split)}&\\text{${marks.tex.slice(split + 1)}}`;
    const shown = number === undefined || isLone ? '' : number.isStarred ? number.tex : `(${number.tex})`;
    return `${value}${shown === '' ? '' : `${split === undefined ? '&' : ''}&\\quad\\text{${shown}}`}${parsed[i]?.separator ?? ''}`;
  });
  return `${argument}\\begin{cases}${body.join('')}\\end{cases}`;
}

/** A row as a formula of its own. */
export function withoutColumns(tex: string): string {
  const { columns = [] } = splitRows(tex)[0] ?? {};
  return columns.reduceRight((rest, column) => rest.slice(0, column) + rest.slice(column + 1), tex);
}

export function joinRows(rows: readonly Row[]): string {
  return rows.map(({ tex, separator }) => tex + separator).join('');
}

/** `eqnarray` sets the relation in a column of its own; `align` wants one `&` before it. */
function withoutSecondColumn(tex: string): string {
  const second = splitRows(tex)[0]?.columns[1];
  return second === undefined ? tex : `${tex.slice(0, second)} ${tex.slice(second + 1)}`;
}
