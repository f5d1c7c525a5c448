/**
 * Keeps the focus where the person works: a button that a press takes away (erase, remove, show all, close) hands it to what
 * stands next, else keys and screen readers would begin again at the top of the page. A view that goes as a whole is left to
 * the view that comes.
 */

const REACHABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/** The view that comes takes the focus itself within this time, in milliseconds; else the frame of the views takes it. */
const VIEW_MS = 200;

const seen = (element: Element): boolean => element.checkVisibility();

/** The element that can take the focus nearest to a place: after it among its neighbours, before it, then around them. */
function nearest(target: Element, before: Node | null, root: Element): HTMLElement | null {
  const all = [...root.querySelectorAll<HTMLElement>(REACHABLE)].filter(seen);
  const follows = (one: Element) =>
    before === null ||
    (!before.contains(one) && (before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  for (let around: Element | null = target; around; around = around === root ? null : around.parentElement) {
    const inside = all.filter((one) => around?.contains(one));
    const found = inside.find(follows) ?? inside.at(-1);
    if (found) return found;
  }
  return null;
}

export function keepFocus(root: HTMLElement): void {
  let last: HTMLElement | null = null;
  root.addEventListener('focusin', (event) => {
    last = event.target as HTMLElement;
  });
  // A person who presses beside everything has left it by will; browsers differ in whether a removal is told as leaving.
  root.addEventListener('focusout', () =>
    queueMicrotask(() => {
      if (last?.isConnected && document.activeElement !== last && document.hasFocus()) last = null;
    }),
  );
  new MutationObserver((records) => {
    const lost = last;
    if (!lost || lost.isConnected || (document.activeElement ?? document.body) !== document.body) return;
    last = null;
    const record = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
    const place = record?.target;
    if (!record || !(place instanceof HTMLElement) || !place.isConnected) return;
    if (place.matches('main, #root')) {
      setTimeout(() => document.activeElement === document.body && place.focus({ preventScroll: true }), VIEW_MS);
      return;
    }
    nearest(place, record.previousSibling, root)?.focus();
  }).observe(root, { childList: true, subtree: true });
}
