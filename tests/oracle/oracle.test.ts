import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRender } from '../../src/markdown/render.ts';
import { posts } from '../memory-archive.ts';
import { listCorpora, unpackCorpus, withoutCorpora } from '../shared-data.ts';
import { type Body, listBodies, readBody } from './bodies.ts';
import { type Comparison, comparePost, type DifferenceKind } from './compare.ts';
import { add, figuresOf, findFailures, NOTHING } from './figures.ts';
import { openMathJaxPost } from './mathjax.ts';
import { createPostMarkdown } from './post-markdown.ts';

const markdown = createPostMarkdown();
const fixtures = join(import.meta.dirname, 'posts');
/** Posts taken of each blog, evenly: some 750 formulas in 15 s. The script of this folder compares all. */
const POSTS_A_CORPUS = 6;

/** Formulas of fixtures that show nothing: definitions, and what stands in the text of a picture. */
const HIDDEN: Readonly<Record<string, number>> = { 'macros.md': 1, 'delimiters.md': 1 };

async function readBodies(folder: string, count = Number.POSITIVE_INFINITY): Promise<Body[]> {
  const paths = await listBodies(folder);
  const step = Math.max(1, Math.floor(paths.length / count));
  const bodies = await Promise.all(paths.filter((_, i) => i % step === 0).map((path) => readBody(folder, path)));
  return bodies.filter((body) => body !== undefined);
}

function differencesOf(comparison: Comparison, kinds: readonly DifferenceKind[]): string[] {
  return comparison.differences
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, line, detail }) => `${line}: ${kind}: ${detail}`);
}

describe('comparePost()', () => {
  it('sees a formula that is missed, a number and a label that differ', () => {
    const other = createPostMarkdown();
    // As a plugin would be that has no rule for blocks: it counts less.
    other.withMath.block.ruler.disable('math_block');
    const body = '\\begin{equation}a\n\n\\end{equation}\n\n$x_1$ \\begin{equation}b\\label{b}\\end{equation}\n';
    const kinds = comparePost(body, other).differences.map(({ kind }) => kind);
    expect(kinds).toEqual(['missed', 'number', 'number', 'label']);
    expect(comparePost(body, markdown).differences).toEqual([]);
  });
  it('tells prose between prices from mathematics', () => {
    const missed = (body: string) => comparePost(body, markdown).differences.map(({ kind }) => kind);
    expect(missed('从$5，涨到$8')).toEqual(['prose']);
    expect(missed('$HOME/$USER')).toEqual(['prose']);
    expect(missed('code `$x` and `y$` $5.')).toEqual([]);
  });
  it('goes on counting from ours where MathJax refuses', () => {
    const equation = (tex: string) => `\\begin{equation}${tex}\\end{equation}\n\n`;
    const comparison = comparePost(equation('a') + equation('b\\label{x}\\label{y}') + equation('c'), markdown);
    expect(comparison.differences.map(({ kind }) => kind)).toEqual(['refused by MathJax', 'label', 'label']);
    expect(comparison.numbers).toBe(2);
  });
});

describe('our plugin against MathJax', () => {
  it.each(['code-spans', 'delimiters', 'environments', 'labels', 'macros', 'rows', 'tags'])(
    'recognises and numbers the same in the fixture %s',
    (name) => {
      const comparison = comparePost(readFileSync(join(fixtures, `${name}.md`), 'utf8'), markdown);
      expect(comparison.found).toBeGreaterThan(3);
      expect(differencesOf(comparison, ['missed', 'refused', 'refused by MathJax', 'number', 'label'])).toEqual([]);
    },
  );

  it('recognises and numbers the same in the posts of this archive', async () => {
    const bodies = await readBodies(posts);
    expect(bodies.length).toBeGreaterThan(0);
    for (const { path, body } of bodies) {
      const comparison = comparePost(body, markdown);
      expect([path, ...comparison.differences]).toEqual([path]);
      expect(comparison.numbers, path).toBeGreaterThan(0);
    }
  });

  const corpora = listCorpora();
  it.skipIf(corpora.length === 0)(
    `reaches its figures on ${POSTS_A_CORPUS} posts of each blog${withoutCorpora()}`,
    { timeout: 120_000 },
    async () => {
      let figures = NOTHING;
      for (const name of corpora) {
        const { folder, remove } = unpackCorpus(name);
        try {
          for (const { body } of await readBodies(folder, POSTS_A_CORPUS))
            figures = add(figures, figuresOf(comparePost(body, markdown)));
        } finally {
          remove();
        }
      }
      expect(figures.found).toBeGreaterThan(500);
      expect(findFailures(figures)).toEqual([]);
    },
  );
});

describe('createPostMarkdown()', () => {
  it('recognises the formulas that the archive renders', async () => {
    const render = createRender();
    for (const { path, body } of [...(await readBodies(posts)), ...(await readBodies(fixtures))]) {
      const { recognised } = comparePost(body, markdown);
      const html = render(body, 'tex').html;
      const shown = html.match(/<code[^>]* class="math(?:-error)? |<(?:a|span) class="eqref /g) ?? [];
      expect(shown.length + (HIDDEN[path] ?? 0), path).toBe(recognised);
    }
  });
});

describe('openMathJaxPost()', () => {
  it('starts each post anew', () => {
    const equation = { tex: '\\begin{equation}\\newcommand{\\a}{b}a\\label{x}\\end{equation}', isDisplay: true };
    for (let i = 0; i < 2; i += 1)
      expect(openMathJaxPost().typeset(equation)).toMatchObject({ numbers: ['(1)'], labels: ['x'], error: undefined });
  });
});
