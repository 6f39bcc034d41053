/** Folds the names that different programs give one heading to what they have in common. */

import { isIdeographic, isWordCharacter } from '../analysis/character.ts';

/**
 * Letters and digits in lower case, without punctuation and space: `1.1 背景与C++` here, `11-背景与c` on GitHub, `1-1-背景与C` by Hexo and
 * `_1-1-背景与c` by VitePress are `11背景与c`.
 */
export function foldAnchor(text: string): string {
  let folded = '';
  for (const character of text.normalize('NFKC').toLowerCase()) {
    const code = character.codePointAt(0) ?? 0;
    if (isIdeographic(code) || isWordCharacter(code)) folded += character;
  }
  return folded;
}

/** Finds headings by what links call them. */
export interface AnchorIndex {
  /** Adds a heading or another place: what it may be called, and its `id`. The first of a name keeps it. */
  add(names: readonly string[], id: string): void;
  /** The `id` for a fragment, decoded. */
  find(fragment: string): string | undefined;
}

export function createAnchorIndex(): AnchorIndex {
  const ids = new Set<string>();
  const byName = new Map<string, string>();
  const counts = new Map<string, number>();
  const keep = (key: string, id: string): void => {
    if (key !== '' && !byName.has(key)) byName.set(key, id);
  };
  return {
    add(names, id) {
      ids.add(id);
      for (const key of new Set(names.map(foldAnchor))) {
        const count = counts.get(key) ?? 0;
        counts.set(key, count + 1);
        // The second of equal headings is `name-1` to GitHub.
        keep(count === 0 ? key : `${key}${count}`, id);
      }
      keep(foldAnchor(id), id);
    },
    find: (fragment) => (ids.has(fragment) ? fragment : byName.get(foldAnchor(fragment))),
  };
}

/** A fragment as it was before it stood in an address; what cannot be decoded stays. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a URIError: the percent sign is meant
  }
}
