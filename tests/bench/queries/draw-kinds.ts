/** All kinds of queries that are measured, drawn from the archive itself. */

import { makeSounds } from '../../../src/builder/archive/sounds.ts';
import { decodeSounds } from '../../../src/pinyin/sounds.ts';
import { readTexts, type SiteReader } from '../archive/site.ts';
import { drawQueries, drawTyping, type QueryKind } from '../queries.ts';
import { drawFormulaQueries, extractFormulas } from './formula-queries.ts';
import { drawLadderQueries, spell } from './ladder-queries.ts';

export async function drawKinds(site: string, reader: SiteReader, count: number): Promise<QueryKind[]> {
  const all = readTexts(site);
  const texts = all.filter((text) => text !== '');
  const sounds = decodeSounds(makeSounds());
  return [
    ...drawQueries(texts, count),
    ...(await drawLadderQueries({ texts, countHits: reader.countHits }, sounds, count)),
    ...drawFormulaQueries(extractFormulas(site), all, count),
    ...drawTyping(texts, count, (run) => spell(run, sounds)),
  ];
}
