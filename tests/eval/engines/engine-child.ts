/** The process of one engine: takes a task, indexes, asks, answers, ends. */

import type { Answer } from './engine.ts';
import type { EngineMessage, EngineTask } from './engine-process.ts';
import { PEERS } from './engines.ts';

const send = (message: EngineMessage): Promise<void> =>
  new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()));

async function run({ engine: name, docs, queries, limit }: EngineTask): Promise<void> {
  const engine = PEERS.find((candidate) => candidate.name === name);
  if (engine === undefined) throw new Error(`Cannot run "${name}": no such engine`);
  const opened = await engine.index(docs);
  const answers: Answer[] = [];
  for (const query of queries) {
    answers.push(await opened.search(query, limit));
    if (answers.length % 10 === 0) await send({ kind: 'progress', done: answers.length });
  }
  await opened.close?.();
  await send({ kind: 'answers', answers, indexBytes: opened.indexBytes });
}

process.once('message', (task: EngineTask) => {
  run(task)
    .catch((error: unknown) => send({ kind: 'failed', message: formatError(error) }))
    .finally(() => process.exit());
});

/** With the cause: "fetch failed" alone says nothing. */
function formatError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
