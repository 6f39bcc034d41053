/** What the index keeps of a post: its fields for MiniSearch, and its text cut into passages with the positions they begin at. */

import { splitUnits, type Unit } from '../analysis/units.ts';
import type { Section } from '../markdown/rendered.ts';
import type { PostMeta } from '../post.ts';
import { splitPassages } from './passages.ts';
import type { IndexDocument } from './schema.ts';
import type { Passage, StoredText, TextSection } from './stored-text.ts';

export interface AnalysedDocument {
  readonly fields: Omit<IndexDocument, 'id'>;
  readonly stored: StoredText;
  /** Units of all fields with positions that run through the whole post. */
  readonly units: readonly Unit[][];
}

/** Positions between title, tags and body, so that no phrase reaches from one into the next. */
const FIELD_GAP = 8;

export function analyseDocument(meta: PostMeta, sections: readonly Section[]): AnalysedDocument {
  const units: Unit[][] = [];
  let position = 0;
  const add = (text: string, gap: number): Unit[] => {
    const added = splitUnits(text, position);
    units.push(added);
    position = (added.at(-1)?.position ?? position - 1) + 1 + gap;
    return added;
  };

  add(meta.title, FIELD_GAP);
  const labels = [...new Set([...meta.tags, ...meta.categories, ...(meta.series === undefined ? [] : [meta.series.name])])];
  for (const label of labels) add(label, 1);
  position += FIELD_GAP;
  const bodyPosition = position;

  const headings: string[] = [];
  const texts: string[] = [];
  const stored: TextSection[] = [];
  for (const { heading, blocks } of sections) {
    const passages: Passage[] = [];
    if (heading !== undefined) {
      headings.push(heading.text);
      passages.push({ text: heading.text, position });
      add(heading.text, 1);
    }
    for (const block of blocks) {
      texts.push(block.text);
      const start = position;
      passages.push(...splitPassages(block, add(block.text, 1), start));
    }
    stored.push({ heading: heading?.text, anchor: heading?.anchor, passages });
  }
  const fields = { title: meta.title, headings: headings.join('\n'), tags: labels.join('\n'), text: texts.join('\n') };
  return { fields, stored: { bodyPosition, sections: stored }, units };
}
