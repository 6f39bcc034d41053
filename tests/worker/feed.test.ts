import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STRINGS } from '../../src/pages/strings.ts';
import { SECURITY_HEADERS } from '../../src/security-headers.ts';
import { type Browser, launchChromium, type Tab } from '../browser/chromium.ts';
import { describeInChromium } from '../browser/describe-in-chromium.ts';
import { readAtom } from '../pages/feed/read-atom.ts';
import { buildOwnSite, type Served, serveSite } from './harness.ts';

let built: Awaited<ReturnType<typeof buildOwnSite>>;
let served: Served;
beforeAll(async () => {
  built = await buildOwnSite();
  served = await serveSite(built.site, built.script);
}, 120_000);
afterAll(async () => {
  await served?.close();
});

describe('GET /feed.xml', () => {
  it('is served as Atom, with the headers of all answers, and not again while it is the same', async () => {
    const response = await served.fetch('/feed.xml');
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(response.headers.get(name), name).toBe(value);
    const etag = response.headers.get('ETag') ?? '';
    expect((await served.fetch('/feed.xml', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it('leads to every post', async () => {
    const { entries } = readAtom(await (await served.fetch('/feed.xml')).text());
    expect(entries.length).toBe(8);
    for (const entry of entries) {
      const page = await served.fetch(entry.attributes('link', 'href')[0] ?? '');
      expect(page.status).toBe(200);
      expect(await page.text()).toContain(`<h1>${entry.text('title')}</h1>`);
    }
  });

  it('is found from every kind of page', async () => {
    for (const path of ['/', '/archives/9881', '/search?q=a', '/nothing']) {
      const page = await (await served.fetch(path)).text();
      expect(page, path).toMatch(/<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="\/feed.xml">/);
      expect(page, path).toContain(`<a href="/feed.xml">${STRINGS.subscribe}</a>`);
    }
  });
});

describeInChromium('the feed in Chromium', { timeout: 60_000 }, (chromium) => {
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launchChromium(chromium);
    tab = await browser.newTab();
  }, 60_000);
  afterAll(() => browser?.close());

  it('is XML with formulas that a browser knows for MathML and draws, without a style sheet', async () => {
    await tab.open(new URL('/', (await served.fetch('/')).url).href);
    await tab.evaluate(`document.head.replaceChildren()`);
    await tab.evaluate(`fetch('/feed.xml').then((answer) => answer.text()).then((text) => { window.feed = text; })`);
    await tab.until(`typeof window.feed === 'string'`);
    await tab.evaluate(`window.atom = new DOMParser().parseFromString(window.feed, 'application/xml')`);
    expect(await tab.evaluate(`window.atom.querySelectorAll('entry > content[type=html]').length`)).toBe(8);
    await tab.evaluate(
      `document.body.innerHTML = [...window.atom.querySelectorAll('content')].map((content) => content.textContent).join('')`,
    );
    expect(await tab.evaluate(`document.querySelectorAll('math').length`)).toBeGreaterThan(900);
    const drawn = `math.constructor.name === 'MathMLElement' && math.getBoundingClientRect().height > 5`;
    expect(await tab.evaluate(`[...document.querySelectorAll('math')].filter((math) => !(${drawn})).length`)).toBe(0);
    expect(await tab.evaluate(`document.querySelectorAll('[id], script').length`)).toBe(0);
  });
});
