/** Formulas drawn from an archive's own, whole, half-typed and beside a word of the same post. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeFormulaRecord } from '../../../src/formulas/index/formula-records.ts';
import { recordOf } from '../../../src/storage/pack.ts';
import { createRandom, type QueryKind } from '../queries.ts';

/** Shorter ones are single symbols; longer ones do not fit a query with something beside them. */
const MIN_LENGTH = 12;
const MAX_LENGTH = 160;

const SEED = 20_261_125;

/** TeX of all formulas of a site, by post in archive order. */
export function extractFormulas(site: string): string[][] {
  const folder = join(site, '_suoyin/formulas');
  const posts: string[][] = [];
  for (const name of readdirSync(folder).sort((left, right) => Number.parseInt(left, 10) - Number.parseInt(right, 10))) {
    const pack = new Uint8Array(readFileSync(join(folder, name)));
    const records = new DataView(pack.buffer).getUint32(0, true);
    for (let index = 0; index < records; index++) {
      const bytes = recordOf(pack, index);
      const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) - 1;
      const record = decodeFormulaRecord(bytes);
      posts.push(Array.from({ length: count }, (_, at) => record.formula(at).tex));
    }
  }
  return posts;
}

/** None where an archive has hardly a formula. `texts` are of the same posts in the same order. */
export function drawFormulaQueries(posts: readonly (readonly string[])[], texts: readonly string[], count: number): QueryKind[] {
  const random = createRandom(SEED);
  const all = posts.flatMap((formulas, post) => formulas.map((tex) => ({ tex: tex.replace(/\s+/g, ' ').trim(), post })));
  const known = all.filter(({ tex }) => tex.length >= MIN_LENGTH && tex.length <= MAX_LENGTH && !tex.includes('$'));
  if (known.length < count) return [];
  const drawn = Array.from({ length: count }, () => known[random(known.length)] ?? { tex: '', post: 0 });
  const wordOf = (post: number): string => {
    const runs = (texts[post] ?? '').match(/[\u{4e00}-\u{9fff}]{2,}/gu) ?? [''];
    return (runs[random(runs.length)] ?? '').slice(0, 2);
  };
  return [
    { name: 'a formula', level: 'formula', queries: drawn.map(({ tex }) => `$${tex}$`) },
    {
      name: 'six tenths of a formula',
      level: 'formula',
      queries: drawn.map(({ tex }) => `$${tex.slice(0, Math.ceil(tex.length * 0.6))}$`),
    },
    {
      name: 'a formula beside a word of its post',
      level: 'phrase',
      queries: drawn.map(({ tex, post }) => `${wordOf(post)} $${tex}$`),
    },
  ];
}
