import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TOOL_SYNTAX } from '../../../src/markdown/plugins/tool-syntax.ts';
import { LEFT_OUT_KINDS } from '../../../src/markdown/rules/left-out.ts';

const readme = readFileSync(new URL('../../../src/markdown/README.md', import.meta.url), 'utf8');
const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``).replaceAll('|', '\\|');

describe('src/markdown/README.md', () => {
  it('has the whole table of other tools, as the code has it', () => {
    const rows = TOOL_SYNTAX.map(({ written, engines, becomes }) => `| ${code(written)} | ${engines} | ${becomes} |`);
    expect(readme).toContain(rows.join('\n'));
  });
  it('names every kind of what is left out', () => {
    for (const kind of Object.keys(LEFT_OUT_KINDS)) expect(readme).toContain(`\`${kind}\``);
  });
});
