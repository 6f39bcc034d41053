import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import createMarkdownIt from 'markdown-it';
import { katexPlugin } from 'markdown-it-katex';
import { describe, expect, it } from 'vitest';
import { readFixtures } from '../markdown/fixtures.ts';

const folder = join(import.meta.dirname, '../../src/markdown-it-katex/fixtures');

// Output is TeX, so that the fixtures show what was recognised and not how KaTeX sets it.
describe.each(readdirSync(folder))('%s', (file) => {
  const md = new createMarkdownIt().use(katexPlugin, {
    output: 'tex',
    brackets: file === 'brackets.txt',
    codeSpans: file === 'code-spans.txt',
  });
  const fixtures = readFixtures(readFileSync(join(folder, file), 'utf8'));

  it('holds fixtures', () => expect(fixtures.length).toBeGreaterThan(0));
  it.each(fixtures)('$title', ({ source, html }) => expect(md.render(source)).toBe(html));
});
