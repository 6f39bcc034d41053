/** Puts a box that lies above the page beside an element, within the window. */

/** Pixels between the two, and between the box and the window's border. */
const GAP = 8;

/** Above, where it covers what was read already, or below if there is more room; `false` where the element is out of sight. */
export function placeBeside(box: HTMLElement, element: Element): boolean {
  const { clientWidth, clientHeight } = document.documentElement;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  if (bottom < 0 || top > clientHeight) return false;
  box.style.maxHeight = '';
  const { offsetWidth, offsetHeight } = box;
  const above = top - 2 * GAP;
  const below = clientHeight - bottom - 2 * GAP;
  const isAbove = offsetHeight <= above || above >= below;
  const height = Math.min(offsetHeight, isAbove ? above : below);
  const middle = (left + right - offsetWidth) / 2;
  box.style.maxHeight = `${height}px`;
  box.style.top = `${isAbove ? top - GAP - height : bottom + GAP}px`;
  box.style.left = `${Math.max(GAP, Math.min(middle, clientWidth - GAP - offsetWidth))}px`;
  return true;
}
