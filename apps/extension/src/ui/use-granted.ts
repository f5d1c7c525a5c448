/** Which sites the browser lets the extension read, followed for as long as the view lives: a person may change it anywhere. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The patterns among these whose permission stands; null until the browser has answered. */
export function useGranted(patterns: readonly string[]): ReadonlySet<string> | null {
  const [granted, setGranted] = useState<ReadonlySet<string> | null>(null);
  const asked = patterns.join(' ');
  useEffect(() => {
    let alive = true;
    const look = async () => {
      const standing = await Promise.all(
        asked
          .split(' ')
          .filter(Boolean)
          .map(async (origin) =>
            (await browser.permissions.contains({ origins: [origin] }).catch(() => false)) ? [origin] : [],
          ),
      );
      if (alive) setGranted(new Set(standing.flat()));
    };
    const follow = () => void look();
    browser.permissions.onAdded.addListener(follow);
    browser.permissions.onRemoved.addListener(follow);
    void look();
    return () => {
      alive = false;
      browser.permissions.onAdded.removeListener(follow);
      browser.permissions.onRemoved.removeListener(follow);
    };
  }, [asked]);
  return granted;
}

/** Asked while the press lasts, or the browser refuses without a word. False where the person or the browser says no. */
export const askFor = (patterns: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...patterns] }).catch(() => false);
