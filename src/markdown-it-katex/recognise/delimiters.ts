/** Finds all candidates for formulas in a text in one pass, so that no opener searches for its closer. */

/** A stretch of text that is one formula, delimiters included. */
export interface Span {
  readonly start: number;
  /** Offset just after the closing delimiter. */
  readonly end: number;
  /** The TeX: all of it for an environment, else what the delimiters enclose. */
  readonly texStart: number;
  readonly texEnd: number;
  /** `$`, `$$`, `\(`, `\[` or `\begin`. */
  readonly markup: Markup;
  /** Name of the environment, starred or not; empty for the others. */
  readonly environment: string;
  /** What pandoc-crossref calls a display, `{#eq:x}` behind it; it is within `end`. */
  readonly name?: string;
}

export type Markup = '$' | '$$' | '\\(' | '\\[' | '\\begin';

export interface DelimiterOptions {
  /**
   * Whether `\(…\)` and `\[…\]` may be mathematics, also with two backslashes each, as Hexo needs them; in Markdown they are escaped
   * brackets. What they hold decides. Default false.
   */
  readonly brackets?: boolean;
}

export interface Delimiters {
  /** The candidate that opens at exactly this offset, closed somewhere later in the text. */
  readonly at: (offset: number) => Span | undefined;
  /** The first candidate for a display that opens in `from <= offset < to`. */
  readonly displayIn: (from: number, to: number) => Span | undefined;
  /** Offsets of backticks that are neither code nor text. */
  readonly dropped?: ReadonlySet<number>;
  /** Whether the document has formulas in brackets for certain, so that `\(1\)` is one as well. */
  readonly hasBracketFormulas?: boolean;
}

/**
 * Scans a text for delimiters. A closing dollar stands at the brace depth of its opener or below (`\text{$x$}` does not end a formula),
 * or, where braces are out of balance, is the next one: so a broken formula spoils itself only.
 */
export function scanDelimiters(text: string, { brackets: withBrackets = false }: DelimiterOptions = {}): Delimiters {
  const { dollars, brackets, environments } = collect(text, withBrackets);
  const singles = closers(dollars);
  const pairs = closers(dollars.filter(({ offset }, i) => dollars[i + 1]?.offset === offset + 1));
  const squares = [...brackets].filter(([, { markup }]) => markup === '\\[').map(([offset]) => offset);
  const openers = [...pairs.keys(), ...environments.keys(), ...squares].sort((a, b) => a - b);

  function at(start: number): Span | undefined {
    const environment = environments.get(start);
    if (environment !== undefined) {
      const { end, name } = environment;
      return { start, end, texStart: start, texEnd: end, markup: '\\begin', environment: name };
    }
    const bracket = brackets.get(start);
    if (bracket !== undefined) {
      const { close, markup, length } = bracket;
      return { start, end: close + length, texStart: start + length, texEnd: close, markup, environment: '' };
    }
    if (text[start] !== '$') return undefined;
    if (text[start + 1] !== '$') {
      const close = singles.get(start);
      return close === undefined
        ? undefined
        : { start, end: close + 1, texStart: start + 1, texEnd: close, markup: '$', environment: '' };
    }
    // Three dollars are no delimiter.
    if (text[start + 2] === '$') return undefined;
    const close = pairs.get(start);
    return close === undefined
      ? undefined
      : { start, end: close + 2, texStart: start + 2, texEnd: close, markup: '$$', environment: '' };
  }

  function displayIn(from: number, to: number): Span | undefined {
    let low = 0;
    let high = openers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((openers[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    const first = openers[low];
    return first === undefined || first >= to ? undefined : at(first);
  }

  return { at, displayIn };
}

interface Dollar {
  readonly offset: number;
  /** Open braces less closed ones before it. */
  readonly depth: number;
}

interface Environment {
  readonly name: string;
  readonly end: number;
}

interface Bracket {
  readonly markup: Markup;
  /** Offset of what closes it. */
  readonly close: number;
  /** Of either delimiter. */
  readonly length: number;
}

// Either a whole \begin{…} or \end{…}, or an escaped character (skipped), or what counts.
const DELIMITER = /\\(begin|end)\{([A-Za-z]+\*?)\}|\\[\s\S]|[{}$]/g;
// `\\[4pt]` ends a row.
const DELIMITER_OR_BRACKET = /\\(begin|end)\{([A-Za-z]+\*?)\}|\\\\(?:[()\]]|\[(?!\s*-?[\d.]+\s*[a-z]{2}\s*\]))|\\[\s\S]|[{}$]/g;

function collect(text: string, withBrackets: boolean) {
  const dollars: Dollar[] = [];
  const brackets = new Map<number, Bracket>();
  const environments = new Map<number, Environment>();
  const open: { readonly name: string; readonly start: number }[] = [];
  const openByName = new Map<string, number>();
  let depth = 0;
  // The last of each kind that is not closed yet: none holds another.
  const openBrackets = new Map<string, number>();
  for (const match of text.matchAll(withBrackets ? DELIMITER_OR_BRACKET : DELIMITER)) {
    const [found, kind, name] = match;
    const offset = match.index;
    if (name !== undefined && TEXT_ENVIRONMENT.test(name)) continue;
    if (name !== undefined && kind === 'begin') {
      open.push({ name, start: offset });
      openByName.set(name, (openByName.get(name) ?? 0) + 1);
    } else if (name !== undefined) {
      // Whatever was left open inside is dropped: each entry is pushed and popped once, so this stays linear.
      while ((openByName.get(name) ?? 0) > 0) {
        const last = open.pop();
        if (last === undefined) break;
        openByName.set(last.name, (openByName.get(last.name) ?? 1) - 1);
        if (last.name !== name) continue;
        environments.set(last.start, { name, end: offset + found.length });
        break;
      }
    } else if (found === '$') dollars.push({ offset, depth });
    else if (found === '{') depth += 1;
    else if (found === '}') depth -= 1;
    else if (withBrackets) {
      const bracket = found.slice(-1);
      if (bracket === '(' || bracket === '[') openBrackets.set(found, offset);
      const opener = found.slice(0, -1) + (OPENER_OF[bracket] ?? '');
      const start = openBrackets.get(opener);
      if (OPENER_OF[bracket] === undefined || start === undefined) continue;
      brackets.set(start, { markup: bracket === ')' ? '\\(' : '\\[', close: offset, length: found.length });
      openBrackets.delete(opener);
    }
  }
  return { dollars, brackets, environments };
}

/** Text with formulas of its own, which are found in it. */
const TEXT_ENVIRONMENT =
  /^(?:theorem|lemma|proof|definition|proposition|corollary|remark|example|claim|axiom|assumption|problem|solution|conjecture|note)\*?$/;

const OPENER_OF: Readonly<Record<string, string | undefined>> = { ')': '(', ']': '[' };

/** The closer of each dollar: the next one that is no deeper ("next smaller element", with a stack), else the next one. */
function closers(dollars: readonly Dollar[]): ReadonlyMap<number, number> {
  const closerOf = new Map<number, number>();
  const waiting: Dollar[] = [];
  for (const dollar of dollars) {
    for (let last = waiting.at(-1); last !== undefined && last.depth >= dollar.depth; last = waiting.at(-1)) {
      closerOf.set(last.offset, dollar.offset);
      waiting.pop();
    }
    waiting.push(dollar);
  }
  for (const [i, dollar] of dollars.entries()) {
    const next = dollars[i + 1];
    if (next !== undefined && !closerOf.has(dollar.offset)) closerOf.set(dollar.offset, next.offset);
  }
  return closerOf;
}
