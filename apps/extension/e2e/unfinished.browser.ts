/**
 * A page that never arrives whole, as pages with a stream or a broken server do not. Left to themselves, browsers put a script in
 * when a page has arrived, so whoever waits for that waits for ever: what stands there is read, and no other page waits for it.
 */
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type ExtensionBrowser, launch } from './harness/browsers.ts';
import { openExtensionPage, setLanguage } from './harness/extension.ts';
import { type Hosts, startHosts } from './harness/hosts.ts';
import { marksOf, noMarks, waitForMarks } from './harness/marked-page.ts';
import { waitForText } from './harness/page-text.ts';
import { openReports, type Reports } from './harness/reports.ts';
import { type BrowserSettings, openSettings } from './harness/settings.ts';

const SITE = '*://*.tariffnumber.com/*';
const WHOLE = 'https://www.tariffnumber.com/2026/09011100';
const UNFINISHED = 'https://www.tariffnumber.com/2026/85076000';
const head = (title: string) =>
  `<!DOCTYPE html><html lang="en"><title>${title}</title><body><p>Regulation (EU) 2023/1115 and more.</p>`;

describe.each<BrowserName>(['chromium', 'firefox'])('a page that never arrives whole in %s', (name) => {
  let hosts: Hosts;
  let session: ExtensionBrowser;
  let settings: BrowserSettings;
  let reports: Reports;
  let standing: ServerResponse | null = null;
  beforeAll(async () => {
    hosts = await startHosts();
    hosts.serve(WHOLE, head('whole'));
    hosts.answer(UNFINISHED, (_url, response) => {
      standing = response;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write(head('unfinished'));
    });
    session = await launch(name, { proxyPort: hosts.port, headless: true });
    await setLanguage(session, 'en');
    settings = await openSettings(session);
    reports = await openReports(session);
  });
  afterAll(async () => {
    await session?.close();
    await hosts?.close();
  });

  it('is read as it stands, holds up no other page, and is let go of', async () => {
    const unfinished = await session.newPage();
    void unfinished.goto(UNFINISHED).catch(() => undefined);
    await waitForText(unfinished, /and more/);
    const whole = await session.newPage();
    await whole.goto(WHOLE, { waitUntil: 'domcontentloaded' });
    const options = await openExtensionPage(session, 'options.html#sites', { width: 900, height: 900 });
    // Chromium asks in a window that no driver can press. What its settings have said yes to it does not ask again.
    if (name === 'chromium') await settings.allow(SITE);
    await options.bringToFront();
    await options.locator('::-p-aria([name="Allow: tariffnumber.com"][role="button"])').click();
    for (const page of [whole, unfinished]) {
      await page.bringToFront();
      await waitForMarks(page, ['applies']);
    }
    standing?.write('<p>CN code 0901 11 00</p>');
    await reports.ids(UNFINISHED, ['eu:32023R1115', 'cn:09011100']);
    await settings.withdraw(SITE);
    for (const page of [whole, unfinished]) await noMarks(page);
    for (const url of [WHOLE, UNFINISHED]) await reports.until(url, (report) => report === null);
    standing?.end('<p>CN code 0902 10 00</p>');
    await unfinished.bringToFront();
    await unfinished.waitForFunction(() => document.readyState === 'complete');
    await new Promise((done) => setTimeout(done, 600));
    expect(await marksOf(unfinished)).toEqual({});
    expect(await reports.now(UNFINISHED)).toBeNull();
    for (const page of [unfinished, whole, options]) await page.close();
  });
});
