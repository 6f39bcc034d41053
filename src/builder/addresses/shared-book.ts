/** An address book as threads share it: one copy in memory, taken apart once a thread. */

import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { AddressBook } from './address-book.ts';
import { createResolver, type Resolver } from './resolver.ts';

export interface SharedBook {
  readonly digest: string;
  readonly bytes: SharedArrayBuffer;
}

export function shareBook(book: AddressBook): SharedBook {
  const encoded = serialize(book);
  const bytes = new SharedArrayBuffer(encoded.length);
  new Uint8Array(bytes).set(encoded);
  return { digest: createHash('sha256').update(encoded).digest('hex'), bytes };
}

/** This thread's resolver; threads live as long as one build, and so does what they know of the disk. */
let own: { readonly digest: string; readonly resolver: Resolver } | undefined;

export function openSharedBook({ digest, bytes }: SharedBook): Resolver {
  if (own?.digest !== digest) {
    const book = deserialize(Uint8Array.from(new Uint8Array(bytes))) as AddressBook;
    own = { digest, resolver: createResolver(book) };
  }
  return own.resolver;
}
