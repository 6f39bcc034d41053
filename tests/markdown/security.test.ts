import { describe, expect, it } from 'vitest';
import { createRender } from '../../src/markdown/render.ts';
import type { MathOutput } from '../../src/markdown/rendered.ts';

const render = createRender();
const OUTPUTS: readonly MathOutput[] = ['html', 'mathml', 'tex'];

/** Elements and attributes as a browser would find them: what is escaped is not among them. */
function elementsOf(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? [];
}

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

describe('createRender()', () => {
  it.each(ATTACKS)('lets nothing through of %s', (body) => {
    for (const output of OUTPUTS) {
      for (const element of elementsOf(render(body, output).html)) {
        expect(element).not.toMatch(
          /^<\/?(?:script|iframe|object|embed|svg(?! xmlns="http:\/\/www\.w3\.org\/2000\/svg")|style|base|form)\b/i,
        );
        // Attributes in double quotes are gone from what is looked at, so a handler in one is only text.
        const attributes = element.replace(/"[^"]*"/g, '""');
        expect(attributes).not.toMatch(/\son\w+\s*=/i);
        expect(attributes).not.toMatch(/srcdoc/i);
        for (const [, url = ''] of element.matchAll(/\s(?:href|src)="([^"]*)"/g))
          expect(url).not.toMatch(/^(?!https?:|mailto:)[^/?#]*:/i);
      }
    }
  });

  it('keeps attributes inside their quotes', () => {
    expect(render('![" onerror="alert(1)](a.png)').html).toContain('alt="&quot; onerror=&quot;alert(1)"');
  });

  it.each(['https://a.b/c', 'http://a.b', 'mailto:a@b.c', '#a', '/a', 'a.md', '../a?b=c:d', '?q=a:b', '//a.b/c'])(
    'links to %s',
    (url) => {
      expect(render(`[a](${url})`).html).toContain(`<a href="${url}">`);
    },
  );
});
