/** Macros that a post defines inside its formulas: taken out, and given to every formula of the post. */

import { parseGroup, rewrite } from './arguments.ts';

/** KaTeX's `macros`: name with backslash to expansion. */
export type Macros = Readonly<Record<string, string>>;

/** Macros of a post: with more, it holds a package. Each formula that is typeset gets a copy of all. */
export const MAX_MACROS = 100;

/** An expansion longer than this is not hoisted: KaTeX allows 1,000 expansions a formula, which would multiply it. */
export const MAX_MACRO_LENGTH = 500;

export interface Definitions {
  /** The formula without its definitions. */
  readonly tex: string;
  readonly macros: Macros;
}

const COMMAND = /\\(newcommand|renewcommand|providecommand|DeclareMathOperator|def|gdef|let)(\*?)(?![A-Za-z])/g;

/** Takes `\newcommand` and its kin out of a formula. Those with optional arguments stay for KaTeX to refuse. */
export function takeMacros(tex: string): Definitions {
  const macros: Record<string, string> = {};
  const rest = rewrite(tex, COMMAND, ({ 0: found, 1: command = '', 2: star = '', index }) => {
    const definition = parseDefinition(command, star, tex, index + found.length);
    if (definition === undefined || definition.expansion.length > MAX_MACRO_LENGTH) return undefined;
    if (command !== 'providecommand' || !Object.hasOwn(macros, definition.name)) macros[definition.name] = definition.expansion;
    return { text: '', end: definition.end };
  });
  return { tex: rest, macros };
}

interface Definition {
  readonly name: string;
  readonly expansion: string;
  readonly end: number;
}

function parseDefinition(command: string, star: string, tex: string, offset: number): Definition | undefined {
  if (command === 'let') {
    const match = /^\s*(\\(?:[A-Za-z]+|[^A-Za-z\s]))\s*=?\s*(\\[A-Za-z]+)/.exec(tex.slice(offset, offset + 200));
    return match === null ? undefined : { name: match[1] ?? '', expansion: match[2] ?? '', end: offset + match[0].length };
  }
  const isDef = command === 'def' || command === 'gdef';
  const head = (isDef ? DEF_HEAD : NEWCOMMAND_HEAD).exec(tex.slice(offset, offset + 200));
  if (head === null) return undefined;
  // \newcommand{msign}{…}, without the backslash, is what MathJax takes as well.
  const bare = head[1] ?? head[2] ?? '';
  const name = bare.startsWith('\\') ? bare : `\\${bare}`;
  const body = parseGroup(tex, offset + head[0].length);
  if (body === undefined) return undefined;
  if (command === 'DeclareMathOperator') return { name, expansion: `\\operatorname${star}{${body.content}}`, end: body.end };
  const count = isDef ? (head[2] ?? '').length / 2 : Number(head[3] ?? 0);
  return { name: isDef ? (head[1] ?? '') : name, expansion: withArguments(body.content, count), end: body.end };
}

const NEWCOMMAND_HEAD =
  /^\s*(?:\{\s*(\\?(?:[A-Za-z]+|[^A-Za-z\s{}]))\s*\}|(\\(?:[A-Za-z]+|[^A-Za-z\s{}])))\s*(?:\[\s*(\d)\s*\])?(?=\s*\{)/;
const DEF_HEAD = /^\s*(\\(?:[A-Za-z]+|[^A-Za-z\s{}]))((?:#\d)*)(?=\s*\{)/;

/** KaTeX counts a macro's arguments in its expansion; one that is not used there would be forgotten. */
function withArguments(expansion: string, count: number): string {
  const names = Array.from({ length: count }, (_, i) => `#${i + 1}`);
  return names.every((name) => expansion.includes(name)) ? expansion : `\\@secondoftwo{${names.join('')}}{${expansion}}`;
}
