/** The plain text of inline tokens, with the places of its formulas. */

import type { Token } from 'markdown-it';
import { typesetOf } from 'markdown-it-katex/recognise/token.ts';
import { fitsLine } from 'markdown-it-katex/typeset/mathml.ts';
import type { FormulaSpan, TextBlock } from './rendered.ts';

/** Collects pieces of one block: white space becomes one space, and there is none at the ends. */
export interface TextWriter {
  readonly write: (piece: string) => void;
  /** Writes inline tokens and all they hold. */
  readonly writeTokens: (tokens: readonly Token[]) => void;
  /** Writes a formula's readable text and remembers where. */
  readonly writeFormula: (token: Token) => void;
  /** What was written, or undefined when that is nothing. */
  readonly finish: (kind: TextBlock['kind']) => TextBlock | undefined;
}

/** Starts a block of text. */
export function createTextWriter(): TextWriter {
  const formulas: FormulaSpan[] = [];
  let text = '';
  // The last character of `text`: asking the growing string for it would copy it each time.
  let last = '';
  let hasSpace = false;

  function write(piece: string): void {
    const collapsed = piece.replace(/\s+/g, ' ');
    const words = collapsed.trim();
    if (collapsed.startsWith(' ')) hasSpace = true;
    if (words === '') return;
    text += hasSpace && text !== '' ? ` ${words}` : words;
    last = words.charAt(words.length - 1);
    hasSpace = collapsed.endsWith(' ');
  }

  function writeFormula(token: Token): void {
    const { text: readable = '', mathml = '' } = typesetOf(token) ?? {};
    if (readable === '') return;
    // `ODE$x$` is two words.
    if (/[A-Za-z0-9]/.test(last) && /^[A-Za-z0-9]/.test(readable)) hasSpace = true;
    write(readable);
    const length = readable.trim().replace(/\s+/g, ' ').length;
    formulas.push({ start: text.length - length, end: text.length, mathml: fitsLine(mathml) ? mathml : '' });
  }

  function writeTokens(tokens: readonly Token[]): void {
    const hasCaption = tokens.some(({ type }) => type === 'figcaption_open');
    for (const token of tokens) {
      if (token.type === 'softbreak' || token.type === 'hardbreak') write(' ');
      else if (token.type === 'image' && !hasCaption) writeTokens(token.children ?? []);
      else if (token.type === 'math_ref') write(typesetOf(token)?.text ?? '');
      else if (token.type.startsWith('math_')) writeFormula(token);
      else if (token.type === 'text' || token.type === 'code_inline' || token.type === 'text_special' || token.type === 'emoji')
        write(token.content);
    }
  }

  function finish(kind: TextBlock['kind']): TextBlock | undefined {
    return text === '' ? undefined : { kind, text, formulas };
  }

  return { write, writeTokens, writeFormula, finish };
}

/** The plain text of inline tokens. */
export function formatInline(tokens: readonly Token[]): string {
  const writer = createTextWriter();
  writer.writeTokens(tokens);
  return writer.finish('prose')?.text ?? '';
}
