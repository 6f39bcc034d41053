/** MathJax 4: what it finds in a text, and the numbers and labels it gives to the formulas of a post. */

import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js';
import { STATE } from '@mathjax/src/js/core/MathItem.js';
import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js';
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js';
import { FindTeX } from '@mathjax/src/js/input/tex/FindTeX.js';
import { TeX } from '@mathjax/src/js/input/tex.js';
import { mathjax } from '@mathjax/src/js/mathjax.js';
import '@mathjax/src/js/input/tex/ams/AmsConfiguration.js';
import '@mathjax/src/js/input/tex/bbm/BbmConfiguration.js';
import '@mathjax/src/js/input/tex/bbox/BboxConfiguration.js';
import '@mathjax/src/js/input/tex/boldsymbol/BoldsymbolConfiguration.js';
import '@mathjax/src/js/input/tex/braket/BraketConfiguration.js';
import '@mathjax/src/js/input/tex/cancel/CancelConfiguration.js';
import '@mathjax/src/js/input/tex/cases/CasesConfiguration.js';
import '@mathjax/src/js/input/tex/centernot/CenternotConfiguration.js';
import '@mathjax/src/js/input/tex/colorv2/ColorV2Configuration.js';
import '@mathjax/src/js/input/tex/configmacros/ConfigMacrosConfiguration.js';
import '@mathjax/src/js/input/tex/dsfont/DsfontConfiguration.js';
import '@mathjax/src/js/input/tex/enclose/EncloseConfiguration.js';
import '@mathjax/src/js/input/tex/extpfeil/ExtpfeilConfiguration.js';
import '@mathjax/src/js/input/tex/gensymb/GensymbConfiguration.js';
import '@mathjax/src/js/input/tex/html/HtmlConfiguration.js';
import '@mathjax/src/js/input/tex/mhchem/MhchemConfiguration.js';
import '@mathjax/src/js/input/tex/newcommand/NewcommandConfiguration.js';
import '@mathjax/src/js/input/tex/noundefined/NoUndefinedConfiguration.js';
import '@mathjax/src/js/input/tex/unicode/UnicodeConfiguration.js';
import '@mathjax/src/js/input/tex/upgreek/UpgreekConfiguration.js';
import '@mathjax/src/js/input/tex/verb/VerbConfiguration.js';

/** A formula in a text, with the delimiters around it. */
export interface FoundMath {
  /** Without delimiters, unless they are those of an environment. */
  readonly tex: string;
  readonly open: string;
  readonly isDisplay: boolean;
  readonly start: number;
  readonly end: number;
}

export interface MathToTypeset {
  readonly tex: string;
  readonly isDisplay: boolean;
}

/** What MathJax made of one formula. */
export interface TypesetMath {
  /** As shown beside it, top to bottom. */
  readonly numbers: readonly string[];
  readonly labels: readonly string[];
  /** All its characters; of a reference, what it shows. */
  readonly text: string;
  /** Why it refused. */
  readonly error: string | undefined;
}

const PACKAGES =
  'base ams bbm bbox boldsymbol braket cancel cases centernot colorv2 configmacros dsfont enclose extpfeil gensymb html mhchem newcommand noundefined unicode upgreek verb'.split(
    ' ',
  );

const finders = [false, true].map(
  (withBrackets) =>
    new FindTeX<unknown, unknown, unknown>({
      inlineMath: [['$', '$'], ...(withBrackets ? [['\\(', '\\)']] : [])],
      displayMath: [['$$', '$$'], ...(withBrackets ? [['\\[', '\\]']] : [])],
      processEscapes: true,
      processEnvironments: true,
      processRefs: true,
    }),
);

/** What MathJax takes for mathematics in a text without elements: `$`, `$$`, environments and references, brackets if asked for. */
export function findMath(text: string, withBrackets: boolean): FoundMath[] {
  const found = finders[Number(withBrackets)]?.findMath([text]) ?? [];
  return found
    .filter(({ display }) => display !== null)
    .map(({ math, open = '', display, start, end }) => ({
      tex: math,
      open,
      isDisplay: display,
      start: start.n ?? 0,
      end: end.n ?? 0,
    }));
}

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);

/** MathJax with the formulas of one post. */
export interface MathJaxPost {
  /** Typesets the next formula. */
  typeset(formula: MathToTypeset): TypesetMath;
  /** Goes on counting from `number`: where MathJax refuses a formula, it does not count it. */
  setCounter(number: number): void;
  /** The number of the last equation that was counted. */
  counter(): number;
}

/** Starts a post. */
export function openMathJaxPost(): MathJaxPost {
  const tex = new TeX<unknown, unknown, unknown>({ packages: PACKAGES, tags: 'ams', macros: { require: ['', 1] } });
  const document = mathjax.document('', { InputJax: tex });
  const { tags } = tex.parseOptions;
  return {
    typeset({ tex: source, isDisplay }) {
      const root: MmlNode = document.convert(source, { display: isDisplay, end: STATE.CONVERT });
      const errors: string[] = [];
      const numbers: string[] = [];
      root.walkTree((node) => {
        if (node.isKind('merror')) errors.push(String(node.attributes.get('data-mjx-error') ?? textOf(node)));
        if (node.isKind('mlabeledtr')) numbers.push(node.childNodes[0] === undefined ? '' : textOf(node.childNodes[0]));
      });
      const labels = Object.keys(tags.labels);
      // `$$a\notag$$` has an empty one.
      return { numbers: numbers.filter((number) => number !== ''), labels, text: textOf(root), error: errors[0] };
    },
    // Protected, and nothing else sets it between formulas.
    setCounter: (number) => void Reflect.set(tags, 'allCounter', number),
    counter: () => Number(Reflect.get(tags, 'allCounter')),
  };
}

function textOf(node: MmlNode): string {
  if (node.isKind('text')) return String(Reflect.get(node, 'text'));
  return (node.childNodes ?? []).map(textOf).join('');
}
