/** What an archive says of itself, in the tables file as JSON. */

import type { SiteSettings } from './site.ts';
import { decodeText } from './storage/byte-reader.ts';

export interface Manifest {
  /** SHA-256 over every artifact and page and the code that made them, 16 hexadecimal digits: the archive's version in ETags. */
  readonly digest: string;
  readonly posts: number;
  readonly site: SiteSettings;
}

export function encodeManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(manifest));
}

export function decodeManifest(bytes: Uint8Array): Manifest {
  return JSON.parse(decodeText(bytes)) as Manifest;
}
