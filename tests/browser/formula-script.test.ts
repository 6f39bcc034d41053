import { afterAll, beforeAll, expect, it } from 'vitest';
import { FORMULA_STRINGS } from '../../src/pages/strings.ts';
import { describeInChromium } from './describe-in-chromium.ts';
import { type FormulaSite, openFormulaSite } from './formula-site.ts';

const PREVIEW = `document.querySelector('.equation-preview')`;
/** The reference to a label in running text, or inside a formula. */
const inText = (label: string): string => `document.querySelector('a.eqref[href="#eq-${label}"]')`;
const inFormula = (label: string): string => `document.querySelector('.katex a[href="#eq-${label}"]')`;

describeInChromium('the script for formulas in Chromium', { timeout: 60_000 }, (chromium) => {
  let site: FormulaSite;
  let evaluate: FormulaSite['tab']['evaluate'];
  beforeAll(async () => {
    site = await openFormulaSite(chromium);
    ({ evaluate } = site.tab);
  }, 120_000);
  afterAll(() => site?.close());

  const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
  const middleOf = async (element: string): Promise<{ x: number; y: number }> => {
    const middle = await evaluate(
      `(({ x, y, width, height }) => [x + width / 2, y + height / 2])(${element}.getBoundingClientRect())`,
    );
    const [x = 0, y = 0] = middle as number[];
    return { x, y };
  };
  const point = async (element: string): Promise<void> => {
    await site.tab.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...(await middleOf(element)) });
  };
  const focus = (link: string): Promise<unknown> => evaluate(`${link}.focus()`);
  /** What is copied of a selection, as text and as HTML; nothing where the browser copies by itself. */
  const copy = async (select: string): Promise<readonly string[]> => {
    const expression = `(() => {
      const selection = getSelection();
      const range = new Range();
      selection.removeAllRanges();
      (${select})(range);
      selection.addRange(range);
      let copied;
      const listen = ({ clipboardData, defaultPrevented }) => {
        copied = defaultPrevented ? ['text/plain', 'text/html'].map((type) => clipboardData.getData(type)) : [];
      };
      document.addEventListener('copy', listen, { once: true });
      document.execCommand('copy');
      return copied;
    })()`;
    // Only a reader may copy, no script.
    const { result } = await site.tab.send('Runtime.evaluate', { expression, returnByValue: true, userGesture: true });
    return (result as { value: readonly string[] }).value;
  };

  it('weighs less than 4 KiB and is served as a script', async () => {
    const response = await site.fetch('/assets/formulas.js');
    expect(response.headers.get('Content-Type')).toContain('javascript');
    expect((await response.text()).length).toBeLessThan(4096);
  });

  it('shows the equation of a reference that has the focus, as its description, until Escape', async () => {
    await site.open('/archives/9881');
    const heights = `[...document.querySelectorAll('.body > *')].map((part) => part.offsetHeight).join()`;
    const before = await evaluate(heights);
    await focus(inText('int'));
    expect(await evaluate(`${PREVIEW}.matches(':popover-open')`)).toBe(true);
    expect(await evaluate(`${PREVIEW}.role + ' ' + (${inText('int')}.getAttribute('aria-describedby') === ${PREVIEW}.id)`)).toBe(
      'tooltip true',
    );
    expect(await evaluate(`${PREVIEW}.querySelector('annotation').textContent`)).toContain('\\label{eq:int}');
    expect(await evaluate(`${PREVIEW}.querySelector('.math-number').textContent`)).toBe('(2)');
    expect(await evaluate(`${PREVIEW}.previousElementSibling === ${inText('int')}`)).toBe(true);
    // A copy: nothing twice in the page, and no stop for Tab.
    expect(await evaluate(`${PREVIEW}.querySelectorAll('[id], [href], button').length`)).toBe(0);
    expect(await evaluate(heights)).toBe(before);
    await site.tab.press('Escape');
    expect(
      await evaluate(
        `[${PREVIEW}, ${inText('int')}.hasAttribute('aria-describedby'), document.activeElement === ${inText('int')}]`,
      ),
    ).toEqual([null, false, true]);
    await focus(inText('taylor'));
    await evaluate(`document.activeElement.blur()`);
    expect(await evaluate(PREVIEW)).toBe(null);
  });

  it('shows it to a mouse on the reference, also inside a formula, and on the preview', async () => {
    await site.open('/archives/awkward');
    await point(inFormula('rows'));
    await site.tab.until(`${PREVIEW} !== null`);
    expect(await evaluate(`${PREVIEW}.closest('.katex, .math-display')`)).toBe(null);
    await point(PREVIEW);
    await pause(500);
    expect(await evaluate(`${PREVIEW}.matches(':popover-open')`)).toBe(true);
    await point('document.querySelector("h1")');
    await site.tab.until(`${PREVIEW} === null`);
  });

  it('shows nothing for a number, an unknown label, or a mouse that only passes', async () => {
    await site.open('/archives/awkward');
    await focus(`document.querySelector('a.math-number')`);
    await point(inText('wide'));
    await point('document.querySelector("h1")');
    await pause(500);
    expect(await evaluate(PREVIEW)).toBe(null);
  });

  it('keeps previews inside the window, and scrolls what is wider', async () => {
    for (const width of [360, 1280]) {
      await site.open('/archives/awkward', { width, height: 500 });
      for (const link of [inText('rows'), inText('wide'), inFormula('rows')]) {
        for (const block of ['start', 'center', 'end']) {
          await evaluate(`${link}.scrollIntoView({ block: '${block}' })`);
          await focus(link);
          await pause(50);
          const box = `(({ left, top, right, bottom }) => [left >= 0, top >= 0, right <= document.documentElement.clientWidth, bottom <= innerHeight])`;
          expect(await evaluate(`${box}(${PREVIEW}.getBoundingClientRect())`), `${width} ${link} ${block}`).toEqual([
            true,
            true,
            true,
            true,
          ]);
          await evaluate(`${link}.blur()`);
        }
      }
    }
    await site.open('/archives/awkward', { width: 360, height: 500 });
    await focus(inText('wide'));
    const key = { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 };
    await site.tab.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    expect(await evaluate(`${PREVIEW}.scrollLeft`)).toBeGreaterThan(0);
    // It goes with its reference, and away when that is out of sight.
    await evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await site.tab.until(`${PREVIEW} === null`);
  });

  it('lets a tap and a click follow the link', async () => {
    await site.open('/archives/9881', { width: 390 });
    await evaluate(`${inText('int')}.scrollIntoView({ block: 'center' })`);
    await pause(100);
    await site.tab.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [await middleOf(inText('int'))] });
    await site.tab.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await site.tab.until(`location.hash === '#eq-int'`);
    await pause(300);
    expect(await evaluate(PREVIEW)).toBe(null);
  });

  it('copies formulas as TeX, whole, once, and in paragraphs', async () => {
    await site.open('/archives/9881');
    // From the middle of a formula in one paragraph to the middle of one behind the next display.
    const [text = '', html = ''] = await copy(`(range) => {
      const first = document.querySelector('#eq-int').previousElementSibling;
      range.setStart(first.querySelector('.katex-html').querySelector('.mord .mord, .mord').firstChild, 0);
      range.setEnd(document.querySelector('#eq-euler').nextElementSibling.querySelector('.katex-html .mord').firstChild, 1);
    }`);
    expect(text).toMatch(/^\$t=T\$的噪声\$\\boldsymbol\{x\}_T\$出发，逆着时间解到\$t\\approx0\$。/);
    expect(text).toContain('对式(1)积分，\n');
    expect(text.match(/\\begin\{equation\}.*\\label\{eq:int\}\\end\{equation\}\n/g)).toHaveLength(1);
    expect(text).not.toMatch(/\(2\)|\(3\)|\$\\begin|复制/);
    expect(text).toMatch(/\n记\$\\Delta=t_n-t_\{n\+1\}\$$/);
    expect(html).toContain('\\label{eq:int}');
    expect(html).not.toContain('katex-html');
    expect(html).toContain(`href="${await evaluate(`${inText('dm-ode')}.href`)}"`);
    expect(await evaluate(`getSelection().toString().includes('label')`)).toBe(false);
  });

  it('writes displays that are no environment between two dollars, with their lines', async () => {
    await site.open('/archives/awkward');
    const [quoted] = await copy(`(range) => range.selectNode(document.querySelector('blockquote .math-display'))`);
    expect(quoted?.trim()).toMatch(/^\$\$u\+.*v\$\$$/);
    const [rows] = await copy(`(range) => range.selectNode(document.querySelector('#eq-rows'))`);
    expect(rows?.trim().split('\n')).toHaveLength(5);
  });

  it('leaves a selection without formulas to the browser', async () => {
    await site.open('/archives/9881');
    expect(await copy(`(range) => range.selectNodeContents(document.querySelector('h1'))`)).toEqual([]);
    expect(await copy(`(range) => range.selectNodeContents(document.querySelector('.math-number'))`)).toEqual([]);
  });

  it('copies a display by its button, which shows when pointed at or focused', async () => {
    await site.open('/archives/9881');
    await site.tab.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] });
    const button = `document.querySelector('#eq-int > .copy-tex')`;
    expect(await evaluate(`[getComputedStyle(${button}).opacity, ${button}.textContent]`)).toEqual([
      '0',
      FORMULA_STRINGS.copyTex,
    ]);
    await point(`document.querySelector('#eq-int')`);
    await site.tab.until(`getComputedStyle(${button}).opacity === '1'`);
    await focus(button);
    await site.tab.press('Enter');
    await site.tab.until(`document.querySelector('body > [role=status]').textContent === '${FORMULA_STRINGS.copied}'`);
    const { result } = (await site.tab.send('Runtime.evaluate', {
      expression: 'navigator.clipboard.readText()',
      awaitPromise: true,
    })) as {
      result: { value: string };
    };
    expect(result.value).toMatch(/^\\begin\{equation\}.*\\label\{eq:int\}\\end\{equation\}$/);
  });

  it('broke nothing and was refused nothing by the policy', () => {
    expect(site.tab.errors).toEqual([]);
  });
});
