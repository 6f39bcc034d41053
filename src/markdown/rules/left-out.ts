/** Marks what was left out of a post or not understood: a token that renders as nothing and becomes a warning, once a kind. */

import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/** Token type; `content` names what it was and `info` its kind. */
export const LEFT_OUT = 'left_out';

/** Kinds of things left out, with the message to the author. */
export const LEFT_OUT_KINDS = {
  'unknown-tag': { message: 'Left out the tag', mend: 'Write it in Markdown' },
  'unresolved-post': {
    message: 'Cannot find the post that is named by',
    mend: 'Name a post by its path, file name, title or id',
  },
  'refused-address': { message: 'Left out the address', mend: 'Begin it with http:// or https://' },
  'html-left-out': { message: 'Left out the element', mend: 'Save a drawing as an image and show that' },
  component: { message: 'Left out the tags of the component', mend: 'Write in Markdown what it shows' },
  'module-line': { message: 'Left out the module line', mend: 'Nothing is to be done where only components were imported' },
  'hidden-text': { message: 'Left out hidden text (%%, comment tags)', mend: 'Put marks that are meant in a code span' },
} as const;

export type LeftOutKind = keyof typeof LEFT_OUT_KINDS;

export function isLeftOutKind(text: string): text is LeftOutKind {
  return Object.hasOwn(LEFT_OUT_KINDS, text);
}

/** Adds the renderer's rule. */
export function addLeftOut(md: MarkdownIt): void {
  md.renderer.rules[LEFT_OUT] = () => '';
}

/** Leaves a token where something was. `line` counts from 0, where the rule knows it. */
export function pushLeftOut(state: StateBlock | StateInline, kind: LeftOutKind, content: string, line?: number): void {
  const token = state.push(LEFT_OUT, '', 0);
  token.info = kind;
  token.content = content;
  if (line !== undefined) token.map = [line, line + 1];
}
