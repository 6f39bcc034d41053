/** The project's own documents, taken apart: their links, the names of their headings, and what stands in their fences. */

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import createMarkdownIt, { type Token } from 'markdown-it';

const root = new URL('../', import.meta.url);

export interface Document {
  /** From the checkout. */
  readonly path: string;
  readonly text: string;
  /** Addresses of links and images. */
  readonly links: readonly string[];
  /** The names that GitHub gives headings. */
  readonly anchors: ReadonlySet<string>;
  readonly fences: readonly { readonly language: string; readonly content: string }[];
}

/** All documents but posts and the oracle's, which are data. */
export function listDocuments(): Document[] {
  const below = ['src', 'tests'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((path) => posix.join(folder, path)),
  );
  const paths = [...readdirSync(root), ...below].filter(
    (path) => path.endsWith('.md') && !path.startsWith('tests/oracle/posts/'),
  );
  return paths.sort().map((path) => parseDocument(path, readFileSync(new URL(path, root), 'utf8')));
}

function parseDocument(path: string, text: string): Document {
  const tokens = createMarkdownIt({ html: true }).parse(text, {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  const links = inline.flatMap((token) => String(token.attrGet('href') ?? token.attrGet('src') ?? '') || []);
  const headings = tokens.filter((_, index) => tokens[index - 1]?.type === 'heading_open').map(formatAnchor);
  const fences = tokens.filter(({ type }) => type === 'fence').map(({ info, content }) => ({ language: info.trim(), content }));
  return { path, text, links, anchors: new Set(headings), fences };
}

/** Lower case, without marks, hyphens for spaces. */
function formatAnchor({ children }: Token): string {
  const text = (children ?? []).map(({ content }) => content).join('');
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** Command lines that a document shows: those of `sh` fences, and in `console` fences those behind a `$`. */
export function listCommands({ fences }: Document): string[] {
  return fences.flatMap(({ language, content }) => {
    const lines = content.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    if (language === 'sh') return lines;
    return language === 'console' ? lines.flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : [])) : [];
  });
}
