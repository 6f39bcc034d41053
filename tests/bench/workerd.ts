/** Runs a bundled Worker in bare workerd and measures what its requests cost: CPU of all threads, heap, fetches. */

import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface WorkerdOptions {
  /** Folder for the configuration; the modules are embedded from here. */
  readonly folder: string;
  /** File name of the Worker's script in that folder. */
  readonly script: string;
  /** Folder served by the assets binding. */
  readonly site: string;
  readonly v8Flags?: readonly string[];
  /** Counts what the Worker fetches, at the price of CPU. */
  readonly countFetches?: boolean;
}

export interface Workerd {
  readonly url: string;
  readonly inspectorPort: number;
  /** CPU of the process so far, in milliseconds. */
  cpuMs(): number;
  /** The same of the thread that runs the Worker, without V8's for compiling and collecting. */
  mainThreadMs(): number;
  /** Heap and buffers of the Worker's isolate after a garbage collection, in bytes. */
  heapBytes(): Promise<number>;
  /** Fetches and bytes since the last call; needs `countFetches`. */
  takeFetches(): Promise<{ count: number; bytes: number }>;
  /** Whether the process still runs. */
  isRunning(): boolean;
  stop(): Promise<void>;
}

const COUNTER = `let count = 0, bytes = 0;
export default { async fetch(request, env) {
  if (new URL(request.url).pathname === '/take') { const taken = { count, bytes }; count = 0; bytes = 0; return Response.json(taken); }
  const response = await env.SITE.fetch(request);
  const body = await response.arrayBuffer();
  count++; bytes += body.byteLength;
  return new Response(body, response);
} };`;

export async function startWorkerd({
  folder,
  script,
  site,
  v8Flags = [],
  countFetches = false,
}: WorkerdOptions): Promise<Workerd> {
  writeFileSync(join(folder, 'counter.js'), COUNTER);
  const config = join(folder, `config-${script}-${countFetches}.capnp`);
  const worker = (name: string, file: string, binding: string, service: string): string =>
    `(name = "${name}", worker = (modules = [(name = "${file}", esModule = embed "${file}")], compatibilityDate = "2026-10-01", ` +
    `bindings = [(name = "${binding}", service = "${service}")]))`;
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    ${worker('main', script, 'ASSETS', countFetches ? 'counter' : 'site')},
    ${worker('counter', 'counter.js', 'SITE', 'site')},
    (name = "site", disk = (path = "${site}")),
  ],
  sockets = [
    (name = "http", address = "127.0.0.1:0", http = (), service = "main"),
    (name = "counts", address = "127.0.0.1:0", http = (), service = "counter"),
  ],
  v8Flags = [${v8Flags.map((flag) => `"${flag}"`).join(', ')}],
);
`,
  );
  const binary = createRequire(import.meta.url)('workerd').default as string;
  const child = spawn(binary, ['serve', config, '--control-fd=3', '--inspector-addr=127.0.0.1:0'], {
    stdio: ['ignore', 'ignore', process.env.BENCH_STDERR === undefined ? 'ignore' : 'inherit', 'pipe'],
  });
  const ports = await readPorts(child);
  const pid = child.pid ?? 0;
  const url = `http://127.0.0.1:${ports.get('http')}`;
  return {
    url,
    inspectorPort: ports.get('inspector') ?? 0,
    cpuMs: () => readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + cpuOf(pid, thread), 0),
    mainThreadMs: () => cpuOf(pid, String(pid)),
    heapBytes: () =>
      readHeap(ports.get('inspector') ?? 0, () => fetch(`${url}/api/tags`).then((response) => response.arrayBuffer())),
    takeFetches: async () =>
      (await (await fetch(`http://127.0.0.1:${ports.get('counts')}/take`)).json()) as { count: number; bytes: number },
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await new Promise((ended) => child.once('exit', ended));
    },
  };
}

/** workerd tells each port it listens on as a line of JSON on descriptor 3. */
function readPorts(child: ChildProcess): Promise<Map<string, number>> {
  const ports = new Map<string, number>();
  return new Promise((ready, fail) => {
    let text = '';
    child.once('exit', (code) => fail(new Error(`Cannot start workerd: it ended with code ${code}`)));
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      for (const line of text.split('\n').slice(0, -1)) {
        const event = JSON.parse(line) as { event: string; socket?: string; port: number };
        ports.set(event.event === 'listen-inspector' ? 'inspector' : (event.socket ?? ''), event.port);
      }
      text = text.slice(text.lastIndexOf('\n') + 1);
      if (ports.size === 3) ready(ports);
    });
  });
}

/** Time of a thread on a processor, in milliseconds, from the kernel's scheduler: field 1 of schedstat is nanoseconds. */
function cpuOf(pid: number, thread: string): number {
  return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

async function readHeap(port: number, request: () => Promise<unknown>): Promise<number> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
    webSocketDebuggerUrl: string;
    title: string;
    id: string;
  }[];
  const target = targets.find(({ id, title }) => id === 'main' || title.includes('main')) ?? targets[0];
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  await new Promise((opened) => socket.addEventListener('open', opened));
  const results = new Map<number, Record<string, number>>();
  socket.addEventListener('message', (event) => {
    const message = JSON.parse(String(event.data)) as { id?: number; result?: Record<string, number> };
    if (message.id !== undefined) results.set(message.id, message.result ?? {});
  });
  // workerd looks at the inspector's messages while it serves requests, so each call is followed by some.
  const call = async (id: number, method: string): Promise<Record<string, number>> => {
    socket.send(JSON.stringify({ id, method }));
    for (let tries = 0; tries < 200; tries++) {
      await request();
      const result = results.get(id);
      if (result !== undefined) return result;
      await new Promise((later) => setTimeout(later, 10));
    }
    throw new Error(`Cannot read the heap: no answer to ${method}`);
  };
  await call(1, 'HeapProfiler.enable');
  await call(2, 'HeapProfiler.collectGarbage');
  const usage = await call(3, 'Runtime.getHeapUsage');
  socket.close();
  return (usage.usedSize ?? 0) + (usage.backingStorageSize ?? 0) + (usage.embedderHeapUsedSize ?? 0);
}
