/** Old addresses of posts, typed or linked to from elsewhere, lead to where the posts are: the last thing asked before a 404. */

import { findOldAddress } from '../../catalogue/old-addresses.ts';
import { formatPostUrl } from '../../post.ts';
import { SECURITY_HEADERS } from '../../security-headers.ts';
import type { Route } from '../context.ts';

/** How long a browser may keep the redirect: another build may know a better place. */
const CACHE_CONTROL_OF_MOVES = 'public, max-age=3600';

/** A 301, or `undefined` where no post was. The browser keeps the fragment. */
export async function redirectOldAddress(context: Route): Promise<Response | undefined> {
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return undefined;
  const path = decodePath(new URL(context.req.url).pathname);
  const id = path === undefined ? undefined : await findOldAddress(context.get('store').oldAddresses, path);
  if (id === undefined) return undefined;
  const headers = { ...SECURITY_HEADERS, Location: formatPostUrl(id), 'Cache-Control': CACHE_CONTROL_OF_MOVES };
  return new Response(null, { status: 301, headers });
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // a URIError: nobody's address
  }
}
