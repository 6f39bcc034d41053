import createMarkdownIt from 'markdown-it';
import { katexPlugin } from 'markdown-it-katex';
import { describe, expect, it } from 'vitest';

const md = new createMarkdownIt().use(katexPlugin, { output: 'tex', brackets: true });

/** What is found, with whether it is a display, in the order of the text. */
function find(text: string): string[] {
  return [...md.render(text).matchAll(/(math-display"[^>]*>)?<code class="math [^>]*>([^<]*)<\/code>/g)].map(
    ([, display, tex = '']) => (display === undefined ? '' : 'display ') + tex,
  );
}

describe('formulas without TeX', () => {
  it.each([
    ['长为 $ 7 $ 的区间 $ [2, 5] $', ['$7$', '$[2, 5]$']],
    ['把$\\leq$换成$ < $，得证', ['$\\leq$', '$&lt;$']],
    ['复杂度$O(很小)$，平时$O(m)$', ['$O(很小)$', '$O(m)$']],
    ['若 $(起点s,终点t)$ 可达', ['$(起点s,终点t)$']],
    ['故 $k-2=0或b=1$，于是', ['$k-2=0或b=1$']],
    ['记$g：A→B$为', ['$g：A→B$']],
    ['抽取 $(实体, 关系)$ 一对', ['$(实体, 关系)$']],
    ['翻$y$2次，得$z$4个', ['$y$', '$z$']],
    ['显著性q$<$0.01', ['$&lt;$']],
    ['付$9买$y_2$', ['$y_2$']],
    ['容量 $2$，代价 $0$ 的边', ['$2$', '$0$']],
  ])('%s', (text, formulas) => expect(find(text)).toEqual(formulas));
});

describe('what is no formula', () => {
  it.each([
    '$_COOKIE 和 $_FILES',
    '$_SESSION["u_id"] 与 $_ENV["p_q"]',
    '$DB_NAME@$DB_HOST',
    '$HOST/$USER，$PORT_A',
    '\u0024{x}_\u0024{y}',
    '\u0024{x_y} \u0024{z_w}',
    '$ ls x_y\n$ cd z_w',
    '> $ make x_y\n> $ make z',
    '规则 ^x$ 与 ^y$',
    '/^\\w+$/或/^\\d+$/',
    '以 \\.css$ 或 \\.md$ 结尾',
    '$(".u_v").hide 和 $("w_x")',
    "$('.u_v') 与 $('.w')",
    '变量 $X_Y=3，$Z_W=4',
    '[见$b_1](/c/$d_2)',
    '$9到$12，再到$20',
    '$7_000 和 $8_000',
    'HK$3.00，US$4.00',
    '$(LD_LIBS) $(AR_X)',
    '目标是$@和$^',
    '$scope.b_c 与 $timeout',
    '$remote_user $time_local',
    '$2_b $3_c',
    'D:\\x$ 和 \\y$',
    '\\\\nas\\d$ 和 \\\\nas\\e$',
    'echo $b_c $d_e',
    '$n=5; $m=6',
    '$$ 是当前进程，$$_',
    '用$开头，以$收尾',
    '以 $ 开头，以 $ 收尾',
    '\\[IOI2011\\]、\\[注3\\]和\\[4\\]',
    '\\[文章\\](https://example.org)',
    '- \\[x\\] 做完 \\[ \\] 没做',
    '\\(b\\) 苹果 \\(c\\) 梨',
    '\\[min_size=3\\]',
  ])('%s', (text) => expect(find(text)).toEqual([]));

  it('leaves a link whole', () => expect(md.render('[见$b_1](/c/$d_2)')).toBe('<p><a href="/c/$d_2">见$b_1</a></p>\n'));
});

describe('brackets', () => {
  it('are formulas where TeX or a relation stands in them', () => {
    expect(find('如\\(y^3\\)，则\\[ z = \\frac{b}{c} \\]')).toEqual(['\\(y^3\\)', 'display \\[z = \\frac{b}{c}\\]']);
    expect(find('\\[\nu = v\n\\]')).toEqual(['display \\[u = v\\]']);
  });
  it('are formulas as Hexo needs them', () => {
    expect(find('如\\\\(y_1\\\\)与\\\\[ w \\\\]，\\\\(2\\\\)个')).toEqual(['\\(y_1\\)', 'display \\[w\\]', '\\(2\\)']);
    expect(find('$$\\begin{matrix}b\\\\[4pt]c\\end{matrix}$$ 与 \\\\[y=1\\\\]')).toHaveLength(2);
  });
  it('are formulas without any sign of one where the document has others', () => {
    expect(find('\\(b\\)或\\(0\\)，\\(b>0\\)')).toEqual(['\\(b\\)', '\\(0\\)', '\\(b&gt;0\\)']);
  });
});

describe('double dollars within a sentence', () => {
  it('are inline where a document writes its formulas so, in headings and cells too', () => {
    const post = '# $$y$$\n\n当$$y>0$$时，$$z$$\n\n| a | b |\n|-|-|\n| $$w$$ | 1 |\n\n$$u=1$$\n';
    expect(find(post)).toEqual(['$$y$$', '$$y&gt;0$$', '$$z$$', '$$w$$', 'display $$u=1$$']);
  });
  it('are displays where single dollars are inline', () => {
    expect(find('当$y$时$$z=1$$成立，$w$')).toEqual(['$y$', 'display $$z=1$$', '$w$']);
  });
  it('are inline in all documents of kramdown, but for those alone in their paragraph', () => {
    const kramdown = new createMarkdownIt().use(katexPlugin, { output: 'tex', kramdown: true });
    expect(kramdown.render('当$y$时$$z=1$$成立\n\n$$u=1$$').match(/math-display/g)).toHaveLength(1);
  });
});

describe('a display whose delimiters have their own lines', () => {
  it('may hold a line like a heading', () => expect(find('$$\nb\n# c\n$$\n\n后')).toEqual(['display $$b\n# c$$']));
  it('ends with a heading where it was never closed', () => expect(find('$$\nb\n\n# c\n\n$$')).toEqual([]));
});

describe('tables', () => {
  it('keep bars in code where a row would have too many cells', () => {
    const html = md.render('| x | y |\n|-|-|\n| `| |` | $|y|$ |\n| `a | b` |');
    expect(html).toContain('<td><code>| |</code></td>\n<td><code class="math notranslate" translate="no">$|y|$</code></td>');
    expect(html).toContain('<td>`a</td>\n<td>b`</td>');
  });
});
