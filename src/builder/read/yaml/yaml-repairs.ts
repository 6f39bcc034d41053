/** Repairs an entry of front matter that is no YAML: lines that say what is usually meant. */

import { quoteValue } from '../problem.ts';

/** An entry rewritten, and what was done to it. */
export interface YamlRepair {
  readonly lines: readonly string[];
  readonly note: string;
  /** Line of the entry, counted from 0, that `note` is about. */
  readonly offset: number;
}

/**
 * Repairs of one top-level entry, the gentlest first: tabs and brackets indented, a space after the colon, quotes around the value,
 * quotes around list items. `isReadable` tells whether a text alone is a scalar or list.
 */
export function repairsOf(entry: readonly string[], isReadable: (text: string) => boolean): readonly YamlRepair[] {
  const match = ENTRY.exec(entry[0] ?? '');
  if (match === null) return [];
  const [key, value] = [match[1] ?? '', match[2] ?? ''];
  const name = quoteValue(key.replace(/^["']|["']$/g, ''));
  const rest = entry.slice(1).map(indent);
  const repairs: YamlRepair[] = [];

  const spaced = `${key}: ${value}`.trimEnd();
  const shifted = rest.findIndex((line, index) => line !== entry[index + 1]);
  const isSpaced = spaced !== (entry[0] ?? '').trimEnd();
  if (isSpaced || shifted !== -1) {
    const note = isSpaced
      ? `${name} should be followed by a colon and a space`
      : `${name} has lines indented by tabs or not at all`;
    repairs.push({ lines: [spaced, ...rest], note, offset: isSpaced ? 0 : shifted + 1 });
  }

  const items = rest.map((line) => quoteItem(line, isReadable));
  const firstItem = items.findIndex((line, index) => line !== rest[index]);
  if (firstItem !== -1) {
    const note = `${name} has an item that needs quotes, read as the text ${quoteValue(itemText(items[firstItem] ?? ''))}`;
    repairs.push({ lines: [spaced, ...items], note, offset: firstItem + 1 });
  } else if (value !== '') {
    const text = unquote([value, ...rest.map((line) => line.trim())].join(' ').trim());
    repairs.push({
      lines: [`${key}: ${singleQuoted(text)}`],
      note: `${name} needs quotes, read as the text ${quoteValue(text)}`,
      offset: 0,
    });
  }
  return repairs;
}

/** Whether a line begins an entry: `key: value`, `key:value`, `key：value`; not `https://…`. */
export function isEntryLine(line: string): boolean {
  return ENTRY.test(line);
}

// Bounds keep a line of spaces from being tried at every length.
const ENTRY = /^[ \t]*("[^"]*"|'[^']*'|[\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,80}?) {0,8}[:：](?!\/\/)\s*(.*)$/u;
const ITEM = /^(\s*-\s+)(\S.*)$/;

function indent(line: string): string {
  const spaced = line.replace(/^[ \t]+/, (blank) => blank.replaceAll('\t', '  '));
  return /^[^\s#-]/.test(spaced) ? ` ${spaced}` : spaced;
}

function quoteItem(line: string, isReadable: (text: string) => boolean): string {
  const match = ITEM.exec(line);
  const text = match?.[2];
  return text === undefined || isReadable(text) ? line : `${match?.[1]}${singleQuoted(unquote(text))}`;
}

function itemText(line: string): string {
  return (ITEM.exec(line)?.[2] ?? '').slice(1, -1).replaceAll("''", "'");
}

/** Takes off quotes that enclose the whole text; what is between them is meant as it stands. */
function unquote(text: string): string {
  const match = /^(["'])(.*)\1$/.exec(text.trim());
  return match?.[2] ?? text.trim();
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
