/**
 * References to figures, tables and sections as bookdown and Quarto write them: `\@ref(fig:x)`, `@fig-x`. A figure has its number among those
 * of the post, a section its heading. What names nothing of the post keeps its name, without the marks.
 */

import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { PLACE } from '../html/inline-tags.ts';
import { formatInline } from '../inline-text.ts';

/** Adds the core rules: labels are read before attribute lists go. */
export function addCrossReferences(md: MarkdownIt): void {
  md.core.ruler.after('text_join', 'cross_references', (state) => {
    if (!MENTION.test(state.src)) return;
    const targets = collectTargets(state);
    for (const { children } of state.tokens)
      if (children !== null) children.splice(0, children.length, ...link(children, targets, state));
  });
}

interface Target {
  readonly text: string;
  readonly id: string;
}

const NAME = '[A-Za-z0-9][\\w-]{0,80}';
const MENTION = /\\@ref\(|@(?:fig|tbl|sec)-|\(\\?#(?:fig|tab):/;
/** `@fig-x`, `[-@fig-x]`, or `\@ref(fig:x)`, whose backslash is gone. */
const REFERENCE = new RegExp(
  `\\[-?@((?:fig|tbl|sec)-${NAME})\\]|(?<![\\w/])@((?:fig|tbl|sec)-${NAME})|@ref\\(([\\w:.-]{1,90})\\)`,
  'g',
);
/** What names a figure or a table: Quarto's list of attributes, bookdown's mark in a caption. */
const LABEL = new RegExp(`\\{#((?:fig|tbl)-${NAME})[^{}\\n]{0,200}\\}|\\(#((?:fig|tab):${NAME})\\)[ \\t]*`);
const WORDS: Readonly<Record<string, string>> = { fig: '图', tbl: '表', tab: '表' };

/** What a post names, by its label; a place is left where each is. */
function collectTargets(state: StateCore): ReadonlyMap<string, Target> {
  state.tokens = withPlaces(state);
  const { tokens } = state;
  const targets = new Map<string, Target>();
  const counts = new Map<string, number>();
  for (const [i, token] of tokens.entries()) {
    const label = labelOf(token);
    if (label !== undefined && !targets.has(label)) {
      const kind = label.slice(0, 3) === 'tab' ? 'tbl' : label.slice(0, 3);
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      // Quarto's reference says what it refers to; bookdown's author does.
      targets.set(label, { text: label.includes(':') ? String(number) : `${WORDS[kind] ?? ''} ${number}`, id: label });
      takeLabel(token, state);
    }
    const id = token.type === 'heading_open' ? token.attrGet('id') : null;
    const heading = tokens[i + 1];
    if (id !== null && heading !== undefined)
      targets.set(String(id), { text: formatInline(heading.children ?? []), id: String(id) });
  }
  return targets;
}

function labelOf({ type, info, content }: Token): string | undefined {
  if (type === 'inline') {
    const [, quarto, bookdown] = LABEL.exec(content.replace('(\\#', '(#')) ?? [];
    return quarto ?? bookdown;
  }
  // A chunk of R that draws is named by its first word, or in its first lines.
  if (type !== 'fence' || !/^\s*\{/.test(info)) return undefined;
  const [, chunk] = /^\s*\{r ([A-Za-z][\w-]{0,80})[ ,][^\n]{0,500}fig\.cap/.exec(info) ?? [];
  return chunk === undefined ? /^#\| label: *(fig-[\w-]{1,80})/m.exec(content)?.[1] : `fig:${chunk}`;
}

/** The label itself is nothing for readers. */
function takeLabel({ children }: Token, { md, env }: StateCore): void {
  for (const child of children ?? []) {
    if (child.type === 'text') child.content = child.content.replace(LABEL, '');
    if (child.type !== 'image' || !MENTION.test(child.content)) continue;
    child.content = child.content.replace('(\\#', '(#').replace(LABEL, '');
    child.children = [];
    md.inline.parse(child.content, md, env, child.children);
  }
}

/** The tokens with a place before each block that has a label. */
function withPlaces({ tokens, Token: TokenClass }: StateCore): Token[] {
  const result: Token[] = [];
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    const named = token.type === 'paragraph_open' && next !== undefined ? next : token;
    const isCounted = named === token && tokens[i - 1]?.type === 'paragraph_open';
    const label = isCounted ? undefined : labelOf(named);
    if (label !== undefined) {
      const open = new TokenClass('paragraph_open', 'p', 1);
      const inline = new TokenClass('inline', '', 0);
      const close = new TokenClass('paragraph_close', 'p', -1);
      const place = new TokenClass(PLACE, '', 0);
      place.attrSet('id', label);
      inline.children = [place];
      for (const token of [open, close]) token.hidden = true;
      result.push(open, inline, close);
    }
    result.push(token);
  }
  return result;
}

function link(children: readonly Token[], targets: ReadonlyMap<string, Target>, { Token: TokenClass }: StateCore): Token[] {
  return children.flatMap((token) => {
    if (token.type !== 'text' || !token.content.includes('@')) return [token];
    const result: Token[] = [];
    const pushText = (content: string): void => {
      if (content !== '') result.push(Object.assign(new TokenClass('text', '', 0), { content }));
    };
    let from = 0;
    for (const { index, 0: found, 1: inBrackets, 2: bare, 3: bookdown } of token.content.matchAll(REFERENCE)) {
      const label = inBrackets ?? bare ?? bookdown ?? '';
      const target = targets.get(label);
      if (target === undefined && bookdown === undefined) continue;
      pushText(token.content.slice(from, index));
      from = index + found.length;
      if (target === undefined) {
        pushText(label.replace(/^\w+:/, ''));
        continue;
      }
      const open = new TokenClass('link_open', 'a', 1);
      open.attrSet('href', `#${encodeURIComponent(target.id)}`);
      result.push(open);
      pushText(target.text);
      result.push(new TokenClass('link_close', 'a', -1));
    }
    pushText(token.content.slice(from));
    return result;
  });
}
