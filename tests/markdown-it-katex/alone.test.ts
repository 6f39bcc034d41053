import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src/markdown-it-katex', import.meta.url));
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const readme = readFileSync(join(source, 'README.md'), 'utf8');
const manifest: unknown = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));

/** A project of its own, in which there is the plugin, markdown-it and KaTeX. */
let project: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'suoyin-katex-'));
  cpSync(source, join(project, 'plugin'), { recursive: true });
  for (const root of [project, join(project, 'plugin')]) {
    mkdirSync(join(root, 'node_modules'));
    for (const name of ['markdown-it', 'katex']) symlinkSync(join(modules, name), join(root, 'node_modules', name));
  }
  symlinkSync(join(project, 'plugin'), join(project, 'node_modules', 'markdown-it-katex'));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const blockOf = (language: string): string => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';

describe('the plugin alone', () => {
  it('runs the example of its README, and prints what that says', () => {
    writeFileSync(join(project, 'example.ts'), blockOf('ts'));
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(project, 'example.ts')], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(blockOf('html'));
  });

  it('has versions of markdown-it and KaTeX that it was tested with', () => {
    const versionOf = (name: string) => String(JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version);
    expect(manifest).toMatchObject({ license: 'MIT', peerDependencies: { 'markdown-it': '^15.0.0', katex: '^0.19.1' } });
    expect(versionOf('markdown-it')).toMatch(/^15\./);
    expect(versionOf('katex')).toMatch(/^0\.19\./);
  });

  it('imports its own files and these two packages', () => {
    for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))) {
      for (const [, specifier] of readFileSync(join(source, name), 'utf8').matchAll(
        /^(?:import|export) (?:[^;]*? from )?'([^']+)'/gm,
      ))
        expect(specifier, name).toMatch(/^(?:\.\.?(?:\/[a-z-]+)+\.ts|markdown-it|katex(?:\/contrib\/mhchem)?)$/);
    }
  });

  it('names every option in its README', () => {
    const [, options = ''] =
      /interface KatexPluginOptions[^{]*\{([\s\S]*?)\n\}/.exec(readFileSync(join(source, 'index.ts'), 'utf8')) ?? [];
    const names = [...options.matchAll(/readonly (\w+)\??:/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(3);
    for (const name of [...names, 'brackets']) expect(readme).toContain(`\`${name}\``);
  });
});
