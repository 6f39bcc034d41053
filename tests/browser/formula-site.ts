/** The eight posts and one full of awkward formulas, served, and a tab of Chromium to look at them. */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posts } from '../memory-archive.ts';
import { buildSite, type Served, serveSite } from '../worker/harness.ts';
import { launchChromium, type Tab } from './chromium.ts';

export interface FormulaSite {
  readonly tab: Tab;
  /** Opens a page in a window of this size, which has a mouse unless it is narrow, and waits for its fonts. */
  open(path: string, options?: { width?: number; height?: number; dark?: boolean; print?: boolean }): Promise<void>;
  fetch: Served['fetch'];
  close(): Promise<void>;
}

/** The ids of all posts that are served. */
export const PAGES = ['9826', '9844', '9881', '9889', '9907', '9920', '9931', '9938', 'awkward'].map((id) => `/archives/${id}`);

/** Wider than a phone: rows with numbers, a number that is long, what no line holds, and what breaks between items. */
const AWKWARD = String.raw`---
title: 难排的公式
date: 2024-01-01
---
\begin{align}
a_1 &= ${'b_1+'.repeat(40)}c \label{eq:rows}\\
a_2 &= \frac{1}{2} \notag\\
a_3 &= 0 \tag{$\ast\ast$}
\end{align}
由\eqref{eq:rows}及
\begin{equation}x \overset{\eqref{eq:rows}}{=} ${'yyyyyyyyyy'.repeat(10)}\label{eq:wide}\end{equation}
得$\{${Array.from({ length: 60 }, (_, i) => i).join(', ')}\}$与$\frac{${'z+'.repeat(60)}z}{2}$，其中<!---->
\begin{equation}x=y\tag{很长很长很长很长很长很长很长很长很长很长很长很长的编号}\end{equation}

- 列表里$\sqrt{${'z+'.repeat(60)}z}$，见\eqref{eq:wide}
- 列表里\begin{align}x&=1\\y&=${'z+'.repeat(60)}2\end{align}

> 引用里$$${'u+'.repeat(60)}v$$后文。

## 标题里$\overline{${'w+'.repeat(60)}w}$

${'设$x_1$，（$y^2$、$z$）；若$\\hat a=b_2$。'.repeat(30)}

$\color{blue}{\sqrt{x}}$与$\colorbox{yellow}{x}$，另有$\colorbox{black}{\color{white}{y}}$，错的$\nosuchcommand$。
`;

export async function openFormulaSite(chromium: string): Promise<FormulaSite> {
  const folder = mkdtempSync(join(tmpdir(), 'suoyin-formulas-'));
  cpSync(posts, folder, { recursive: true });
  writeFileSync(join(folder, 'awkward.md'), AWKWARD);
  const built = await buildSite(folder);
  const served = await serveSite(built.site, built.script);
  const browser = await launchChromium(chromium);
  const tab = await browser.newTab();
  const { url: base } = await served.fetch('/');
  return {
    tab,
    fetch: served.fetch,
    async open(path, { width = 1280, height = 800, dark = false, print = false } = {}) {
      const mobile = width < 500;
      await tab.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile });
      await tab.send('Emulation.setTouchEmulationEnabled', { enabled: mobile });
      const features = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }];
      await tab.send('Emulation.setEmulatedMedia', { media: print ? 'print' : '', features });
      // Another address than the last, or a fragment would be followed in the page as it is.
      const url = new URL(path, base);
      url.searchParams.set('t', String(Math.random()));
      await tab.open(url.href);
      await tab.send('Runtime.evaluate', { expression: 'document.fonts.ready', awaitPromise: true });
    },
    async close() {
      await browser.close();
      await served.close();
      built.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
