/** Puts a post's own macros in place, as TeX would. */

/** Name with its backslash to expansion, in which `#1` to `#9` are its arguments. */
export type FormulaMacros = Readonly<Record<string, string>>;

/** A macro that calls itself would never end. */
const MAX_EXPANSIONS = 500;

/** Macros that double double again. Beyond this a formula is read as far as it is expanded. */
const MAX_EXPANDED_LENGTH = 20_000;

/** Expands what a post defined; a formula without its macros comes back as it is. */
export function expandMacros(tex: string, macros: FormulaMacros): string {
  for (const name in macros) if (tex.includes(name)) return expand(tex, macros);
  return tex;
}

function expand(tex: string, macros: FormulaMacros): string {
  const command = /\\(?:[A-Za-z@]+|[^A-Za-z@])/g;
  // What is still to be read, the innermost expansion last.
  const waiting: string[] = [tex];
  let expanded = '';
  let expansions = 0;
  for (let rest = waiting.pop(); rest !== undefined; rest = waiting.pop()) {
    command.lastIndex = 0;
    let from = 0;
    for (let match = command.exec(rest); match !== null; match = command.exec(rest)) {
      const expansion = Object.hasOwn(macros, match[0]) ? macros[match[0]] : undefined;
      if (expansion === undefined || expansions >= MAX_EXPANSIONS) continue;
      expansions += 1;
      expanded += rest.slice(from, match.index);
      const { text, end } = fill(expansion, rest, command.lastIndex);
      waiting.push(rest.slice(end), text.slice(0, MAX_EXPANDED_LENGTH));
      from = rest.length;
      break;
    }
    expanded += rest.slice(from);
    if (expanded.length > MAX_EXPANDED_LENGTH) return expanded.slice(0, MAX_EXPANDED_LENGTH);
  }
  return expanded;
}

/** The expansion with its arguments in place; `end` is where they end. */
function fill(expansion: string, tex: string, offset: number): { text: string; end: number } {
  let count = 0;
  for (const { 1: digit } of expansion.matchAll(/#([1-9])/g)) count = Math.max(count, Number(digit));
  let end = offset;
  const parts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const argument = parseArgument(tex, end);
    parts.push(argument.text);
    end = argument.end;
  }
  const filled = count === 0 ? expansion : expansion.replace(/#([1-9])/g, (_, digit: string) => parts[Number(digit) - 1] ?? '');
  // In braces, so that all of the expansion is a subscript where the macro is one; unless its own braces do not match.
  return { text: /\\(?:begin|end|left|right)/.test(expansion) ? `${filled} ` : `{${filled}}`, end };
}

/** A group without its braces, a command, or a character; a group that is not closed ends with the text. */
function parseArgument(tex: string, offset: number): { text: string; end: number } {
  let start = offset;
  while (tex.charCodeAt(start) === SPACE) start += 1;
  if (tex.charCodeAt(start) !== BRACE) {
    const text = /^\\[A-Za-z]+/.exec(tex.slice(start, start + MAX_NAME_LENGTH))?.[0] ?? tex.charAt(start);
    return { text, end: start + text.length };
  }
  let depth = 0;
  for (let at = start; at < tex.length; at += 1) {
    const code = tex.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === BRACE) depth += 1;
    else if (code === BRACE_END && --depth === 0) return { text: tex.slice(start + 1, at), end: at + 1 };
  }
  return { text: tex.slice(start + 1), end: tex.length };
}

/** No command is longer. */
const MAX_NAME_LENGTH = 40;

const SPACE = 0x20;
const BACKSLASH = 0x5c;
const BRACE = 0x7b;
const BRACE_END = 0x7d;
