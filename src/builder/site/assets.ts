/** Style sheets, fonts and the scripts for browsers, from this project and from KaTeX, all served from the archive itself. */

import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, transform } from 'esbuild';
import { FORMULA_SCRIPT_PATH, MATH_STYLE_PATH, STYLE_PATH, SUGGEST_SCRIPT_PATH } from '../../pages/layout.ts';
import { sourceFolder } from '../folders.ts';
import type { Output } from './output.ts';

/** Uncompressed; every page asks for one script, those with formulas for two, and none needs any. */
const MAX_SCRIPT_BYTES = 4096;

export async function emitAssets(output: Output): Promise<void> {
  await output.write(SUGGEST_SCRIPT_PATH, await bundleScript('suggest.ts'));
  await output.write(FORMULA_SCRIPT_PATH, await bundleScript('formulas.ts'));
  await output.write(STYLE_PATH, await minifyStyles('site.css'));
  const katex = dirname(createRequire(import.meta.url).resolve('katex'));
  const katexStyles = keepWoff2(await readFile(join(katex, 'katex.min.css'), 'utf8'));
  await output.write(MATH_STYLE_PATH, katexStyles + (await minifyStyles('formulas.css')));
  const fonts = join(katex, 'fonts');
  for (const name of await readdir(fonts)) {
    if (name.endsWith('.woff2'))
      await output.write(join(dirname(MATH_STYLE_PATH), 'fonts', name), await readFile(join(fonts, name)));
  }
}

async function bundleScript(name: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(sourceFolder, 'browser', name)],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  const script = outputFiles[0]?.contents ?? new Uint8Array(0);
  if (script.length === 0 || script.length > MAX_SCRIPT_BYTES)
    throw new Error(`Cannot use ${name} of ${script.length} bytes for browsers, at most ${MAX_SCRIPT_BYTES}`);
  return script;
}

async function minifyStyles(name: string): Promise<string> {
  const styles = await readFile(join(sourceFolder, 'pages', name), 'utf8');
  return (await transform(styles, { loader: 'css', minify: true })).code;
}

/** Every browser that runs today reads woff2; the other sources are half of the sheet. */
function keepWoff2(css: string): string {
  return css.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
}
