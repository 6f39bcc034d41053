/** Runs an engine in a process of its own, so that its memory, what it leaves running and its crashes stay there. */

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Doc, IndexBytes } from './engine.ts';

/** What the process is sent. */
export interface EngineTask {
  readonly engine: string;
  readonly docs: readonly Doc[];
  readonly queries: readonly string[];
  /** Ids wanted a query. */
  readonly limit: number;
}

/** What it sends: how far it is, then an answer to each query or what went wrong. */
export type EngineMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'answers'; readonly answers: readonly Answer[]; readonly indexBytes: IndexBytes | undefined }
  | { readonly kind: 'failed'; readonly message: string };

export type EngineOutcome = Exclude<EngineMessage, { readonly kind: 'progress' }>;

/** The slowest needs half a minute for 300 queries. */
const MAX_MS = 300_000;

/** Never rejects: an engine that fails says so in its row. */
export function runEngine(task: EngineTask, onProgress: (done: number) => void): Promise<EngineOutcome> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('engine-child.ts', import.meta.url)), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let errors = '';
    child.stderr?.on('data', (chunk) => {
      errors = (errors + String(chunk)).slice(-1000);
    });
    const end = (outcome: EngineOutcome): void => {
      clearTimeout(timer);
      child.kill();
      resolve(outcome);
    };
    const timer = setTimeout(() => end({ kind: 'failed', message: `No answer after ${MAX_MS / 1000} s` }), MAX_MS);
    child.on('message', (message: EngineMessage) => {
      if (message.kind === 'progress') onProgress(message.done);
      else end(message);
    });
    child.on('error', (error) => end({ kind: 'failed', message: error.message }));
    child.on('exit', (code, signal) => {
      const said = errors.split('\n').findLast((line) => /\w/.test(line));
      end({ kind: 'failed', message: `Ended with ${signal ?? code}${said === undefined ? '' : `: ${said.trim()}`}` });
    });
    child.send(task);
  });
}
