/** Waiting until the browser has laid a page out of itself. */

/** A large page is asked for what is on its screen only when it has been laid out anyhow. Hidden pages have no frames. */
export function firstFrame(document: Document): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 300);
    document.defaultView?.requestAnimationFrame(() => setTimeout(resolve));
  });
}
