/** Reads one tag of Hexo, Jekyll or Hugo. */

export interface TemplateTag {
  /** Without the `end` or `/` that closes. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly parameters: string;
  readonly length: number;
}

// Longer ones are not tags, and matching stays bounded.
const MAX_LENGTH = 1000;
const TAG =
  /^(?:\{%-?\s*(end|\/)?([A-Za-z][\w-]*)((?:[^%{]|%(?!\})|\{(?!%))*?)-?%\}|\{\{[<%]\s*(\/)?\s*([A-Za-z][\w-]*)((?:(?![>%]\}\}|\{\{[<%])[\s\S])*?)\/?\s*[>%]\}\}|<!--\s*(end)?(tab)(?:\s+([^<>]*?))?\s*-->)/;

/** The tag at an offset, or undefined where there is none. */
export function parseTagAt(text: string, position: number): TemplateTag | undefined {
  const match = TAG.exec(text.slice(position, position + MAX_LENGTH));
  if (match === null) return undefined;
  const [found, end, name, parameters, slash, hugoName, hugoParameters, endTab, tab, title] = match;
  return {
    name: name ?? hugoName ?? tab ?? '',
    isClosing: (end ?? slash ?? endTab) !== undefined,
    parameters: (parameters ?? hugoParameters ?? title ?? '').trim(),
    length: found.length,
  };
}

/** The tag a line consists of, or undefined. */
export function parseTemplateTag(line: string): TemplateTag | undefined {
  if (!(line.startsWith('{') || line.startsWith('<!--')) || line.length > MAX_LENGTH) return undefined;
  const text = line.trimEnd();
  const tag = parseTagAt(text, 0);
  return tag?.length === text.length ? tag : undefined;
}

/** The value of a named parameter: `src="a.png"`, `src: a.png`, or `"url=a.mp4"` as a whole in quotes. */
export function parameterOf({ parameters }: TemplateTag, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const pattern = new RegExp(`(?:^|[\\s"'])${name}\\s*[=:]\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"',]+))`, 'i');
    const [, double, single, bare] = pattern.exec(parameters) ?? [];
    const value = double ?? single ?? bare;
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** The parameters without names, each word or text in quotes one. */
export function tagWords({ parameters }: TemplateTag): readonly string[] {
  return [...parameters.matchAll(/"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+)/g)].map(
    ([, double, single, tick, bare]) => double ?? single ?? tick ?? bare ?? '',
  );
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

/** Words of themes for colours and looks, which stand before or behind the words for readers. */
const LOOK =
  /^(?:red|orange|yellow|green|cyan|blue|purple|pink|gray|grey|black|white|brown|default|primary|success|info|warning|danger|light|dark|checked|times|plus|minus|large|small|huge|bold|center|left|right|logo|outline|block|larger|open|close|h\d|#[0-9a-f]{3,8})$/i;

/** A parameter without what says only how it looks: `red, words`, `words blue`, `primary@words`. */
export function withoutLooks(text: string): string {
  const behindKind = /^[a-z]+@(?=\S)/.exec(text.trim());
  const parts = text
    .trim()
    .slice(behindKind?.[0].length ?? 0)
    .split(',')
    .map((part) => part.trim());
  const isLook = (part: string): boolean => part === '' || part.split(/\s+/).every((word) => LOOK.test(word));
  const kept = parts.filter((part) => !isLook(part));
  const words = (kept.length === 0 ? parts : kept).join(', ').split(' ');
  while (words.length > 1 && LOOK.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}
