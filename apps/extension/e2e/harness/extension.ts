/** What tests and the start command do with the running extension, through its own pages and storage. */
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../src/messages.ts';
import type { ExtensionBrowser } from './browsers.ts';

/** Extension pages have the browser's API as `chrome` in both browsers. */
declare const chrome: {
  storage: Record<'local' | 'session', { get(key: string | null): Promise<Record<string, unknown>>; set(items: Record<string, unknown>): Promise<void> }>;
};

/** Opens a page of the extension as a tab. */
export async function openExtensionPage(session: ExtensionBrowser, path: string, size = { width: 400, height: 900 }): Promise<Page> {
  const page = await session.newPage(size);
  await page.goto(session.extensionUrl(path), { waitUntil: 'load' });
  return page;
}

/** Sets the interface language as the options page would. */
export async function setLanguage(session: ExtensionBrowser, language: 'en' | 'vi'): Promise<void> {
  const page = await openExtensionPage(session, 'options.html');
  await page.evaluate(async (chosen: string) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { language: 'browser', role: 'exporter', silentHosts: [], markRepeats: false, ...(settings as object), language: chosen } });
  }, language);
  await page.close();
}

/** The report of the page at an address, as the background keeps it; waits for it. */
export async function waitForReport(session: ExtensionBrowser, url: string, timeout = 30_000): Promise<{ tab: string; report: PageReport }> {
  const page = await openExtensionPage(session, 'options.html');
  try {
    const found = await page.waitForFunction(
      async (address: string) => {
        const { pages } = (await chrome.storage.session.get('pages')) as { pages?: Record<string, { url: string }> };
        const hit = Object.entries(pages ?? {}).find(([, report]) => report.url === address);
        return hit ? { tab: hit[0], report: hit[1] } : false;
      },
      { timeout, polling: 150 },
      url,
    );
    return (await found.jsonValue()) as unknown as { tab: string; report: PageReport };
  } finally {
    await page.close();
  }
}
