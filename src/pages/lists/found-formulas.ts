/** Formulas of a hit that are like the one searched for, each a link to where it stands. */

import { html, raw } from 'hono/html';
import type { ShownFormula } from '../../query/snippets/show-formulas.ts';
import type { Markup } from '../layout.ts';

/** `url` is the post's address. */
export function foundFormulas(formulas: readonly ShownFormula[], url: string): Markup | string {
  if (formulas.length === 0) return '';
  return html`<ul class="found-formulas">
${formulas.map(
  ({ tex, mathml, display, number, anchor, heading }) =>
    html`<li><a class="formula-link notranslate" translate="no" href="${url}#${encodeURIComponent(anchor)}">${
      // markdown-it-katex/typeset/mathml.ts built it from named elements and attributes.
      mathml === '' ? html`<code>${tex}</code>` : raw(display ? mathml.replace('<math>', '<math displaystyle="true">') : mathml)
    }${number === undefined ? '' : html` <span class="number">${number}</span>`}</a>${
      heading === undefined ? '' : html` <span class="where">${heading}</span>`
    }</li>
`,
)}</ul>
`;
}
