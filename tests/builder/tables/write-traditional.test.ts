import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { traditionalClasses } from '../../../src/builder/tables/traditional-classes.ts';
import { traditionalModule, traditionalPath } from '../../../src/builder/tables/write-traditional.ts';

describe('traditionalModule()', () => {
  it('is what src/analysis/traditional.generated.ts holds', () => {
    expect(
      readFileSync(traditionalPath, 'utf8') === traditionalModule(),
      'run node src/builder/tables/write-traditional.ts',
    ).toBe(true);
  });
});

describe('traditionalClasses()', () => {
  it('joins few characters each, so that no chain of pairs joins what is not alike', () => {
    expect(Math.max(...traditionalClasses().map(({ members }) => members.length))).toBeLessThanOrEqual(6);
  });
});
