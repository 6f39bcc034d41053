/** One post, read by MathJax and by our plugin: what each recognised, and whether numbers and labels agree. */

import { hasBracketFormula } from 'markdown-it-katex/recognise/bracket-formula.ts';
import { usesCodeSpans } from 'markdown-it-katex/recognise/code-spans.ts';
import { findOnPage, type PageMath } from './find-on-page.ts';
import { openMathJaxPost, type TypesetMath } from './mathjax.ts';
import { type OurMath, readOurs } from './our-math.ts';
import { readPageText } from './page-text.ts';
import type { PostMarkdown } from './post-markdown.ts';
import { isProse } from './prose.ts';

/**
 * `missed` is mathematics that only MathJax finds, `part` a part of what our plugin found as a whole, `prose` what is none (see `isProse`), `extra` what only our plugin finds: between prices,
 * which put MathJax out of step. `refused` is what KaTeDifferenceKind = 'missed' cannot typeset.
 */
export type DifferenceKind = 'missed' | 'part' | 'prose' | 'extra' | 'refused' | 'refused by MathJax' | 'number' | 'label';

/** A place where the two differ, or where one of them fails. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Line of the body, from 1. */
  readonly line: number;
  readonly detail: string;
}

export interface Comparison {
  /** MathJax's finds that are mathematics. */
  readonly found: number;
  /** Formulas and references that our plugin recognised. */
  readonly recognised: number;
  /** Numbers and labels compared. */
  readonly numbers: number;
  readonly labels: number;
  readonly differences: readonly Difference[];
}

/** Compares both on one body. */
export function comparePost(text: string, markdown: PostMarkdown): Comparison {
  const body = text.replace(/\r\n?/g, '\n');
  const onPage = findOnPage(readPageText(body, markdown), usesCodeSpans(body) || hasBracketFormula(body));
  const ours = readOurs(body, markdown);
  const { pairs, missed, extra } = pair(onPage, ours.math);
  const differences: Difference[] = [];
  const report = (kind: DifferenceKind, { line }: { readonly line: number }, detail: string): void =>
    void differences.push({ kind, line, detail });

  const wholes = extra.map(({ tex }) => keyOf(tex));
  const isPart = ({ tex }: PageMath): boolean => wholes.some((whole) => whole.includes(keyOf(tex)));
  for (const math of missed) report(isProse(math) ? 'prose' : isPart(math) ? 'part' : 'missed', math, math.open + math.tex);
  for (const math of extra) report('extra', math, math.open + math.tex);
  for (const math of ours.math) if (math.error !== undefined) report('refused', math, math.error);

  // Prose between prices, once typeset, could only disturb the count.
  const mathjax = openMathJaxPost();
  let numbers = 0;
  const labels = new Map<string, number>();
  for (const math of onPage) {
    const our = pairs.get(math);
    if (our === undefined && isProse(math)) continue;
    const before = mathjax.counter();
    const theirs = mathjax.typeset({ tex: decode(math.tex), isDisplay: math.isDisplay });
    if (theirs.error !== undefined) {
      report('refused by MathJax', math, `${theirs.error}: ${math.tex}`);
      mathjax.setCounter(countOn(before, our?.numbers ?? []));
      continue;
    }
    numbers += Math.max(theirs.numbers.length, our?.numbers.length ?? 0);
    if (our !== undefined && !agree(theirs, our))
      report('number', math, `MathJax ${theirs.numbers.join(' ')}, ours ${our.numbers.join(' ')}: ${math.tex}`);
    if (our === undefined && theirs.numbers.length > 0)
      report('number', math, `MathJax ${theirs.numbers.join(' ')}: ${math.tex}`);
    for (const label of theirs.labels) labels.set(label.trim(), math.line);
  }
  for (const label of ours.references.keys()) if (!labels.has(label)) labels.set(label, 1);
  let compared = 0;
  for (const [label, line] of labels) {
    const theirs = mathjax.typeset({ tex: `\\ref{${label}}`, isDisplay: false }).text;
    const our = ours.references.get(label) ?? '??';
    if (theirs !== our && !(our === '??' && NO_NUMBER.includes(theirs)))
      report('label', { line }, `"${label}": MathJax ${theirs}, ours ${our}`);
    compared += 1;
  }
  const found = onPage.length - differences.filter(({ kind }) => kind === 'prose' || kind === 'part').length;
  return { found, recognised: ours.math.length, numbers, labels: compared, differences };
}

/** What MathJax shows for an unknown label, and for one beside `\notag`. */
const NO_NUMBER: readonly string[] = ['???', ''];

function agree(theirs: TypesetMath, our: OurMath): boolean {
  return plain(theirs.numbers) === plain(our.numbers);
}

/** MathJax's text of `w_1` is w1, ours is w_1. */
function plain(numbers: readonly string[]): string {
  return numbers.join('\n').replace(/[_^{}]/g, '');
}

/** What the counter is after these numbers; tags do not count. */
function countOn(counter: number, numbers: readonly string[]): number {
  let count = counter;
  for (const number of numbers) if (number === `(${count + 1})`) count += 1;
  return count;
}

interface Paired {
  readonly pairs: ReadonlyMap<PageMath, OurMath>;
  readonly missed: readonly PageMath[];
  readonly extra: readonly OurMath[];
}

/** Pairs formulas of the same TeDifferenceKind = 'missed' in their order. Footnotes move to the end of a page, so that order alone would not do. */
function pair(onPage: readonly PageMath[], ours: readonly OurMath[]): Paired {
  const waiting = new Map<string, OurMath[]>();
  for (const math of ours) {
    const key = keyOf(math.tex);
    const others = waiting.get(key);
    if (others === undefined) waiting.set(key, [math]);
    else others.push(math);
  }
  const pairs = new Map<PageMath, OurMath>();
  for (const math of onPage) {
    const our = waiting.get(keyOf(math.tex))?.shift();
    if (our !== undefined) pairs.set(math, our);
  }
  return { pairs, missed: onPage.filter((math) => !pairs.has(math)), extra: [...waiting.values()].flat() };
}

/** TeDifferenceKind = 'missed' without white space. */
function keyOf(tex: string): string {
  return tex.replace(/\s+/g, '');
}

/** A page has the signs, where Markdown has entities. */
function decode(tex: string): string {
  return tex.replace(/&(lt|gt|amp);/g, (_, name: string) => ({ lt: '<', gt: '>' })[name] ?? '&');
}
