import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInChromium } from '../../browser/describe-in-chromium.ts';
import { type FormulaSite, openFormulaSite, PAGES } from '../../browser/formula-site.ts';

/** In the page: numbers, each with the box that scrolls beside it. */
const NUMBERS = `[...document.querySelectorAll('.body .math-number, .body .katex-tag')].map((number) => ({
  number,
  box: number.matches('.katex-tag') ? number.previousElementSibling : number.parentElement.querySelector('.math-body'),
}))`;

describeInChromium('formulas in Chromium', { timeout: 120_000 }, (chromium) => {
  let site: FormulaSite;
  beforeAll(async () => {
    site = await openFormulaSite(chromium);
  }, 120_000);
  afterAll(() => site?.close());

  it('never make the page scroll sideways on a phone', async () => {
    for (const path of PAGES) {
      await site.open(path, { width: 360 });
      expect(await site.tab.evaluate('document.documentElement.scrollWidth'), path).toBe(360);
    }
  });

  it('scroll by themselves and leave their numbers where they are', async () => {
    let numbers = 0;
    for (const path of PAGES) {
      await site.open(path, { width: 360 });
      const wrong = await site.tab.evaluate(`${NUMBERS}.filter(({ number, box }) => {
        const before = number.getBoundingClientRect();
        box.scrollLeft = 1e6;
        const after = number.getBoundingClientRect();
        return before.x !== after.x || after.right > innerWidth || after.width === 0 || box.getBoundingClientRect().right > after.left
          // At its end nothing is left to see.
          || box.scrollLeft + box.clientWidth < box.scrollWidth - 1;
      }).map(({ number }) => number.textContent)`);
      expect(wrong, path).toEqual([]);
      numbers += Number(await site.tab.evaluate(`${NUMBERS}.length`));
    }
    expect(numbers).toBeGreaterThan(90);
  });

  it('have the numbers of rows at the height of their rows', async () => {
    await site.open('/archives/awkward', { width: 360 });
    // The second row has none.
    const apart = await site.tab.evaluate(`(() => {
      const [box, tag] = ['.katex-base', '.katex-tag'].map((part) => document.querySelector('#eq-rows .katex-html > ' + part));
      const first = (element, text) => [...element.querySelectorAll('.mord')].find((mord) => mord.textContent === text);
      const bottom = (element) => element.getBoundingClientRect().bottom;
      return [bottom(first(tag, '1')) - bottom(first(box, 'c')), bottom(tag.querySelector('.vlist > :last-of-type .mord')) - bottom(first(box, '0'))];
    })()`);
    for (const pixels of apart as number[]) expect(Math.abs(pixels)).toBeLessThan(4);
  });

  it('let no line begin with the punctuation behind them or end with a bracket before them', async () => {
    await site.open('/archives/awkward', { width: 360 });
    const { begun, ended, seen } = (await site.tab.evaluate(`(() => {
      const [paragraph] = [...document.querySelectorAll('.body p')].filter((p) => p.querySelectorAll('.katex').length > 100);
      const boxOf = (text, at) => {
        const range = new Range();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect();
      };
      let begun = 0, ended = 0, seen = 0;
      for (let width = 200; width < 330; width += 3) {
        paragraph.style.width = width + 'px';
        const { left } = paragraph.getBoundingClientRect();
        for (const formula of paragraph.querySelectorAll('.katex')) {
          const { nextSibling, previousSibling } = formula;
          if (/^[，、；。）]/.test(nextSibling.data) && ++seen && boxOf(nextSibling, 0).left < left + 8) begun++;
          if (/（$/.test(previousSibling.data) && ++seen && boxOf(previousSibling, previousSibling.data.length - 1).left > formula.getClientRects()[0].left) ended++;
        }
      }
      return { begun, ended, seen };
    })()`)) as Record<string, number>;
    expect(seen).toBeGreaterThan(6000);
    expect({ begun, ended }).toEqual({ begun: 0, ended: 0 });
  });

  it('stand where they stand without script', async () => {
    const places = `[...document.querySelectorAll('.body :not(.copy-tex)')].map((part) => part.getBoundingClientRect().top).join()`;
    const look = async (withScript: boolean): Promise<unknown> => {
      await site.tab.send('Emulation.setScriptExecutionDisabled', { value: !withScript });
      await site.open('/archives/9881');
      expect(await site.tab.evaluate(`document.querySelector('.copy-tex') !== null`)).toBe(withScript);
      return site.tab.evaluate(places);
    };
    const without = await look(false);
    expect(String(without).split(',').length).toBeGreaterThan(1000);
    expect(await look(true)).toBe(without);
  });

  it('mark where a link has led, in light and dark', async () => {
    for (const dark of [false, true]) {
      await site.open('/archives/9881', { dark });
      for (const id of ['eq-int', 'math-2', 'ref-1']) {
        const background = `getComputedStyle(document.getElementById('${id}')).backgroundColor`;
        expect(await site.tab.evaluate(background), id).toBe('rgba(0, 0, 0, 0)');
        await site.tab.evaluate(`location.hash = '${id}'`);
        expect(await site.tab.evaluate(background), id).not.toBe('rgba(0, 0, 0, 0)');
        // With room for the line before.
        expect(await site.tab.evaluate(`document.getElementById('${id}').getBoundingClientRect().top`), id).toBeGreaterThan(40);
      }
    }
  });

  it('are readable in the dark in colours for white pages', async () => {
    const look = `(() => {
      const [blue, yellow] = ['[style*="color:blue"]', '.colorbox'].map((part) => document.querySelector('.katex ' + part));
      return [getComputedStyle(blue).webkitTextFillColor, getComputedStyle(blue.querySelector('svg')).fill, getComputedStyle(yellow).opacity];
    })()`;
    await site.open('/archives/awkward');
    expect(await site.tab.evaluate(look)).toEqual(['rgb(0, 0, 255)', 'rgb(0, 0, 255)', '1']);
    await site.open('/archives/awkward', { dark: true });
    const [fill = '', root, opacity] = (await site.tab.evaluate(look)) as string[];
    expect(Number(/^oklch\(([\d.]+)/.exec(fill)?.[1])).toBeCloseTo(0.72);
    expect(root).toBe(fill);
    expect(Number(opacity)).toBeLessThan(0.5);
  });

  it('are printed whole, dark on white, with their numbers and nothing to click', async () => {
    for (const path of PAGES) {
      await site.open(path, { width: 700, dark: true, print: true });
      const { boxes, cut, numbers, hidden, colours } = (await site.tab.evaluate(`({
        boxes: document.querySelectorAll('.math-display').length,
        cut: [...document.querySelectorAll('.body :is(p, ul, ol, h2), .math-display, .math-display *')]
          .filter((box) => !box.closest('.katex-mathml, svg, .vlist-t') && getComputedStyle(box).overflowX !== 'visible').map((box) => box.className),
        numbers: ${NUMBERS}.every(({ number }) => number.checkVisibility() && number.getBoundingClientRect().width > 0),
        hidden: [...document.querySelectorAll('.search, .copy-tex, .neighbours')].every((part) => !part.checkVisibility()),
        colours: [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('.math-display')).breakInside],
      })`)) as { boxes: number; cut: string[]; numbers: boolean; hidden: boolean; colours: string[] };
      expect(boxes, path).toBeGreaterThan(4);
      expect(cut, path).toEqual([]);
      expect({ numbers, hidden, colours }, path).toEqual({
        numbers: true,
        hidden: true,
        colours: ['rgb(255, 255, 255)', 'avoid'],
      });
    }
  });

  it('are printed without laying numbers over formulas or taking rows apart', async () => {
    await site.open('/archives/awkward', { width: 700, print: true });
    const { laidOver, columns } = (await site.tab.evaluate(`({
      laidOver: ${NUMBERS}.filter(({ number, box }) => {
        const range = new Range();
        range.selectNodeContents(box.querySelector('.katex-html') ?? box);
        return range.getBoundingClientRect().right > number.getBoundingClientRect().left;
      }).map(({ number }) => number.textContent),
      columns: [...document.querySelectorAll('#eq-rows .mtable > *')].map((column) => column.getBoundingClientRect().top),
    })`)) as { laidOver: string[]; columns: number[] };
    expect(laidOver).toEqual([]);
    expect(columns).toHaveLength(2);
    expect(new Set(columns).size).toBe(1);
  });

  it('are left alone by machines that translate', async () => {
    await site.open('/archives/9881');
    expect(
      await site.tab.evaluate(
        `[...document.querySelectorAll('.katex, .math-number, .eqref')].filter((part) => part.translate).map((part) => part.className)`,
      ),
    ).toEqual([]);
  });

  it('ask for nothing elsewhere, and for their sheet, fonts and script only where they are', async () => {
    const asked = `performance.getEntriesByType('resource').map(({ name }) => name)`;
    await site.open('/archives/9881');
    const names = (await site.tab.evaluate(asked)) as string[];
    const origin = await site.tab.evaluate('location.origin');
    expect(names.filter((name) => new URL(name).origin !== origin)).toEqual([]);
    expect(names.filter((name) => name.includes('katex.css') || name.includes('formulas.js'))).toHaveLength(2);
    expect(names.filter((name) => /Main-Regular|Math-Italic/.test(name))).toHaveLength(2);
    await site.open('/');
    expect(((await site.tab.evaluate(asked)) as string[]).filter((name) => /katex|formulas/.test(name))).toEqual([]);
  });

  it('broke nothing and were refused nothing by the policy', () => {
    expect(site.tab.errors).toEqual([]);
  });
});
