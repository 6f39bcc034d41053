import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OPTIONS } from '../src/builder/command/options.ts';
import { MAX_QUERY_LENGTH, MAX_QUERY_UNITS } from '../src/query/limits.ts';
import { DEFAULT_HITS_PER_PAGE, listParameters, MAX_HITS_PER_PAGE, MAX_PAGE, searchParameters } from '../src/query/request.ts';
import { DEFAULT_SITE_SETTINGS } from '../src/site.ts';

/** What users read, wherever it lies. */
const readme = ['README.md', 'src/markdown/README.md', 'src/query/README.md', 'src/worker/README.md', 'src/builder/README.md']
  .map((path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))
  .join('\n');
const scripts = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { scripts: object }).scripts;

describe('README.md', () => {
  const front = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

  it('has two commands, one picture of at most 60 KiB, and at most 150 lines', () => {
    expect([...front.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, command]) => command?.trim())).toEqual([
      'npm ci && npm start',
      'npm ci && npm test',
    ]);
    expect(front.match(/^```/gm)).toHaveLength(4);
    const pictures = [...front.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(pictures).toHaveLength(1);
    expect(statSync(new URL(`../${pictures[0]}`, import.meta.url)).size).toBeLessThanOrEqual(60 * 1024);
    expect(front.split('\n').length).toBeLessThanOrEqual(151);
  });
});

describe('the documents', () => {
  it('names every parameter, setting and command, and no command that is none', () => {
    for (const name of [...Object.keys(searchParameters), ...Object.keys(listParameters), ...Object.keys(DEFAULT_SITE_SETTINGS)])
      expect(readme).toContain(`\`${name}\``);
    for (const command of Object.keys(OPTIONS)) expect(readme).toMatch(new RegExp(`npm (?:run )?${command}\\b`));
    for (const [, command = ''] of readme.matchAll(/`npm run ([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(command);
  });

  it('tells the bounds that hold', () => {
    expect(readme).toContain(`1 to ${MAX_PAGE} (1); 1 to ${MAX_HITS_PER_PAGE} (${DEFAULT_HITS_PER_PAGE})`);
    expect(readme).toContain(`${MAX_QUERY_LENGTH} characters, ${MAX_QUERY_UNITS} units`);
  });
});
