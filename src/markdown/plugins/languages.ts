/** The languages that code is highlighted in: what Chinese technical blogs use, by count of 13,000 code blocks. */

import type { LanguageFn } from 'highlight.js';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import groovy from 'highlight.js/lib/languages/groovy';
import haskell from 'highlight.js/lib/languages/haskell';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import julia from 'highlight.js/lib/languages/julia';
import kotlin from 'highlight.js/lib/languages/kotlin';
import latex from 'highlight.js/lib/languages/latex';
import lua from 'highlight.js/lib/languages/lua';
import makefile from 'highlight.js/lib/languages/makefile';
import matlab from 'highlight.js/lib/languages/matlab';
import nginx from 'highlight.js/lib/languages/nginx';
import objectivec from 'highlight.js/lib/languages/objectivec';
import perl from 'highlight.js/lib/languages/perl';
import php from 'highlight.js/lib/languages/php';
import powershell from 'highlight.js/lib/languages/powershell';
import protobuf from 'highlight.js/lib/languages/protobuf';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import scala from 'highlight.js/lib/languages/scala';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import vim from 'highlight.js/lib/languages/vim';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

/** Each language's definition by its name in highlight.js. */
export const LANGUAGES: ReadonlyMap<string, LanguageFn> = new Map(
  Object.entries({
    bash,
    c,
    cpp,
    csharp,
    css,
    diff,
    dockerfile,
    go,
    groovy,
    haskell,
    http,
    ini,
    java,
    javascript,
    json,
    julia,
    kotlin,
    latex,
    lua,
    makefile,
    matlab,
    nginx,
    objectivec,
    perl,
    php,
    powershell,
    protobuf,
    python,
    r,
    ruby,
    rust,
    scala,
    shell,
    sql,
    swift,
    typescript,
    vim,
    xml,
    yaml,
  }),
);

/** The name in an info string: `{.python .input}`, `js{4}`, `C++` and `cpp title="a.cpp"` all have one. Empty when there is none. */
export function parseLanguage(info: string): string {
  const written = /^\s*\{?\.?([A-Za-z0-9+#_-]+)/.exec(info)?.[1]?.toLowerCase() ?? '';
  return ALIASES.get(written) ?? written;
}

const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bash: 'sh zsh',
    shell: 'console shellsession terminal cmd bat',
    cpp: 'c++ cc cxx hpp cuda',
    csharp: 'cs c#',
    objectivec: 'objc objective-c obj-c',
    python: 'py pycon python3 ipython gyp',
    javascript: 'js jsx mjs cjs node',
    typescript: 'ts tsx',
    go: 'golang',
    haskell: 'hs',
    java: 'jsp',
    kotlin: 'kt',
    ruby: 'rb',
    rust: 'rs',
    xml: 'html htm xhtml svg vue wxml plist rss',
    css: 'scss less sass wxss',
    yaml: 'yml',
    json: 'json5 jsonc',
    ini: 'toml properties conf cfg',
    latex: 'tex',
    makefile: 'make mk',
    dockerfile: 'docker',
    protobuf: 'proto',
    groovy: 'gradle',
    powershell: 'ps1 pwsh',
    vim: 'viml vimscript',
    sql: 'mysql pgsql postgresql sqlite',
    matlab: 'octave',
    r: 's splus',
    diff: 'patch',
    perl: 'pl',
    php: 'php7',
  }).flatMap(([name, aliases]) => aliases.split(' ').map((alias) => [alias, name])),
);
