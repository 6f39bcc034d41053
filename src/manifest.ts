/** What an archive says of itself, in the tables file as JSON. */

import { decodeText } from './byte-reader.ts';
import type { SiteSettings } from './site.ts';

export interface Manifest {
  /** SHA-256 over every artifact and page and the code that made them, 16 hexadecimal digits: the archive's version in ETags. */
  readonly digest: string;
  readonly posts: number;
  readonly site: SiteSettings;
}

export function writeManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(manifest));
}

export function readManifest(bytes: Uint8Array): Manifest {
  return JSON.parse(decodeText(bytes)) as Manifest;
}
