/** Roles of Sphinx, MyST and d2lbook: a word between colons before a code span says what the span is (`:numref:`fig_a``). */

import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { MATH_INLINE } from 'markdown-it-katex/recognise/token.ts';
import { PLACE } from '../html/inline-tags.ts';
import { formatInline } from '../inline-text.ts';

type RoleUse = 'place' | 'reference' | 'citation' | 'formula' | 'nothing' | 'code';

const USES: Readonly<Record<string, RoleUse>> = {
  label: 'place',
  eqlabel: 'place',
  ref: 'reference',
  numref: 'reference',
  eqref: 'reference',
  cite: 'citation',
  citet: 'citation',
  citep: 'citation',
  math: 'formula',
  width: 'nothing',
  height: 'nothing',
  begin_tab: 'nothing',
  end_tab: 'nothing',
  code: 'code',
  doc: 'code',
  func: 'code',
  meth: 'code',
  class: 'code',
  mod: 'code',
};
const ROLE = /:([a-z_]{2,12}):$/;

/** Adds the core rule. */
export function addSphinxRoles(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'sphinx_roles', ({ tokens, Token: TokenClass }) => {
    const texts = tokens.filter(({ children }) => children?.some((_, i) => useAt(children, i) !== undefined));
    if (texts.length === 0) return;
    const labels = nameLabels(tokens);
    for (const token of texts) token.children = rewrite(token.children ?? [], labels, TokenClass);
  });
}

/** What a reference to each label of the post says: a figure's or a table's number, a section's heading, else the label. */
function nameLabels(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  let heading = '';
  for (const [at, token] of tokens.entries()) {
    const children = token.children ?? [];
    if (tokens[at - 1]?.type === 'heading_open')
      heading = formatInline(children)
        .replace(/:label:.*$/, '')
        .trim();
    for (const [i, { content }] of children.entries()) {
      if (useAt(children, i) !== 'place' || names.has(content)) continue;
      const kind = /^(fig|img|tab|sec|subsec|chap)/.exec(content)?.[1] ?? '';
      const word = kind === 'tab' ? '表' : kind === 'fig' || kind === 'img' ? '图' : '';
      const number = (counts.get(word) ?? 0) + 1;
      counts.set(word, number);
      names.set(content, word !== '' ? `${word} ${number}` : kind !== '' && heading !== '' ? heading : content);
    }
  }
  return names;
}

/** What the code span at an index is, by the role before it. */
function useAt(children: readonly Token[], i: number): RoleUse | undefined {
  const before = children[i - 1];
  if (children[i]?.type !== 'code_inline' || before?.type !== 'text') return undefined;
  const role = ROLE.exec(before.content.slice(-30))?.[1];
  return role === undefined ? undefined : USES[role];
}

function rewrite(children: readonly Token[], labels: ReadonlyMap<string, string>, TokenClass: StateCore['Token']): Token[] {
  const result: Token[] = [];
  for (const [i, token] of children.entries()) {
    const use = useAt(children, i);
    const before = result.at(-1);
    if (use === undefined || before === undefined) {
      result.push(token);
      continue;
    }
    const role = ROLE.exec(before.content.slice(-30));
    before.content = before.content.slice(0, before.content.length - (role?.[0].length ?? 0));
    for (const made of makeTokens(use, token, labels, TokenClass)) result.push(made);
  }
  return result;
}

function makeTokens(use: RoleUse, span: Token, labels: ReadonlyMap<string, string>, TokenClass: StateCore['Token']): Token[] {
  const make = (type: string, tag: string, nesting: 1 | 0 | -1, content = ''): Token => {
    const token = new TokenClass(type, tag, nesting);
    token.content = content;
    return token;
  };
  const { content } = span;
  switch (use) {
    case 'nothing':
      return [];
    case 'code':
      return [span];
    case 'formula': {
      const formula = make(MATH_INLINE, 'math', 0, content);
      formula.markup = '$';
      return [formula];
    }
    case 'citation':
      return [make('text', '', 0, `[${content.replaceAll('.', ' ')}]`)];
    case 'place': {
      const place = make(PLACE, '', 0);
      place.attrSet('id', content.replace(/\s/g, '-').slice(0, 200));
      return [place];
    }
    case 'reference': {
      if (!labels.has(content)) return [make('text', '', 0, content)];
      const open = make('link_open', 'a', 1);
      open.attrSet('href', `#${encodeURIComponent(content)}`);
      return [open, make('text', '', 0, labels.get(content)), make('link_close', 'a', -1)];
    }
  }
}
