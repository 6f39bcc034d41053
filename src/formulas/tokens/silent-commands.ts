/** Commands that change only how a formula looks, where it stands or what it is called. */

/** Commands whose argument is prose, with formulas between dollars. */
export const TEXT_COMMANDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'text mbox hbox textrm textbf textit textsf texttt textnormal textup textsc emph intertext shortintertext mathtext'.split(' '),
);

/** Commands whose argument is a name when it has several letters: `\mathrm{KL}`. */
export const ROMAN_COMMANDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'mathrm mathup mathsf mathtt mathit operatorname operatornamewithlimits symrm symsf symtt symit'.split(' '),
);

/** On which side the delimiter after a command stands. */
export function findSide(command: string): DelimiterSide | undefined {
  return SIDES.get(command);
}

export type DelimiterSide = 'left' | 'right' | 'middle';

const SIDES: ReadonlyMap<string, DelimiterSide> = /* @__PURE__ */ new Map<string, DelimiterSide>([
  ...['left', 'bigl', 'Bigl', 'biggl', 'Biggl'].map((name) => [name, 'left'] as const),
  ...['right', 'bigr', 'Bigr', 'biggr', 'Biggr'].map((name) => [name, 'right'] as const),
  ...['middle', 'bigm', 'Bigm', 'biggm', 'Biggm'].map((name) => [name, 'middle'] as const),
]);

/** Environments that hold one row, as a formula does anyway. */
export const TRANSPARENT_ENVIRONMENTS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'equation equation* math displaymath document subequations empheq'.split(' '),
);

/** How many arguments are dropped with a command; for `\color{c}{x}` and its like the rest stays. */
export function countDropped(command: string): number | undefined {
  return DROPPED.get(command);
}

const DROPPED: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  [
    'displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits displaylimits big Big bigg Bigg quad qquad enspace thinspace enskip ' +
      'medspace thickspace negthinspace negmedspace negthickspace space nobreakspace nonumber notag allowbreak nobreak ' +
      'boldsymbol mathbf bm bf bold pmb it cal sf tt mathcal mathscr scr mathfrak frak mathnormal symbf symup symbfit ' +
      'symcal symscr symfrak mathop mathrel mathbin mathord mathopen mathclose mathpunct mathinner large Large LARGE huge Huge small ' +
      'tiny scriptsize footnotesize normalsize boxed fbox cancel bcancel xcancel sout strut mathstrut relax hline hdashline protect ensuremath ' +
      'llap rlap clap mathllap mathrlap mathclap smash bbox centering hfil hfill null par rm',
    'phantom hphantom vphantom color textcolor colorbox style class cssId href label tag ref eqref cite citep citet hspace vspace raisebox ' +
      'require cline url htmlClass htmlId htmlStyle htmlData uproot leftroot unicode setCounter definecolor @secondoftwo',
    'fcolorbox rule newcommand renewcommand providecommand DeclareMathOperator multicolumn sideset def gdef',
    'mathchoice',
  ].flatMap((names, count) => names.split(' ').map((name): [string, number] => [name, count])),
);

/** Commands that are followed by a length without braces. */
export const LENGTH_COMMANDS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'kern',
  'mkern',
  'hskip',
  'mskip',
  'raise',
  'lower',
]);
