/** Titles that are numbered parts of a whole: 变分自编码器（三）, 升级之路：3、…, 浅谈（上）, 周报第 7 期, Kernel Notes (Part II), Rust 笔记 12：… */

import { parseNumeral } from './numeral.ts';

export interface NumberedTitle {
  /** What stands before the number. */
  readonly stem: string;
  /** The number as it is written. */
  readonly number: string;
  /** Its value; `last` for 下 and 完, which come after the others, however many there are. */
  readonly value: number | 'last';
  /** Whether it can hardly be anything else. The 10 of `Windows 10` stands as the 12 of `Rust 笔记 12` does. */
  readonly isMarked: boolean;
}

const NUMBER = '(?:\\d{1,4}|[零〇一二三四五六七八九十百]{1,5}|[IVX]{1,5})';
const STEM = '^(.{1,60}?\\S)';
const COUNTER = '(?:部分|[章节篇讲回部集期话季课天周卷弹])';
const OPEN = '[（(【\\[]';
const CLOSE = '[）)】\\]]';

/** Ways in which a number is marked as one; what is in parentheses says most. The 一 of 论天人合一 and the 3 of Python3 number nothing. */
const MARKED: readonly RegExp[] = [
  `${STEM}\\s*${OPEN}\\s*(?:第|part\\s)?\\s*(${NUMBER})\\s*(?:${COUNTER}|[完终]|/\\s?\\d{1,4}|of \\d{1,4})?\\s*${CLOSE}`,
  `${STEM}\\s*${OPEN}\\s*([上中下完终])[篇集部卷]?\\s*${CLOSE}`,
  `${STEM}\\s*第\\s*(${NUMBER})\\s*${COUNTER}`,
  `${STEM}[\\s,，:：—-]+part\\s(${NUMBER})(?![\\w])`,
  `${STEM}\\s*[:：]\\s*(${NUMBER})\\s*(?:、|[.．:：](?!\\d))\\s*\\S`,
  `${STEM}(?:\\s*[:：—-]\\s*|\\s)([上中下])[篇集部]?$`,
  `${STEM}[:：—\\s-]*([上中下])篇(?=[\\s:：])`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** A number after a space, a hyphen or a #, with nothing behind it that would make it another's: no 2.21, no 15年. */
const UNMARKED = new RegExp(`${STEM}(?:\\s|\\s[-—]\\s?|\\s?#)\\s*(${NUMBER})(?=$|[\\s:：、，—|-]|[.．,](?!\\d))`, 'u');

/** Longer titles are read up to here. */
const MAX_LENGTH = 80;

/** `undefined` for a title without a number. */
export function parseNumberedTitle(title: string): NumberedTitle | undefined {
  const text = title.slice(0, MAX_LENGTH);
  for (const pattern of MARKED) {
    const found = read(pattern.exec(text), true);
    if (found !== undefined) return found;
  }
  return read(UNMARKED.exec(text), false);
}

function read(match: RegExpExecArray | null, isMarked: boolean): NumberedTitle | undefined {
  const [, before = '', number = ''] = match ?? [];
  const value = PARTS.get(number) ?? parseNumeral(number);
  const stem = before.replace(/[\s:：,，、·|#—–-]+$/, '');
  if (value === undefined || stem === '' || hasOpenBracket(stem)) return undefined;
  return { stem, number, value, isMarked };
}

/** 统计月读（2023 年 4 月） counts nothing by its 4. */
function hasOpenBracket(text: string): boolean {
  return text.search(/[（(【[][^）)】\]]*$/) >= 0;
}

const PARTS: ReadonlyMap<string, number | 'last'> = new Map<string, number | 'last'>([
  ['上', 1],
  ['中', 2],
  ['下', 'last'],
  ['完', 'last'],
  ['终', 'last'],
]);
