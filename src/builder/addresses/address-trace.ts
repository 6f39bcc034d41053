/**
 * A post's questions about addresses, with their answers. A rendered post stays good while the answers stay the same. So it depends on them
 * and not on the whole archive, and a new post renders again only those that link to it.
 */

import type { Addresses } from '../../markdown/addresses.ts';
import { type AskedAddress, recordAddresses } from '../../markdown/stored-addresses.ts';
import type { PublishedFile } from './load-file.ts';
import type { Resolver } from './resolver.ts';

export interface AddressTrace {
  readonly asked: readonly AskedAddress[];
  /** Files that the post shows or links to. */
  readonly files: readonly PublishedFile[];
}

/** Runs `render` with the addresses of the post at `path`, and gives what it asked beside what it made. */
export function traceAddresses<T>(
  resolver: Resolver,
  path: string,
  render: (addresses: Addresses) => T,
): { readonly result: T; readonly trace: AddressTrace } {
  const asked: AskedAddress[] = [];
  const files = new Map<string, PublishedFile>();
  const result = render(recordAddresses(resolver.of(path, files), asked));
  return { result, trace: { asked, files: [...files.values()] } };
}

function ask(addresses: Addresses, use: AskedAddress['use'], name: string): AskedAddress['answer'] {
  if (use === 'post') return addresses.resolvePost(name);
  return use === 'title' ? addresses.titleOf(name) : addresses.resolveAddress(name, use);
}

/** Whether the addresses of the post at `path` still lead where they led. */
export function isCurrent({ asked, files }: AddressTrace, path: string, resolver: Resolver): boolean {
  resolver.remember(files);
  const addresses = resolver.of(path, new Map());
  return asked.every(({ use, name, answer }) => {
    const now = ask(addresses, use, name);
    // As text: a trace may have been kept as JSON, which leaves out what is undefined.
    return JSON.stringify(now) === JSON.stringify(answer);
  });
}
