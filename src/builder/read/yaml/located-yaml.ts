/** YAML as nodes that know their lines, for files of many entries of which each wrong one is to be named. */

import { EVENT_ID, type Event, getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import { quoteValue, type Reporter } from '../problem.ts';

/** A value and the line it begins on, counted from 1. Every scalar is the text it was typed as, without white space around it. */
export type YamlNode =
  | { readonly kind: 'text'; readonly line: number; readonly text: string }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly YamlNode[] }
  | { readonly kind: 'map'; readonly line: number; readonly entries: readonly YamlEntry[] };

export interface YamlEntry {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

/** Reads the first document of a text; `undefined` when it is empty, or no YAML, which is a problem. */
export function parseLocatedYaml(text: string, report: Reporter): YamlNode | undefined {
  try {
    return parseNodes(parseEvents(text, { maxDepth: MAX_DEPTH }), text, report)[0];
  } catch (error) {
    // js-yaml asks to catch all its errors.
    const { reason, mark } = error instanceof YAMLException ? error : { reason: String(error), mark: undefined };
    report.problem(`Cannot read the file as YAML: ${reason}`, (mark?.line ?? 0) + 1);
    return undefined;
  }
}

/** A collection that is being read. */
interface OpenNode {
  readonly kind: 'document' | 'list' | 'map';
  readonly line: number | undefined;
  readonly children: YamlNode[];
}

/** The nodes of the first document: none or one. */
function parseNodes(events: readonly Event[], text: string, report: Reporter): readonly YamlNode[] {
  const lineAt = createLineCounter(text);
  const open: OpenNode[] = [];
  let line = 1;
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        open.push({ kind: 'document', line: undefined, children: [] });
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        if (event.start >= 0) line = lineAt(event.start);
        open.push({ kind: event.type === EVENT_ID.SEQUENCE ? 'list' : 'map', line, children: [] });
        break;
      case EVENT_ID.SCALAR:
        if (event.valueStart >= 0) line = lineAt(event.valueStart);
        open.at(-1)?.children.push({ kind: 'text', line, text: getScalarValue(text, event).trim() });
        break;
      case EVENT_ID.ALIAS:
        line = lineAt(event.anchorStart);
        report.problem(
          `Cannot read ${quoteValue(`*${text.slice(event.anchorStart, event.anchorEnd)}`)}, expected no aliases`,
          line,
        );
        open.at(-1)?.children.push({ kind: 'text', line, text: '' });
        break;
      case EVENT_ID.POP: {
        const closed = open.pop();
        if (closed === undefined || closed.kind === 'document') return closed?.children ?? [];
        open.at(-1)?.children.push(closeNode(closed));
      }
    }
  }
  return [];
}

function closeNode({ kind, line = 1, children }: OpenNode): YamlNode {
  if (kind === 'list') return { kind, line, items: children };
  const entries: YamlEntry[] = [];
  for (let index = 0; index + 1 < children.length; index += 2) {
    const [key, value] = children.slice(index, index + 2);
    if (key !== undefined && value !== undefined) entries.push({ key, value });
  }
  return { kind: 'map', line, entries };
}

/** Lines of ascending offsets, counted once through the text. */
function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next !== -1 && next < offset) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

/** A list of lists in a map is three deep. */
const MAX_DEPTH = 16;
