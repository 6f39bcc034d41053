/** `#` in texts: ` #` begins a comment in YAML, and a title is cut there without a word. */

import { quoteValue, type Reporter } from '../problem.ts';

/**
 * Quotes texts of front matter (titles, tags, categories) that hold ` #` and a character right behind it, as `Round #72` and `#tag` do,
 * or that begin with `#`. `# ` behind a text may be a comment, which is only reported.
 */
export function quoteHashes(text: string, line: number, report: Reporter): string {
  if (!text.includes('#')) return text;
  let isTextKey = false;
  return text
    .split('\n')
    .map((source, index, lines) => {
      const entry = ENTRY.exec(source)?.groups;
      if (entry !== undefined) isTextKey = TEXT_KEYS.has((entry.key ?? '').toLowerCase());
      const before = entry?.before ?? ITEM.exec(source)?.groups?.before;
      if (!isTextKey || before === undefined) return source;
      const value = source.slice(before.length).trim();
      // The items follow: what stands behind the key is a comment.
      if (value.startsWith('#') && entry !== undefined && /^\s*-\s/.test(lines[index + 1] ?? '')) return source;
      if (value.startsWith('[')) return before + quoteItems(value);
      if (!/(?:^|\s)#/.test(value) || /^["'|>&*!{]/.test(value)) return source;
      if (!/^#|\s#\S/.test(value)) {
        const shown = quoteValue(value.replace(/\s#.*$/, ''));
        report.warning(`What stands behind " #" is a comment, read as the text ${shown}`, line + index, CUT);
        return source;
      }
      report.warning(`" #" begins a comment, read as the text ${quoteValue(value)}`, line + index, CUT);
      return `${before}'${value.replaceAll("'", "''")}'`;
    })
    .join('\n');
}

/** Tags in brackets, `[甲, #乙]`: what begins with `#` is quoted. */
function quoteItems(list: string): string {
  return list.replace(/([[,]\s*)(#[^,\]"']*)/g, (_, before: string, item: string) => `${before}'${item.trim()}'`);
}

const ENTRY = /^(?<before>["']?(?<key>[A-Za-z_-]{1,30})["']?:(?:[ \t]+|$))/;
const ITEM = /^(?<before>[ \t]*-[ \t]+)/;
const TEXT_KEYS: ReadonlySet<string> = new Set(
  'title subtitle description summary excerpt tag tags category categories keywords series'.split(' '),
);
const CUT = { kind: 'comment-in-text', mend: 'Put the text in quotes' };
