/** What the platform takes, checked where it can still be changed. */

import { MAX_FILE_BYTES } from '../limits.ts';
import type { WrittenFiles } from './output.ts';

/** What is over budget, as sentences; empty when all is well. */
export function checkBudget(files: WrittenFiles, maxFiles: number): string[] {
  const over: string[] = [];
  if (files.size > maxFiles) {
    over.push(
      `Cannot deploy ${files.size} files, at most ${maxFiles}: raise the limit with --max-files 100000 on the paid plan, or split the posts into two archives, or leave images where they are with "images" in site.yaml`,
    );
  }
  for (const [path, { bytes }] of files) {
    if (bytes > MAX_FILE_BYTES)
      over.push(`Cannot deploy ${path}: ${bytes} bytes, at most ${MAX_FILE_BYTES} a file; split the post it belongs to`);
  }
  return over;
}
