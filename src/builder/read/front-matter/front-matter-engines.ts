/** Reads front matter with gray-matter, with engines that never run what they read. */

import matter from 'gray-matter';
import { parse as parseTomlText, TomlError } from 'smol-toml';
import { quoteValue, type Reporter } from '../problem.ts';
import { quoteTex } from '../yaml/tex-quotes.ts';
import { parseYaml } from '../yaml/yaml.ts';
import type { FrontMatterBlock } from './front-matter-block.ts';

/** Reads the data of front matter; what cannot be read is reported, and the data is what could be. */
export function parseFrontMatter(block: FrontMatterBlock, report: Reporter): unknown {
  const { language, text, line } = block;
  if (text.trim() === '') return {};
  if (!LANGUAGES.includes(language)) {
    report.problem(`Front matter is in ${quoteValue(language)}, expected YAML, TOML or JSON`, Math.max(line - 1, 1));
    return {};
  }
  if (text.length > MAX_FRONT_MATTER_LENGTH) {
    report.problem(`Front matter has ${text.length} characters, expected at most ${MAX_FRONT_MATTER_LENGTH}`, line);
    return {};
  }
  // gray-matter cuts at the first line that begins with its delimiter, so it gets one that no text holds.
  const fence = `${'~'.repeat(3)}${'\u{e000}'}`;
  const options = { language, delimiters: fence, engines: createEngines(line, report) };
  // Options are passed always: without them gray-matter caches, and a post that failed once would be empty the next time.
  return matter(`${fence}\n${text}\n${fence}\n`, options).data;
}

type Engine = (text: string) => object;

/** `line` is the line of the file on which front matter begins; gray-matter hands on the line end before it as well. */
function createEngines(line: number, report: Reporter): Record<string, Engine> {
  const deny: Engine = () => {
    report.problem('Front matter that is a program is never run', line);
    return {};
  };
  const body = (text: string): string => text.replace(/^\r?\n/, '');
  return {
    yaml: (text) => parseYaml(body(text), line, report),
    toml: (text) => parseToml(body(text), line, report),
    json: (text) => parseJson(body(text), line, report),
    // gray-matter's own engines of these names are `eval`.
    javascript: deny,
    js: deny,
    coffee: deny,
    coffeescript: deny,
    cson: deny,
  };
}

function parseToml(text: string, line: number, report: Reporter): object {
  const source = quoteTex(text, line, report, (value) => (value.includes("'") ? `'''${value}'''` : `'${value}'`));
  try {
    return parseTomlText(source, { integersAsBigInt: 'asNeeded', useLegacyDate: true, maxDepth: 16 });
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    report.problem(`Cannot read the front matter: ${message}`, line + (error instanceof TomlError ? error.line - 1 : 0));
    return {};
  }
}

function parseJson(text: string, line: number, report: Reporter): object {
  try {
    const inner = text.trim().replace(/,$/, '');
    // Hexo's has no braces of its own.
    const data: unknown = JSON.parse(inner.startsWith('"') ? `{${text.replace(/,\s*$/, '')}}` : text);
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
    report.problem('Front matter in JSON is no object', line);
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
    const errorLine = Number(/\(line (\d+)/.exec(message)?.[1] ?? 1);
    report.problem(`Cannot read the front matter: ${message}`, line + errorLine - 1);
  }
  return {};
}

const LANGUAGES: readonly string[] = ['yaml', 'toml', 'json'];
// The longest of 5,700 real posts has 2,467 characters.
const MAX_FRONT_MATTER_LENGTH = 64 * 1024;
