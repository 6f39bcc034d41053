import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OPTIONS } from '../src/builder/command/options.ts';
import { MAX_PAGE } from '../src/pages/lists/list-address.ts';
import { MAX_QUERY_LENGTH } from '../src/query/language/query.ts';
import { MAX_QUERY_UNITS } from '../src/query/match/plan.ts';
import { DEFAULT_SITE_SETTINGS } from '../src/site.ts';
import { DEFAULT_HITS_PER_PAGE, listParameters, MAX_HITS_PER_PAGE, searchParameters } from '../src/worker/parameters.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const scripts = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { scripts: object }).scripts;

describe('README.md', () => {
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
