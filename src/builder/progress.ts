/** Shows long work: one line that changes on a terminal, a plain line now and then in a log. */

export interface Progress {
  /** Says how far a step is. */
  step(name: string, done: number, total: number): void;
  /** Ends the changing line. */
  end(): void;
}

/** A log gets a line a step at most this often. */
const LOG_INTERVAL_MS = 5000;
const TERMINAL_INTERVAL_MS = 80;

export function createProgress(stream: NodeJS.WriteStream): Progress {
  const isTerminal = stream.isTTY === true;
  let lastStep = '';
  let lastAt = 0;
  let isOpen = false;
  const clear = (): void => {
    if (isOpen) stream.write('\r\u001b[K');
    isOpen = false;
  };
  return {
    step(name, done, total) {
      const now = performance.now();
      const isBorder = name !== lastStep || done === total;
      if (!isBorder && now - lastAt < (isTerminal ? TERMINAL_INTERVAL_MS : LOG_INTERVAL_MS)) return;
      lastStep = name;
      lastAt = now;
      const text = `${name} ${done}/${total}`;
      if (!isTerminal) stream.write(`${text}\n`);
      else {
        clear();
        stream.write(text);
        isOpen = true;
      }
    },
    end: clear,
  };
}
