/** Runs the wrangler that this project pins, quietly and without calling home. */

import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { projectFolder, scriptPath } from '../folders.ts';

const QUIET = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
  X_LOCAL_EXPLORER: 'false',
};

/** Arguments that name a built archive: its script as it is, and its assets. */
export function archiveArguments(out: string): string[] {
  // Named, for wrangler would look for its configuration beside the script, which may be anywhere.
  const config = join(projectFolder, 'wrangler.toml');
  return [scriptPath(out), '--config', config, '--no-bundle', '--assets', join(resolve(out), 'site')];
}

export function startWrangler(args: readonly string[], stdio: 'inherit' | 'pipe'): ChildProcess {
  const wrangler = join(dirname(createRequire(import.meta.url).resolve('wrangler/package.json')), 'bin/wrangler.js');
  return spawn(process.execPath, [wrangler, ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...QUIET },
    stdio: stdio === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
}

/** The exit code of a command that runs to its end. */
export function waitForExit(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
