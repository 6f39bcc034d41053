/** What is wrong with a file, said so that its author can go there and mend it. */

/** A finding about one file: a `problem` keeps a post out of the archive, a `warning` tells how it was read nevertheless. */
export interface Problem {
  /** Path of the file, relative to the posts' folder, with `/`; empty for the folder itself. */
  readonly path: string;
  /** Line of the file, counted from 1. */
  readonly line?: number;
  /** A sentence in sentence case without a final period; values are quoted. */
  readonly message: string;
  readonly severity: 'problem' | 'warning';
  /** Names what went wrong, the same in every file and every version: `id-taken`. Findings are grouped by it. */
  readonly kind?: string;
  /** How the author mends it, as a sentence without a final period. */
  readonly mend?: string;
}

/** What may be said of a finding beside its message. */
export type FindingHelp = Pick<Problem, 'kind' | 'mend'>;

/** Collects what is found in one file. */
export interface Reporter {
  readonly found: readonly Problem[];
  problem(message: string, line?: number, help?: FindingHelp): void;
  warning(message: string, line?: number, help?: FindingHelp): void;
  /** Whether anything found keeps the post out. */
  hasProblem(): boolean;
}

/** Starts collecting what is found in the file at `path`; `kind` is that of findings which name none. */
export function createReporter(path: string, kind?: string): Reporter {
  const found: Problem[] = [];
  const add = (severity: Problem['severity'], message: string, line?: number, help: FindingHelp = {}): void => {
    const isFirstProblem = severity === 'problem' && !found.some((problem) => problem.severity === 'problem');
    if (found.length >= MAX_FINDINGS && !isFirstProblem) return;
    found.push({
      path,
      ...(line === undefined ? {} : { line }),
      message,
      severity,
      ...(kind === undefined ? {} : { kind }),
      ...help,
    });
  };
  return {
    found,
    problem: (message, line, help) => add('problem', message, line, help),
    warning: (message, line, help) => add('warning', message, line, help),
    hasProblem: () => found.some(({ severity }) => severity === 'problem'),
  };
}

/**
 * Writes a finding as `path:line: message`, the form editors and terminals link.
 * `folder` is put before the path; by default paths stay relative to the posts' folder.
 */
export function formatProblem({ path, line, message }: Problem, { folder = '' }: { readonly folder?: string } = {}): string {
  const place = [folder.replace(/\/+$/, ''), path].filter((part) => part !== '').join('/');
  return line === undefined ? `${place}: ${message}` : `${place}:${line}: ${message}`;
}

/** Quotes a value for a message: on one line, and cut when it is long. */
export function quoteValue(value: string): string {
  const oneLine = value.slice(0, MAX_QUOTED_LENGTH * 4).replace(/\s+/g, ' ');
  const characters = [...oneLine]; // never half a surrogate pair
  return characters.length > MAX_QUOTED_LENGTH ? `"${characters.slice(0, MAX_QUOTED_LENGTH).join('')}…"` : `"${oneLine}"`;
}

// A file that is wrong on every line (a log named .md) must not bury the other files.
const MAX_FINDINGS = 50;
// A message stays readable on one line of a terminal.
const MAX_QUOTED_LENGTH = 80;
