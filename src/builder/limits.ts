/** What the platform takes (Cloudflare Workers static assets, 2026). */

/** One of a site's files. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;
