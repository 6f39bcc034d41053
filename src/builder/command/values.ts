/** What is typed behind a command -> options of a build; a value that cannot be read is misuse. */

import type { BuildOptions } from '../build.ts';
import { createProgress } from '../progress.ts';
import { parseLooseDate } from '../read/front-matter/dates.ts';
import { createZone } from '../read/zone.ts';

/** Values of the options that every command takes that reads posts. */
export interface ReadValues {
  readonly posts: string;
  readonly strict: boolean;
  readonly future: boolean;
  readonly now: string;
}

export interface BuildValues extends ReadValues {
  readonly out: string;
  readonly 'max-files': string;
  readonly 'no-cache': boolean;
}

export function parseBuildOptions(values: BuildValues): BuildOptions {
  return {
    posts: values.posts,
    out: values.out,
    strict: values.strict,
    maxFiles: parseInteger('max-files', values['max-files'], 1, 100_000),
    useCache: !values['no-cache'],
    progress: createProgress(process.stderr),
    now: parseNow(values.now),
    future: values.future,
  };
}

/** The moment of `--now`, else the clock's at each call; a day begins in Shanghai, as in `site.yaml`, unless a zone is given. */
export function parseNow(text: string): () => number {
  if (text === '') return Date.now;
  const zone = createZone('Asia/Shanghai');
  const moment = zone && parseLooseDate(text, zone)?.instantMs;
  if (moment !== undefined) return () => moment;
  throw new RangeError(`Cannot read --now: "${text}", expected a day or a moment such as 2026-12-01T08:00+08:00`);
}

export function parseInteger(name: string, text: string, minimum: number, maximum: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= minimum && value <= maximum) return value;
  throw new RangeError(`Cannot read --${name}: "${text}", expected a whole number from ${minimum} to ${maximum}`);
}
