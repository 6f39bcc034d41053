/** Formulas of the real blogs beside the checkout, as their authors wrote them. */

import { createSafeRender } from '../../../src/builder/archive/plain-render.ts';
import { loadPosts } from '../../../src/builder/read/load-posts.ts';
import { createRender } from '../../../src/markdown/render.ts';
import { listCorpora, unpackCorpus } from '../../shared-data.ts';

/** TeX of every formula of every corpus, in the order of the posts; empty on machines without corpora. */
export async function readCorpusFormulas(): Promise<string[]> {
  const render = createSafeRender(createRender({ memo: new Map() }));
  const found: string[] = [];
  for (const name of listCorpora().sort()) {
    const corpus = unpackCorpus(name);
    try {
      for (const { body } of (await loadPosts(corpus.folder)).posts)
        found.push(...render(body, 'tex').formulas.map(({ tex }) => tex));
    } finally {
      corpus.remove();
    }
  }
  return found;
}
