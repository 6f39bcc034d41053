/** Stores the answers about a post's addresses. Rendered again, a post asks the same questions as in the build. */

import type { Addresses, AddressUse, Destination } from './addresses.ts';

/** A question of the renderer and its answer. */
export type AskedAddress =
  | { readonly use: AddressUse; readonly name: string; readonly answer: Destination | undefined }
  | { readonly use: 'post' | 'title'; readonly name: string; readonly answer: string | undefined };

/** Asks `addresses`, and puts every distinct question with its answer into `asked`, in the order of the text. */
export function recordAddresses(addresses: Addresses, asked: AskedAddress[]): Addresses {
  const known = new Map<string, AskedAddress>();
  const ask = (key: string, find: () => AskedAddress): AskedAddress => {
    const found = known.get(key) ?? find();
    if (!known.has(key)) asked.push(found);
    known.set(key, found);
    return found;
  };
  return {
    resolveAddress(name, use) {
      const { answer } = ask(keyOf(use, name), () => ({ use, name, answer: addresses.resolveAddress(name, use) }));
      return typeof answer === 'string' ? undefined : answer;
    },
    resolvePost(name) {
      const { answer } = ask(keyOf('post', name), () => ({ use: 'post', name, answer: addresses.resolvePost(name) }));
      return typeof answer === 'string' ? answer : undefined;
    },
    titleOf(name) {
      const { answer } = ask(keyOf('title', name), () => ({ use: 'title', name, answer: addresses.titleOf(name) }));
      return typeof answer === 'string' ? answer : undefined;
    },
  };
}

/** The answers that change something, by use and name, with pixels where they are known. */
export type StoredAnswers = Readonly<Record<string, readonly [url: string, width?: number, height?: number]>>;

export function storeAnswers(asked: readonly AskedAddress[]): StoredAnswers {
  const stored = asked.flatMap(({ use, name, answer }): [string, StoredAnswers[string]][] => {
    if (answer === undefined) return [];
    if (typeof answer === 'string') return [[keyOf(use, name), [answer]]];
    const { url, width, height } = answer;
    if (width !== undefined && height !== undefined) return [[keyOf(use, name), [url, width, height]]];
    return url === name ? [] : [[keyOf(use, name), [url]]];
  });
  return Object.fromEntries(stored);
}

/** Gives the stored answers: the same HTML as when they were recorded, without a word about what leads nowhere. */
export function createStoredAddresses(stored: StoredAnswers): Addresses {
  // A question may be called "__proto__".
  const find = (use: AskedAddress['use'], name: string): StoredAnswers[string] | undefined =>
    Object.hasOwn(stored, keyOf(use, name)) ? stored[keyOf(use, name)] : undefined;
  return {
    resolveAddress(name, use) {
      const [url, width, height] = find(use, name) ?? [];
      return url === undefined ? undefined : { url, width, height };
    },
    resolvePost: (name) => find('post', name)?.[0],
    titleOf: (name) => find('title', name)?.[0],
  };
}

function keyOf(use: AskedAddress['use'], name: string): string {
  return `${use} ${name}`;
}
