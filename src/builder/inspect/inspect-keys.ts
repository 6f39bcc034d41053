/** A block of a table of keys as text: each key with what stands under it. */

import { decodeText } from '../../storage/byte-reader.ts';
import { type FoundKey, findKeys } from '../../storage/key-table.ts';
import { decodeKeyValue, type Entry } from '../../suggest/entry.ts';
import { decodeTranslation } from '../../translations/translation-record.ts';
import { describeKey, listOccurring } from '../../variants/describe-entry.ts';
import { formatFirst, formatNumber, listFirst, quoteText, type Shown } from './bounded.ts';

export type KeyTableKind = 'variants' | 'suggestions' | 'translations' | 'oldAddresses';

export async function* inspectKeys(kind: KeyTableKind, block: Uint8Array, shown: Shown): AsyncGenerator<string> {
  // A table of this block alone, in which every key begins with nothing.
  const table = { blockIndex: { blocks: 1, find: () => [0] }, loadBlock: async () => block };
  const { found } = await findKeys(table, [{ key: '', match: 'prefix', limit: Number.POSITIVE_INFINITY }], 1);
  const keys = found[0] ?? [];
  yield `${formatNumber(keys.length)} keys`;
  yield* listFirst(keys, keys.length, shown, (entry) => FORMATS[kind](entry, shown));
}

const FORMATS: Readonly<Record<KeyTableKind, (entry: FoundKey, shown: Shown) => string>> = {
  variants({ key, value }, { entries }) {
    const terms = listOccurring(key, value);
    const first = terms.slice(0, entries).map(({ term, documents }) => `${term} (${documents})`);
    return `  ${describeKey(key)}  ${first.join(', ')}${terms.length > first.length ? ', …' : ''}`;
  },
  suggestions({ key, value }, { entries }) {
    const { best, own } = decodeKeyValue(key, value);
    const format = (list: readonly Entry[]): string =>
      `${list.slice(0, entries).map(formatSuggestion).join(', ')}${list.length > entries ? ', …' : ''}`;
    const chosen = best.length === 0 ? '' : `  best of all that begins so: ${format(best)}`;
    return `  ${quoteText(key)}  ${format(own)}${chosen}`;
  },
  translations({ key, value }, shown) {
    const { names, posts } = decodeTranslation(value);
    const list = names.map(({ text, weight, posts: count }) => `${text} ${weight.toFixed(2)} in ${count}`).join(', ');
    return `  ${quoteText(key)}  ${list}; posts ${formatFirst(posts.ordinals, shown)}`;
  },
  oldAddresses: ({ key, value }) => `  ${quoteText(key)}  is post ${decodeText(value)}`,
};

function formatSuggestion({ name, match, offset }: Entry): string {
  const text = name.kind === 'title' ? `title of post ${name.ordinal}` : `${name.kind} ${quoteText(name.text)}`;
  return `${text} by ${match}${offset === 0 ? '' : ` from unit ${offset}`}`;
}
