/** Headers of every answer, pages and assets alike: nothing from elsewhere runs, frames or is sent a referrer. */

/**
 * KaTeX sets heights and widths in `style` attributes, so those are allowed; style elements and scripts in a page are not.
 * Images may come from any https host, as posts' images do.
 */
const CONTENT_SECURITY_POLICY: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' https: data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY.join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** Whom a keeper lets into pages. */
export interface LetIn {
  /** Hosts whose pages may stand in frames; they are reached by https. */
  readonly frames: readonly string[];
  /** Hosts whose images may come by http. */
  readonly httpImages: readonly string[];
}

/** The same for pages that let in those of others. */
export function letIn({ frames, httpImages }: LetIn): Readonly<Record<string, string>> {
  if (frames.length === 0 && httpImages.length === 0) return SECURITY_HEADERS;
  const policy = CONTENT_SECURITY_POLICY.map((directive) =>
    directive.startsWith('img-src ') ? [directive, ...httpImages.map((host) => `http://${host}`)].join(' ') : directive,
  );
  const framed = frames.length === 0 ? [] : [`frame-src ${frames.map((host) => `https://${host}`).join(' ')}`];
  return { ...SECURITY_HEADERS, 'Content-Security-Policy': [...policy, ...framed].join('; ') };
}
