/** A post's HTML as a feed can carry it: away from its page, its style sheets, and with other posts around it. */

/**
 * Makes addresses absolute, drops `id`s, which posts shown together would share, and drops the TeX inside MathML: readers that know no MathML
 * keep its text, and would show every formula twice. `html` is the renderer's own with formulas as MathML; `pageUrl` is the address of
 * the post, from the root where the site has none.
 */
export function formatFeedContent(html: string, pageUrl: string): string {
  return html
    .replace(ANNOTATION, '')
    .replace(ATTRIBUTE, (attribute, name: string, value: string) =>
      name === 'id' ? '' : isAbsolute(value) ? attribute : ` ${name}="${resolve(value, pageUrl)}"`,
    );
}

// Exact on what the renderer writes: attributes in double quotes, and `"` and `<` as references wherever they are no markup.
const ANNOTATION = /<annotation encoding="application\/x-tex">[^<]*<\/annotation>/g;
const ATTRIBUTE = / (id|href|src)="([^"]*)"/g;

/** Stands for the address of a site that has none; what is below it is written from the root. */
const NOWHERE = 'https://site.invalid';

/** With a scheme or a host; such an address stays as its author wrote it. */
function isAbsolute(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}

function resolve(value: string, pageUrl: string): string {
  const { href } = URL.parse(parseAttribute(value), new URL(pageUrl, NOWHERE).href) ?? {};
  if (href === undefined) return value;
  // Quotes and angle brackets are percent-encoded in a parsed address.
  return (href.startsWith(`${NOWHERE}/`) ? href.slice(NOWHERE.length) : href).replaceAll('&', '&amp;');
}

function parseAttribute(value: string): string {
  return value.replace(/&(?:amp|quot|lt|gt|#x27);/g, (reference) => CHARACTERS[reference] ?? reference);
}

const CHARACTERS: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>', '&#x27;': "'" };
