import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUGGEST_STRINGS } from '../../src/pages/strings.ts';
import { type Browser, launchChromium, type Tab } from '../browser/chromium.ts';
import { describeInChromium } from '../browser/describe-in-chromium.ts';
import { buildOwnSite, type Served, serveSite } from '../worker/harness.ts';
import { linksOf } from './search/search-parts.ts';

let built: Awaited<ReturnType<typeof buildOwnSite>>;
let served: Served;
beforeAll(async () => {
  built = await buildOwnSite();
  served = await serveSite(built.site, built.script);
}, 120_000);
afterAll(async () => {
  await served?.close();
});

const read = async (path: string): Promise<string> => {
  const response = await served.fetch(path);
  expect(response.status, path).toBe(200);
  return response.text();
};

describe('GET /search', () => {
  it('leads from a correction to what was typed and no further', async () => {
    const corrected = await read('/search?q=zhuyili&tag=attention');
    expect(corrected).toContain('筛选范围内没有找到“zhuyili”，以下是“注意力”的结果。');
    const still = linksOf(corrected).find(({ text }) => text.startsWith('仍然搜索'));
    expect(await read(still?.address ?? '')).toContain('筛选范围内没有找到与 &quot;zhuyili&quot; 有关的文章。');
  });

  it('brings as many hits as a facet says', async () => {
    const page = await read('/search?q=%E7%9A%84');
    const facets = linksOf(page.slice(0, page.indexOf('</details>')).concat('</main>'));
    const counts = facets.map(({ text }) => Number(/ (\d+)$/.exec(text)?.[1] ?? 0));
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(8);
    for (const [index, { address, text }] of facets.entries()) {
      if (counts[index] !== 0) expect(await read(address), text).toContain(`共 ${counts[index]} 篇。`);
    }
  });

  it('tells on a page what is wrong with an address', async () => {
    const response = await served.fetch('/search?q=a&page=0&from=yesterday&utm_source=x');
    expect([response.status, response.headers.get('Content-Type')]).toEqual([400, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('“page”、“from”不是能用的值');
  });
});

describe('GET /tag/{name}', () => {
  it('pages through all posts with what else was asked', async () => {
    const page = await read('/tag/attention?hitsPerPage=1&sort=readers');
    expect(linksOf(page).find(({ text }) => text === '下一页')?.address).toBe('/tag/attention?sort=readers&hitsPerPage=1&page=2');
  });

  it('finds a tag in any spelling, under its own', async () => {
    for (const name of ['擴散', '扩 散', 'ＡＴＴＥＮＴＩＯＮ']) {
      const page = await read(`/tag/${encodeURIComponent(name)}`);
      expect(page, name).toMatch(/<h1>标签：(?:扩散|attention)<\/h1>/);
    }
  });

  it('leads from a tag that is none to those nearest to it', async () => {
    const response = await served.fetch(`/tag/${encodeURIComponent('atention')}`);
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain('没有标签“atention”。');
    const nearest = linksOf(page).find(({ text }) => text.startsWith('attention（'));
    expect(await read(nearest?.address ?? '')).toContain('<h1>标签：attention</h1>');
    const category = await (await served.fetch(`/tag/${encodeURIComponent('数学研究')}`)).text();
    expect(linksOf(category).map(({ address }) => address)).toContain(`/search?${new URLSearchParams({ category: '数学研究' })}`);
  });
});

describe('the script for browsers', () => {
  it('weighs less than 4 KiB and is served as a script', async () => {
    const response = await served.fetch('/assets/suggest.js');
    expect(response.headers.get('Content-Type')).toContain('javascript');
    expect((await response.text()).length).toBeLessThan(4096);
  });
});

describeInChromium('suggestions in Chromium', { timeout: 60_000 }, (chromium) => {
  let browser: Browser;
  let tab: Tab;
  let base: string;
  const options = `[...document.querySelectorAll('[role=option]')]`;
  const input = `document.querySelector('input[name=q]')`;
  const isShown = `!document.querySelector('[role=listbox]').hidden && ${options}.length > 0`;

  beforeAll(async () => {
    browser = await launchChromium(chromium);
    tab = await browser.newTab();
    base = (await served.fetch('/')).url;
  }, 60_000);
  afterAll(() => browser?.close());

  const openHome = async (): Promise<void> => {
    await tab.open(new URL(`/?${Math.random()}`, base).href);
    await tab.until(`${input}.role === 'combobox'`);
    await tab.evaluate(`${input}.focus()`);
  };

  it('show what pinyin stands for, with what was typed marked', async () => {
    await openHome();
    await tab.type('zhuyili');
    await tab.until(isShown);
    expect(await tab.evaluate(`${options}[0].textContent`)).toBe('注意力');
    expect(await tab.evaluate(`${options}[0].querySelector('mark').textContent`)).toBe('注意力');
    expect(await tab.evaluate(`${options}.at(-1).getAttribute('href')`)).toBe('/archives/9889');
    expect(await tab.evaluate(`${input}.ariaExpanded`)).toBe('true');
    const count = Number(await tab.evaluate(`${options}.length`));
    expect(await tab.evaluate(`document.querySelector('form [role=status]').textContent`)).toBe(SUGGEST_STRINGS.count(count));
  });

  it('are chosen with the arrows, closed with Escape, opened again, and taken with Enter', async () => {
    await openHome();
    await tab.type('zhuyili');
    await tab.until(isShown);
    await tab.press('ArrowUp');
    const last = await tab.evaluate(`${options}.at(-1).id`);
    expect(await tab.evaluate(`${input}.getAttribute('aria-activedescendant')`)).toBe(last);
    await tab.press('ArrowDown');
    expect(await tab.evaluate(`${input}.getAttribute('aria-activedescendant')`)).toBe('');
    await tab.press('Escape');
    expect(await tab.evaluate(`[${input}.ariaExpanded, ${input}.value].join()`)).toBe('false,zhuyili');
    await tab.press('ArrowDown');
    await tab.until(isShown);
    await tab.press('ArrowDown');
    expect(await tab.evaluate(`${options}[0].ariaSelected`)).toBe('true');
    await tab.press('Enter');
    await tab.until(`location.pathname === '/search' && document.readyState === 'complete'`);
    expect(await tab.evaluate(`new URLSearchParams(location.search).get('q')`)).toBe('注意力');
  });

  it('are taken with the mouse', async () => {
    await openHome();
    await tab.type('zhuyili');
    await tab.until(isShown);
    const place = String(await tab.evaluate(`(({ x, y }) => [x + 9, y + 9].join())(${options}.at(-1).getBoundingClientRect())`));
    const [x, y] = place.split(',').map(Number);
    for (const type of ['mousePressed', 'mouseReleased'])
      await tab.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    await tab.until(`location.pathname === '/archives/9889'`);
  });

  it('leave the Enter of an input method alone', async () => {
    await openHome();
    await tab.compose('zhu');
    await tab.compose('zhuyili');
    await tab.press('Enter');
    // Longer than a script waits before it asks, and than a form takes to be sent.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await tab.evaluate(`[location.pathname, ${input}.value].join()`)).toBe('/,zhuyili');
    expect(
      await tab.evaluate(`performance.getEntriesByType('resource').filter(({ name }) => name.includes('suggest?')).length`),
    ).toBe(0);
    await tab.send('Input.insertText', { text: '注意力' });
    await tab.until(isShown);
    await tab.press('Enter');
    await tab.until(`location.pathname === '/search'`);
    expect(await tab.evaluate(`new URLSearchParams(location.search).get('q')`)).toBe('注意力');
  });

  it('are gone once the box is left, and without a connection', async () => {
    await openHome();
    await tab.type('zhu');
    await tab.until(isShown);
    await tab.evaluate(`${input}.blur()`);
    expect(await tab.evaluate(`document.querySelector('[role=listbox]').hidden`)).toBe(true);
    await tab.evaluate(`${input}.focus()`);
    await tab.type('y');
    await tab.until(isShown);
    const offline = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await tab.send('Network.emulateNetworkConditions', { ...offline, offline: true });
    await tab.type('i');
    await tab.until(`document.querySelector('[role=listbox]').hidden`);
    await tab.send('Network.emulateNetworkConditions', { ...offline, offline: false });
  });

  it('broke nothing and were refused nothing by the policy', () => {
    expect(tab.errors).toEqual([]);
  });
});
