import { describe, expect, it } from 'vitest';
import { splitUnits, type Unit } from '../../../src/analysis/units.ts';
import { createRender } from '../../../src/markdown/render.ts';
import { createRandom } from '../../bench/queries.ts';
import { buildInMemory, posts } from '../../memory-archive.ts';
import { createAsk } from '../small-archive.ts';

interface Document {
  readonly id: string;
  /** Units of title, labels, headings and blocks; no phrase reaches from one into the next. */
  readonly texts: readonly (readonly Unit[])[];
}

/** Whether units follow one another in a text as they do in a phrase: with punctuation where it has some. */
function standsIn(text: readonly Unit[], phrase: readonly Unit[]): boolean {
  return text.some((first, index) =>
    phrase.every((unit, place) => {
      const own = text[index + place];
      return own?.term === unit.term && own.position - first.position === unit.position - (phrase[0]?.position ?? 0);
    }),
  );
}

/** White space parts bigrams in the index but not words in a text: of such phrases, and of single characters, see match-leaf.ts. */
function isExact(units: readonly Unit[]): boolean {
  return units.every((unit, index) => unit.joined || units[index + 1]?.joined === true || units.length === 1);
}

describe('a phrase in quotation marks', () => {
  it('finds the posts that have it, of every length, and no others', { timeout: 60_000 }, async () => {
    const archive = await buildInMemory(posts);
    const ask = createAsk(await archive.open());
    const render = createRender({ memo: new Map() });
    const documents = archive.read.posts.map(({ meta, body }): Document => {
      const labels = [meta.title, ...meta.tags, ...meta.categories, ...(meta.series === undefined ? [] : [meta.series.name])];
      const texts = render(body).sections.flatMap(({ heading, blocks }) => [
        heading?.text ?? '',
        ...blocks.map((block) => block.text),
      ]);
      return { id: meta.id, texts: [...labels, ...texts].map((text) => splitUnits(text)) };
    });
    const texts = documents.flatMap((document) => document.texts.filter((units) => units.length > 0));
    const random = createRandom(77);
    const draw = (length: number): string => {
      for (;;) {
        const text = texts[random(texts.length)] ?? [];
        const start = random(text.length);
        const units = text.slice(start, start + length);
        if (units.length < length || units.some(({ kind }) => kind !== 'ideograph')) continue;
        // As it stands, or with a comma for whatever parts it.
        return units.map(({ term, joined }, index) => (index === 0 || joined ? term : `，${term}`)).join('');
      }
    };
    let found = 0;
    for (let count = 0; count < 1500; count++) {
      const between = ['', '，'][random(2)] ?? '';
      const phrase = random(2) === 0 ? draw(1 + random(8)) : draw(1 + random(3)) + between + draw(1 + random(3));
      const units = splitUnits(phrase);
      if (!isExact(units)) continue;
      const expected = documents.filter((document) => document.texts.some((text) => standsIn(text, units))).map(({ id }) => id);
      expect((await ask(`"${phrase}"`, { match: 'phrase' })).ids.toSorted(), phrase).toEqual(expected.toSorted());
      if (expected.length > 0) found++;
    }
    expect(found).toBeGreaterThan(400);
  });
});
