/** Addresses that begin with a tag of another tool: one that names a post or a file, or a variable for the root of the site. */

import { markPost } from '../rules/marked-address.ts';
import { parameterOf, parseTagAt, tagWords } from './template-tag.ts';
import { useOfTag } from './tool-tags.ts';

export interface TemplateAddress {
  /** What the tags say: the whole address, or nothing where a path follows. */
  readonly address: string;
  /** Characters that the tags take. */
  readonly length: number;
}

/** Reads what stands at the start of an address; `undefined` for an ordinary address. */
export function parseTemplateAddress(text: string): TemplateAddress | undefined {
  if (!text.startsWith('{')) return undefined;
  const variable = VARIABLE.exec(text.slice(0, MAX_LENGTH));
  const from = variable?.[0].length ?? 0;
  const tag = text[from] === '{' ? parseTagAt(text.slice(from), 0) : undefined;
  const use = tag === undefined ? undefined : useOfTag(tag.name);
  if (tag !== undefined && (use === 'post' || use === 'file')) {
    const end = from + tag.length;
    const fragment = /^#[^\s()]{0,200}/.exec(text.slice(end, end + MAX_LENGTH))?.[0] ?? '';
    const name = (parameterOf(tag, 'path') ?? tagWords(tag)[0] ?? '') + fragment;
    return { address: use === 'post' ? markPost(name) : name, length: end + fragment.length };
  }
  return variable === null ? undefined : { address: variable[1] ?? '', length: from };
}

const MAX_LENGTH = 200;
/** Variables of Jekyll that stand for the root of the site; a path in quotes may be sent through filters. */
const VARIABLE =
  /^\{\{-?\s*(?:["']([^"'{}]{1,150})["']\s*(?:\|[^{}]{1,100})?|(?:site|page|base)[\w.]{0,40}(?:\s*\|[^{}]{1,100})?)\s*-?\}\}(?:\{\{-?\s*(?:site|page|base)[\w.]{0,40}\s*-?\}\}){0,2}/;
