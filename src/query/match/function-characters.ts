/** Characters that hold a sentence together and tell little of what it is about: 的, 了, 什么. */

const FUNCTION_CHARACTERS: ReadonlySet<string> = new Set(
  '\u7684\u4e86\u662f\u5728\u548c\u4e0e\u53ca\u4e4b\u5417\u5462\u5427\u554a\u4e48\u7740\u4eec\u4e5f\u90fd\u5c31\u800c\u4e14\u6216\u5219\u88ab\u628a\u8ba9\u6211\u4f60\u4ed6\u5979\u5b83\u8fd9\u90a3\u5176\u6240\u5e76\u4ee5\u5230\u53c8\u8fd8\u5f88\u518d\u8bf7\u4e3a\u4ec0\u54ea\u8c01\u600e\u4f55\u51e0\u6837\u561b\u5440\u5730\u5f97\u4e8e\u4ece\u5bf9\u5c06',
);

/** How many characters of a bigram are such; none of any other term, and of a character by itself, which somebody asked for. */
export function countFunctionCharacters(term: string): number {
  const [first = '', second, third] = [...term];
  if (second === undefined || third !== undefined) return 0;
  return Number(FUNCTION_CHARACTERS.has(first)) + Number(FUNCTION_CHARACTERS.has(second));
}
