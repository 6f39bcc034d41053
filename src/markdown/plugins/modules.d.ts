// Packages without types: as much of them as is used here.

declare module 'markdown-it-container' {
  import type { MarkdownIt } from 'markdown-it';
  // biome-ignore lint/style/noDefaultExport: as the package has it
  export default function container(md: MarkdownIt, name: string, options: { validate: (params: string) => boolean }): void;
}

declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';
  // biome-ignore lint/style/noDefaultExport: as the package has it
  export default function footnote(md: MarkdownIt): void;
}

declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it';
  // biome-ignore lint/style/noDefaultExport: as the package has it
  export default function definitionLists(md: MarkdownIt): void;
}

declare module 'markdown-it-emoji' {
  import type { MarkdownIt } from 'markdown-it';
  export function full(md: MarkdownIt, options: { readonly shortcuts: Readonly<Record<string, string>> }): void;
}
