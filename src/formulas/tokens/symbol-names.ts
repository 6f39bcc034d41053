/**
 * The names of symbols. Each group (slashes divide them) is a symbol and its other names: commands without their backslash, and characters. A
 * group holds what readers do not tell apart, or type for one another.
 */

import type { SymbolKind, TokenKind } from './formula-token.ts';

export const SYMBOL_NAMES: readonly (readonly [kind: SymbolKind, groups: string])[] = [
  [
    'variable',
    'alpha α/beta β/gamma γ/delta δ/epsilon varepsilon ε ϵ/zeta ζ/eta η/theta vartheta θ ϑ/iota ι/kappa varkappa κ ϰ/lambda λ/mu μ µ/nu ν/' +
      'xi ξ/pi varpi π ϖ/rho varrho ρ ϱ/sigma varsigma σ ς/tau τ/upsilon υ/phi varphi φ ϕ/chi χ/psi ψ/omega ω/' +
      'Gamma varGamma Γ/Delta varDelta Δ ∆ triangle △/Theta varTheta Θ ϴ/Lambda varLambda Λ/Xi varXi Ξ/Pi varPi Π/Sigma varSigma Σ/' +
      'Upsilon Υ/Phi varPhi Φ/Psi varPsi Ψ/Omega varOmega Ω Ω/ell ℓ/i imath ı/j jmath ȷ/o omicron ο',
  ],
  [
    'relation',
    '= eq ≔ ≜ := == coloneq coloneqq triangleq eqdef defeq doteq eqcirc/< lt &lt;/> gt &gt;/le leq leqslant leqq ≤ ⩽ ≦ <=/' +
      'ge geq geqslant geqq ≥ ⩾ ≧ >=/ll ≪ <</gg ≫ >>/not= ne neq ≠ !=/approx ≈ approxeq thickapprox simeq ≃/sim ∼ ～ thicksim/cong ≅/equiv ≡/' +
      'propto varpropto ∝/to rightarrow longrightarrow → ⟶ ->/gets leftarrow longleftarrow ←/mapsto longmapsto ↦/' +
      'implies Rightarrow Longrightarrow ⇒ ⟹ =>/impliedby Leftarrow ⇐/iff Leftrightarrow Longleftrightarrow ⇔ ⟺/' +
      'leftrightarrow ↔ longleftrightarrow/in isin ∈/ni owns ∋/notin ∉/subset ⊂/subseteq sube subseteqq ⊆/' +
      'subsetneq subsetneqq ⊊/supset ⊃/supseteq supe ⊇/prec ≺/succ ≻/preceq preccurlyeq ⪯/succeq succcurlyeq ⪰/perp ⊥/' +
      'models vDash ⊨/vdash ⊢/asymp ≍/lesssim ≲/gtrsim ≳/uparrow ↑/downarrow ↓/searrow ↘/nearrow ↗/vartriangleleft lhd ⊲/nmid ∤',
  ],
  [
    'operator',
    '+ plus/- − – — ‑ minus/pm ± plusmn/mp ∓/times × ✕ cdot ⋅ · ∙ • * ∗ ast cdotp bullet/div ÷/oplus ⊕/ominus ⊖/' +
      'otimes ⊗/odot ⊙/circ ∘ degree °/cup ∪/cap ∩/setminus smallsetminus backslash ∖/wedge land ∧/vee lor ∨/mod bmod pmod pod/star ⋆/' +
      'uplus ⊎/sqcup ⊔/sqcap ⊓/!/neg lnot ¬/xor veebar/%',
  ],
  [
    'sum',
    'sum ∑/prod ∏/coprod ∐/int ∫ smallint intop/iint ∬/iiint ∭/oint ∮/bigcup ⋃/bigcap ⋂/bigoplus ⨁/bigotimes ⨂/bigodot/bigvee ⋁/bigwedge ⋀/' +
      'bigsqcup/biguplus/lim/limsup varlimsup/liminf varliminf/max/min/sup/inf/argmax/argmin',
  ],
  [
    'function',
    'sin/cos/tan tg/cot ctg/sec/csc/arcsin/arccos/arctan arctg/sinh sh/cosh ch/tanh th/coth/log ln lg/exp/det/dim/ker/deg/gcd/lcm/Pr pr/arg/' +
      'hom Hom/sgn sign/softmax/sigmoid/relu ReLU/tr Tr/trace/diag/rank/var Var/cov Cov/erf/span/argsort/softplus/logsumexp/mse MSE/kl KL',
  ],
  [
    'constant',
    'infty ∞ infin/partial ∂/nabla ∇ triangledown ▽/forall ∀/exists ∃ exist/emptyset varnothing ∅ empty/hbar ℏ hslash/Re real ℜ/Im image ℑ/angle ∠/top ⊤ intercal/' +
      'bot/dots ldots cdots dotsc dotsb dotsm dotsi dotso vdots ddots iddots hdots … ⋯ ⋮ ⋱ .../aleph ℵ/wp ℘/dagger †/ddagger ‡/' +
      'therefore ∴/because ∵/#/$/& &amp;/dd dif diff differential ⅆ/square Box □ ◻ ■ blacksquare qed/' +
      'bbR ℝ R reals Reals/bbN ℕ N natnums/bbZ ℤ Z/bbQ ℚ/bbC ℂ Complex/bbP ℙ/bbH ℍ/checkmark ✓/heartsuit/diamond ◇/clubsuit/§',
  ],
  ['punctuation', ', 、/;/. 。/: colon ∶/?/| mid'],
];

