/** A configuration that is a program, looked at as text: a setting is what stands behind its key as a plain literal. */

/** The program without its comments; what stands in quotes is kept as it is. */
export function stripComments(program: string): string {
  return program.slice(0, MAX_LENGTH).replace(TOKEN, (token) => (token.startsWith('/') ? ' ' : token));
}

/** The text of the first `key: 'text'` or `const key = 'text'`; `undefined` where it is made by an expression. */
export function scriptText(program: string, key: string): string | undefined {
  const match = new RegExp(`(?<![\\w$.-])["']?${key}["']?\\s{0,20}[:=]\\s{0,20}(["'\`])((?:(?!\\1)[^\\\\\\n])*)\\1`).exec(
    program,
  );
  const text = match?.[2];
  return text === undefined || text === '' || (match?.[1] === '`' && text.includes('${')) ? undefined : text;
}

/** The switch of the first `key: true` or `key: false`. */
export function scriptSwitch(program: string, key: string): boolean | undefined {
  const word = new RegExp(`(?<![\\w$.-])["']?${key}["']?\\s{0,20}:\\s{0,20}(true|false)\\b`).exec(program)?.[1];
  return word === undefined ? undefined : word === 'true';
}

const TOKEN = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const MAX_LENGTH = 200_000;
