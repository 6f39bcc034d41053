/** Characters that hold a sentence together and tell little of what it is about: 的, 了, 什么. */

const FUNCTION_CHARACTERS: ReadonlySet<string> = new Set(
  '的了是在和与及之吗呢吧啊么着们也都就而且或则被把让我你他她它这那其所并以到又还很再请为什哪谁怎何几样嘛呀地得于从对将',
);

/** How many characters of a bigram are such; none of any other term, and of a character by itself, which somebody asked for. */
export function countFunctionCharacters(term: string): number {
  const [first = '', second, third] = [...term];
  if (second === undefined || third !== undefined) return 0;
  return Number(FUNCTION_CHARACTERS.has(first)) + Number(FUNCTION_CHARACTERS.has(second));
}
