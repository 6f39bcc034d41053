/**
 * Other tools' syntax that is left in the text of real blogs, outside code and formulas. Counted per blog: what remains is what its author
 * typed as text (`geyser[[1]]`, `<pkgName>`, `a == b`) or mistyped. `npm run oracle` is for formulas. Skipped on machines without blogs.
 */

import { describe, expect, it } from 'vitest';
import { createSafeRender } from '../../src/builder/archive/plain-render.ts';
import { loadPosts } from '../../src/builder/read/load-posts.ts';
import { createRender } from '../../src/markdown/render.ts';
import type { Rendered } from '../../src/markdown/rendered.ts';
import { listCorpora, unpackCorpus, withoutCorpora } from '../shared-data.ts';

const KINDS: Readonly<Record<string, RegExp>> = {
  '{%': /\{%/g,
  '{{<': /\{\{[<%]/g,
  '](': /\]\(/g,
  '[[': /\[\[/g,
  '==': /(?<![=!<>])==(?![=>])/g,
  ':::': /:::/g,
  '<tag': /<\/?(?:div|p|br|img|table|t[dr]|span|font|center|details|summary|a|iframe|video|figure|sub|sup)\b[^<>]*>/gi,
};

/** At most so many are left, as counted on 2026-12-01; none where a kind is not named. */
const LEFT: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  cosx: { ':::': 1, '<tag': 3, '](': 1 },
  'fightinggg-hexo': { '==': 14 },
  'halfrost-hugo': { '==': 20, '[[': 10 },
  'mythsman-hexo': { '](': 2, '[[': 1 },
  mzlogin: { '](': 1, '==': 3 },
  'oi-wiki': { '](': 1 },
  'ouuan-hugo': { '](': 1, '<tag': 1 },
  'rainboy-hugo': { '==': 3 },
  yihui: { '[[': 3, '==': 9 },
};

/** Prose without code spans and formulas. */
function proseOf({ sections, html }: Rendered): string {
  const spans = [...html.matchAll(/<code class="notranslate" translate="no">([^<]*)<\/code>/g)].map(([, span = '']) =>
    span
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  let prose = sections
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind }) => kind === 'prose')
    .map(({ text, formulas }) =>
      formulas.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text),
    )
    .join('\n');
  for (const span of [...new Set(spans)].sort((a, b) => b.length - a.length))
    if (span.length > 1) prose = prose.split(span).join(' ');
  return prose;
}

describe.skipIf(listCorpora().length === 0)(`createRender() over real blogs${withoutCorpora()}`, () => {
  it.each(listCorpora())('leaves no more raw syntax in %s than was counted', { timeout: 120_000 }, async (name) => {
    const { folder, remove } = unpackCorpus(name);
    const { posts } = await loadPosts(folder);
    remove();
    const render = createSafeRender(createRender({ memo: new Map() }));
    const counts: Record<string, number> = {};
    for (const { body } of posts) {
      const prose = proseOf(render(body, 'tex'));
      for (const [kind, pattern] of Object.entries(KINDS)) {
        const count = prose.match(pattern)?.length ?? 0;
        if (count > 0) counts[kind] = (counts[kind] ?? 0) + count;
      }
    }
    const limits = LEFT[name] ?? {};
    const tooMany = Object.entries(counts).filter(([kind, count]) => count > (limits[kind] ?? 0));
    expect(Object.fromEntries(tooMany), JSON.stringify(counts)).toEqual({});
  });
});
