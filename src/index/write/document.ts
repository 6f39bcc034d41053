/** What the index keeps of a post: its fields for MiniSearch, and its text cut into passages with the positions they begin at. */

import { MARK_WIDTH, splitUnits, type Unit } from '../../analysis/units.ts';
import type { Section } from '../../markdown/rendered.ts';
import type { PostMeta } from '../../post.ts';
import { splitPassages } from '../../texts/passages.ts';
import type { Passage, StoredText, TextSection } from '../../texts/stored-text.ts';
import type { IndexDocument } from '../schema.ts';

export interface AnalysedDocument {
  readonly fields: Omit<IndexDocument, 'id'>;
  readonly stored: StoredText;
  /** Units of all fields with positions that run through the whole post. */
  readonly units: readonly Unit[][];
}

/** First positions of labels (tags, categories, series, authors) and of the body, in every post: a title has fewer units than the first. */
export const LABELS_POSITION = 1024;
export const BODY_POSITION = 4096;

/** Positions from the last unit of a text to the first of the next: one more than over punctuation, so that no phrase reaches across. */
const TEXT_DISTANCE = MARK_WIDTH + 2;

export function analyseDocument(meta: PostMeta, sections: readonly Section[]): AnalysedDocument {
  const units: Unit[][] = [];
  let position = 0;
  // Cut what does not fit before `end`.
  const add = (text: string, end = Number.POSITIVE_INFINITY): Unit[] => {
    const added = splitUnits(text, position).filter((unit) => unit.position < end);
    units.push(added);
    position = (added.at(-1)?.position ?? position - 1) + TEXT_DISTANCE;
    return added;
  };

  add(meta.title, LABELS_POSITION - 1);
  position = LABELS_POSITION;
  const labels = [...new Set([...meta.tags, ...meta.categories, ...(meta.series === undefined ? [] : [meta.series.name])])];
  for (const label of [...labels, ...meta.authors]) add(label, BODY_POSITION - 1);
  position = BODY_POSITION;

  const headings: string[] = [];
  const texts: string[] = [];
  const stored: TextSection[] = [];
  for (const { heading, blocks } of sections) {
    const passages: Passage[] = [];
    if (heading !== undefined) {
      headings.push(heading.text);
      passages.push({ text: heading.text, position, formulas: [] });
      add(heading.text);
    }
    for (const block of blocks) {
      texts.push(block.text);
      const start = position;
      passages.push(...splitPassages(block, add(block.text), start));
    }
    stored.push({ heading: heading?.text, anchor: heading?.anchor, passages });
  }
  const fields = {
    title: meta.title,
    headings: headings.join('\n'),
    tags: labels.join('\n'),
    authors: meta.authors.join('\n'),
    text: texts.join('\n'),
  };
  return { fields, stored: { sections: stored }, units };
}
