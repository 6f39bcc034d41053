/** Noise: hits on page 1 that have no term of a query of one or two terms. */

import { createRandom } from '../../bench/queries.ts';
import type { Ours } from '../archive/ours.ts';
import type { Doc } from '../engines/engine.ts';
import { formatCount, formatTable } from '../format-table.ts';
import { foldText, holds } from '../literal/truth.ts';
import type { OnStep } from './slip-table.ts';
import type { Vocabulary } from './vocabulary.ts';

const PAGE = 10;

/** Queries of one and of two terms: half of the terms are the archive's own, half another's, which it may have nowhere. */
export function drawShortQueries(own: Vocabulary, foreign: Vocabulary, count: number): { one: string[]; two: string[] } {
  const random = createRandom(31_000);
  const pick = (words: readonly string[]): string => words[random(words.length)] ?? '';
  const term = ({ han, latin }: Vocabulary): string => pick(random(3) === 0 && latin.length > 0 ? latin : han);
  return {
    one: Array.from({ length: count }, (_, index) => term(index % 2 === 0 ? own : foreign)),
    two: Array.from({ length: count }, (_, index) => `${term(own)} ${term(index % 2 === 0 ? own : foreign)}`),
  };
}

/** The least that a post must have of a query or of what is told to stand for it: two characters, one that stands alone, a word or its stem. */
export function listTerms(query: string): string[] {
  return [...query.matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)].flatMap(([run]) => {
    const folded = foldText(run);
    if (!/^\p{Script=Han}{2}/u.test(folded)) return folded.length > 4 ? folded.replace(/(?:es|s)$/, '') : folded;
    return Array.from({ length: folded.length - 1 }, (_, at) => folded.slice(at, at + 2));
  });
}

/** A row for queries of one term, one for two. */
export async function evaluateNoise(
  docs: readonly Doc[],
  ours: Ours,
  queries: { readonly one: readonly string[]; readonly two: readonly string[] },
  onStep: OnStep,
): Promise<string> {
  const textOf = new Map(docs.map(({ id, title, text }) => [id, foldText(`${title}\n${text}`)]));
  const rows: string[][] = [];
  for (const [name, typed] of [['one term', queries.one] as const, ['two terms', queries.two] as const]) {
    let answered = 0;
    let told = 0;
    const noisy: string[] = [];
    for (const [index, query] of typed.entries()) {
      onStep(`noise: ${name}`, index, typed.length);
      const { ids, toldTexts } = await ours.ask(query, PAGE);
      const lacks = (terms: readonly string[]): boolean =>
        ids.some((id) => !terms.some((term) => has(textOf.get(id) ?? '', term)));
      if (ids.length > 0) answered++;
      if (!lacks(listTerms(query))) continue;
      if (lacks([query, ...toldTexts].flatMap(listTerms))) noisy.push(query);
      else told++;
    }
    rows.push([
      name,
      formatCount(typed.length),
      formatCount(answered),
      formatCount(noisy.length),
      formatCount(told),
      noisy.slice(0, 8).join(', '),
    ]);
  }
  return formatTable(
    [
      'queries',
      'asked',
      'answered',
      'page 1 has a hit without any term',
      'the same, but the answer says what it has instead',
      'such as',
    ],
    rows,
  );
}

/** Words are also found in another spelling: minesweeper in `mine-sweeper`. */
function has(text: string, term: string): boolean {
  return holds(text, term) || (/^[a-z]{5,}$/.test(term) && text.replace(/[^\p{L}\p{N}]/gu, '').includes(term));
}
