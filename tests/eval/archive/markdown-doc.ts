/** A document as a post: Markdown whose plain text is the document's text. */

import type { Doc } from '../engines/engine.ts';

/** Front matter with id and title, then the lines of the text as paragraphs with all marks of Markdown escaped. */
export function formatDoc({ id, title, text }: Doc): string {
  const paragraphs = text
    .split('\n')
    .map((line) => escapeMarkdown(line.trim()))
    .filter((line) => line !== '');
  // JSON is YAML.
  return `---\nid: ${JSON.stringify(id)}\ntitle: ${JSON.stringify(title)}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

/** ASCII marks that Markdown, formulas, template tags or bare addresses could read; those left as they are mean nothing in a line. */
function escapeMarkdown(line: string): string {
  return line.replace(/[\\`*_[\]<>#|$~{}&!^=+\-:%@.]/g, '\\$&').replace(/^(\d{1,9})\)/, '$1\\)');
}
