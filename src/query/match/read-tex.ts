/** TeX in a query as the formulas of posts read in their text: `\eta_t` as `η_t`, `\frac{dx_t}{dt}` as `dx_t/dt`. */

/** How TeX reads; a text without commands that are known (C:\R) is left as it is. Linear in its length, which the query's bound limits. */
export function readTex(text: string): string {
  const commands = [...text.matchAll(/\\([a-zA-Z]+)/g)].map(([, name = '']) => name);
  if (!commands.some((name) => LAYOUT.has(name) || Object.hasOwn(SYMBOLS, name))) return text;
  return readFractions(text)
    .replace(/\\([a-zA-Z]+)/g, (_, name: string) => symbolOf(name) ?? (LAYOUT.has(name) ? '' : name))
    .replace(/[{}\\&]/g, '');
}

function symbolOf(name: string): string | undefined {
  return Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name] : undefined;
}

/** Fractions inside fractions that are read. */
const MAX_FRACTIONS = 8;

function readFractions(text: string): string {
  let read = text;
  for (let count = 0; count < MAX_FRACTIONS; count++) {
    const next = read.replace(/\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/, '$1/$2');
    if (next === read) break;
    read = next;
  }
  return read;
}

/** Commands that change only how something looks. */
const LAYOUT = new Set(
  (
    'frac dfrac tfrac left right big Big bigg Bigg mathbf mathrm mathcal mathbb mathit mathsf mathfrak boldsymbol bm text textbf textit ' +
    'operatorname quad qquad displaystyle textstyle limits nolimits hat bar tilde vec dot ddot overline underline widehat widetilde ' +
    'begin end label nonumber'
  ).split(' '),
);

/** Letters and signs, by the names of their commands. */
const SYMBOLS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'alpha:\u03b1 beta:\u03b2 gamma:\u03b3 delta:\u03b4 epsilon:\u03b5 varepsilon:\u03b5 zeta:\u03b6 eta:\u03b7 theta:\u03b8 vartheta:\u03b8 ' +
    'iota:\u03b9 kappa:\u03ba lambda:\u03bb mu:\u03bc nu:\u03bd xi:\u03be pi:\u03c0 rho:\u03c1 sigma:\u03c3 tau:\u03c4 upsilon:\u03c5 ' +
    'phi:\u03c6 varphi:\u03c6 chi:\u03c7 psi:\u03c8 omega:\u03c9 Gamma:\u0393 Delta:\u0394 Theta:\u0398 Lambda:\u039b Xi:\u039e Pi:\u03a0 ' +
    'Sigma:\u03a3 Phi:\u03a6 Psi:\u03a8 Omega:\u03a9 partial:\u2202 nabla:\u2207 infty:\u221e sum:\u2211 prod:\u220f int:\u222b sqrt:\u221a ' +
    'leq:\u2264 le:\u2264 geq:\u2265 ge:\u2265 neq:\u2260 ne:\u2260 approx:\u2248 sim:\u223c to:\u2192 rightarrow:\u2192 in:\u2208 times:\u00d7 ' +
    'cdot:\u22c5 pm:\u00b1 mid:| Vert:\u2016'
  )
    .split(' ')
    .map((pair) => pair.split(':')),
);
