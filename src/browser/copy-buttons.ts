/** A button at every display that copies its TeX; the style sheet shows it while the display is pointed at or has the focus. */

import { FORMULA_STRINGS } from '../pages/strings.ts';
import { texSourceOf } from './tex-source.ts';

/** How long a button says what it did. */
const COPIED_MS = 2000;

export function attachCopyButtons(): void {
  // Only https and this machine itself have one.
  if (!navigator.clipboard) return;
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.role = 'status';
  document.body.append(status);
  for (const display of document.querySelectorAll('.body .math-display')) {
    const tex = texSourceOf(display);
    if (tex !== undefined) display.append(createButton(tex, status));
  }
}

function createButton(tex: string, status: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  const say = (label: string, news: string): void => {
    button.textContent = label;
    status.textContent = news;
  };
  button.className = 'copy-tex';
  say(FORMULA_STRINGS.copyTex, '');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(tex);
    say(FORMULA_STRINGS.copied, FORMULA_STRINGS.copied);
    setTimeout(say, COPIED_MS, FORMULA_STRINGS.copyTex, '');
  });
  return button;
}
