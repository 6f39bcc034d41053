/**
 * `*[HTML]: Hypertext Markup Language`. Replaces markdown-it-abbr 2.0.0, which finds no abbreviation beside Chinese: it wants spaces or
 * punctuation there.
 */

import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { lineText } from '../rules/cut.ts';

/** Definitions a post may have: each costs a comparison at every word. Further ones stay text. */
const MAX_ABBREVIATIONS = 200;

/** Adds a block rule for the definitions, and a core rule. */
export function addAbbreviations(md: MarkdownIt): void {
  const found = new WeakMap<object, Map<string, string>>();
  md.block.ruler.before(
    'reference',
    'abbreviation',
    (state, startLine, _endLine, silent) => {
      const [, name, title] = DEFINITION.exec(lineText(state, startLine).slice(0, MAX_LENGTH)) ?? [];
      if (name === undefined || title === undefined) return false;
      const known = found.get(state.env) ?? new Map<string, string>();
      if (known.size >= MAX_ABBREVIATIONS) return false;
      if (silent) return true;
      found.set(state.env, known);
      if (!known.has(name)) known.set(name, title.trim());
      state.line = startLine + 1;
      return true;
    },
    { alt: ['paragraph', 'reference'] },
  );
  md.core.ruler.after('inline', 'abbreviations', ({ tokens, env, Token: TokenClass }) => {
    const known = found.get(env);
    if (known === undefined) return;
    const names = [...known.keys()].sort((a, b) => b.length - a.length).map(md.utils.escapeRE);
    const pattern = new RegExp(`(?<![A-Za-z0-9])(?:${names.join('|')})(?![A-Za-z0-9])`, 'g');
    for (const token of tokens) {
      if (token.children !== null)
        token.children = token.children.flatMap((child) => splitText(child, pattern, known, TokenClass));
    }
  });
}

const MAX_LENGTH = 500;
const DEFINITION = /^\*\[([^[\]\n]{1,60})\]:[ \t]+(\S.*)$/;

function splitText(
  token: Token,
  pattern: RegExp,
  known: ReadonlyMap<string, string>,
  TokenClass: StateCore['Token'],
): readonly Token[] {
  if (token.type !== 'text') return [token];
  const parts: Token[] = [];
  const pushText = (content: string): void => {
    if (content === '') return;
    const text = new TokenClass('text', '', 0);
    text.content = content;
    parts.push(text);
  };
  let end = 0;
  for (const { index, 0: name } of token.content.matchAll(pattern)) {
    pushText(token.content.slice(end, index));
    const open = new TokenClass('abbr_open', 'abbr', 1);
    open.attrSet('title', known.get(name) ?? '');
    parts.push(open);
    pushText(name);
    parts.push(new TokenClass('abbr_close', 'abbr', -1));
    end = index + name.length;
  }
  if (end === 0) return [token];
  pushText(token.content.slice(end));
  return parts;
}
