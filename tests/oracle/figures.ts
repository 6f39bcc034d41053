/** Adds up comparisons and holds them against what is to be reached. */

import type { Comparison, DifferenceKind } from './compare.ts';

export interface Figures {
  readonly posts: number;
  /** MathJax's finds that are mathematics, and those of them that our plugin did not recognise. */
  readonly found: number;
  readonly missed: number;
  /** What our plugin recognised, and what of it KaTeX refused. */
  readonly recognised: number;
  readonly refused: number;
  /** Compared, and different. */
  readonly numbers: number;
  readonly wrongNumbers: number;
  readonly labels: number;
  readonly wrongLabels: number;
  /** What MathJax refused: its numbers are not compared, and its counter goes on from ours. */
  readonly refusedByMathJax: number;
  /** What MathJax takes for mathematics between two prices or variables. */
  readonly prose: number;
}

/** What is to be reached, of all formulas together. Numbers and labels have no tolerance. */
export const MIN_RECOGNISED = 0.9999;
export const MIN_RENDERED = 0.9999;

export const NOTHING: Figures = {
  posts: 0,
  found: 0,
  missed: 0,
  recognised: 0,
  refused: 0,
  numbers: 0,
  wrongNumbers: 0,
  labels: 0,
  wrongLabels: 0,
  refusedByMathJax: 0,
  prose: 0,
};

/** Figures of one post. */
export function figuresOf({ found, recognised, numbers, labels, differences }: Comparison): Figures {
  const count = (kind: DifferenceKind): number => differences.filter((difference) => difference.kind === kind).length;
  return {
    posts: 1,
    found,
    missed: count('missed'),
    recognised,
    refused: count('refused'),
    numbers,
    wrongNumbers: count('number'),
    labels,
    wrongLabels: count('label'),
    refusedByMathJax: count('refused by MathJax'),
    prose: count('prose'),
  };
}

/** Both together. */
export function add(left: Figures, right: Figures): Figures {
  return {
    posts: left.posts + right.posts,
    found: left.found + right.found,
    missed: left.missed + right.missed,
    recognised: left.recognised + right.recognised,
    refused: left.refused + right.refused,
    numbers: left.numbers + right.numbers,
    wrongNumbers: left.wrongNumbers + right.wrongNumbers,
    labels: left.labels + right.labels,
    wrongLabels: left.wrongLabels + right.wrongLabels,
    refusedByMathJax: left.refusedByMathJax + right.refusedByMathJax,
    prose: left.prose + right.prose,
  };
}

/** Share of what MathJax finds, and of what is recognised; 1 where there is nothing. */
export function recognisedShare({ found, missed }: Figures): number {
  return found === 0 ? 1 : 1 - missed / found;
}

export function renderedShare({ recognised, refused }: Figures): number {
  return recognised === 0 ? 1 : 1 - refused / recognised;
}

/** What was not reached, a sentence each. */
export function findFailures(figures: Figures): string[] {
  const failures: string[] = [];
  const recognised = recognisedShare(figures);
  const rendered = renderedShare(figures);
  if (recognised < MIN_RECOGNISED) failures.push(`Recognised are ${percent(recognised)}, expected ${percent(MIN_RECOGNISED)}`);
  if (rendered < MIN_RENDERED) failures.push(`Rendered are ${percent(rendered)}, expected ${percent(MIN_RENDERED)}`);
  if (figures.wrongNumbers > 0) failures.push(`${figures.wrongNumbers} formulas have other numbers than in MathJax`);
  if (figures.wrongLabels > 0) failures.push(`${figures.wrongLabels} labels refer to other numbers than in MathJax`);
  return failures;
}

/** The head and the line below it of a Markdown table. */
export const TABLE_HEAD: readonly string[] = [
  '| posts of | posts | MathJax finds | of them ours | rendered | numbers, wrong | labels, wrong | MathJax refuses | prose to MathJax |',
  '| --- | --: | --: | --: | --: | --: | --: | --: | --: |',
];

/** One row. */
export function formatRow(name: string, figures: Figures): string {
  const { posts, found, recognised, refused, numbers, wrongNumbers, labels, wrongLabels, refusedByMathJax, prose } = figures;
  const cells = [
    name,
    posts,
    found,
    percent(recognisedShare(figures)),
    `${percent(renderedShare(figures))} (${recognised - refused} of ${recognised})`,
    `${numbers}, ${wrongNumbers}`,
    `${labels}, ${wrongLabels}`,
    refusedByMathJax,
    prose,
  ];
  return `| ${cells.join(' | ')} |`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)} %`;
}
