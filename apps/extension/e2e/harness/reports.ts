/** The findings of pages as the background keeps them, read again and again through one page of the extension. */
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../src/messages.ts';
import type { ExtensionBrowser } from './browsers.ts';
import { openExtensionPage } from './extension.ts';

declare const chrome: {
  storage: { session: { get(key: string): Promise<{ pages?: Record<string, PageReport> }> } };
  permissions: { contains(what: { origins: string[] }): Promise<boolean> };
};

export interface Reports {
  /** The extension's page that is read through. */
  readonly page: Page;
  /** The report of the page at an address; null where there is none. */
  now(url: string): Promise<PageReport | null>;
  /** The report once it is `enough`; throws with what it is instead. */
  until(url: string, enough: (report: PageReport | null) => boolean, timeout?: number): Promise<PageReport | null>;
  /** The same for the ids that were found, in order. */
  ids(url: string, expected: readonly string[], timeout?: number): Promise<void>;
  /** Whether the extension may read what a pattern names. */
  allowed(origin: string): Promise<boolean>;
}

export async function openReports(session: ExtensionBrowser): Promise<Reports> {
  const page = await openExtensionPage(session, 'options.html');
  const now = (url: string) =>
    page.evaluate(async (address: string) => {
      const { pages = {} } = await chrome.storage.session.get('pages');
      return Object.values(pages).findLast((report) => report.url === address) ?? null;
    }, url);
  const until: Reports['until'] = async (url, enough, timeout = 15_000) => {
    for (const end = Date.now() + timeout; ; ) {
      const report = await now(url);
      if (enough(report)) return report;
      if (Date.now() > end) {
        const found = report?.references.map(({ id, mentions }) => `${id} ×${mentions}`).join(', ');
        throw new Error(
          `${url}: the report is ${report ? `"${report.title}" ${report.subject}: ${found}` : 'not there'}`,
        );
      }
      await new Promise((done) => setTimeout(done, 100));
    }
  };
  return {
    page,
    now,
    until,
    ids: async (url, expected, timeout) => {
      const same = (report: PageReport | null) =>
        report !== null && !report.reading && report.references.map(({ id }) => id).join() === expected.join();
      await until(url, same, timeout);
    },
    allowed: (origin) => page.evaluate((one) => chrome.permissions.contains({ origins: [one] }), origin),
  };
}
