/** Tells addresses of this site, and of the one it was, from those of others. */

import { siteOf } from './address-book.ts';

/** Whether an address has a scheme or a host. */
export function isAbsoluteAddress(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** The path, from the site's root, of an absolute address on one of the keeper's own sites; `undefined` for all others. */
export function ownPath(address: string, sites: readonly string[]): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(address)) return undefined;
  const place = siteOf(address);
  const site = sites.find((own) => place === own || place?.startsWith(`${own}/`));
  if (site === undefined) return undefined;
  const rest = address.replace(/^(?:https?:)?\/\/(?:www\.)?/i, '').slice(site.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** Without what templates of Jekyll and Hugo put before a path: `{{site.baseurl}}/images/a.png`. */
export function dropTemplate(address: string): string {
  return address.replace(/^(?:\{\{|%7B%7B)[\w. |%-]{1,60}?(?:\}\}|%7D%7D)/i, '');
}

/** What this site answers beside posts. */
export function isOwnPage(path: string): boolean {
  return /^\/(?:$|search$|feed\.xml$|(?:tag|api)\/.)/.test(path);
}
