/**
 * Which marks to hand to the browser. Chromium goes through all registered ranges whenever one of them, or the page,
 * changes: measured here 7 µs a range, 270 ms for 40,000. Pages with many marks therefore show those on the screen and
 * the ones before and after it in the document; scrolling moves the window.
 */
import type { MarkStore, PageMark } from './mark-store.ts';

/** Up to so many are handed over whole: about 15 ms a change. */
export const MOST_SHOWN = 2_000;
/** On a page that goes on changing every change costs that much again, so only the screen and a little more is kept. */
export const MOST_SHOWN_BUSY = 400;

/** The marks to show, given the blocks on the screen in document order. */
export function aroundScreen(
  store: MarkStore,
  blocks: () => readonly Element[],
  most: number = MOST_SHOWN,
): readonly PageMark[] {
  const { all } = store;
  if (all.length <= most) return all;
  const visible = blocks();
  const first = visible[0] ? store.indexAt(visible[0], 0) : 0;
  const last = visible.at(-1) ? store.indexAt(visible.at(-1) as Element, 0) : first;
  const beside = Math.max(most - (last - first), 0) / 2;
  const from = Math.max(0, Math.floor(first - beside));
  return all.slice(from, from + most);
}
