/**
 * What only Firefox has, in its own window: the real sidebar, the browser's question for a permission, private windows. What cannot
 * be driven in Chromium's window stands in docs/extension.md as a check by hand.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launch } from './harness/browsers.ts';
import { openExtensionPage, setLanguage } from './harness/extension.ts';
import { type FirefoxWindow, openFirefoxWindow } from './harness/firefox-window.ts';
import { type Hosts, startHosts } from './harness/hosts.ts';
import { cardText, waitForMarks } from './harness/marked-page.ts';
import { waitForText } from './harness/page-text.ts';
import { openReports } from './harness/reports.ts';

const SAMPLE = readFileSync(new URL('./pages/eur-lex-sample.html', import.meta.url), 'utf8');
const ACT = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023R1115';
const ELSEWHERE = 'https://news.example.org/';
const SECRET = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023R0956';

describe("in Firefox's own window", () => {
  let hosts: Hosts;
  let session: ExtensionBrowser;
  let firefox: FirefoxWindow;
  beforeAll(async () => {
    hosts = await startHosts();
    hosts.serve(ACT, SAMPLE);
    hosts.serve(ELSEWHERE, SAMPLE);
    hosts.serve(SECRET, '<!DOCTYPE html><title>CBAM</title><p>Regulation (EU) 2023/956');
    session = await launch('firefox', { proxyPort: hosts.port, headless: true });
    await setLanguage(session, 'en');
    firefox = await openFirefoxWindow(session);
  });
  afterAll(async () => {
    await session?.close();
    await hosts?.close();
  });

  it('the sidebar opens by its shortcut out of a suspended background, follows tabs and cards, and comes back where it was', async () => {
    const page = await session.newPage();
    await page.goto(ACT, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    await waitForMarks(page, ['applies']);
    await firefox.suspend();
    await firefox.press('L');
    await firefox.says('sidebar', /^#\/page[\s\S]*Who is bound from when/);
    const other = await session.newPage();
    await other.goto(ELSEWHERE, { waitUntil: 'domcontentloaded' });
    await other.bringToFront();
    await firefox.says('sidebar', /has not been read/);
    await page.bringToFront();
    await firefox.says('sidebar', /Who is bound from when/);
    // A press in the page leads the sidebar that stands open; the browser opens it for no page.
    await firefox.suspend();
    await firefox.press('N');
    expect(await cardText(page)).toMatch(/2023\/1115/);
    await page.keyboard.press('Enter');
    await firefox.says('sidebar', /^#\/act\/32023R1115/);
    await firefox.lead('sidebar', '#/calendar');
    await firefox.says('sidebar', /dates ahead/);
    await firefox.closeSidebar();
    await setLanguage(session, 'vi');
    await firefox.openSidebar();
    await firefox.says('sidebar', /^#\/calendar[\s\S]*Tháng/i);
    await setLanguage(session, 'en');
    await other.close();
    await page.close();
  });

  it('the browser asks for a look-up: a no is said in words, a yes is taken', async () => {
    await firefox.askQuestions(true);
    const options = await openExtensionPage(session, 'options.html#sites', { width: 900, height: 900 });
    const press = async () => {
      await options.bringToFront();
      await options.locator('::-p-aria([name="Allow: tariffnumber.com"][role="button"])').click();
    };
    await press();
    expect(await firefox.answer('Deny')).toMatch(/tariffnumber\.com/);
    await waitForText(options, /did not grant the permission for tariffnumber\.com/);
    await press();
    await firefox.answer('Allow');
    await options.waitForSelector('button[aria-label="Take back: tariffnumber.com"]', { timeout: 10_000 });
    await options.close();
    await firefox.askQuestions(false);
  });

  it('a private window is read where the person allows it, keeps no figures, and leaves nothing behind', async () => {
    await firefox.allowPrivate();
    const reports = await openReports(session);
    await firefox.openPrivate(SECRET);
    await reports.until(SECRET, (report) => report !== null && !report.reading);
    await firefox.lead('private sidebar', '#/page');
    await firefox.says('private sidebar', /Carbon Border Adjustment Mechanism/);
    await firefox.lead('private sidebar', '#/product/090111');
    const product = await firefox.says('private sidebar', /In a private window the browser keeps no figures/);
    expect(product).not.toMatch(/Ask Eurostat/);
    await firefox.closePrivate();
    const kept = () =>
      reports.page.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: Record<'local' | 'session', { get(key: null): Promise<Record<string, unknown>> }> };
        };
        const { local, session: now } = chrome.storage;
        return JSON.stringify([await local.get(null), await now.get(null)]);
      });
    await expect.poll(kept, { timeout: 10_000 }).not.toMatch(/0956|090111/);
  });
});
