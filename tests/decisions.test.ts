import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** What each decision says, in this order. */
const PARTS = ['- **Context:** ', '- **Decision:** ', '- **Figure:** ', '- *Revisit when* '];

const decisions = read('src/DECISIONS.md')
  .split(/^(?=## )/m)
  .slice(1);

/** Text files that may name a decision: documents and the comments of code. */
const texts = ['src', 'tests', 'posts']
  .flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .concat(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])
  .filter((path) => /\.(?:ts|md|css)$/.test(path));

describe('the decisions', () => {
  it('are numbered once, from 1 on, and each has a title', () => {
    expect(decisions.map((text) => /^## (\d+)\. \S.*\n\n/.exec(text)?.[1])).toEqual(
      decisions.map((_, index) => String(index + 1)),
    );
  });

  it('have a context, a decision, a figure and when to revisit it', () => {
    for (const text of decisions) {
      const found = text.split('\n').filter((line) => PARTS.some((part) => line.startsWith(part) && line.length > part.length));
      expect(
        found.map((line) => PARTS.find((part) => line.startsWith(part))),
        text.split('\n')[0],
      ).toEqual(PARTS);
    }
  });

  it('exist where they are referred to', () => {
    const references = texts.flatMap((path) =>
      [...read(path).matchAll(/\bdecision (\d+)/gi)].map(([reference, number]) => ({ path, reference, number: Number(number) })),
    );
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter(({ number }) => number < 1 || number > decisions.length)).toEqual([]);
  });
});
