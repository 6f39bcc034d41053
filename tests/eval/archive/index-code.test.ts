import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFolder } from '../../../src/builder/folders.ts';
import { listImported, readIndexCode } from './index-code.ts';

describe('readIndexCode()', () => {
  const paths = new Set(readIndexCode().filter((_, index) => index % 2 === 0));

  it('has what an index is made by, and the lockfile', () => {
    for (const path of ['src/analysis/units.ts', 'src/index/write/writer.ts', 'src/markdown/render.ts', 'src/glossary/mine.ts'])
      expect(paths).toContain(path);
    expect(paths).toContain('src/markdown-it-katex/index.ts');
    expect(paths).toContain('package-lock.json');
  });

  it('has nothing that only answers queries or writes pages', () => {
    expect([...paths].filter((path) => /^src\/(?:query|pages|worker|browser)\//.test(path))).toEqual([]);
  });
});

describe('listImported()', () => {
  it('follows no type, and nothing that is not wanted', () => {
    const entry = join(sourceFolder, 'index/write/writer.ts');
    expect(listImported([entry], () => false)).toEqual([entry]);
    expect(listImported([entry], () => true).length).toBeGreaterThan(3);
  });
});
