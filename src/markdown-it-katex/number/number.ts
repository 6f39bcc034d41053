/** Numbers equations as AMS LaTeX does, and says how each is to be typeset and where references to it lead. */

import type { Token } from 'markdown-it';
import { MATH_BLOCK } from '../recognise/token.ts';
import type { Marks } from '../tex/marks.ts';
import { takeMarks } from '../tex/marks.ts';
import type { Display, Row } from '../tex/rows.ts';
import { parseDisplay, splitRows } from '../tex/rows.ts';
import { fillReferences } from '../tex/tag-references.ts';

/** A number in brackets, or as `\tag*` writes it. */
export interface EquationNumber {
  /** In text mode: `3`, `1.2a` or `$\ast$`. */
  readonly tex: string;
  readonly isStarred: boolean;
}

/** Where a reference leads. */
export interface Target {
  readonly number: EquationNumber | undefined;
  readonly id: string;
}

/** How a formula is to be typeset. */
export interface Plan {
  readonly tex: string;
  /** Its only number, which stands outside the formula; rows that are numbered each carry a `\tag`. */
  readonly number: EquationNumber | undefined;
  /** Numbers of its rows, top to bottom, where `tex` tags them. */
  readonly rowNumbers: readonly EquationNumber[];
  readonly id: string | undefined;
  /** Ids of further labels in the same display. */
  readonly anchors: readonly string[];
  /** What of it has a number or a label: the whole, or rows. */
  readonly equations: readonly PlannedEquation[];
  readonly problems: readonly string[];
}

export interface PlannedEquation {
  /** Without what numbers and labels it, and without alignment where it is a row. */
  readonly tex: string;
  readonly number: EquationNumber | undefined;
  readonly labels: readonly string[];
  /** Where it is in the page: its own id, or that of its display. */
  readonly id: string;
}

export interface Formula {
  readonly token: Token;
  /** Its content without macro definitions. */
  readonly tex: string;
}

export interface Numbering {
  readonly plans: readonly Plan[];
  readonly targets: ReadonlyMap<string, Target>;
}

/** Plans all formulas of one post, in order. */
export function numberEquations(formulas: readonly Formula[]): Numbering {
  const targets = new Map<string, Target>();
  const ids = new Set<string>();
  let counter = 0;

  function uniqueId(name: string): string {
    const safe = name.replace(NOT_IN_ID, '-').replace(/^-+|-+$/g, '');
    const base = `eq-${safe === '' ? 'tag' : safe}`;
    let id = base;
    for (let n = 1; ids.has(id); n += 1) id = `${base}-${n}`;
    ids.add(id);
    return id;
  }

  function numberOf({ tag, isUnnumbered, counter: set }: Marks, isCounted: boolean): EquationNumber | undefined {
    if (set !== undefined) counter = set;
    if (tag !== undefined) return { ...tag, tex: fillReferences(tag.tex, (label) => targets.get(label)?.number?.tex) };
    if (!isCounted || isUnnumbered) return undefined;
    counter += 1;
    return { tex: String(counter), isStarred: false };
  }

  function plan({ token, tex }: Formula): Plan {
    if (token.type !== MATH_BLOCK)
      return {
        tex: takeMarks(tex).tex,
        number: undefined,
        rowNumbers: [],
        id: undefined,
        anchors: [],
        equations: [],
        problems: [],
      };
    const display = parseDisplay(tex);
    const kind = KINDS[display.environment];
    const isCounted = kind !== undefined && !display.isStarred;
    const marked = kind?.isByRow
      ? display.rows.map(({ tex: row }) => takeMarks(row))
      : [takeMarks(kind === undefined ? tex : join(display.rows))];
    // Only `equation` is one though it is empty. A last row of marks or comments alone is none, as one of nothing is; ended by `\\` it would be one.
    const isRow = ({ tex: row }: Marks, i: number): boolean =>
      (kind?.name ?? '') === '' || row.trim() !== '' || (display.rows[i]?.separator ?? '') !== '';
    const rows = carryLabels(
      marked.map((marks, i) => ({ marks, number: isRow(marks, i) ? numberOf(marks, isCounted) : undefined })),
    );
    const numbers = rows.flatMap(({ number }) => number ?? []);
    const problems: string[] = [];
    const labelled: string[] = [];
    const found = rows.map(({ marks, number, labels: given }) => {
      const labels: string[] = [];
      let own: string | undefined;
      for (const label of given) {
        if (targets.has(label)) problems.push(`Label "${label}" is defined twice`);
        else {
          const id = uniqueId(label.replace(/^eqn?[:.-]/, ''));
          targets.set(label, { number, id });
          labelled.push(id);
          labels.push(label);
          own ??= id;
        }
      }
      return { tex: withoutColumns(marks.tex), number, labels, id: own };
    });
    const firstNumber = numbers[0]?.tex;
    const id = labelled[0] ?? (firstNumber === undefined ? undefined : uniqueId(firstNumber));
    const isLone = rows.length === 1 || numbers.length === 0;
    const written = kind === undefined ? (rows[0]?.marks.tex ?? '') : write(display, kind, rows, isLone);
    return {
      tex: written,
      number: isLone ? numbers[0] : undefined,
      rowNumbers: isLone ? [] : numbers,
      id,
      anchors: labelled.slice(1),
      equations: found
        .filter(({ number, labels }) => number !== undefined || labels.length > 0)
        .map((equation) => ({
          ...equation,
          tex: (rows.length === 1 ? written : equation.tex).trim(),
          id: equation.id ?? id ?? '',
        })),
      problems,
    };
  }

  return { plans: formulas.map(plan), targets };
}

