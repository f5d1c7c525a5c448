/**
 * Pointer over and on marks. A link stays the page's: a click on it is never taken. Resting on a mark opens the card after
 * 350 ms; a click or a tap on a mark that is no link pins it.
 */
import { markAt } from './hit.ts';
import type { MarkStore, PageMark } from './mark-store.ts';

/** Long enough that reading along a line opens nothing. */
const REST_MS = 350;
/** Time to get from the mark to the card. */
const LEAVE_MS = 300;

const OWN_CLICKS = 'a[href],area,button,input,select,textarea,label,summary,[role="button"],[role="link"],[onclick]';

export interface PointerEvents {
  tint(mark: PageMark | null): void;
  rest(mark: PageMark): void;
  /** The pointer has left the mark; the card decides whether it was left too. */
  leave(): void;
  pin(mark: PageMark): void;
  /** A click beside every mark. */
  beside(event: Event): void;
}

export function watchPointer(document: Document, store: MarkStore, events: PointerEvents, signal: AbortSignal): void {
  let over: PageMark | null = null;
  let frame = 0;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const enter = (mark: PageMark | null) => {
    if (mark === over) return;
    over = mark;
    clearTimeout(opening);
    clearTimeout(leaving);
    events.tint(mark);
    if (mark) opening = setTimeout(() => events.rest(mark), REST_MS);
    else leaving = setTimeout(() => events.leave(), LEAVE_MS);
  };
  const passive = { signal, passive: true, capture: true } as const;
  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0 || store.all.length === 0 || frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (!signal.aborted) enter(markAt(document, store, event.clientX, event.clientY));
      });
    },
    passive,
  );
  document.documentElement.addEventListener('pointerleave', () => enter(null), { signal, passive: true });
  document.addEventListener(
    'click',
    (event) => {
      if (event.button !== 0 || event.defaultPrevented) return;
      const mark = markAt(document, store, event.clientX, event.clientY);
      const target = event.target instanceof Element ? event.target : null;
      if (!mark || target?.closest(OWN_CLICKS)) {
        events.beside(event);
        return;
      }
      // Marking text with the mouse ends in a click too.
      if (document.getSelection()?.isCollapsed === false) return;
      clearTimeout(opening);
      events.pin(mark);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(opening);
    clearTimeout(leaving);
    cancelAnimationFrame(frame);
  });
}