/** Commands that take arguments or enclose, by what the reader does with them. Here the first name is not a command. */
export const COMMAND_NAMES: readonly (readonly [kind: TokenKind, groups: string])[] = [
  ['fraction', 'frac frac dfrac tfrac cfrac sfrac nicefrac/binom binom dbinom tbinom'],
  ['infix', 'frac over above/binom choose/atop atop/binom brack/binom brace'],
  ['root', 'sqrt sqrt √ surd root'],
  [
    'accent',
    'hat hat widehat Hat/tilde tilde widetilde Tilde/bar bar overline Bar closure/vec vec overrightarrow Vec/dot dot Dot/ddot ddot Ddot/' +
      'dddot dddot/check check widecheck/breve breve/acute acute/grave grave/mathring mathring/underline underline underbar/' +
      'overleftarrow overleftarrow/overleftrightarrow overleftrightarrow/overgroup overparen wideparen overgroup overarc',
  ],
  ['enclose', '| abs/‖ norm/floor floor/ceil ceil/( paren pars/{ set Set/[ brac brak/< bra ket braket'],
  ['brace', 'brace overbrace underbrace overbracket underbracket undergroup'],
  ['table', 'matrix matrix/pmatrix pmatrix/bmatrix bmatrix/cases cases/align eqalign/substack substack'],
  ['over', 'over overset stackrel'],
  ['under', 'under underset'],
  [
    'arrow',
    'to xrightarrow xlongrightarrow/gets xleftarrow/leftrightarrow xleftrightarrow/= xlongequal xequal/implies xRightarrow',
  ],
  ['fence', '( ( lparen lgroup/[ [ lbrack ⟦ llbracket/{ lbrace/< langle ⟨ 〈/floor lfloor ⌊/ceil lceil ⌈'],
  ['fence-end', ') ) rparen rgroup/] ] rbrack ⟧ rrbracket/} rbrace/> rangle ⟩ 〉/floor-end rfloor ⌋/ceil-end rceil ⌉'],
  ['bar', '| | vert ∣/‖ Vert ∥ ‖ parallel'],
  ['bar-start', '| lvert/‖ lVert'],
  ['bar-end', '| rvert/‖ rVert'],
  ['row', 'row cr newline'],
];
