/**
 * Hears when the page changes its own address without being loaded anew: by its history or behind the `#`. The address itself
 * is read from the document, never from an event, because the page can make events.
 */

/** Where the browser tells nobody, the address is looked at. */
const LOOK_MS = 1_000;

export function watchAddress(document: Document, onChange: (url: string) => void, signal: AbortSignal): void {
  let known = document.location.href;
  const look = () => {
    const now = document.location.href;
    if (now === known) return;
    known = now;
    onChange(now);
  };
  // Comes after the change, and only where the document stays.
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look, { signal });
  const looking = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(looking));
}
