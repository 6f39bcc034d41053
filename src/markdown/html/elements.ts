/** HTML's elements: which part a text into blocks, which stand only in others, and which go with their text. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Kept within a line, when opened and closed in the same text. */
export const INLINE_ELEMENTS = words(
  'sub sup kbd u mark b strong i em s del ins small q cite abbr var samp code dfn time bdi bdo ruby rb rt rp a font span',
);

/** They part blocks: a paragraph ends before them. */
export const BLOCK_ELEMENTS = words(
  'div p center section article aside header footer main nav figure figcaption details summary blockquote pre ' +
    'h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th hr',
);

/** What stands for an element that is not kept. */
export const SUBSTITUTES: Readonly<Record<string, string>> = {
  strike: 's',
  tt: 'code',
  image: 'img',
  center: 'div',
  section: 'div',
  article: 'div',
  aside: 'div',
  header: 'div',
  footer: 'div',
  main: 'div',
  nav: 'div',
};

/** What a page would embed becomes a player or a link. */
export const EMBEDDED_ELEMENTS = words('iframe video audio embed object source');

/** The tag goes, its text stays. */
export const DROPPED_ELEMENTS = words(
  'big nobr wbr picture col colgroup track param noscript label button input textarea select option form fieldset legend ' +
    'object map area template slot marquee blink body html head meta link base title path g rect circle line polygon polyline defs use',
);

/** The element goes with all it holds. */
export const REMOVED_ELEMENTS = words('script style svg math');

/** Where an element may stand: right inside one of these, else its tags go. */
export const PARENTS: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words('ul ol'),
  dt: words('dl'),
  dd: words('dl'),
  summary: words('details'),
  figcaption: words('figure'),
  caption: words('table'),
  thead: words('table'),
  tbody: words('table'),
  tfoot: words('table'),
  tr: words('table thead tbody tfoot'),
  td: words('tr'),
  th: words('tr'),
};

/** Elements without an end tag: opening one closes those listed with it. */
export const CLOSED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words('li'),
  dt: words('dt dd'),
  dd: words('dt dd'),
  tr: words('td th tr'),
  td: words('td th'),
  th: words('td th'),
  thead: words('td th tr thead tbody tfoot caption'),
  tbody: words('td th tr thead tbody tfoot caption'),
  tfoot: words('td th tr thead tbody tfoot caption'),
  p: words('p'),
};
