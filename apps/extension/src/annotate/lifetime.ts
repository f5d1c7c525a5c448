/**
 * How long the script lives in a document. Put in a second time it takes the place of the first; a script whose extension was
 * reloaded, updated or removed is cut off from it for ever, and ends without a word. Nothing here can be set off by the page.
 */
import { browser } from 'wxt/browser';

/** Scripts of one extension share a world that no page can reach into. */
const world = globalThis as { luongXanhLife?: AbortController };

const LOOK_MS = 1_000;

/** False once the extension that put this script here is gone. */
export function isConnected(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

export function beginLife(): AbortController {
  world.luongXanhLife?.abort();
  const life = new AbortController();
  world.luongXanhLife = life;
  const looking = setInterval(() => isConnected() || life.abort(), LOOK_MS);
  life.signal.addEventListener('abort', () => clearInterval(looking));
  return life;
}
