/** Finds where a post's front matter begins and ends, in all the ways real blogs mark it. */

import type { Reporter } from '../problem.ts';

/** Front matter still unread, and the body after it. */
export interface FrontMatterBlock {
  /** `yaml`, `toml`, `json`, or what else stands after the opening `---`. */
  readonly language: string;
  readonly text: string;
  /** Line of the file on which `text` begins. */
  readonly line: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Splits a post; without front matter `text` is empty. Front matter that is opened and never closed is a problem. */
export function splitFrontMatter(text: string, report: Reporter): FrontMatterBlock {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = lines[first] ?? '';
  const span =
    findFenced(lines, first, opening, report) ??
    findHexoJson(lines, first, opening) ??
    findJson(lines, first, opening) ??
    findUnopened(lines, first, opening, report);
  if (span === undefined) return { language: 'yaml', text: '', line: 1, body: text, bodyLine: 1 };
  return {
    language: span.language,
    text: lines.slice(span.from, span.to).join('\n'),
    line: span.from + 1,
    body: lines.slice(span.bodyFrom).join('\n'),
    bodyLine: span.bodyFrom + 1,
  };
}

/** Lines `from` up to but not including `to`. */
interface Span {
  readonly language: string;
  readonly from: number;
  readonly to: number;
  readonly bodyFrom: number;
}

/** `---` … `---` (also longer, also closed by `...`), `+++` … `+++`, `---json` … `---`. */
function findFenced(lines: readonly string[], first: number, opening: string, report: Reporter): Span | undefined {
  const match = /^(?:-{3,}|(\+{3}))[ \t]*([A-Za-z]*)$/.exec(opening.trimEnd());
  if (match === null) return undefined;
  const isToml = match[1] !== undefined;
  const word = (match[2] ?? '').toLowerCase();
  const closing = isToml ? /^\+{3}[ \t]*$/ : /^(?:-{3,}|\.{3})[ \t]*$/;
  const to = lines.findIndex((line, index) => index > first && closing.test(line));
  const inside = lines.slice(first + 1, Math.min(to === -1 ? lines.length : to, first + MAX_LINES));
  const head = inside.find((line) => line.trim() !== '' && !line.startsWith('#'));
  // A rule (`---`) over prose is no front matter: its first line has to look like a key, or one of lines without a gap be a known key.
  const isKeyed = head !== undefined && (isToml ? TOML_KEY : YAML_KEY).test(head);
  const hasKey = to !== -1 && inside.every((line) => line.trim() !== '') && inside.some((line) => FIRST_KEY.test(line));
  const looksRight = word !== '' || isKeyed || hasKey || (head === undefined && to !== -1);
  if (!looksRight) return undefined;
  if (to === -1) {
    report.problem(`Front matter opened by ${opening.trim()} is not closed by a line of its own`, first + 1);
    return undefined;
  }
  const language = word === '' ? (isToml ? 'toml' : 'yaml') : word === 'yml' ? 'yaml' : word;
  return { language, from: first + 1, to, bodyFrom: to + 1 };
}

/** Hexo's JSON: entries without braces, closed and perhaps opened by `;;;`. */
function findHexoJson(lines: readonly string[], first: number, opening: string): Span | undefined {
  const isOpened = HEXO_FENCE.test(opening);
  const from = isOpened ? first + 1 : first;
  const head = lines.slice(from, from + MAX_LINES).find((line) => line.trim() !== '');
  if (head === undefined || !/^\s*(?:\{|"[^"]{1,80}"\s*:)/.test(head)) return undefined;
  const length = lines.slice(from, from + MAX_LINES).findIndex((line) => HEXO_FENCE.test(line));
  return length === -1 ? undefined : { language: 'json', from, to: from + length, bodyFrom: from + length + 1 };
}

/** Hugo's JSON: an object at the very start whose braces stand alone, or on one line. */
function findJson(lines: readonly string[], first: number, opening: string): Span | undefined {
  if (!/^\{\s*(?:"|$)/.test(opening) || !/^\{\s*"/.test(lines.slice(first, first + 3).join('\n'))) return undefined;
  const isOneLine = opening.trimEnd().endsWith('}');
  const last = isOneLine ? first : lines.findIndex((line, index) => index > first && /^\}\s*$/.test(line));
  return last === -1 ? undefined : { language: 'json', from: first, to: last + 1, bodyFrom: last + 1 };
}

/** Keys from the first line on: closed by `---` (old Hexo), or by a blank line (MkDocs, MultiMarkdown). */
function findUnopened(lines: readonly string[], first: number, opening: string, report: Reporter): Span | undefined {
  if (!FIRST_KEY.test(opening)) return undefined;
  let blank: number | undefined;
  const end = Math.min(lines.length, first + MAX_LINES);
  for (let index = first + 1; index < end; index++) {
    const line = lines[index] ?? '';
    if (/^-{3,}[ \t]*$/.test(line)) {
      report.warning('Front matter has no opening line ---', first + 1);
      return { language: 'yaml', from: first, to: index, bodyFrom: index + 1 };
    }
    if (line.trim() === '') blank ??= index;
    else if (blank !== undefined && !FIRST_KEY.test(line)) break;
    else if (!UNOPENED_LINE.test(line)) return undefined;
  }
  const to = blank ?? (end === lines.length ? end : undefined);
  return to === undefined ? undefined : { language: 'yaml', from: first, to, bodyFrom: to };
}

// Bounds keep a line of spaces from being tried at every length.
// `{` begins a mapping in the manner of JSON.
const YAML_KEY = /^\{\s*(?:["'\p{L}]|$)|^["']?[\p{L}_][\p{L}\p{N}_ .-]{0,80}["']? {0,8}[:：]/u;
const HEXO_FENCE = /^;{3,}[ \t]*$/;
const TOML_KEY = /^["']?[\p{L}_][\w.-]*["']?\s*=|^\[/u;
// Without an opening line only these begin front matter: prose may well begin with `Note: …`.
const FIRST_KEY =
  /^(?:title|date|author|authors|tags|category|categories|layout|description|slug|copyright|disqus|pagetime)\s*[:：]/i;
const UNOPENED_LINE = /^(?:[\w-]+\s*[:：]|\s+\S|- |#)/;
// Front matter has about ten lines, and at most some dozens.
const MAX_LINES = 60;
