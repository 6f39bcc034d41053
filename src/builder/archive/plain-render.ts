/** The last resort for a body that breaks the renderer: its text as it stands, so that one post does not stop a build. */

import { escapeHtml } from '../../escape-html.ts';
import type { Render, Rendered } from '../../markdown/rendered.ts';

/** Gives what `render` gives, or the body as plain text with a warning that says why. */
export function createSafeRender(render: Render): Render {
  return (body, math, addresses) => {
    try {
      return render(body, math, addresses);
    } catch (error) {
      return renderPlain(body, error instanceof Error ? error.message : String(error));
    }
  };
}

function renderPlain(body: string, reason: string): Rendered {
  const blocks = body.split(/\n{2,}/).filter((block) => block.trim() !== '');
  return {
    html: `<pre class="plain">${escapeHtml(body)}</pre>\n`,
    outline: [],
    sections: [{ heading: undefined, blocks: blocks.map((text) => ({ kind: 'prose', text, formulas: [] })) }],
    formulas: [],
    references: [],
    links: [],
    fallbacks: {},
    excerpt: '',
    warnings: [{ line: 1, message: `Cannot render this post, showing its text as it stands: ${reason}` }],
  };
}
