/** MiniSearch's OR, which ours is held against: Han bigrams and words, title twice. Its answers are kept between runs. */

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { digestOf, takeOrMake } from '../archive/disk-cache.ts';
import type { Answer } from '../engines/engine.ts';
import { runEngine } from '../engines/engine-process.ts';
import { depthFor, type RetrievalSet } from './retrieval.ts';

export const BASELINE = 'MiniSearch, bigrams, OR';

const CODE = new URL('../peers/minisearch.ts', import.meta.url);

const answersSchema = v.array(v.object({ ids: v.array(v.string()), total: v.number() }));

/** Answers to a set's queries, in order. */
export async function askBaseline({ docs, queries }: RetrievalSet, onStep: (done: number) => void): Promise<readonly Answer[]> {
  const limit = Math.max(0, ...queries.map(depthFor));
  const task = { engine: BASELINE, docs, queries: queries.map(({ text }) => text), limit };
  const digest = digestOf([readFileSync(CODE, 'utf8'), JSON.stringify(task)]);
  const bytes = await takeOrMake(`answers-${digest}`, async () => {
    const outcome = await runEngine(task, onStep);
    if (outcome.kind === 'failed') throw new Error(`Cannot ask ${BASELINE}: ${outcome.message}`);
    return new TextEncoder().encode(JSON.stringify(outcome.answers));
  });
  return v.parse(answersSchema, JSON.parse(new TextDecoder().decode(bytes)));
}
