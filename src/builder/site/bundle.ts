/** Bundles the Worker into one script of ASCII. */

import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { sourceFolder } from '../folders.ts';
import { makeRehearsal } from '../rehearsal/rehearsal.ts';

/** Uncompressed; the platform takes 64 MiB, but every kibibyte is read when an isolate starts. HTML in posts and emoji names took it from 886 to 1,036 KiB. */
export const MAX_SCRIPT_BYTES = 1280 * 1024;

/** The script; throws when it does not bundle or is over its budget. */
export async function bundleWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(sourceFolder, 'worker/index.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['node:*'],
    legalComments: 'none',
    logLevel: 'warning',
    define: { REHEARSAL: JSON.stringify(makeRehearsal()) },
  });
  const script = escapeNonAscii(outputFiles[0]?.text ?? '');
  if (script.length > MAX_SCRIPT_BYTES)
    throw new Error(`Cannot use a script of ${script.length} bytes, at most ${MAX_SCRIPT_BYTES}`);
  return script;
}

/** Puts the script in its place, whole or not at all. */
export async function writeScript(path: string, script: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, script);
  await rename(`${path}.new`, path);
}

/**
 * One character above U+00FF makes V8 hold the whole script in two bytes a character. esbuild escapes strings, but not the
 * regular expressions of KaTeX and markdown-it nor tagged templates; after minification nothing else can hold one.
 */
function escapeNonAscii(script: string): string {
  return script.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
