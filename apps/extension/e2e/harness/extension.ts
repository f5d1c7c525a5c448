/** What tests and the start command do with the running extension, through its own pages and storage. */
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../src/messages.ts';
import type { ExtensionBrowser } from './browsers.ts';

/** Extension pages have the browser's API as `chrome` in both browsers. */
declare const chrome: {
  storage: Record<
    'local' | 'session',
    { get(key: string | null): Promise<Record<string, unknown>>; set(items: Record<string, unknown>): Promise<void> }
  >;
};

/** Opens a page of the extension as a tab. */
export async function openExtensionPage(
  session: ExtensionBrowser,
  path: string,
  size = { width: 400, height: 900 },
): Promise<Page> {
  const page = await session.newPage(size);
  const url = session.extensionUrl(path);
  if (session.name === 'chromium') {
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }
  // Firefox changes the process of the tab on the way, and the driver misses the end of the navigation.
  void page.goto(url, { timeout: 60_000 }).catch(() => undefined);
  await until(
    async () =>
      (await page.evaluate(() => `${location.href} ${document.readyState}`).catch(() => '')) === `${url} complete`,
    url,
  );
  // A tab that closes meanwhile may have taken the front; a person looks at what was opened.
  await page.bringToFront();
  return page;
}

/** Sets the interface language as the options page would. */
export const setLanguage = (session: ExtensionBrowser, language: 'en' | 'vi'): Promise<void> =>
  changeSettings(session, { language });

/** Changes settings as the options page would; the others stay. */
export async function changeSettings(
  session: ExtensionBrowser,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  const page = await openExtensionPage(session, 'options.html');
  await page.evaluate(async (changed: Readonly<Record<string, unknown>>) => {
    const { settings } = (await chrome.storage.local.get('settings')) as { settings?: { value: object } };
    const value = { role: 'exporter', silentHosts: [], markRepeats: false, ...settings?.value, ...changed };
    await chrome.storage.local.set({ settings: { version: 2, value } });
  }, change);
  await page.close();
}

/**
 * The report of the page at an address, as the background keeps it. Waits until there is one that is `enough`; after the
 * time the last one is answered, so that a test can say what it lacks.
 */
export async function waitForReport(
  session: ExtensionBrowser,
  url: string,
  timeout = 30_000,
  enough: (report: PageReport) => boolean = () => true,
): Promise<{ tab: string; report: PageReport }> {
  const page = await openExtensionPage(session, 'options.html');
  const read = () =>
    page.evaluate(async (address: string) => {
      const { pages } = (await chrome.storage.session.get('pages')) as { pages?: Record<string, { url: string }> };
      const hit = Object.entries(pages ?? {}).findLast(([, report]) => report.url === address);
      return hit ? { tab: hit[0], report: hit[1] } : null;
    }, url) as Promise<{ tab: string; report: PageReport } | null>;
  try {
    let found: { tab: string; report: PageReport } | null = null;
    for (const end = Date.now() + timeout; Date.now() < end; ) {
      found = (await read()) ?? found;
      if (found && enough(found.report)) return found;
      await new Promise((done) => setTimeout(done, 150));
    }
    if (found) return found;
    throw new Error(`The extension did not report ${url} within ${timeout / 1000} s.`);
  } finally {
    await page.close();
  }
}

/** Asks again until it holds. */
async function until(holds: () => Promise<boolean>, what: string, timeout = 20_000): Promise<void> {
  for (const end = Date.now() + timeout; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${what} did not open within ${timeout / 1000} s.`);
}
