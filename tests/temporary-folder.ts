/** A folder for what several files of tests share; it is removed when all have run, for a worker is told nothing before it ends. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'suoyin-tests-'));
  process.env.SUOYIN_TEST_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
