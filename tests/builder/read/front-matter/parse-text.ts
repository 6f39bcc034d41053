/** Reads the text of one post, for tests that look at what came of it. */

import { type PostOutcome, type PostSettings, parsePost } from '../../../../src/builder/read/front-matter/front-matter.ts';
import type { Post } from '../../../../src/post.ts';

const settings: PostSettings = { timeZone: 'Asia/Shanghai', postIds: 'name' };

/** What a file's text is read as, at a path that says nothing. */
export function parseText(text: string, path = 'name.md'): PostOutcome {
  return parsePost(path, text, settings);
}

export function readText(text: string, path = 'name.md'): Post {
  const outcome = parseText(text, path);
  if (outcome.kind !== 'post') throw new Error(JSON.stringify(outcome));
  return outcome.post;
}

export function warningsText(text: string, path = 'name.md'): readonly string[] {
  const outcome = parseText(text, path);
  return outcome.kind === 'refused' ? ['refused'] : outcome.warnings.map(({ line, message }) => `${line}: ${message}`);
}

export function problemsText(text: string, path = 'name.md'): readonly string[] {
  const outcome = parseText(text, path);
  return outcome.kind === 'refused' ? outcome.problems.map(({ line, message }) => `${line}: ${message}`) : [outcome.kind];
}
