/** The parts of an address as authors write them. */

import { PAGE_EXTENSION } from '../../catalogue/old-addresses.ts';

export interface AddressParts {
  /** Decoded, without query and fragment. */
  readonly path: string;
  /** Decoded, without `#`; `undefined` where there is none. */
  readonly fragment: string | undefined;
}

/** Takes an address apart; backslashes are slashes, as Windows writes them. */
export function splitAddress(address: string): AddressParts {
  const [before = '', ...after] = address.split('#');
  const path = decodePercent(before.replace(/\?.*$/s, '')).replaceAll('\\', '/');
  return { path, fragment: after.length === 0 ? undefined : decodePercent(after.join('#')) };
}

/** Percent signs resolved; text that only looks like it stays. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a URIError: the percent sign is meant
  }
}

/** Joins a path to a folder and resolves `.` and `..`; `undefined` where it leads above the folder's root. */
export function joinPath(folder: string, path: string): string | undefined {
  const segments: string[] = [];
  for (const segment of `${path.startsWith('/') ? '' : folder}/${path}`.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}

/** The folder of a file's path; empty for the root. */
export function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

/** The folder against which a browser resolved links of a page: `/2017/01/a/` is one, `/2017/a.html` lies in one. */
export function baseOf(address: string | undefined): string | undefined {
  return address?.slice(0, address.lastIndexOf('/') + 1);
}

/** Whether an address may be a page's: it has no extension, or that of a page. */
export function isPagePath(path: string): boolean {
  const last = path.slice(path.lastIndexOf('/') + 1);
  return PAGE_EXTENSION.test(last) || !/\.[a-z][a-z0-9]{0,9}$/i.test(last);
}
