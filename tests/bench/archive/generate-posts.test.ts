import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatePost, writePosts } from './generate-posts.ts';

const COUNT = 400;

describe('generatePost()', () => {
  const posts = Array.from({ length: COUNT }, (_, index) => generatePost(index));

  it('is the same in every run, and another for every place', () => {
    expect(generatePost(7)).toBe(posts[7]);
    expect(new Set(posts).size).toBe(COUNT);
  });

  it('has words of every frequency', () => {
    const share = (text: string): number => posts.filter((post) => post.includes(text)).length / COUNT;
    expect(share('我们')).toBeGreaterThan(0.9);
    expect(share('数据库')).toBeGreaterThan(0);
    expect(share('数据库')).toBeLessThan(share('数据'));
  });

  it('has titles, tags and dates, and formulas in some', () => {
    for (const post of posts) expect(post).toMatch(/^---\ntitle: ".+"\ndate: 20\d\d-\d\d-\d\d\ntags: \[.+\]\n---\n/);
    const withFormulas = posts.filter((post) => post.includes('$')).length / COUNT;
    expect(withFormulas).toBeGreaterThan(0.1);
    expect(withFormulas).toBeLessThan(0.5);
  });
});

it('writePosts() writes as many as it is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'suoyin-generate-'));
  try {
    writePosts(folder, 1001);
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.md'))).toHaveLength(1001);
    expect(readFileSync(join(folder, '1/1000.md'), 'utf8')).toBe(generatePost(1000));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
