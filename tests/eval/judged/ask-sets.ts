/** Asks the sets with judgements of both engines. */

import { openDocs } from '../archive/ours.ts';
import type { Answer } from '../engines/engine.ts';
import { askBaseline } from './baseline.ts';
import type { JudgedSet } from './judged-table.ts';
import { depthFor, leaveOutSources, type RetrievalSet } from './retrieval.ts';

export interface AskOptions {
  readonly oursOnly: boolean;
  readonly onStep: (step: string, done: number, total: number) => void;
}

/** Answers of both to a set's queries, without the posts that these were taken from. */
export async function askSet(set: RetrievalSet, { oursOnly, onStep }: AskOptions): Promise<JudgedSet> {
  const { name, queries, docs } = set;
  const withoutSources = (answers: readonly Answer[]): Answer[] =>
    queries.map((query, index) => leaveOutSources(answers[index] ?? { ids: [], total: 0 }, query));
  onStep(`${name}: Suoyin's archive`, 0, 1);
  const ours = await openDocs(docs);
  const answers: Answer[] = [];
  for (const query of queries) {
    answers.push(await ours.ask(query.text, depthFor(query)));
    onStep(`${name}: Suoyin`, answers.length, queries.length);
  }
  const baseline = oursOnly ? undefined : await askBaseline(set, (done) => onStep(`${name}: OR`, done, queries.length));
  return { name, docs: docs.length, queries, baseline: baseline && withoutSources(baseline), ours: withoutSources(answers) };
}
