/** What the platform takes (Cloudflare Workers static assets, 2026), checked where it can still be changed. */

import type { WrittenFiles } from './output.ts';

/** Files a version may have on the free plan; 100,000 on the paid one. */
export const MAX_FILES_FREE = 20_000;

export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** What is over budget, as sentences; empty when all is well. */
export function checkBudget(files: WrittenFiles, maxFiles: number): string[] {
  const over: string[] = [];
  if (files.size > maxFiles) {
    over.push(
      `Cannot deploy ${files.size} files, at most ${maxFiles}: raise the limit with --max-files 100000 on the paid plan, or split the posts into two archives`,
    );
  }
  for (const [path, { bytes }] of files) {
    if (bytes > MAX_FILE_BYTES)
      over.push(`Cannot deploy ${path}: ${bytes} bytes, at most ${MAX_FILE_BYTES} a file; split the post it belongs to`);
  }
  return over;
}
