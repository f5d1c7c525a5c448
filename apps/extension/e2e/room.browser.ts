/**
 * No room for figures, in both browsers: a file that does not fit, and an answer of Eurostat that cannot be kept. Both are said, and
 * nothing of what was there is lost. The store of settings and products: keeps.browser.ts.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type ExtensionBrowser, launch } from './harness/browsers.ts';
import { openExtensionPage, setLanguage } from './harness/extension.ts';
import { type Hosts, startHosts } from './harness/hosts.ts';
import { waitForText, wholeText } from './harness/page-text.ts';
import { openSettings } from './harness/settings.ts';

const HEAD = 'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG';
const row = (code: string, value: number) =>
  `ESTAT:DS-045409(1.0),15/09/26 11:00:00,A,EU27_2020,VN,${code},1,VALUE_IN_EUROS,2025,${value},`;

interface Privileged {
  Services: {
    prefs: { setIntPref(name: string, value: number): void; setBoolPref(name: string, value: boolean): void };
    qms: { reset(): { callback: () => void } };
  };
}

describe.each<BrowserName>(['chromium', 'firefox'])('no room for figures in %s', (name) => {
  let hosts: Hosts;
  let session: ExtensionBrowser;
  const folder = mkdtempSync(join(tmpdir(), 'luongxanh-room-'));
  beforeAll(async () => {
    hosts = await startHosts();
    hosts.answer('https://ec.europa.eu/eurostat/api/comext/', (_url, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' });
      response.end([HEAD, row('090111', 2_900_000_000), ''].join('\r\n'));
    });
    session = await launch(name, { proxyPort: hosts.port, headless: true });
    // One browser in each language.
    await setLanguage(session, name === 'chromium' ? 'en' : 'vi');
  });
  afterAll(async () => {
    await session?.close();
    await hosts?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Leaves the extension less room than it already takes. */
  async function takeRoom(page: Page): Promise<void> {
    if (name === 'chromium') {
      const client = await page.createCDPSession();
      const origin = session.extensionUrl('').replace(/\/$/, '');
      await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000 });
      return;
    }
    const settings = await openSettings(session);
    await settings.page.evaluate(async () => {
      const { prefs, qms } = (globalThis as unknown as Privileged).Services;
      prefs.setBoolPref('dom.quotaManager.testing', true);
      prefs.setIntPref('dom.quotaManager.temporaryStorage.fixedLimit', 1);
      const reset = qms.reset();
      await new Promise<void>((done) => {
        reset.callback = () => done();
      });
    });
    await settings.close();
  }

  const words =
    name === 'chromium'
      ? {
          import: /large\.csv: the browser has no room left/,
          ask: 'Ask Eurostat for fresh figures',
          said: /could not be kept, so it is not shown[\s\S]*no room left/,
        }
      : {
          import: /large\.csv: trình duyệt không còn chỗ để lưu/,
          ask: 'Lấy số liệu mới từ Eurostat',
          said: /Không lưu được kết quả từ Eurostat[\s\S]*không còn chỗ/,
        };

  it('says that a file and an answer of Eurostat could not be kept, and goes on', async () => {
    const path = join(folder, 'large.csv');
    const codes = Array.from({ length: 20_000 }, (_, at) => String(10_000 + at * 4).padStart(6, '0'));
    writeFileSync(
      path,
      [HEAD, ...codes.map((code, at) => row(code, Math.round(Math.sin(at) ** 2 * 1e12))), ''].join('\r\n'),
    );
    const settings = await openSettings(session);
    if (name === 'chromium') await settings.allow('https://ec.europa.eu/*');
    await settings.close();
    const panel = await openExtensionPage(session, 'sidepanel.html#/data');
    await takeRoom(panel);
    await panel.bringToFront();
    const input = (await panel.waitForSelector('[aria-labelledby="import-title"] input[type=file]', {
      timeout: 20_000,
    })) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await waitForText(panel, words.import, { textOf: wholeText });
    await panel.evaluate(() => {
      location.hash = '#/product/090111';
    });
    await waitForText(panel, /2[.,]846[.,]5/);
    await panel.locator(`::-p-aria([name="${words.ask}"][role="button"])`).click();
    expect(await waitForText(panel, words.said)).toMatch(/2[.,]846[.,]5/);
    await panel.close();
  });
});
