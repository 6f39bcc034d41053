/** Serves a built archive in workerd through `wrangler dev`. */

import { archiveArguments, startWrangler } from './wrangler.ts';

export interface Server {
  readonly url: string;
  /** Hands what wrangler says from now on to `onLine`; what it said while it started is dropped. */
  tell(onLine: (line: string) => void): void;
  /** Resolves with an exit code when the server ends. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

export interface ServeOptions {
  readonly out: string;
  readonly port: number;
}

/** A cold start of wrangler and workerd takes five seconds here; a slow machine gets ten times that. */
const START_TIMEOUT_MS = 60_000;

/** Lines kept of a start, for the message when it fails. */
const MAX_SAID = 50;

export async function serve({ out, port }: ServeOptions): Promise<Server> {
  const args = [
    'dev',
    ...archiveArguments(out),
    '--port',
    String(port),
    '--log-level',
    'log',
    '--var',
    'EXPLAIN:1',
    '--show-interactive-dev-session',
    'false',
  ];
  const child = startWrangler(args, 'pipe');
  const ended = new Promise<number>((done) => child.once('exit', (code) => done(code ?? 0)));
  // Its own talk at the start tells nothing, unless it does not start.
  const said: string[] = [];
  let onLine = (line: string): void => {
    if (said.length < MAX_SAID) said.push(line);
  };
  const url = await new Promise<string>((ready, fail) => {
    const timer = setTimeout(
      () => fail(new Error(`Cannot serve: wrangler was not ready after ${START_TIMEOUT_MS / 1000} s\n${said.join('\n')}`)),
      START_TIMEOUT_MS,
    );
    const settle = (): void => clearTimeout(timer);
    child.once('error', (error) => {
      settle();
      fail(error);
    });
    child.once('exit', (code) => {
      settle();
      fail(new Error(`Cannot serve on port ${port}: wrangler ended with code ${code}\n${said.join('\n')}`));
    });
    const read = (chunk: Buffer): void => {
      for (const line of chunk.toString().split('\n')) {
        if (line.trim() === '') continue;
        const match = /Ready on (http:\/\/\S+)/.exec(line);
        if (match?.[1] !== undefined) {
          settle();
          ready(match[1]);
        } else onLine(line);
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
  return {
    url,
    tell(next) {
      onLine = next;
    },
    ended,
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}
