/** TeX in double quotes, where YAML and TOML read `\alpha` as a bell and `\nabla` as a new line. */

import { quoteValue, type Reporter } from '../problem.ts';

/**
 * Rewrites each `key: "value"`, `key = "value"` or `- "value"` that holds TeX by `literal`, a way to write a text without escapes.
 * TeX is a command within dollars, or an escape that could only give a control character.
 */
export function quoteTex(text: string, line: number, report: Reporter, literal: (value: string) => string): string {
  if (!text.includes('\\')) return text;
  return text
    .split('\n')
    .map((source, index) => {
      const match = QUOTED.exec(source);
      const [before, value] = [match?.[1], match?.[2]];
      if (before === undefined || value === undefined || !holdsTex(value)) return source;
      report.warning(`A backslash in double quotes begins an escape, read as the text ${quoteValue(value)}`, line + index);
      return before + literal(value);
    })
    .join('\n');
}

function holdsTex(value: string): boolean {
  const bare = value.replaceAll('\\\\', ''); // an escaped backslash is what it should be
  return value.includes('$') ? /\\[A-Za-z]{2}/.test(bare) : /\\[abefvNLP][A-Za-z]/.test(bare);
}

const QUOTED = /^(\s*(?:-\s+|[\w-]+\s*[:=]\s*))"((?:[^"\\]|\\.)*)"\s*$/;
