/** Reads one HTML tag as authors write it: attributes in any quotes, over several lines, or as JSX has them. */

export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly written: string;
  readonly isClosing: boolean;
  readonly isSelfClosing: boolean;
  /** By name in lower case; the first of a name counts, as in browsers. Values as written, entities and all. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly length: number;
}

/** Longer tags carry data, which is not for text. */
export const MAX_TAG_LENGTH = 2000;

/** The tag at an offset, or undefined where there is none. */
export function parseTag(text: string, position: number, end: number): HtmlTag | undefined {
  const match = TAG.exec(text.slice(position, Math.min(end, position + MAX_TAG_LENGTH)));
  if (match === null) return undefined;
  const [found, slash, written = '', attributes = '', selfClosing] = match;
  return {
    name: written.toLowerCase(),
    written,
    isClosing: slash === '/',
    isSelfClosing: selfClosing === '/',
    attributes: parseAttributes(attributes),
    length: found.length,
  };
}

const VALUE = `"[^"]*"|'[^']*'|\\{\\{[^{}]*\\}\\}|\\{[^{}]*\\}|[^\\s"'=<>\`{]+`;
const NAME = '[a-z_:@][\\w.:@-]*';
const TAG = new RegExp(`^<(/?)([a-z][\\w.-]*)((?:(?:\\s+|(?<=["'}]))${NAME}(?:\\s*=\\s*(?:${VALUE}))?)*)\\s*(/?)\\s*>`, 'i');
const EACH_ATTRIBUTE = new RegExp(`(${NAME})(?:\\s*=\\s*(${VALUE}))?`, 'gi');

function parseAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(EACH_ATTRIBUTE)) {
    const key = ALIASES[name] ?? name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, unquote(value));
  }
  return attributes;
}

/** Names of JSX. */
const ALIASES: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

/** `{require("./a.png").default}` and `{"a"}` are the text they hold; other expressions say nothing without their program. */
function unquote(value: string): string {
  if (value.startsWith('{'))
    return /^\{\s*(?:require\(\s*)?["'`]([^"'`{}]*)["'`]\s*(?:\)(?:\.default)?)?\s*\}$/.exec(value)?.[1] ?? '';
  return /^["']/.test(value) ? value.slice(1, -1) : value;
}
