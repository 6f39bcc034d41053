/** Reads a line that is one tag of Hexo, Jekyll or Hugo. */

export interface TemplateTag {
  /** Without the `end` or `/` that closes. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly parameters: string;
}

// Longer lines are not tags, and matching stays bounded.
const MAX_LENGTH = 500;
const TAG = /^(?:\{%-? *(end|\/)?([\w-]+)([^%]*?)-?%\}|\{\{[<%] *(\/)?([\w-]+)(.*?)[>%]\}\})\s*$/;

/** The tag a line consists of, or undefined. */
export function parseTemplateTag(line: string): TemplateTag | undefined {
  if (!line.startsWith('{') || line.length > MAX_LENGTH) return undefined;
  const match = TAG.exec(line);
  if (match === null) return undefined;
  const [, end, name, parameters, slash, hugoName, hugoParameters] = match;
  return {
    name: name ?? hugoName ?? '',
    isClosing: (end ?? slash) !== undefined,
    parameters: (parameters ?? hugoParameters ?? '').trim(),
  };
}

/** For each line with a tag that is closed, the line that closes it: one pass with a stack. */
export function pairTemplateTags(text: string): ReadonlyMap<number, number> {
  const closeOf = new Map<number, number>();
  const open: { readonly name: string; readonly line: number }[] = [];
  const openByName = new Map<string, number>();
  const count = (name: string, by: number) => openByName.set(name, (openByName.get(name) ?? 0) + by);
  for (const [line, written] of text.split('\n').entries()) {
    const tag = parseTemplateTag(written.trimStart());
    if (tag === undefined) continue;
    if (!tag.isClosing) {
      open.push({ name: tag.name, line });
      count(tag.name, 1);
      continue;
    }
    while ((openByName.get(tag.name) ?? 0) > 0) {
      const last = open.pop();
      if (last === undefined) break;
      count(last.name, -1);
      if (last.name !== tag.name) continue;
      closeOf.set(last.line, line);
      break;
    }
  }
  return closeOf;
}
