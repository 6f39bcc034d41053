/** What other programs call a heading in an address, so that links made for them find it here. */

type Slug = (text: string) => string;

/** GitHub's; Hugo and Jekyll make the same. Spaces are hyphens, one each, and punctuation goes. */
const formatGitHubSlug: Slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

// What Hexo and VitePress put a hyphen for; they leave the punctuation of Chinese, but for VitePress’ quotes.
const SPECIAL = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g;
const SPECIAL_OR_QUOTE = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g;

const formatHexoSlug: Slug = (text) => withoutAccents(text).replace(SPECIAL, '-').replace(HYPHENS_AT_ENDS, '');

const formatVitePressSlug: Slug = (text) =>
  withoutAccents(text.normalize('NFKD'))
    .replace(SPECIAL_OR_QUOTE, '-')
    .replace(HYPHENS_AT_ENDS, '')
    .replace(/^\d/, '_$&')
    .toLowerCase();

const HYPHENS_AT_ENDS = /^-|-$/g;

function withoutAccents(text: string): string {
  if (!ACCENTED.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/[\u{300}-\u{36f}]/gu, '')
    .normalize('NFC');
}

const ACCENTED = /[\u{c0}-\u{24f}\u{1e00}-\u{1eff}]|\p{Mn}/u;

const SLUGS: readonly Slug[] = [formatGitHubSlug, formatHexoSlug, formatVitePressSlug];

/** What every program leaves as it is: most headings are Chinese alone. */
const SAME_TO_ALL = /^[a-z\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}]+$/u;

/** Longer headings are paragraphs, and nobody links to those by name. */
const MAX_HEADING_LENGTH = 300;

/** Names the headings of one post in order: what each program would call the next one, which numbers equal ones as all of them do. */
export function createSlugs(): (text: string) => ReadonlySet<string> {
  const counts = SLUGS.map(() => new Map<string, number>());
  return (text) => {
    const slugs = new Set<string>();
    if (text.length > MAX_HEADING_LENGTH) return slugs;
    const isSame = SAME_TO_ALL.test(text);
    for (const [i, format] of SLUGS.entries()) {
      const slug = isSame ? text : format(text.trim());
      const count = counts[i]?.get(slug) ?? 0;
      counts[i]?.set(slug, count + 1);
      if (slug !== '') slugs.add(count === 0 ? slug : `${slug}-${count}`);
    }
    return slugs;
  };
}
