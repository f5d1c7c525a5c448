/**
 * Stepping through the marks by keyboard. The browser's commands arrive as messages; where a command has no shortcut the
 * keys are heard in the page. One press never counts twice.
 */
import { boxesOf, liveRange } from './hit.ts';
import type { MarkStore, PageMark } from './mark-store.ts';

export type Direction = 'next' | 'previous';

/** Two signals of one press come within a few milliseconds; a held key repeats more slowly. */
const ONE_PRESS_MS = 25;

export class Stepper {
  readonly #document: Document;
  readonly #store: MarkStore;
  #at: PageMark | null = null;
  #lastStep = 0;

  constructor(document: Document, store: MarkStore) {
    this.#document = document;
    this.#store = store;
  }

  /** Goes to the next shown mark and answers it; null past the end. */
  step(direction: Direction, now: number = performance.now()): PageMark | null {
    if (now - this.#lastStep < ONE_PRESS_MS) return this.#at;
    this.#lastStep = now;
    const by = direction === 'next' ? 1 : -1;
    let mark = this.#store.beyond(this.#from(), by);
    // What the page does not show (closed parts) is passed over.
    for (let tries = 0; mark && !isShown(mark) && tries < 500; tries++) mark = this.#store.beyond(mark, by);
    if (!mark) return null;
    this.show(mark);
    return mark;
  }

  show(mark: PageMark): void {
    this.#at = mark;
    // Only the way there makes the browser lay it out.
    if (isFar(mark)) parentOf(mark)?.scrollIntoView({ block: 'center' });
    const box = boxesOf(mark)[0];
    const view = this.#document.defaultView;
    if (!box || !view) return;
    if (box.top < 80 || box.bottom > view.innerHeight - 120) {
      liveRange(mark)?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    }
  }

  /** Begins again at the selection or the top. */
  forget(): void {
    this.#at = null;
  }

  #from(): PageMark | { node: Node; offset: number } | null {
    if (this.#at && this.#store.all.includes(this.#at)) return this.#at;
    this.#at = null;
    const selection = this.#document.getSelection();
    const node = selection?.anchorNode;
    return node && node.nodeType === 3 ? { node, offset: selection.anchorOffset } : null;
  }
}

const parentOf = (mark: PageMark): Element | null => mark.range.startContainer.parentElement;

/** In a part that the browser lays out only when it comes near (`content-visibility: auto`), where text has no boxes. */
function isFar(mark: PageMark): boolean {
  const element = parentOf(mark);
  return element?.checkVisibility() === true && !element.checkVisibility({ contentVisibilityAuto: true });
}

const isShown = (mark: PageMark): boolean => boxesOf(mark).length > 0 || isFar(mark);

/** Alt+Shift+N and Alt+Shift+P, by the place of the key: with Alt held a layout may give other letters. */
export function directionOf(event: KeyboardEvent): Direction | null {
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return null;
  if (event.code === 'KeyN') return 'next';
  return event.code === 'KeyP' ? 'previous' : null;
}
