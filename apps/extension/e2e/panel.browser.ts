/**
 * The panel, the popup and the options in real browsers: every view in both languages, checked for accessibility with
 * axe-core, at the width of a side panel; the export chart with its table; search; a watched product that stays.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './harness/axe.ts';
import { type BrowserName, type ExtensionBrowser, launch } from './harness/browsers.ts';
import { openExtensionPage, setLanguage, waitForReport } from './harness/extension.ts';
import { type Hosts, startHosts } from './harness/hosts.ts';
import { waitForText } from './harness/page-text.ts';

const SAMPLE = readFileSync(new URL('./pages/eur-lex-sample.html', import.meta.url), 'utf8');
const ACT = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023R1115';
const VIEWS = [
  '#/product/090111',
  '#/product/2101?on=2026-11-22',
  '#/act/eu:32023R1115',
  '#/act/vn:687/QD-TTg',
  '#/search?q=coffee',
  '#/tree/0901',
  '#/obligations',
  '#/calendar',
  '#/readiness/090111',
  '#/watch',
  '#/data',
] as const;

describe.each<BrowserName>(['chromium', 'firefox'])('panel in %s', (name) => {
  let hosts: Hosts;
  let session: ExtensionBrowser;
  beforeAll(async () => {
    hosts = await startHosts();
    session = await launch(name, { proxyPort: hosts.port, headless: true });
  });
  afterAll(async () => {
    await session?.close();
    await hosts?.close();
  });

  it('shows the findings of a page, grouped, as the equal of the marks', async () => {
    await setLanguage(session, 'en');
    hosts.serve(ACT, SAMPLE);
    const tab = await session.newPage();
    await tab.goto(ACT, { waitUntil: 'domcontentloaded' });
    const { tab: id } = await waitForReport(session, tab.url());
    const panel = await openExtensionPage(session, `sidepanel.html?tab=${id}#/page`);
    const text = await waitForText(panel, /2023\/956/);
    for (const part of [/2023\/1115/, /687\/Q/, /0901\u00a011\u00a000|0901 11 00/, /17\/C/]) expect(text).toMatch(part);
    expect(await axe(panel)).toEqual([]);
    await panel.close();
    // The browser brought the panel back in its next run, where the number is another tab's or none's.
    const restored = await openExtensionPage(session, `sidepanel.html?tab=${id}&run=earlier#/page`);
    await waitForText(restored, /has not been read[\s\S]*Pages that were read in this window/);
    expect(await axe(restored)).toEqual([]);
    await restored.evaluate(() => document.querySelector<HTMLAnchorElement>('main a[href*="tab="]')?.click());
    await waitForText(restored, /2023\/956/);
    await restored.close();
    await tab.close();
  });

  it.each(['en', 'vi'] as const)('every view is whole and accessible in %s', async (language) => {
    await setLanguage(session, language);
    for (const view of VIEWS) {
      const panel = await openExtensionPage(session, `sidepanel.html${view}`);
      const errors: string[] = [];
      panel.on('pageerror', (error) => errors.push(String(error)));
      await panel.waitForSelector('main h1, main h2', { timeout: 15_000 });
      await new Promise((done) => setTimeout(done, 300));
      expect(await panel.evaluate(() => document.documentElement.lang), view).toBe(language);
      const width = await panel.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(width, `${view} is wider than the panel`).toBeLessThanOrEqual(0);
      expect(await axe(panel), `${view} in ${language}`).toEqual([]);
      expect(errors, view).toEqual([]);
      await panel.close();
    }
  });

  it('answers a product code with verdict, obligation, chart and table', async () => {
    await setLanguage(session, 'vi');
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/090111');
    const text = await waitForText(panel, /2\.846,5|2846,5/);
    expect(text).toMatch(/EUDR/);
    expect(text.toLowerCase()).toMatch(/thuộc danh mục/);
    expect(text).toMatch(/30\/12\/2026|30 tháng 12 năm 2026/);
    await panel.waitForSelector('canvas', { timeout: 15_000 });
    expect(
      await panel.evaluate(() =>
        [...document.querySelectorAll('table')].some(
          (table) => /2025/.test(table.innerText) && /2020/.test(table.innerText),
        ),
      ),
    ).toBe(true);
    await panel.close();
  });

  it('names the rules of a product first, and asks what the code does not tell', async () => {
    await setLanguage(session, 'vi');
    const coffee = await openExtensionPage(session, 'sidepanel.html#/product/090111');
    const text = await waitForText(coffee, /Sắp tới: EUDR/);
    // Coffee is food: the limits for residues bind, whatever the code. Whether it is organic is a question.
    expect(text).toMatch(/Đang áp dụng: MRL/);
    expect(text).toMatch(/Áp dụng nếu hàng đúng mô tả: Hữu cơ/);
    // What seldom concerns coffee is folded away, with its name in sight.
    expect(text).toMatch(/Ít khi liên quan đến hàng có mã này[\s\S]*Nguồn gốc động vật/);
    await coffee.close();
    const battery = await openExtensionPage(session, 'sidepanel.html#/product/850760');
    await waitForText(battery, /Đang áp dụng: Pin và ắc quy/);
    await battery.close();
    const bag = await openExtensionPage(session, 'sidepanel.html#/product/392321');
    await waitForText(bag, /SUP \(từ 31\/12\/2024\): /);
    await bag.close();
  });

  it('says what is wrong with a code that cannot be, and offers one that exists', async () => {
    await setLanguage(session, 'en');
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/0901999');
    const text = await waitForText(panel, /7 digits/);
    expect(text).toMatch(/Did you mean 0901\?/);
    await panel.close();
  });

  it('finds a code from the popup', async () => {
    const popup = await openExtensionPage(session, 'popup.html', { width: 380, height: 560 });
    await popup.waitForSelector('input');
    await popup.type('input', '0901 11');
    await waitForText(popup, /0901[\s\u00a0]11/);
    await popup.keyboard.press('Enter');
    await waitForText(popup, /EUDR/);
    const widths = await popup.evaluate(() =>
      [...document.querySelectorAll('.answer p')].map(({ clientWidth }) => clientWidth),
    );
    expect(widths.length).toBeGreaterThan(0);
    expect(Math.min(...widths)).toBeGreaterThan(200);
    expect(await axe(popup)).toEqual([]);
    await popup.close();
    const options = await openExtensionPage(session, 'options.html', { width: 900, height: 900 });
    await options.waitForSelector('main h1, main h2');
    expect(await axe(options)).toEqual([]);
    await options.close();
  });
});
