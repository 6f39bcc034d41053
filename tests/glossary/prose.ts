/** Posts of plain paragraphs, for what reads sections. */

import { chooseGroups } from '../../src/glossary/choose-groups.ts';
import type { SynonymGroup } from '../../src/glossary/glossary.ts';
import { minePairs } from '../../src/glossary/mine.ts';
import type { Section } from '../../src/markdown/rendered.ts';

export function prose(...paragraphs: readonly string[]): Section[] {
  return [{ heading: undefined, blocks: paragraphs.map((text) => ({ kind: 'prose', text, formulas: [] })) }];
}

/** What an archive gives; each argument is a post, with a paragraph a line. */
export function mineGroups(...posts: readonly string[]): SynonymGroup[] {
  return chooseGroups(posts.map((post) => minePairs(prose(...post.split('\n')))));
}
