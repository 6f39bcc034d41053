import { describe, expect, it, onTestFinished } from 'vitest';
import { loadPosts } from '../../../src/builder/read/load-posts.ts';
import { analyseDocument, BODY_POSITION } from '../../../src/index/write/document.ts';
import { createRender } from '../../../src/markdown/render.ts';
import { cutSnippets, MAX_SNIPPETS } from '../../../src/query/snippets/snippet.ts';
import { decodePassageTable, encodeStoredText } from '../../../src/texts/stored-text.ts';
import { listCorpora, unpackCorpus, withoutCorpora } from '../../shared-data.ts';

const NAME = 'd2l-zh';
const POSTS = 30;
/** Words of two units are taken from each post at so many places. */
const WORDS = 25;

describe.skipIf(!listCorpora().includes(NAME))(`snippets of the posts of ${NAME}${withoutCorpora(NAME)}`, () => {
  it('show what any two units of a text are found by, formulas whole', async () => {
    const corpus = unpackCorpus(NAME);
    onTestFinished(corpus.remove);
    const render = createRender({ memo: new Map() });
    let formulas = 0;
    for (const { meta, body } of (await loadPosts(corpus.folder)).posts.slice(0, POSTS)) {
      const { stored, units } = analyseDocument(meta, render(body).sections);
      const table = decodePassageTable(encodeStoredText(stored));
      const texts = units.flat().filter(({ position }) => position >= BODY_POSITION);
      for (let word = 0; word < WORDS; word++) {
        const at = Math.floor((word * (texts.length - 1)) / WORDS);
        const [first, second] = [texts[at], texts[at + 1]];
        if (first === undefined || second?.position !== first.position + 1) continue;
        // What a passage begins with is shown apart from what the one before ends with.
        const begins = stored.sections.some(({ passages }) => passages.some(({ position }) => position === second.position));
        if (begins) continue;
        const pattern = { terms: [first.term, second.term], prefix: false };
        const snippets = cutSnippets(table, [{ positions: Uint32Array.of(first.position), weight: 1 }], [pattern]);
        const label = `${meta.id}: ${pattern.terms.join(' ')}`;
        expect(snippets.length, label).toBeGreaterThan(0);
        expect(snippets.length, label).toBeLessThanOrEqual(MAX_SNIPPETS);
        for (const { text, heading, highlights, html } of snippets) {
          // What stands in a heading only is not lit under it.
          if (!heading.includes(first.term)) expect(highlights.length, label).toBeGreaterThan(0);
          const rendered = html.match(/<span class="math" translate="no"><math>.*?<\/math><\/span>/g) ?? [];
          formulas += rendered.length;
          if (rendered.length === 0) {
            const plain = html
              .replaceAll(/<\/?mark>/g, '')
              .replaceAll('&lt;', '<')
              .replaceAll('&gt;', '>');
            expect(plain.replaceAll('&quot;', '"').replaceAll('&amp;', '&'), label).toBe(text);
          }
          expect(html.match(/<mark>/g)?.length ?? 0, label).toBe(highlights.length);
        }
      }
    }
    expect(formulas).toBeGreaterThan(50);
  });
});
