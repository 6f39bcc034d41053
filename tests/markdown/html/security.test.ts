import { describe, expect, it } from 'vitest';
import { createRender } from '../../../src/markdown/render.ts';
import type { MathOutput } from '../../../src/markdown/rendered.ts';
import { listAttacks } from './attack-strings.ts';
import { findDanger } from './find-danger.ts';

const render = createRender();
const OUTPUTS: readonly MathOutput[] = ['html', 'mathml', 'tex'];

const ATTACKS: readonly string[] = [
  '<script>alert(1)</script>',
  'a <script>alert(1)</script> b',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)" onload="alert(1)">',
  '<img/src=x/onerror=alert(1)>',
  '<sub onclick="alert(1)">a</sub>',
  '<b style="position:fixed" id=x>a</b>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="&#106;avascript:alert(1)">a</a>',
  '<a href="java\tscript:alert(1)">a</a>',
  '<a href=" javascript:alert(1)" onclick=alert(1)>a</a>',
  '<a href="data:text/html,<script>alert(1)</script>">a</a>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<svg onload=alert(1)>',
  '<math><mtext></mtext></math>',
  '<style>body{}</style>',
  '<!-- --><script>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)>-->',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java&#10;script:alert(1))',
  '[a](&#1;javascript:alert(1))',
  '[a](vbscript:alert(1))',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](file:///etc/passwd)',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![a](javascript:alert(1))',
  '![a](data:image/svg+xml,<svg onload=alert(1)>)',
  '![" onerror="alert(1)](a.png)',
  '![a](a.png "\\" onerror=\\"alert(1)")',
  '[a](/b "\\" onclick=\\"alert(1)")',
  '> [!NOTE] <img src=x onerror=alert(1)>\n> a',
  '> [!NOTE]\n> > [!TIP] a',
  '::: tip <img src=x onerror=alert(1)>\na\n:::',
  '!!! note "<img src=x onerror=alert(1)>"\n    a',
  '{% img javascript:alert(1).png %}',
  '{{< figure src="a.png" title="<img src=x onerror=alert(1)>" >}}',
  '{% codeblock lang:"><script>alert(1)</script> %}\n<script>\n{% endcodeblock %}',
  '```"><script>alert(1)</script>\n<script>alert(1)</script>\n```',
  '`<script>alert(1)</script>`',
  '# a {#"><script>alert(1)</script>}',
  '# <img src=x onerror=alert(1)>',
  '[^"><script>]\n\n[^"><script>]: a',
  '$\\href{javascript:alert(1)}{x}$',
  '$\\href{#"onclick="alert(1)}{x}$',
  '$\\url{javascript:alert(1)}$',
  '$\\includegraphics{javascript:alert(1)}$',
  '$\\htmlData{onclick=alert(1)}{x}$',
  '$\\htmlStyle{background:url(javascript:alert(1))}{x}$',
  '$\\htmlId{"><script>alert(1)</script>}{x}$',
  '$\\foo<img src=x onerror=alert(1)>$',
  '$$\\foo"><script>alert(1)</script>$$',
  '$\\text{<img src=x onerror=alert(1)>}$',
  '$\\unicode{<script>}$',
  '$\\color{red" onclick="alert(1)}{x}$',
  '\\begin{equation}a\\tag{<script>alert(1)</script>}\\label{"><script>}\\end{equation}\n\n\\eqref{"><script>}',
  '\\eqref{<img src=x onerror=alert(1)>}',
  '\\begin{a}<script>alert(1)</script>\\end{a}',
  '$\\def\\a{<script>}\\a$',
  '| a |\n| --- |\n| <script>alert(1)</script> |',
];

const PARTS = [0, 1, 2, 3];

/** Places within formulas. */
const FORMULAS: readonly ((attack: string) => string)[] = [
  (a) => `$\\text{${a}}$`,
  (a) => `$$\\href{${a}}{x} \\foo${a}$$`,
  (a) => `\\begin{equation}a\\tag{${a}}\\label{${a}}\\end{equation}\\eqref{${a}}`,
];
/** Where an attack may stand; one that closes nothing reaches into the next places as well. */
const PLACES: readonly ((attack: string) => string)[] = [
  (a) => a,
  (a) => `文${a}字`,
  (a) => `- 项\n  - ${a}`,
  (a) => `> ${a}`,
  (a) => `## ${a}`,
  (a) => `| a |\n| - |\n| ${a.replaceAll('\n', ' ')} |`,
  (a) => `::: tip ${a}\n${a}\n:::`,
  (a) => `!!! note "${a}"\n    ${a}`,
  (a) => `**${a}** ==${a}== ^${a}^`,
  (a) => `[${a}](/a "${a}") ![${a}](/a.png "${a}")`,
  (a) => `注[^${a}]^[${a}]\n\n[^${a}]: ${a}`,
  (a) => `<div title="${a}">\n\n${a}\n\n</div>`,
  (a) => `<table><tr><td ${a}>${a}</td></tr></table>`,
  (a) => `{% note ${a} %}\n${a}\n{% endnote %}`,
  (a) => `{{< figure src="a.png" title="${a}" >}}`,
  (a) => `*[${a}]: ${a}\n\n术语\n: ${a}`,
  (a) => `\`\`\`${a}\n${a}\n\`\`\``,
  ...FORMULAS,
];

describe('createRender()', () => {
  it.each(ATTACKS)('lets nothing through of %s', (body) => {
    for (const output of OUTPUTS) expect(findDanger(render(body, output).html)).toEqual([]);
  });

  const attacks = listAttacks();
  it('is tried with thousands of attacks', () => expect(attacks.length).toBeGreaterThan(7000));

  // Each in four of the places, so that every form of attack comes to every place; with `ALL_PLACES=1` in all (two minutes).
  it.each(PARTS)('lets nothing through of any attack: part %i of 4', { timeout: 240_000 }, (part) => {
    for (let i = part; i < attacks.length; i += PARTS.length) {
      const attack = attacks[i] ?? '';
      const places = process.env.ALL_PLACES ? PLACES : [0, 5, 10, 15].flatMap((step) => PLACES[(i + step) % PLACES.length] ?? []);
      const post = places.map((place) => place(attack)).join('\n\n');
      const output = OUTPUTS[i % OUTPUTS.length] ?? 'html';
      expect(findDanger(render(post, output).html), post).toEqual([]);
      for (const other of process.env.ALL_PLACES ? OUTPUTS : []) expect(findDanger(render(post, other).html), post).toEqual([]);
    }
  });

  it('keeps attributes inside their quotes', () => {
    expect(render('![" onerror="alert(1)](a.png)').html).toContain('alt="&quot; onerror=&quot;alert(1)"');
  });

  it.each(['https://a.b/c', 'http://a.b', 'ftp://a.b/c', 'mailto:a@b.c', '#a', '/a', 'a.md', '../a?b=c:d', '?q=a:b', '//a.b/c'])(
    'links to %s',
    (url) => {
      expect(render(`[a](${url})`).html).toContain(`<a href="${url}">`);
    },
  );
});
