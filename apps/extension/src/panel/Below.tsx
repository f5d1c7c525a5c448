/**
 * Draws what stands below the first screen, or is folded away, when the browser has time for it: the answer is seen first, and a
 * key is heard meanwhile. A view that comes back to a place further down is drawn whole, and so is one that nobody sees yet: there
 * browsers have time once in ten seconds.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keptScroll } from './scroll.ts';

/** Nothing keeps it away for longer than a person needs to look for it. */
const LONGEST_MS = 250;

export function Below({ children }: { readonly children: ComponentChildren }): ComponentChildren {
  const [drawn, setDrawn] = useState(() => document.hidden || keptScroll() > 0);
  useEffect(() => {
    if (drawn) return;
    const asked = requestIdleCallback(() => setDrawn(true), { timeout: LONGEST_MS });
    return () => cancelIdleCallback(asked);
  }, []);
  return drawn ? children : null;
}
