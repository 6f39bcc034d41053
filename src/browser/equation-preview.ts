/**
 * Shows the equation that a reference leads to while the reference is pointed at or has the focus: the tooltip pattern of the ARIA
 * Authoring Practices. A tap follows the link at once, as every click does.
 */

import { placeBeside } from './place-beside.ts';

/** Numbers beside equations are links to themselves. */
const REFERENCE = 'a[href^="#eq-"]:not(.math-number)';

/** A pointer on its way elsewhere crosses links; one on its way from the link to the preview crosses the gap between. */
const OPEN_AFTER_MS = 150;
const CLOSE_AFTER_MS = 250;

/** How far an arrow key moves an equation that is wider than the window. */
const SCROLL_PX = 80;

export function attachPreviews(): void {
  // Browsers older than 2024 have no popovers; there the link is all.
  if (!('popover' in HTMLElement.prototype)) return;
  const preview = document.createElement('div');
  preview.id = 'equation-preview';
  preview.className = 'equation-preview notranslate';
  preview.role = 'tooltip';
  preview.popover = 'manual';
  // A box that scrolls would be a stop of its own for Tab.
  preview.tabIndex = -1;
  let link: HTMLAnchorElement | undefined;
  let timer = 0;

  const close = (): void => {
    clearTimeout(timer);
    link?.removeAttribute('aria-describedby');
    link = undefined;
    preview.remove();
  };
  const open = (reference: HTMLAnchorElement): void => {
    clearTimeout(timer);
    if (reference === link) return;
    close();
    const display = displayOf(reference);
    if (display === undefined) return;
    link = reference;
    link.setAttribute('aria-describedby', preview.id);
    fill(preview, display);
    // Right behind the reference for those who read on; what is inside of KaTeX's HTML is hidden from them.
    (link.closest('.math-display') ?? link.closest('.katex') ?? link).after(preview);
    preview.showPopover();
    placeBeside(preview, link);
  };
  const soon = (act: () => void, ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
  const move = (): void => {
    if (link && !placeBeside(preview, link)) close();
  };

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch' || !(target instanceof Element)) return;
    const reference = target.closest<HTMLAnchorElement>(REFERENCE);
    if (reference) soon(() => open(reference), OPEN_AFTER_MS);
    else if (preview.contains(target)) clearTimeout(timer);
    else if (!link?.matches(':focus-visible')) soon(close, CLOSE_AFTER_MS);
  });
  document.addEventListener('focusin', ({ target }) => {
    // A link that is clicked has the focus too, but not visibly.
    if (target instanceof HTMLAnchorElement && target.matches(`${REFERENCE}:focus-visible`)) open(target);
  });
  document.addEventListener('focusout', close);
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !preview.contains(target)) close();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
    else if (key === 'ArrowLeft') preview.scrollBy({ left: -SCROLL_PX });
    else if (key === 'ArrowRight') preview.scrollBy({ left: SCROLL_PX });
  });
  // Tab scrolls the page to the link it goes to.
  document.addEventListener('scroll', move, { passive: true });
  addEventListener('resize', move, { passive: true });
}

function displayOf({ hash }: HTMLAnchorElement): Element | undefined {
  return document.getElementById(decodeURIComponent(hash.slice(1)))?.closest('.math-display') ?? undefined;
}

/** Shows a copy of the display, without ids and without elements that could have the focus. */
function fill(preview: HTMLElement, display: Element): void {
  preview.replaceChildren(display.cloneNode(true));
  for (const button of preview.querySelectorAll('button')) button.remove();
  for (const element of preview.querySelectorAll('[id], [href]')) {
    element.removeAttribute('id');
    element.removeAttribute('href');
  }
}
