/** YAML as people write it in front matter: read strictly, and where that fails entry by entry, each with a small repair. */

import { FAILSAFE_SCHEMA, type LoadOptions, load, nullCoreTag, YAMLException } from 'js-yaml';
import type { Reporter } from '../problem.ts';
import { quoteValue } from '../problem.ts';
import { quoteHashes } from './hash-text.ts';
import { quoteTex } from './tex-quotes.ts';
import { isEntryLine, repairsOf } from './yaml-repairs.ts';

/** Reads a mapping, whose first line is line `line` of the file. What is repaired is a warning, what cannot be read a problem. */
export function parseYaml(text: string, line: number, report: Reporter): Readonly<Record<string, unknown>> {
  const tex = quoteTex(text, line, report, (value) => `'${value.replaceAll("'", "''")}'`);
  const source = quoteHashes(tex, line, report);
  const whole = tryLoad(source);
  if (isMapping(whole.value)) return whole.value;

  const result: Record<string, unknown> = Object.create(null);
  const entries = splitEntries(source, line);
  if (entries.length > MAX_ENTRIES) report.problem(`Cannot read more than ${MAX_ENTRIES} keys`, line);
  for (const entry of entries.slice(0, MAX_ENTRIES)) {
    const read = parseEntry(entry, report);
    for (const [key, value] of Object.entries(read ?? {})) {
      if (key in result) report.warning(`${quoteValue(key)} is given more than once, the last one counts`, entry.line);
      result[key] = value;
    }
  }
  return result;
}

/** One top-level key with the lines that belong to it. */
interface Entry {
  readonly line: number;
  readonly lines: readonly string[];
}

function splitEntries(source: string, firstLine: number): readonly Entry[] {
  const entries: { line: number; lines: string[]; isOpen: boolean }[] = [];
  for (const [index, line] of source.split('\n').entries()) {
    const last = entries.at(-1);
    const isBlank = line.trim() === '' || line.startsWith('#');
    // Indented lines, list items and what stands within brackets go on with the entry before them.
    const goesOn = isBlank || /^[\s\-\]}]/.test(line) || (last?.isOpen && !isEntryLine(line));
    if (!goesOn || (last === undefined && !isBlank)) {
      entries.push({ line: firstLine + index, lines: [line], isOpen: /[:：]\s*[[{][^\]}]*$/.test(line) });
    } else if (last !== undefined) {
      last.lines.push(line);
      last.isOpen &&= !/[\]}]/.test(line);
    }
  }
  return entries;
}

function parseEntry(entry: Entry, report: Reporter): Readonly<Record<string, unknown>> | undefined {
  const asTyped = tryLoad(entry.lines.join('\n'));
  if (isMapping(asTyped.value)) return asTyped.value;
  for (const repair of repairsOf(entry.lines, isReadable)) {
    const { value } = tryLoad(repair.lines.join('\n'));
    if (!isMapping(value)) continue;
    report.warning(repair.note, entry.line + repair.offset);
    return value;
  }
  const reason = asTyped.reason ?? 'expected "key: value"';
  report.problem(`Cannot read ${quoteValue(entry.lines[0] ?? '')}: ${reason}`, entry.line + asTyped.offset);
  return undefined;
}

function isReadable(text: string): boolean {
  const { reason, value } = tryLoad(text);
  return reason === undefined && !isMapping(value);
}

interface Loaded {
  readonly value: unknown;
  readonly reason: string | undefined;
  /** Line of the error, counted from 0. */
  readonly offset: number;
}

function tryLoad(text: string): Loaded {
  try {
    return { value: load(text, OPTIONS), reason: undefined, offset: 0 };
  } catch (error) {
    // js-yaml asks to catch all its errors: a schema or the engine may throw others.
    const { reason, mark } = error instanceof YAMLException ? error : { reason: String(error), mark: undefined };
    return { value: undefined, reason, offset: mark?.line ?? 0 };
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Ten times what real front matter has; each entry costs several tries.
const MAX_ENTRIES = 300;
const OPTIONS: LoadOptions = {
  // Every scalar stays the text it was typed as: `id: 0123`, `title: 1.10`, `date: 2020-01-01`, `12:30`.
  schema: FAILSAFE_SCHEMA.withTags(nullCoreTag),
  // Front matter has no use for aliases, and a few lines of them stand for gigabytes.
  maxAliases: 0,
  maxDepth: 16,
};
