/** `\eqref` and `\ref`: inside formulas as KaTeX links, in running text as links of the page. */

import { splitLabels } from '../recognise/reference.ts';
import { parseGroup, rewrite } from '../tex/arguments.ts';
import type { EquationNumber } from './equation-number.ts';
import type { Target } from './number.ts';

export interface Resolved {
  readonly tex: string;
  /** What it refers to. */
  readonly labels: readonly string[];
  readonly problems: readonly string[];
}

const COMMAND = /\\(eqref|ref|[aA]utoref|[cC]ref|pageref)(?![A-Za-z])/g;

/** Replaces the references in a formula by links to what they name. */
export function resolveReferences(tex: string, targets: ReadonlyMap<string, Target>): Resolved {
  const problems: string[] = [];
  const labels: string[] = [];
  const resolved = rewrite(tex, COMMAND, ({ 0: found, 1: command = '', index }) => {
    const group = parseGroup(tex, index + found.length);
    if (group === undefined) return undefined;
    const links = splitLabels(group.content).map((label) => {
      labels.push(label);
      const target = targets.get(label);
      const text = `\\text{${formatReferenceTex(command, target?.number)}}`;
      if (target?.number === undefined) problems.push(unknownLabel(label, target));
      return target === undefined ? text : `\\href{\\#${target.id}}{${text}}`;
    });
    return { text: links.join(',\\,'), end: group.end };
  });
  return { tex: resolved, labels, problems };
}

/** What a reference shows, as TeX in text mode. */
export function formatReferenceTex(command: string, number: EquationNumber | undefined): string {
  const tex = number?.tex ?? '??';
  // What `\cref` and its kin write beside it, a page or a word, no page has.
  return command === 'ref' ? tex : `(${tex})`;
}

/** Says what is wrong with a label that has no number. */
export function unknownLabel(label: string, target: Target | undefined): string {
  return target === undefined ? `Unknown label "${label}"` : `The equation labelled "${label}" has no number`;
}
