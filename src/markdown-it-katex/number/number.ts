/** Numbers equations as AMS LaTeX does, and says how each is to be typeset and where references to it lead. */

import type { Token } from 'markdown-it';
import { MATH_BLOCK } from '../recognise/token.ts';
import type { Marks } from '../tex/marks.ts';
import { takeMarks } from '../tex/marks.ts';
import type { Display } from '../tex/rows.ts';
import { parseDisplay } from '../tex/rows.ts';
import { parseSubequations } from '../tex/subequations.ts';
import { fillReferences } from '../tex/tag-references.ts';
import type { EquationNumber } from './equation-number.ts';
import { joinRows, KINDS, type Kind, type NumberedRow, withoutColumns, writeDisplay } from './write-display.ts';

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
  /** The TeX without number and label, and without alignment where it is a row. */
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
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: small functions over the counters and labels of one post.
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

  /** The next number; within `subequations` the next letter of one. */
  let nextNumber = countOn;

  function countOn(): string {
    counter += 1;
    return String(counter);
  }

  function numberOf({ tag, isUnnumbered, counter: set }: Marks, isCounted: boolean): EquationNumber | undefined {
    if (set !== undefined) counter = set;
    if (tag !== undefined) return { ...tag, tex: fillReferences(tag.tex, (label) => targets.get(label)?.number?.tex) };
    if (!isCounted || isUnnumbered) return undefined;
    return { tex: nextNumber(), isStarred: false };
  }

  /** Gives labels to a numbered thing: the ids they lead to, and those that were free. */
  function nameLabels(given: readonly string[], number: EquationNumber | undefined, problems: string[]) {
    const ids: string[] = [];
    const labels: string[] = [];
    for (const label of given) {
      if (targets.has(label)) problems.push(`Label "${label}" is defined twice`);
      else {
        const id = uniqueId(label.replace(/^eqn?[:.-]/, ''));
        targets.set(label, { number, id });
        ids.push(id);
        labels.push(label);
      }
    }
    return { ids, labels };
  }

  function plan({ token, tex }: Formula): Plan {
    if (token.type !== MATH_BLOCK) return { ...NO_NUMBERS, tex: takeMarks(tex).tex };
    const shared = parseSubequations(tex);
    if (shared === undefined) return planDisplay(tex, []);
    const parent = countOn();
    const problems: string[] = [];
    const { ids } = nameLabels(shared.labels, { tex: parent, isStarred: false }, problems);
    let letter = 0;
    nextNumber = () => {
      letter += 1;
      return `${parent}${letter > 26 ? `.${letter}` : String.fromCharCode(0x60 + letter)}`;
    };
    const planned = planDisplay(shared.tex, ids);
    nextNumber = countOn;
    return { ...planned, problems: [...problems, ...planned.problems] };
  }

  function planDisplay(tex: string, outerIds: readonly string[]): Plan {
    const display = parseDisplay(tex);
    const kind = KINDS[display.environment];
    const { marked, suffix } = markRows(display, kind, tex);
    // As MathJax: it shows none of such a formula, and counts none.
    if ([suffix, ...marked].some(({ hasTwoTags }) => hasTwoTags)) return { ...NO_NUMBERS, tex };
    const isCounted = kind !== undefined && !display.isStarred;
    // An empty `equation` has a number. A last row of nothing, marks or comments has none, unless `\\` ends it.
    const isRow = ({ tex: row }: Marks, i: number): boolean =>
      (kind?.name ?? '') === '' || row.trim() !== '' || (display.rows[i]?.separator ?? '') !== '';
    // What is tagged behind its end has that number as a whole.
    const own = suffix.tag === undefined ? undefined : numberOf(suffix, false);
    const rows = carryLabels(
      marked.map((marks, i) => ({ marks, number: isRow(marks, i) ? numberOf(marks, isCounted) : undefined })),
    );
    const numbers = rows.flatMap(({ number }) => number ?? []);
    const problems: string[] = [];
    const named: string[] = [...outerIds];
    const name = (given: readonly string[], number: EquationNumber | undefined) => {
      const { ids, labels } = nameLabels(given, number, problems);
      named.push(...ids);
      return { number, labels, id: ids[0] };
    };
    const whole = own === undefined ? [] : [{ tex: '', ...name(suffix.labels, own) }];
    const found = rows.map(({ marks, number, labels }) => ({ tex: withoutColumns(marks.tex), ...name(labels, number) }));
    const firstNumber = (own ?? numbers[0])?.tex;
    const id = named[0] ?? (firstNumber === undefined ? undefined : uniqueId(firstNumber));
    const isLone = numbers.length === 0 || (rows.length === 1 && own === undefined);
    const written = kind === undefined ? (rows[0]?.marks.tex ?? '') : writeDisplay(display, kind, rows, isLone);
    return {
      tex: written,
      number: own ?? (isLone ? numbers[0] : undefined),
      rowNumbers: isLone || kind?.hasOwnNumbers ? [] : numbers,
      id,
      anchors: named.slice(1),
      equations: [...whole, ...found]
        .filter(({ number, labels }) => number !== undefined || labels.length > 0)
        .map((equation) => ({
          ...equation,
          tex: (rows.length === 1 || equation.tex === '' ? written : equation.tex).trim(),
          id: equation.id ?? id ?? '',
        })),
      problems,
    };
  }

  return { plans: formulas.map(plan), targets };
}

const NO_NUMBERS: Omit<Plan, 'tex'> = {
  number: undefined,
  rowNumbers: [],
  id: undefined,
  anchors: [],
  equations: [],
  problems: [],
};

/** The marks of what may have a number; what stands behind the environment belongs to its last row. */
function markRows(display: Display, kind: Kind | undefined, tex: string) {
  if (kind === undefined) return { marked: [takeMarks(tex)], suffix: takeMarks('') };
  const texts = kind.isByRow ? display.rows.map((row) => row.tex) : [joinRows(display.rows)];
  const marked = texts.map(takeMarks);
  const suffix = takeMarks(display.suffix);
  const last = marked.at(-1);
  if (last === undefined || display.suffix === '') return { marked, suffix };
  const labels = suffix.tag === undefined ? [...last.labels, ...suffix.labels] : last.labels;
  return { marked: [...marked.slice(0, -1), { ...last, labels, tex: last.tex + suffix.tex }], suffix };
}

/** A label in a row without number belongs to the next row with one: `\label{x} a &= b \notag \\ &= c`. */
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
