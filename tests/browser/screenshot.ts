/** `npm run screenshot`: takes the picture of the README, a search of the eight posts, with the Chromium of the machine. */

import { writeFileSync } from 'node:fs';
import { posts } from '../memory-archive.ts';
import { buildSite, serveSite } from '../worker/harness.ts';
import { findChromium, HOW_TO_GET_CHROMIUM, launchChromium } from './chromium.ts';

const PICTURE = 'src/pages/search-page.webp';

/** Its answer has highlighted words, another name of them, and a formula like the one typed. */
const QUERY = '扩散模型 $\\frac{dx_t}{dt}$';

const WIDTH = 960;
const HEIGHT = 620;

/** Text stays sharp, and the file below 60 KiB: a README loads it at once. */
const QUALITY = 80;

const chromium = findChromium();
if (chromium === undefined) throw new Error(HOW_TO_GET_CHROMIUM);
const built = await buildSite(posts);
const served = await serveSite(built.site, built.script);
const browser = await launchChromium(chromium);
try {
  const tab = await browser.newTab();
  await tab.send('Emulation.setDeviceMetricsOverride', { width: WIDTH, height: HEIGHT, deviceScaleFactor: 1, mobile: false });
  const { url } = await served.fetch('/');
  await tab.open(new URL(`/search?q=${encodeURIComponent(QUERY)}`, url).href);
  await tab.send('Runtime.evaluate', { expression: 'document.fonts.ready', awaitPromise: true });
  const { data } = await tab.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  const bytes = Buffer.from(String(data), 'base64');
  writeFileSync(new URL(`../../${PICTURE}`, import.meta.url), bytes);
  console.log(`${PICTURE}: ${WIDTH} × ${HEIGHT}, ${Math.ceil(bytes.length / 1024)} KiB`);
} finally {
  await browser.close();
  await served.close();
  built.remove();
}
