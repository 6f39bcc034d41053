/** Characters that stand for commands, and for letters in another place or style. */

function pairs(text: string): ReadonlyMap<string, string> {
  const parts = text.trim().split(/\s+/);
  return new Map(parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? ''] as const] : [])));
}

/** Commands by name. */
export const SYMBOLS: ReadonlyMap<string, string> = pairs(`
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π
  rho ρ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ
  Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ partial ∂ nabla ∇ infty ∞ emptyset ∅ varnothing ∅ angle ∠
  sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀
  le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ lt < gt > ne ≠ neq ≠ approx ≈ equiv ≡ sim ~ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ prec ≺ succ ≻
  preceq ⪯ succeq ⪰ triangleq ≜ doteq ≐ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ subsetneq ⊊ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖
  to → rightarrow → longrightarrow → leftarrow ← gets ← Rightarrow ⇒ Longrightarrow ⇒ implies ⇒ Leftarrow ⇐ leftrightarrow ↔
  Leftrightarrow ⇔ iff ⇔ mapsto ↦ uparrow ↑ downarrow ↓ forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ oplus ⊕ otimes ⊗ odot ⊙
  times × div ÷ cdot · ast * star ⋆ circ ∘ bullet ∙ pm ± mp ∓ mid ∣ nmid ∤ parallel ∥ perp ⊥ bot ⊥ top ⊤ dagger †
  cdots ⋯ ldots … dots … dotsb ⋯ dotsc … vdots ⋮ ddots ⋱ prime ′ because ∵ therefore ∴ triangle △ square □
  langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖ | ‖ lbrack [ rbrack ]
  lbrace \\{ rbrace \\} backslash \\ colon : % % # # _ _ & &`);

/** Names of functions, which are typed as they are. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth max min sup inf lim limsup liminf gcd lcm det dim ker deg arg hom Pr ' +
    'mod'
  ).split(' '),
);

const SUPERSCRIPTS = pairs(`
  0 ⁰ 1 ¹ 2 ² 3 ³ 4 ⁴ 5 ⁵ 6 ⁶ 7 ⁷ 8 ⁸ 9 ⁹ + ⁺ - ⁻ = ⁼ ( ⁽ ) ⁾ a ᵃ b ᵇ c ᶜ d ᵈ e ᵉ f ᶠ g ᵍ h ʰ i ⁱ j ʲ k ᵏ l ˡ m ᵐ n ⁿ o ᵒ p ᵖ r ʳ s ˢ
  t ᵗ u ᵘ v ᵛ w ʷ x ˣ y ʸ z ᶻ A ᴬ B ᴮ D ᴰ E ᴱ G ᴳ H ᴴ I ᴵ J ᴶ K ᴷ L ᴸ M ᴹ N ᴺ O ᴼ P ᴾ R ᴿ T ᵀ U ᵁ V ⱽ W ᵂ α ᵅ β ᵝ γ ᵞ δ ᵟ ε ᵋ θ ᶿ ⊤ ᵀ ∘ °
  ′ ′`);

const SUBSCRIPTS = pairs(`
  0 ₀ 1 ₁ 2 ₂ 3 ₃ 4 ₄ 5 ₅ 6 ₆ 7 ₇ 8 ₈ 9 ₉ + ₊ - ₋ = ₌ ( ₍ ) ₎ a ₐ e ₑ h ₕ i ᵢ j ⱼ k ₖ l ₗ m ₘ n ₙ o ₒ p ₚ r ᵣ s ₛ t ₜ u ᵤ v ᵥ x ₓ
  β ᵦ γ ᵧ ρ ᵨ φ ᵩ χ ᵪ`);

/** The text raised or lowered, where every character of it can be. */
export function raise(text: string): string | undefined {
  return translate(text, SUPERSCRIPTS);
}

/** See {@link raise}. */
export function lower(text: string): string | undefined {
  return translate(text, SUBSCRIPTS);
}

function translate(text: string, characters: ReadonlyMap<string, string>): string | undefined {
  const found = [...text.replaceAll(' ', '')].map((character) => characters.get(character));
  return found.length === 0 || found.includes(undefined) ? undefined : found.join('');
}

/** Where the letters A, a, capital alpha, small alpha and the digit 0 of a style begin. */
interface Style {
  readonly capital: number;
  readonly small: number;
  readonly greek?: number;
  readonly digit?: number;
}

const BOLD: Style = { capital: 0x1d400, small: 0x1d41a, greek: 0x1d6a8, digit: 0x1d7ce };
const BOLD_ITALIC: Style = { capital: 0x1d468, small: 0x1d482, greek: 0x1d71c, digit: 0x1d7ce };
const SCRIPT: Style = { capital: 0x1d49c, small: 0x1d4b6 };
const FRAKTUR: Style = { capital: 0x1d504, small: 0x1d51e };
const DOUBLE: Style = { capital: 0x1d538, small: 0x1d552, digit: 0x1d7d8 };

/** Styles by command. */
export const STYLES: ReadonlyMap<string, Style> = new Map([
  ...['mathbf', 'bf', 'textbf', 'symbf'].map((name) => [name, BOLD] as const),
  ...['boldsymbol', 'bm', 'pmb'].map((name) => [name, BOLD_ITALIC] as const),
  ...['mathcal', 'cal', 'mathscr'].map((name) => [name, SCRIPT] as const),
  ['mathfrak', FRAKTUR],
  ...['mathbb', 'Bbb'].map((name) => [name, DOUBLE] as const),
]);

/** Letters that had a place in Unicode before the others of their style. */
const HOLES = pairs(`
  𝒝 ℬ 𝒠 ℰ 𝒡 ℱ 𝒣 ℋ 𝒤 ℐ 𝒧 ℒ 𝒨 ℳ 𝒭 ℛ 𝒺 ℯ 𝒼 ℊ 𝓄 ℴ 𝔆 ℭ 𝔋 ℌ 𝔌 ℑ 𝔕 ℜ 𝔝 ℨ 𝔺 ℂ 𝔿 ℍ 𝕅 ℕ 𝕇 ℙ 𝕈 ℚ 𝕉 ℝ 𝕑 ℤ`);

/** The text in a style, where all of it has that style. */
export function setInStyle(text: string, { capital, small, greek, digit }: Style): string | undefined {
  const styled = [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (/[A-Z]/.test(character)) return capital + code - 0x41;
    if (/[a-z]/.test(character)) return small + code - 0x61;
    if (digit !== undefined && /\d/.test(character)) return digit + code - 0x30;
    if (greek !== undefined && /[Α-Ω]/.test(character)) return greek + code - 0x391;
    if (greek !== undefined && /[α-ω]/.test(character)) return greek + 26 + code - 0x3b1;
    return undefined;
  });
  if (styled.length === 0) return undefined;
  const characters = styled.map((code) => (code === undefined ? undefined : String.fromCodePoint(code)));
  return characters.includes(undefined)
    ? undefined
    : characters.map((character = '') => HOLES.get(character) ?? character).join('');
}

/** Marks that combine with the letter before them, by command. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ...['hat', 'widehat'].map((name) => [name, '\u{302}'] as const),
  ...['tilde', 'widetilde'].map((name) => [name, '\u{303}'] as const),
  ...['bar', 'overline'].map((name) => [name, '\u{304}'] as const),
  ['dot', '\u{307}'],
  ['ddot', '\u{308}'],
  ['check', '\u{30c}'],
  ['vec', '\u{20d7}'],
]);
