/**
 * How far each view is scrolled: kept with its entry in the history, so that going back comes back to the place, and kept for
 * the session, so that a closed panel does too.
 */

interface Entry {
  readonly scroll?: number;
}

const entry = (): Entry => (history.state as Entry | null) ?? {};

export const keptScroll = (): number => entry().scroll ?? 0;

export function keepScroll(scroll: number): void {
  history.replaceState({ ...entry(), scroll }, '');
}

/** A moving finger is not yet a place. */
const REST_MS = 200;

export function followScroll(onRest: (scroll: number) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      keepScroll(scrollY);
      onRest(scrollY);
    }, REST_MS);
  };
  addEventListener('scroll', rest, { signal, passive: true });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** Parts of a view come later (records, figures): the place is looked for until it is there, and not for ever. */
const PATIENCE_MS = 1_500;

export function restoreScroll(wanted: number, signal: AbortSignal): void {
  scrollTo(0, wanted);
  if (wanted === 0) return;
  const end = performance.now() + PATIENCE_MS;
  // A person who scrolls meanwhile has the last word.
  let touched = false;
  for (const type of ['wheel', 'touchmove', 'keydown'])
    addEventListener(type, () => (touched = true), { signal, once: true, passive: true });
  const again = () => {
    if (signal.aborted || touched || performance.now() > end) return;
    scrollTo(0, wanted);
    if (Math.abs(scrollY - wanted) > 1) requestAnimationFrame(again);
  };
  requestAnimationFrame(again);
}
