/**
 * Takes out comments before anything else reads the text, for what authors hide is published nowhere: those of Obsidian (`%%`), Liquid
 * (`{% comment %}`), Hugo (`{{< comment >}}` and its templates), Jinja (`{# a #}`), Handlebars (`{{!-- a --}}`) and CriticMarkup (`{>>a<<}`).
 */

export interface VisibleText {
  /** The text without them, on the same lines. */
  readonly text: string;
  /** Lines, from 1, on which something was hidden. */
  readonly hiddenLines: readonly number[];
}

const MARK = '%%';
/** What closes a comment, by what opens it. */
const CLOSERS: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/^\{%/, /\{%-? ?endcomment ?-?%\}/g],
  [/^\{\{[<%]/, /\{\{[<%] ?\/ ?comment ?[>%]\}\}/g],
  [/^\{\{-? ?\//, /\*\/ ?-?\}\}/g],
  [/^\{\{!/, /--\}\}/g],
  [/^\{#/, /#\}/g],
  [/^\{>/, /<<\}/g],
];
// Without a space `{#name}` names a heading and `{#1}` stands in a macro.
const OPENER = /\{%-? ?comment ?-?%\}|\{\{[<%] ?comment ?[>%]\}\}|\{\{-? ?\/\*|\{\{!--|\{#(?=\s)|\{>>/;
/** A code span that is longer has no comment to fear. */
const MAX_CODE_SPAN = 1000;
// A fence at the start of a line, be it quoted or in a list; a run of backticks; what is escaped; the marks.
const PLACES = new RegExp(
  `${/(?<=^|\n)[ \t>]{0,40}(?:[-*+][ \t]{1,4})?(`{3,}|~{3,})[^\n]*|`+|\\[\s\S]|%%/.source}|${OPENER.source}`,
  'g',
);

/** Takes out hidden text, except in code. A mark that nothing closes is text. */
export function dropHiddenText(text: string): VisibleText {
  if (!text.includes(MARK) && !OPENER.test(text)) return { text, hiddenLines: [] };
  const places = new RegExp(PLACES);
  const closeOf = createCloseSearch(text);
  const hiddenLines: number[] = [];
  let visible = '';
  let kept = 0;
  let line = 1;
  for (let match = places.exec(text); match !== null; match = places.exec(text)) {
    const [found, fence] = match;
    if (fence !== undefined) places.lastIndex = endOfFence(text, places.lastIndex, fence);
    else if (found.startsWith('`')) places.lastIndex = endOfSpan(text, places.lastIndex, found.length);
    else if (!found.startsWith('\\')) {
      if (found === MARK && (isOperator(text, match.index) || /[,;)，、；）]/u.test(text.charAt(places.lastIndex)))) continue;
      const end = closeOf(found, places.lastIndex);
      if (end === undefined) continue;
      const before = text.slice(kept, match.index);
      const hidden = text.slice(match.index, end);
      line += countLines(before);
      hiddenLines.push(line);
      const lines = countLines(hidden);
      visible += before + '\n'.repeat(lines);
      line += lines;
      kept = end;
      places.lastIndex = kept;
    }
  }
  return { text: visible + text.slice(kept), hiddenLines };
}

/** R writes `7 %% 2` as `7%%2`, and lists `%%, %/%` among its operators. */
function isOperator(text: string, at: number): boolean {
  return /[A-Za-z0-9)]/.test(text.charAt(at - 1)) && /[A-Za-z0-9(]/.test(text.charAt(at + MARK.length));
}

/** Finds the end of what an opener opens. That nothing closes it is remembered, so that text is searched to its end once a kind. */
function createCloseSearch(text: string): (opener: string, from: number) => number | undefined {
  const isUnclosed = new Set<RegExp | string>();
  return (opener, from) => {
    const close = CLOSERS.find(([open]) => open.test(opener))?.[1];
    if (isUnclosed.has(close ?? MARK)) return undefined;
    const end = close === undefined ? endOfMark(text, from) : endOfMatch(close, text, from);
    if (end === undefined) isUnclosed.add(close ?? MARK);
    return end;
  };
}

function endOfMatch(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.exec(text) === null ? undefined : pattern.lastIndex;
}

function endOfMark(text: string, from: number): number | undefined {
  let close = text.indexOf(MARK, from);
  while (close >= 0 && isOperator(text, close)) close = text.indexOf(MARK, close + MARK.length);
  return close < 0 ? undefined : close + MARK.length;
}

function endOfFence(text: string, from: number, fence: string): number {
  const close = new RegExp(`\\n[ \\t>]{0,40}\\${fence.charAt(0)}{${fence.length},}[ \\t]*(?=\\n|$)`, 'g');
  close.lastIndex = from;
  return close.exec(text) === null ? text.length : close.lastIndex;
}

/** The end of a code span, or where the run of backticks ends if nothing closes it. */
function endOfSpan(text: string, from: number, length: number): number {
  const window = text.slice(from, from + MAX_CODE_SPAN);
  const paragraph = window.split(/\n[ \t]*\n/, 1)[0] ?? '';
  for (const { index, 0: run } of paragraph.matchAll(/`+/g)) if (run.length === length) return from + index + length;
  return from;
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
