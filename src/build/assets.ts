/** Style sheets and fonts, from this project and from KaTeX, all served from the archive itself. */

import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { MATH_STYLE_PATH, STYLE_PATH } from '../pages/layout.ts';
import { sourceFolder } from './folders.ts';
import type { Output } from './output.ts';

export async function emitAssets(output: Output): Promise<void> {
  await output.write(STYLE_PATH, await readFile(join(sourceFolder, 'pages/site.css')));
  const katex = dirname(createRequire(import.meta.url).resolve('katex'));
  await output.write(MATH_STYLE_PATH, keepWoff2(await readFile(join(katex, 'katex.min.css'), 'utf8')));
  const fonts = join(katex, 'fonts');
  for (const name of await readdir(fonts)) {
    if (name.endsWith('.woff2'))
      await output.write(join(dirname(MATH_STYLE_PATH), 'fonts', name), await readFile(join(fonts, name)));
  }
}

/** Every browser that runs today reads woff2; the other sources are half of the sheet. */
function keepWoff2(css: string): string {
  return css.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
}
