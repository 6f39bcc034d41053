/** How right the first pages are that English terms of the field find by their Chinese names alone: the built-in glossary says which are right. */

import { BUILT_IN_GROUPS } from '../../../src/glossary/built-in.ts';
import type { SynonymGroup } from '../../../src/glossary/glossary.ts';
import { selectLargest } from '../../../src/storage/select-largest.ts';
import { matchTranslations } from '../../../src/translations/match-translations.ts';
import type { Ours } from '../archive/ours.ts';
import type { Doc } from '../engines/engine.ts';
import { formatCount, formatScore, formatTable } from '../format-table.ts';
import { mean } from '../judged/metrics.ts';
import { foldText } from '../literal/truth.ts';

/** A page is right where this share of its hits has a name that the glossary gives. */
const RIGHT_SHARE = 0.8;
const PAGE = 10;

/** Single English words that a glossary has Chinese names of. */
export function listSingleTerms(groups: readonly SynonymGroup[]): { term: string; names: readonly string[] }[] {
  return groups.flatMap((group) => {
    const names = group.filter((name) => /\p{Script=Han}/u.test(name)).map(foldText);
    return group.filter((name) => /^[a-z]{2,}$/.test(name)).map((term) => ({ term, names }));
  });
}

function sizeOf(files: ReadonlyMap<string, Uint8Array>, kind: string): number {
  return [...files].reduce((sum, [path, { length }]) => sum + (path.includes(`/${kind}/`) ? length : 0), 0);
}

/** A row an archive. */
export async function evaluatePrecision(
  archives: readonly { name: string; docs: readonly Doc[]; ours: Ours }[],
): Promise<string> {
  const rows: string[][] = [];
  for (const { name, docs, ours } of archives) {
    const textOf = new Map(docs.map(({ id, title, text }) => [id, foldText(`${title}\n${text}`)]));
    const shares: { term: string; share: number; names: readonly string[] }[] = [];
    for (const { term, names } of listSingleTerms(BUILT_IN_GROUPS)) {
      const { translations: table, statistics, catalogue } = ours.store;
      const { words } = await matchTranslations([term], { table, statistics, titleTerm: 0.7, maxBlocks: 2 });
      const [word] = words;
      if (word === undefined) continue;
      const page = selectLargest(word.matches.scores, Math.min(PAGE, word.matches.scores.length)).map(
        (index) => catalogue.post(word.matches.ordinals[index] ?? 0).id,
      );
      const right = page.filter((id) => names.some((each) => textOf.get(id)?.includes(each)));
      shares.push({ term, share: right.length / page.length, names: word.names });
    }
    const wrong = shares.filter(({ share }) => share < RIGHT_SHARE);
    rows.push([
      name,
      formatCount(shares.length),
      formatScore((shares.length - wrong.length) / shares.length),
      formatScore(mean(shares.map(({ share }) => share))),
      `${formatCount(sizeOf(ours.files, 'translations') / 1024)} KiB, ${formatScore(sizeOf(ours.files, 'translations') / sizeOf(ours.files, 'terms'))} of the terms'`,
      wrong.map(({ term, names }) => `${term} (${names.join(' ')})`).join(', '),
    ]);
  }
  return formatTable(
    ['archive', 'terms with another name', `pages with ${RIGHT_SHARE * 100} % right`, 'hits right', 'size', 'others'],
    rows,
  );
}
