/** Letters that Unicode has for mathematics (𝒙, ℝ, ², ₜ), as the plain letters they are. By ranges: a table would hold a thousand. */

/** The letter without its font, in double-struck letters as `bbR`; undefined for what is no such letter. */
export function foldMathLetter(code: number): string | undefined {
  if (code >= 0x1d400 && code <= 0x1d7ff) return foldAlphabet(code);
  if (code >= 0x2102 && code <= 0x213f) return OLDER_LETTERS.get(code);
  return undefined;
}

/** The character that a superscript stands for. */
export function foldSuperscript(code: number): string | undefined {
  return find(SUPERSCRIPTS, SUPERSCRIPT_BASES, code);
}

/** The character that a subscript stands for. */
export function foldSubscript(code: number): string | undefined {
  return find(SUBSCRIPTS, SUBSCRIPT_BASES, code);
}

/** The accent that a combining mark puts on the letter before it. */
export function foldCombiningMark(code: number): string | undefined {
  return COMBINING_ACCENTS.get(code);
}

const LATIN = 52;
const DOUBLE_STRUCK = 6;
const GREEK = 58;

function foldAlphabet(code: number): string | undefined {
  if (code >= 0x1d7ce) return String.fromCharCode(0x30 + ((code - 0x1d7ce) % 10));
  if (code >= 0x1d6a8) return foldGreek((code - 0x1d6a8) % GREEK);
  if (code >= 0x1d6a4) return code === 0x1d6a4 ? 'i' : 'j';
  const offset = code - 0x1d400;
  const place = offset % LATIN;
  const letter = String.fromCharCode(place < 26 ? 0x41 + place : 0x61 + place - 26);
  return Math.floor(offset / LATIN) === DOUBLE_STRUCK ? `bb${letter}` : letter;
}

/** Alpha to omega in capitals, nabla, alpha to omega, then the variants. */
function foldGreek(place: number): string {
  if (place < 25) return place === 17 ? 'Θ' : String.fromCharCode(0x391 + place);
  if (place === 25) return '∇';
  if (place < 51) return String.fromCharCode(0x3b1 + place - 26);
  return '∂εθκφρπ'.charAt(place - 51);
}

const OLDER_LETTERS: ReadonlyMap<number, string> = /* @__PURE__ */ new Map([
  [0x2102, 'bbC'],
  [0x210a, 'g'],
  [0x210b, 'H'],
  [0x210c, 'H'],
  [0x210d, 'bbH'],
  [0x210e, 'h'],
  [0x2110, 'I'],
  [0x2112, 'L'],
  [0x2115, 'bbN'],
  [0x2119, 'bbP'],
  [0x211a, 'bbQ'],
  [0x211b, 'R'],
  [0x211d, 'bbR'],
  [0x2124, 'bbZ'],
  [0x2128, 'Z'],
  [0x212c, 'B'],
  [0x212d, 'C'],
  [0x212f, 'e'],
  [0x2130, 'E'],
  [0x2131, 'F'],
  [0x2133, 'M'],
  [0x2134, 'o'],
]);

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡ';
const SUPERSCRIPT_BASES = '0123456789+-=()inabcdefghjklmoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχ';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ';
const SUBSCRIPT_BASES = '0123456789+-=()aehijklmnoprstuvxβγρφχ';

function find(characters: string, bases: string, code: number): string | undefined {
  if (code < 0xb2 || code > 0x2c7d) return undefined;
  const index = characters.indexOf(String.fromCharCode(code));
  return index < 0 ? undefined : bases.charAt(index);
}

const COMBINING_ACCENTS: ReadonlyMap<number, string> = /* @__PURE__ */ new Map([
  [0x300, 'grave'],
  [0x301, 'acute'],
  [0x302, 'hat'],
  [0x303, 'tilde'],
  [0x304, 'bar'],
  [0x305, 'bar'],
  [0x306, 'breve'],
  [0x307, 'dot'],
  [0x308, 'ddot'],
  [0x30c, 'check'],
  [0x20d7, 'vec'],
]);
