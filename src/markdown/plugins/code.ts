/** The HTML of code, inline and in blocks. */

import type { MarkdownIt, Token } from 'markdown-it';
import type { HighlightCode } from './highlight.ts';
import { parseLanguage } from './languages.ts';

/** Replaces the renderer's rules for code. A block can scroll, so it takes the focus; code is not for translators. */
export function addCode(md: MarkdownIt, highlight: HighlightCode): void {
  const { escapeHtml } = md.utils;
  const block = (token: Token | undefined): string => {
    const { content = '', info = '' } = token ?? {};
    const language = parseLanguage(info);
    const code = highlight(content, language) ?? escapeHtml(content);
    const name = language === '' ? '' : ` language-${escapeHtml(language)}`;
    return `<pre class="notranslate" translate="no" tabindex="0"><code class="hljs${name}">${code}</code></pre>\n`;
  };
  md.renderer.rules.fence = (tokens, i) => block(tokens[i]);
  md.renderer.rules.code_block = (tokens, i) => block(tokens[i]);
  md.renderer.rules.code_inline = (tokens, i) =>
    `<code class="notranslate" translate="no">${escapeHtml(tokens[i]?.content ?? '')}</code>`;
}
