/** The inline rule for LaTeX environments that hold text: `\begin{theorem}[名字]` becomes its heading, and the text stays with its formulas. */

import type { MarkdownIt } from 'markdown-it';

/** Adds the rule. */
export function addTextEnvironments(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'text_environment', (state, silent) => {
    const { src, pos, posMax } = state;
    if (src[pos] !== '\\') return false;
    const [found, kind, name = '', title] = ENVIRONMENT.exec(src.slice(pos, Math.min(posMax, pos + MAX_LENGTH))) ?? [];
    const heading = HEADINGS[name];
    if (found === undefined || heading === undefined) return false;
    if (!silent && kind === 'begin') {
      state.push('strong_open', 'strong', 1).markup = '**';
      state.push('text', '', 0).content = title === undefined ? heading : `${heading}（${title.trim()}）`;
      state.push('strong_close', 'strong', -1).markup = '**';
      state.push('text', '', 0).content = ' ';
    }
    state.pos += found.length;
    return true;
  });
}

const MAX_LENGTH = 150;
const ENVIRONMENT = /^\\(begin|end)\{([a-z]+)\*?\}(?:\[([^[\]\n]{1,100})\])?\s*/;

// The plugin for mathematics leaves these environments alone; its delimiters.ts lists them.
const HEADINGS: Readonly<Record<string, string | undefined>> = {
  theorem: '定理',
  lemma: '引理',
  proof: '证明',
  definition: '定义',
  proposition: '命题',
  corollary: '推论',
  remark: '注',
  note: '注',
  example: '例',
  claim: '断言',
  axiom: '公理',
  assumption: '假设',
  problem: '问题',
  solution: '解',
  conjecture: '猜想',
};