/** A label in a row without number belongs to the next that has one, as `\label{x} a &= b \notag \\ &= c` means it. */
function carryLabels(rows: readonly NumberedRow[]): (NumberedRow & { readonly labels: readonly string[] })[] {
  const lastNumbered = rows.findLastIndex(({ number }) => number !== undefined);
  let carried: string[] = [];
  return rows.map((row, i) => {
    if (row.number === undefined && i < lastNumbered) {
      carried.push(...row.marks.labels);
      return { ...row, labels: [] };
    }
    const labels = [...carried, ...row.marks.labels];
    carried = [];
    return { ...row, labels };
  });
}

/** What is safe in an address and in the argument of `\href`. */
const NOT_IN_ID = /[^\w\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}-]+/gu;

interface Kind {
  /** Whether each row has a number, or the whole has one. */
  readonly isByRow: boolean;
  /** What KaTeX calls it, without its star where it has rows with numbers. */
  readonly name: string;
  /** The same within a formula. */
  readonly inner: string;
}

const KINDS: Readonly<Record<string, Kind | undefined>> = {
  equation: { isByRow: false, name: '', inner: '' },
  multline: { isByRow: false, name: 'gather', inner: 'gathered' },
  align: { isByRow: true, name: 'align', inner: 'aligned' },
  flalign: { isByRow: true, name: 'align', inner: 'aligned' },
  eqnarray: { isByRow: true, name: 'align', inner: 'aligned' },
  alignat: { isByRow: true, name: 'alignat', inner: 'alignedat' },
  gather: { isByRow: true, name: 'gather', inner: 'gathered' },
};

interface NumberedRow {
  readonly marks: Marks;
  readonly number: EquationNumber | undefined;
}

/** The display in KaTeX's words: never an environment that KaTeX would number itself. */
function write(display: Display, kind: Kind, rows: readonly NumberedRow[], isLone: boolean): string {
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
  const name = isLone ? kind.inner : `${kind.name}*`;
  return `\\begin{${name}}${display.argument}${body.join('')}\\end{${name}}`;
}

/** A row as a formula of its own. */
function withoutColumns(tex: string): string {
  const { columns = [] } = splitRows(tex)[0] ?? {};
  return columns.reduceRight((rest, column) => rest.slice(0, column) + rest.slice(column + 1), tex);
}

function join(rows: readonly Row[]): string {
  return rows.map(({ tex, separator }) => tex + separator).join('');
}

/** `eqnarray` sets the relation in a column of its own; `align` wants one `&` before it. */
function withoutSecondColumn(tex: string): string {
  const second = splitRows(tex)[0]?.columns[1];
  return second === undefined ? tex : `${tex.slice(0, second)} ${tex.slice(second + 1)}`;
}
