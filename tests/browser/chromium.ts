/** Drives a Chromium of the machine through its debugging pipe: just enough to type, press keys and look. */

import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

export interface Tab {
  /** Opens an address and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** The value of an expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  /** Waits until an expression in the page is true; throws after ten seconds. */
  until(expression: string): Promise<void>;
  type(text: string): Promise<void>;
  press(key: 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowUp'): Promise<void>;
  /** As an input method does while one types. */
  compose(text: string): Promise<void>;
  send(method: string, parameters?: object): Promise<Readonly<Record<string, unknown>>>;
  /** What was thrown in the page and nobody caught, and what its policy refused. */
  readonly errors: readonly string[];
}

export interface Browser {
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Where they are that are on nobody's PATH. */
const ELSEWHERE = ['/usr/lib/chromium/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

export const HOW_TO_GET_CHROMIUM =
  'no Chromium found. On Debian: apt-get install chromium fonts-noto-cjk. CHROME_PATH names one that is elsewhere';

/** Where Chromium is, if anywhere: where CHROME_PATH says, and nowhere else; otherwise on the PATH. */
export function findChromium(): string | undefined {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return isExecutable(CHROME_PATH) ? CHROME_PATH : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...ELSEWHERE].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const TRIES = 200;
const PAUSE_MS = 50;

export async function launchChromium(path: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'suoyin-chromium-'));
  const flags = ['--headless', '--disable-gpu', '--no-first-run', '--remote-debugging-pipe', `--user-data-dir=${profile}`];
  // Its sandbox needs another user than root.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  const child = spawn(path, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const connection = connect(child);
  return {
    async newTab() {
      const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
      return createTab(connection, String(sessionId));
    },
    async close() {
      await connection.send('Browser.close');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

interface Connection {
  send(method: string, params?: object, sessionId?: string): Promise<Readonly<Record<string, unknown>>>;
  onEvent(listen: (message: Message) => void): void;
}

/** Messages are JSON, each ended by a NUL. */
function connect(child: ChildProcess): Connection {
  const waiting = new Map<number, (message: Message) => void>();
  const listeners: ((message: Message) => void)[] = [];
  const input = child.stdio[3] as Writable;
  const output = child.stdio[4] as Readable;
  let rest = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const message = JSON.parse(part) as Message;
      if (message.id === undefined) for (const listen of listeners) listen(message);
      else waiting.get(message.id)?.(message);
    }
  });
  let id = 0;
  return {
    onEvent: (listen) => listeners.push(listen),
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        id++;
        waiting.set(id, ({ result = {}, error }) => (error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result)));
        input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
      }),
  };
}

async function createTab(connection: Connection, sessionId: string): Promise<Tab> {
  const errors: string[] = [];
  connection.onEvent((message) => {
    if (message.sessionId !== sessionId) return;
    if (message.method === 'Runtime.exceptionThrown') errors.push(JSON.stringify(message.params));
    const entry = message.params?.entry as { level: string; source: string; text: string } | undefined;
    if (entry?.source === 'security' || entry?.source === 'javascript') errors.push(entry.text);
  });
  const send: Tab['send'] = (method, parameters) => connection.send(method, parameters, sessionId);
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`);
  const evaluate: Tab['evaluate'] = async (expression) => {
    const { result } = await send('Runtime.evaluate', { expression, returnByValue: true });
    return (result as { value?: unknown }).value;
  };
  const until: Tab['until'] = async (expression) => {
    for (let tries = 0; tries < TRIES; tries++) {
      // While a page gives way to another, there is nothing to ask.
      if ((await evaluate(expression).catch(() => false)) === true) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    throw new Error(`Waited in vain for ${expression} in ${await evaluate('document.body.outerHTML.slice(0, 3000)')}`);
  };
  return {
    errors,
    send,
    evaluate,
    until,
    async open(url) {
      await send('Page.navigate', { url });
      await until(`location.href !== 'about:blank' && document.readyState === 'complete'`);
    },
    async type(text) {
      for (const key of text) {
        for (const type of ['keyDown', 'keyUp'])
          await send('Input.dispatchKeyEvent', { type, key, ...(type === 'keyDown' && { text: key }) });
      }
    },
    async press(key) {
      const code = { Enter: 13, Escape: 27, ArrowDown: 40, ArrowUp: 38 }[key];
      const event = { key, code: key, windowsVirtualKeyCode: code };
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...(key === 'Enter' && { text: '\r' }) });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
    async compose(text) {
      await send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    },
  };
}
