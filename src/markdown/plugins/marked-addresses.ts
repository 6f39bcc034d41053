/** Finishes the addresses that the parser could not: posts by their names, templates in tags of HTML, and what may not be linked. */

import type { Env, MarkdownIt, Token } from 'markdown-it';
import { safeAddress } from '../html/sanitize-element.ts';
import { addressesOf, warn } from '../render-env.ts';
import { LEFT_OUT } from '../rules/left-out.ts';
import { markRefused, unmark } from '../rules/marked-address.ts';
import { parseTemplateAddress } from './template-addresses.ts';

/** Adds the core rule; it comes before the one that says where addresses lead. */
export function finishMarkedAddresses(md: MarkdownIt): void {
  md.core.ruler.push('marked_addresses', ({ tokens, env }) => {
    for (const token of tokens) {
      finishAddresses(md, token, env);
      let hasRefused = false;
      let line = (token.map?.[0] ?? 0) + 1;
      for (const child of token.children ?? []) {
        if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
        if (child.type === 'link_open' && child.attrGet('href') === '') warn(env, { line, ...NO_ADDRESS });
        hasRefused = finishAddresses(md, child, env) || hasRefused;
      }
      if (hasRefused) token.children = unwrapRefused(token.children ?? []);
    }
  });
}

const NO_ADDRESS = { kind: 'dead-link', message: 'The link has no address, expected one in its brackets' };
const NAMES: readonly string[] = ['href', 'src', 'poster', 'cite'];

/** Whether an address of the token may not be linked. */
function finishAddresses(md: MarkdownIt, token: Token, env: Env): boolean {
  let isRefused = false;
  for (const name of token.attrs === null ? [] : NAMES) {
    const written = token.attrGet(name);
    if (written === null) continue;
    const template = readTemplate(String(written));
    const address = template ?? String(written);
    const marked = unmark(address);
    // The parser has seen to all others.
    if (template === undefined && marked === undefined && address !== '') continue;
    const found = marked?.kind === 'post' ? (addressesOf(env).resolvePost(marked.text) ?? marked.text) : address;
    const safe = marked?.kind === 'refused' || found === '' ? undefined : safeAddress(md, found);
    isRefused ||= safe === undefined;
    if (safe === undefined) token.attrSet(name, markRefused(marked?.text ?? found));
    else if (safe !== String(written)) token.attrSet(name, safe);
  }
  return isRefused;
}

/** Resolves a template at the start of an attribute, with the path behind it: `<a href="{% post_url a %}">`, `<img src="{{ site.baseurl }}/a.png">`. */
function readTemplate(address: string): string | undefined {
  const match = TEMPLATE.exec(address);
  if (match === null) return undefined;
  let text: string;
  try {
    text = decodeURIComponent(address);
  } catch {
    return undefined; // a URIError: no template
  }
  const template = parseTemplateAddress(text);
  return template === undefined ? undefined : template.address + text.slice(template.length);
}

const TEMPLATE = /^(?:\{|%7B)(?:\{|%7B|%)/i;

/** Links without their ends, images as their words; each thing left out gives a warning where it stood. */
function unwrapRefused(children: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let isOpen = false;
  for (const token of children) {
    const address = NAMES.map((name) => unmark(String(token.attrGet(name) ?? ''))).find((found) => found?.kind === 'refused');
    if (token.type === 'link_close' && isOpen) isOpen = false;
    else if (address === undefined) kept.push(token);
    else if (token.type !== 'link_open' && token.type !== 'image') {
      // An element of HTML has an end of its own.
      token.attrs = (token.attrs ?? []).filter(([, value]) => unmark(String(value)) === undefined);
      kept.push(token);
    } else {
      if (token.type === 'link_open') isOpen = true;
      else kept.push(...(token.children ?? []));
      if (address.text === '') continue;
      token.attrs = null;
      token.type = LEFT_OUT;
      token.info = 'refused-address';
      token.content = address.text;
      kept.push(token);
    }
  }
  return kept;
}
