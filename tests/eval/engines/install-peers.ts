/** Packages of other engines are for this comparison only: they have a lock file of their own, and are installed when it runs. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../peers/', import.meta.url));

/** Runs `npm ci` in `peers/` unless that was done; says so on stderr. Engines it fails for say so in their rows. */
export function installPeers(): void {
  if (existsSync(`${folder}node_modules`)) return;
  console.error('Installing the engines to compare with in tests/eval/peers (npm ci)');
  // What npm prints goes to stderr, for the table alone is the output. Windows finds npm.cmd through its shell only.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) console.error('Cannot install them; without --peers they are left out');
}
