/** The good part of a formula that is refused: unknown commands in red with the rest typeset, or what stands around the fault. */

/** Gives KaTeX's markup; throws, or with `throwOnError` false shows unknown commands in red. */
export type RenderMarkup = (tex: string, throwOnError: boolean) => string;

/** Markup of the part that can be typeset; undefined when there is none. */
export function typesetPartly(tex: string, position: number | undefined, render: RenderMarkup): string | undefined {
  const lenient = (part: string): string | undefined => {
    const markup = attempt(() => render(part, false));
    return markup === undefined || markup.startsWith(FAILED) ? undefined : markup;
  };
  const whole = lenient(tex) ?? (GROWING.test(tex) ? lenient(tex.replace(new RegExp(GROWING, 'g'), '')) : undefined);
  if (whole !== undefined) return whole;
  const { before, after } = listCuts(tex, position ?? tex.length);
  const starts = before.flatMap((cut) => (lenient(tex.slice(0, cut)) === undefined ? [] : cut)).slice(0, 1);
  const ends = after.flatMap((cut) => (lenient(tex.slice(cut)) === undefined ? [] : cut)).slice(0, 1);
  const [start = 0] = starts;
  const [end = tex.length] = ends;
  if (start === 0 && end === tex.length) return undefined;
  return lenient(`${tex.slice(0, start)}{${formatFault(tex.slice(start, end))}}${tex.slice(end)}`);
}

const FAILED = '<span class="katex-error"';

/** Brackets that grow and lack their other half are brackets still. */
const GROWING = /\\(?:left|right|middle)(?![A-Za-z])[ \t]*\.?/;

/** KaTeX throws its own errors, errors of a full stack, and others where it has bugs. */
function attempt(make: () => string): string | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** The TeX as it stands, in the red of KaTeX's own errors. */
function formatFault(tex: string): string {
  const shown = tex.replace(/\s+/g, ' ').replace(/[\\^~{}_#%&$]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
  return `\\textcolor{#cc0000}{\\text{${shown}}}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Places that are tried on either side: each costs as much as a formula. */
const MAX_TRIES = 3;

/** Where the formula may be cut around the fault: outside of braces and environments, the nearest place first. */
function listCuts(tex: string, fault: number): { readonly before: readonly number[]; readonly after: readonly number[] } {
  const before: number[] = [];
  const after: number[] = [];
  let depth = 0;
  for (const { 0: part, index } of tex.matchAll(PART)) {
    const isCut = depth === 0 && index > 0 && (BORDER.test(part) || index === fault) && tex.slice(0, index).trim() !== '';
    if (isCut) (index <= fault ? before : after).push(index);
    if (part === '{' || /^\\(?:begin|left)(?![A-Za-z])/.test(part)) depth += 1;
    // What closes nothing is the fault itself.
    else if (part === '}' || /^\\(?:end|right)(?![A-Za-z])/.test(part)) depth = Math.max(0, depth - 1);
    if (after.length === MAX_TRIES) break;
  }
  return { before: before.slice(-MAX_TRIES).reverse(), after };
}

const PART = /\\(?:begin|end)\{[^{}]*\}|\\(?:[A-Za-z]+|[\s\S])|[\s\S]/g;
// Not within `x_1` or `\frac12`, whose parts belong together.
const BORDER = /^(?:[=<>+,-]|\\(?:[A-Za-z]+|[,;:! ]))/;
