/**
 * Which marks to hand to the browser. Chromium goes through all registered ranges whenever one of them, or the page,
 * changes: measured here 7 µs a range, 270 ms for 40,000. Pages with many marks therefore show those on and around the
 * screen, found by bisection, because marks stand in document order and that is, nearly, order from top to bottom.
 */
import { boxesOf } from './hit.ts';
import type { PageMark } from './mark-store.ts';

/** Up to so many are handed over whole: about 15 ms a change. */
export const MOST_SHOWN = 2_000;
/** Marks beside the screen in document order, for columns, floats and short scrolls. */
const BESIDE = 300;
/** Screens above and below. */
const SCREENS = 2;

/** The part of a long list of marks that is on or around the screen. */
export function aroundScreen(marks: readonly PageMark[], height: number, topOf = topOfMark): readonly PageMark[] {
  if (marks.length <= MOST_SHOWN) return marks;
  const first = firstBelow(marks, -height * SCREENS, topOf) - BESIDE;
  const last = firstBelow(marks, height * (1 + SCREENS), topOf) + BESIDE;
  const from = Math.max(0, first);
  return marks.slice(from, Math.min(Math.max(last, from), from + MOST_SHOWN));
}

/** Index of the first mark whose top is below `y`. */
function firstBelow(marks: readonly PageMark[], y: number, topOf: (mark: PageMark) => number | null): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = topNear(marks, middle, high, topOf);
    if (top === null || top >= y) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Marks in closed parts have no place; the next one that has stands for them. */
function topNear(
  marks: readonly PageMark[],
  at: number,
  end: number,
  topOf: (mark: PageMark) => number | null,
): number | null {
  for (let index = at; index < Math.min(end, at + 40); index++) {
    const top = topOf(marks[index] as PageMark);
    if (top !== null) return top;
  }
  return null;
}

const topOfMark = (mark: PageMark): number | null => boxesOf(mark)[0]?.top ?? null;
