/** Callouts as posts spell them: `::: tip` of VitePress, `> [!NOTE]` of GitHub, `!!! note` and `??? note` of MkDocs. One HTML for all. */

import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import markdownItContainer from 'markdown-it-container';
import { ADMONITION, addAdmonitions, parseAdmonition } from './admonitions.ts';
import type { CalloutKind } from './callout-kinds.ts';
import { calloutKind } from './callout-kinds.ts';

/** Adds the block rules, and a core rule before inline parsing that makes callouts of what they and block quotes give. */
export function addCallouts(md: MarkdownIt): void {
  // A name that says nothing to us is a wrapper whose meaning is lost; its content is not.
  md.use(markdownItContainer, 'callout', { validate: (params: string) => /^\s*[\w{]/.test(params) });
  addAdmonitions(md);
  md.core.ruler.after('block', 'callouts', (state) => {
    state.tokens = rewriteCallouts(state);
  });
}

/** `info` of the token that opens a title which is not the author's, and so no part of the text. */
export const DEFAULT_TITLE = 'default';

interface Callout {
  readonly kind: CalloutKind;
  /** Empty when the author leaves it to the kind. */
  readonly title: string;
  /** Whether the reader can fold it, and how it begins. */
  readonly fold: 'none' | 'open' | 'closed';
}

/** One pass; a stack says how each opening was rewritten, so that its closing follows. */
function rewriteCallouts({ tokens, Token }: StateCore): Token[] {
  const result: Token[] = [];
  const closers: ((token: Token) => void)[] = [];
  for (const [i, token] of tokens.entries()) {
    if (OPENERS.has(token.type)) {
      const callout = token.type === 'blockquote_open' ? takeAlert(tokens, i) : parseCallout(token);
      const isQuote = token.type === 'blockquote_open' && callout === undefined;
      if (isQuote) result.push(token);
      if (callout !== undefined) result.push(...openCallout(callout, token, Token));
      closers.push((closing) => {
        if (callout !== undefined) {
          closing.type = 'callout_close';
          closing.tag = tagOf(callout);
        }
        if (isQuote || callout !== undefined) result.push(closing);
      });
    } else if (CLOSERS.has(token.type)) closers.pop()?.(token);
    else if (!(token.hidden && token.meta?.isTaken)) result.push(token);
  }
  return result;
}

const OPENERS: ReadonlySet<string> = new Set(['blockquote_open', 'container_callout_open', `${ADMONITION}_open`]);
const CLOSERS: ReadonlySet<string> = new Set(['blockquote_close', 'container_callout_close', `${ADMONITION}_close`]);

const TAB: CalloutKind = { name: 'tab', title: '' };

function parseCallout(token: Token): Callout | undefined {
  if (token.type === `${ADMONITION}_open`) {
    const { word, title, fold } = parseAdmonition(token.info);
    const kind = word === '' ? TAB : (calloutKind(word) ?? calloutKind('note'));
    return kind === undefined ? undefined : { kind, title: title ?? '', fold };
  }
  // `{admonition} Title` of MyST
  const [, directive, words = ''] = /^\s*\{([a-z]{1,20})\}(.*)$/.exec(token.info) ?? [];
  if (directive !== undefined) {
    const named = calloutKind(directive === 'admonition' ? 'note' : directive);
    return named === undefined ? undefined : { kind: named, title: words.trim(), fold: 'none' };
  }
  // `tip Title`, `tip[Title]` or `{.tip key="value"}`
  const [, word = '', rest = ''] = /^\s*\{?\.?([A-Za-z][\w-]*)(.*)$/.exec(token.info) ?? [];
  // `tab Title` of VuePress
  if (word === 'tab' && rest.trim() !== '') return { kind: TAB, title: rest.trim().replace(/^title=|"/g, ''), fold: 'none' };
  const kind = calloutKind(word);
  if (kind === undefined) return undefined;
  const title = token.info.includes('{') ? '' : rest.trim().replace(/^\[(.*)\]$/, '$1');
  return { kind, title, fold: kind.name === 'details' ? 'closed' : 'none' };
}

/** Reads `[!NOTE] Title` at the beginning of a quote and takes the line away. Obsidian adds `+` or `-` for a fold. */
function takeAlert(tokens: readonly Token[], i: number): Callout | undefined {
  const [paragraph, inline, end] = tokens.slice(i + 1, i + 4);
  if (paragraph?.type !== 'paragraph_open' || inline === undefined || end === undefined) return undefined;
  const [line, word = '', sign, title = ''] = /^\[!([A-Za-z]{1,20})\]([+-]?)[ \t]*([^\n]*)/.exec(inline.content) ?? [];
  const kind = calloutKind(word);
  if (line === undefined || kind === undefined) return undefined;
  inline.content = inline.content.slice(line.length + 1);
  if (inline.map !== null) inline.map = [inline.map[0] + 1, inline.map[1]];
  if (inline.content === '') {
    for (const token of [paragraph, inline, end]) {
      token.hidden = true;
      token.meta = { ...token.meta, isTaken: true };
    }
  }
  const fold = sign === '+' ? 'open' : sign === '-' ? 'closed' : 'none';
  return { kind, title: title.trim(), fold };
}

function tagOf({ fold }: Callout): string {
  return fold === 'none' ? 'div' : 'details';
}

/** The opening tag and the title, which is Markdown too. */
function openCallout(callout: Callout, source: Token, TokenClass: StateCore['Token']): Token[] {
  const { kind, fold } = callout;
  const title = callout.title === '' ? kind.title : callout.title;
  const open = new TokenClass('callout_open', tagOf(callout), 1);
  open.block = true;
  open.map = source.map;
  open.attrSet('class', `callout callout-${kind.name}`);
  if (fold === 'open') open.attrSet('open', '');
  if (title === '') return [open];
  const tag = fold === 'none' ? 'p' : 'summary';
  const titleOpen = new TokenClass('callout_title_open', tag, 1);
  titleOpen.attrSet('class', 'callout-title');
  titleOpen.block = true;
  if (callout.title === '') titleOpen.info = DEFAULT_TITLE;
  const inline = new TokenClass('inline', '', 0);
  inline.content = title;
  inline.map = source.map === null ? null : [source.map[0], source.map[0] + 1];
  inline.children = [];
  const titleClose = new TokenClass('callout_title_close', tag, -1);
  titleClose.block = true;
  return [open, titleOpen, inline, titleClose];
}
