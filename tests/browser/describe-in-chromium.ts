import { describe, it } from 'vitest';
import { findChromium, HOW_TO_GET_CHROMIUM } from './chromium.ts';

/**
 * Describes what is seen in Chromium. Without one, its tests are skipped and say how to get it; with CI=true they fail,
 * since what a machine always skips nobody misses.
 */
export function describeInChromium(name: string, options: { readonly timeout: number }, body: (chromium: string) => void): void {
  const chromium = findChromium();
  if (chromium !== undefined) return void describe(name, options, () => body(chromium));
  if (process.env.CI !== 'true') return void describe.skip(`${name} (skipped: ${HOW_TO_GET_CHROMIUM})`, options, () => body(''));
  describe(name, () => {
    it('has a Chromium to run in', () => {
      throw new Error(HOW_TO_GET_CHROMIUM);
    });
  });
}
