/**
 * References in running text: `\eqref{x}` and its kin, those of pandoc-crossref and Quarto, which name displays with `{#eq:x}` and refer with `@eq:x` (`eq-x`),
 * and those of bookdown, `(\#eq:x)` in a formula and `\@ref(eq:x)`.
 */

/** Set in `env` when the document names displays as pandoc-crossref does: without, `@eq:x` may be anything. */
export const HAS_NAMED_DISPLAYS = 'mathHasNamedDisplays';

export interface Reference {
  readonly command: string;
  readonly labels: readonly string[];
  /** Characters it takes. */
  readonly length: number;
}

/** The reference that begins at an offset. */
export function referenceAt(text: string, offset: number, hasNamedDisplays: boolean): Reference | undefined {
  const first = text.charAt(offset);
  if (first === '\\') {
    const [inBookdown, name] = text[offset + 1] === '@' ? (matchAt(BOOKDOWN, text, offset) ?? []) : [];
    if (inBookdown !== undefined && name !== undefined) return { command: 'eqref', labels: [name], length: inBookdown.length };
    const [found, command, list] = matchAt(COMMAND, text, offset) ?? [];
    return found === undefined || list === undefined
      ? undefined
      : { command: command ?? '', labels: splitLabels(list), length: found.length };
  }
  if (!hasNamedDisplays || (first !== '@' && first !== '[')) return undefined;
  const [found, inBrackets, bare] = matchAt(NAMED, text, offset) ?? [];
  const labels = (inBrackets ?? bare)?.split(/\s*;\s*/).map((label) => label.replace(/^-?@/, '').replace(/^Eq/, 'eq'));
  return found === undefined || labels === undefined ? undefined : { command: 'eqref', labels, length: found.length };
}

/** A formula with the label that bookdown writes in it, `(\#eq:x)`, as LaTeX has it. */
export function labelOfBookdown(tex: string): string {
  return tex.includes('(\\#eq:') ? tex.replace(BOOKDOWN_LABEL, '\\label{$1}') : tex;
}

/** Whether a text names displays with `{#eq:x}`. */
export function hasNamedDisplays(text: string): boolean {
  return text.includes('{#eq') && /(?:\$\$|\\end\{[A-Za-z]+\*?\})[ \t]*\{#eq[:-]/.test(text);
}

/** The name behind a display, and the offset behind that. */
export function displayNameAt(text: string, offset: number): { readonly name: string; readonly end: number } | undefined {
  const [found, name] = matchAt(DISPLAY_NAME, text, offset) ?? [];
  return found === undefined || name === undefined ? undefined : { name, end: offset + found.length };
}

/** The labels of `\cref{a,b}`. Those of one command are few. */
export function splitLabels(text: string): readonly string[] {
  const labels = text.split(',').map((label) => label.trim());
  return labels.every((label) => label !== '') ? labels.slice(0, MAX_LABELS) : [text.trim()];
}

const MAX_LABELS = 20;
/** A label may hold a formula: `eq:C(\mathcal{R})`. */
const LABEL = String.raw`(?:[^{}\n]|\{[^{}\n]{0,100}\}){1,200}`;
const COMMAND = new RegExp(String.raw`\\(eqref|ref|[aA]utoref|[cC]ref|pageref)\{(${LABEL})\}`, 'y');
const LONE = new RegExp(String.raw`^\s*\\(eqref|ref|[aA]utoref|[cC]ref|pageref)\s*\{(${LABEL})\}\s*$`);
const NAME = String.raw`[A-Za-z0-9][\w:.-]{0,100}`;
const NAMED = new RegExp(
  String.raw`\[(-?@[eE]q[:-]${NAME}(?:\s*;\s*-?@[eE]q[:-]${NAME}){0,20})\]|@([eE]q[:-][A-Za-z0-9](?:[\w:.-]{0,100}[A-Za-z0-9_])?)`,
  'y',
);
const BOOKDOWN_LABEL = new RegExp(String.raw`\(\\#(eq:${NAME})\)`, 'g');
const BOOKDOWN = new RegExp(String.raw`\\@ref\((eq:${NAME})\)`, 'y');
const DISPLAY_NAME = new RegExp(String.raw`[ \t]*\{#(eq[:-]${NAME})\}`, 'y');

/** The reference a formula is, if it is nothing else: `$\eqref{x}$`. */
export function loneReference(tex: string): { readonly command: string; readonly label: string } | undefined {
  const [, command, list = ''] = LONE.exec(tex) ?? [];
  const label = list.trim();
  return command === undefined || label.includes(',') ? undefined : { command, label };
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
