import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockEntry {
  readonly engines?: { readonly node?: string };
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockEntry>>;
};

/** The oldest Node that may run `npm ci`; everything after it is run by the Node that is a package here. */
const OLDEST = { major: 20, minor: 19 };

/** Whether one alternative of a range begins at or below the oldest Node. */
function admitsOldest(range: string): boolean {
  return range.split('||').some((alternative) => {
    const [, operator = '', major = '', minor = '0'] = /^\s*(>=|\^|~|)\s*(\d+)(?:\.(\d+))?/.exec(alternative) ?? [];
    if (major === '') return false;
    const isBelow = Number(major) < OLDEST.major || (Number(major) === OLDEST.major && Number(minor) <= OLDEST.minor);
    return isBelow && (operator === '>=' || Number(major) === OLDEST.major);
  });
}

describe('package-lock.json', () => {
  it.each([
    ['>=20', true],
    ['^20.19.0 || >=22.12.0', true],
    ['18 || 20 || >=22', true],
    ['>= 18', true],
    ['>=22.0.0', false],
    ['^18 || >=22', false],
    ['>=20.20', false],
  ])('knows whether %s admits the oldest Node: %s', (range, admits) => {
    expect(admitsOldest(range)).toBe(admits);
  });

  it('asks no newer Node of the npm that installs it: where one does, delete "engines" of that entry (decision 41)', () => {
    const refusing = Object.entries(lock.packages).filter(([, { engines }]) => !admitsOldest(engines?.node ?? '>=0'));
    expect(refusing.map(([path, { engines }]) => `${path}: ${engines?.node}`)).toEqual([]);
  });
});
