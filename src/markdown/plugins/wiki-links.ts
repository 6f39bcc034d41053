/** Obsidian's links and embeds: `[[note]]`, `[[note#section|words]]`, `![[a.png|300]]`. */

import type { MarkdownIt, StateInline } from 'markdown-it';
import { PLACE } from '../html/inline-tags.ts';
import { pushLink, pushPlayer } from '../html/push-player.ts';
import { safeAddress } from '../html/sanitize-element.ts';
import { addressesOf } from '../render-env.ts';
import { pushLeftOut } from '../rules/left-out.ts';

/** Adds the rules. */
export function addWikiLinks(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'block_name', (state, silent) => {
    const { src, pos, posMax } = state;
    if (src[pos] !== '^' || !/\s/.test(src.charAt(pos - 1)) || posMax < src.length || posMax - pos > MAX_LENGTH) return false;
    const name = BLOCK_NAME.exec(src.slice(pos, posMax))?.[1];
    if (name === undefined) return false;
    if (!silent) state.push(PLACE, '', 0).attrSet('id', name);
    state.pos = posMax;
    return true;
  });
  md.inline.ruler.before('link', 'wiki_link', (state, silent) => {
    const { src, pos, posMax } = state;
    const isEmbed = src[pos] === '!';
    const start = isEmbed ? pos + 1 : pos;
    if (src[start] !== '[' || src[start + 1] !== '[') return false;
    const match = LINK.exec(src.slice(start, Math.min(posMax, start + MAX_LENGTH)));
    const [found, target = '', words] = match ?? [];
    // `[[1]](…)` is a link of Markdown, `[[0]]` a matrix, `[[ -f a ]]` a test of a shell.
    if (found === undefined || /[([]/.test(src.charAt(start + found.length)) || /^[\s\d,.:-]/.test(target)) return false;
    if (!silent) {
      if (isEmbed) pushEmbed(state, target.trim(), words);
      else pushNote(state, target.trim(), words);
    }
    state.pos = start + found.length;
    return true;
  });
}

const MAX_LENGTH = 400;
/** `^37066d` at the end of a block names it. */
const BLOCK_NAME = /^(\^[A-Za-z0-9-]{3,40})\s*$/;
const LINK = /^\[\[([^[\]\n|]{1,200}?)\\?(?:\|([^[\]\n]{0,180}))?\]\]/;
const IMAGE = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i;
const SOUND = /\.(?:mp3|ogg|wav|m4a|flac)$/i;
const VIDEO = /\.(?:mp4|webm|ogv|mov)$/i;

function pushNote(state: StateInline, target: string, words: string | undefined): void {
  const shown = words?.trim() || target.replace(/^#/, '').replace('#', ' › ');
  const written = target.startsWith('#') ? target : addressesOf(state.env).resolvePost(target);
  const address = written === undefined ? undefined : safeAddress(state.md, written);
  if (address !== undefined) {
    pushLink(state, address, shown);
    return;
  }
  state.push('text', '', 0).content = shown;
  pushLeftOut(state, 'unresolved-post', target);
}

function pushEmbed(state: StateInline, target: string, words: string | undefined): void {
  const address = safeAddress(state.md, target);
  if (address === undefined || !/\.\w{2,5}$/.test(target)) pushNote(state, target, words);
  else if (SOUND.test(target) || VIDEO.test(target))
    pushPlayer(state, { element: SOUND.test(target) ? 'audio' : 'video', url: address }, []);
  else if (IMAGE.test(target)) pushImage(state, address, words ?? '');
  else pushLink(state, address, words?.trim() || target);
}

/** What stands behind the bar is the size, or the caption. */
function pushImage(state: StateInline, address: string, words: string): void {
  const [, width, height] = /^(\d{1,4})(?:x(\d{1,4}))?$/.exec(words.trim()) ?? [];
  const token = state.push('image', 'img', 0);
  token.attrs = [
    ['src', address],
    ['alt', ''],
  ];
  if (width !== undefined) token.attrSet('width', width);
  if (height !== undefined) token.attrSet('height', height);
  token.content = width === undefined ? words.trim() : '';
  const text = new state.Token('text', '', 0);
  text.content = token.content;
  token.children = [text];
}
