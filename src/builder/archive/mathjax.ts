/**
 * MathJax for the formulas that KaTeX refuses: TeX to MathML, which needs no fonts. Loaded when the first such formula comes, since most
 * archives have none and loading takes a third of a second.
 */

import { createRequire } from 'node:module';
import type { RenderOptions } from '../../markdown/render.ts';

type TypesetFallback = NonNullable<RenderOptions['fallback']>;
type Macros = Parameters<TypesetFallback>[2];
type Convert = (tex: string, isDisplay: boolean) => string | undefined;

/** Asks MathJax as pages load it, and where that does not know a command, MathJax with `physics`, which gives other meanings to `\div` and `\Re`. */
export function createMathJaxFallback(): TypesetFallback {
  let converts: readonly Convert[] | undefined;
  return (tex, isDisplay, macros) => {
    converts ??= loadMathJax();
    const defined = defineMacros(macros) + tex;
    for (const convert of converts) {
      const mathml = convert(defined, isDisplay);
      if (mathml !== undefined) return mathml;
    }
    return undefined;
  };
}

// Not `autoload` and `require`, which load by name, and not what changes the other packages.
const PACKAGES =
  'base ams amscd bbm bbox boldsymbol braket cancel cases centernot color colortbl dsfont empheq enclose extpfeil gensymb html mathtools mhchem newcommand textcomp textmacros unicode units upgreek verb'.split(
    ' ',
  );

/** As KaTeX's `maxExpand`. */
const MAX_MACROS = 1000;

const FILES: Readonly<Record<string, string>> = { ams: 'ams/Ams', amscd: 'amscd/AmsCd', textmacros: 'textmacros/TextMacros' };

function loadMathJax(): Convert[] {
  const require = createRequire(import.meta.url);
  const load = (path: string) => require(`@mathjax/src/js/${path}.js`);
  for (const name of [...PACKAGES, 'physics']) {
    const file = FILES[name] ?? `${name}/${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    load(`input/tex/${file}Configuration`);
  }
  const { mathjax } = load('mathjax');
  const { TeX } = load('input/tex');
  const { liteAdaptor } = load('adaptors/liteAdaptor');
  const { RegisterHTMLHandler } = load('handlers/html');
  const { STATE } = load('core/MathItem');
  const { SerializedMmlVisitor } = load('core/MmlTree/SerializedMmlVisitor');
  RegisterHTMLHandler(liteAdaptor());
  const visitor = new SerializedMmlVisitor();
  visitor.toEntity = (character: string) => character;
  const createDocument = (packages: readonly string[]) => {
    const formatError = (_: unknown, error: unknown): never => {
      throw error;
    };
    return mathjax.document('', { InputJax: new TeX({ packages, maxMacros: MAX_MACROS, tags: 'none', formatError }) });
  };
  return [PACKAGES, [...PACKAGES, 'physics']].map((packages) => {
    const shared = createDocument(packages);
    return (tex, isDisplay) => {
      // What a formula defines is none of the next one's business.
      const document = DEFINITION.test(tex) ? createDocument(packages) : shared;
      try {
        const root = document.convert(tex, { display: isDisplay, end: STATE.CONVERT });
        return String(visitor.visitTree(root)).replace(/>\s+</g, '><').replace(DATA, '');
      } catch {
        return undefined;
      }
    };
  });
}

/** Commands that change what later formulas mean. A new document takes 10 ms, a formula in one that is there 1 to 3. */
const DEFINITION = /\\(?:g?def|x?let|(?:re)?new|provide|Declare|Make|New|use|mathtoolsset|definecolor|setCounter|Math)/;
const DATA = / data-[a-z-]+="[^"]*"/g;

/** The macros as definitions, to stand before a formula. */
function defineMacros(macros: Macros): string {
  return Object.entries(macros)
    .map(([name, expansion]) => {
      // As `macros.ts` of the plugin writes a macro that does not use all its arguments.
      const [, names, body] = /^\\@secondoftwo\{((?:#\d)+)\}\{([\s\S]*)\}$/.exec(expansion) ?? [];
      const used = body ?? expansion;
      const count =
        names === undefined ? Math.max(0, ...[...used.matchAll(/#(\d)/g)].map(([, digit]) => Number(digit))) : names.length / 2;
      return `\\def${name}${Array.from({ length: count }, (_, i) => `#${i + 1}`).join('')}{${used}}`;
    })
    .join('');
}
