/** Texts that an analyser must cut alike wherever it runs. */

import { createRandom } from '../bench/queries.ts';

/** Corner cases of every class of characters, of folding and of identifiers. */
export const CORNER_CASES: readonly string[] = [
  '',
  ' ',
  '注意力机制',
  '注意，力 x机',
  'VQ一下Key，Transformer的複雜度就變成線性了',
  '擴散模型與乾燥的裏面，著名的瞭解，頭髮發出，臺灣颱風',
  "GPT-2 gpt_2 GPT2 v1.2.3 node.js don’t don't C++ C# C++11 F# a++ C+++ A# Objective-C",
  'a-b-c-d-e-f-g-h-i-j-k',
  '-a a- --a-- a--b _x_ .5 5. ..',
  'ＧＰＴ－２　ＡＢＣ１２３　ｖ１．２　ａ＿ｂ',
  'Poincaré Poincare\u0301 naïve Erdős Ångström Ελληνικά ΆΈ Йод Ёж',
  'ẞ ß ſ İ I ı i ΣΑΣ ς ﬁ ﬂ ﬃ ǅ Ǆ ǆ ᾳ ᾼ',
  '𝒙ₜ 𝐀𝔸𝒜 x² y₃ ½ ℕ ℝ ⅔ Ⅳ ⓐ ① ㊿ ㎏ ℡ №',
  '𠀀𠀁字𪜶 \u{30000}\u{31350}',
  '\u{2f00}\u{2f08}\u{2e80}\u{2ecb} 豈更 \u{2f800}\u{2fa1d}',
  'ｶﾀｶﾅ ﾃﾞｨｰﾌﾟ ガギグ か\u3099 々〇〡〩・゠ーヽ',
  '한국어 형태소 \u1112\u1161\u11ab \u{d7b0}',
  'नमस्ते ภาษาไทย தமிழ் العربية עִבְרִית',
  '\ud800注\udc00意\u0000力\udfff',
  '注\u200b意\u200d力\ufeff机\u00ad制\u2060了',
  '\u00a0\u1680\u2000\u2028\u2029\u202f\u205f\u3000a\u0085b',
  '😀👨‍👩‍👧1️⃣🇨🇳 a😀b',
  '“注意”……力——学「甲」『乙』〝丙〞',
  `${'a'.repeat(200)} ${'é'.repeat(70)} ${'注'.repeat(70)}`,
  `a${'\u0301'.repeat(100)}b \u0301 e\u0301\u0302`,
  `${'a'.repeat(63)}𝒙𝒙`,
  '٠١٢٣ ०१२ ０１２ 𝟘𝟙',
  'x×y÷z·w∘v ∑∫∂ α_t η_{t+1} ∇θ',
  '\u{e000}\u{f8ff}\u{f0000}\u{fffe}\u{10ffff}\u{e0001}\u{e0100}',
];

/** All code points of the first planes, where analysers of other Unicode versions would differ. */
export const EVERY_CHARACTER: readonly string[] = Array.from({ length: 0x32400 / 0x100 }, (_, block) =>
  Array.from({ length: 0x100 }, (_each, index) => String.fromCodePoint(block * 0x100 + index)).join(''),
);

/** The same characters, strewn: each between a letter and an ideograph, where it joins, parts or folds. */
export const STREWN: readonly string[] = strew(400);

function strew(count: number): string[] {
  const random = createRandom(31);
  const character = (): string => {
    const kind = random(6);
    if (kind === 0) return String.fromCodePoint(0x4e00 + random(0x5200));
    if (kind === 1) return String.fromCodePoint(0x20 + random(0x60));
    if (kind === 2) return String.fromCodePoint(random(0x3400));
    if (kind === 3) return String.fromCodePoint(0xf900 + random(0x700));
    return kind === 4 ? String.fromCodePoint(random(0x32400)) : (['-', '_', '.', '’', ' ', '\u0301'][random(6)] ?? '');
  };
  return Array.from({ length: count }, () => Array.from({ length: 24 }, character).join(''));
}
