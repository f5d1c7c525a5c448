/**
 * What the person gives and takes back while pages stand open, in the options and in the settings of the browser; a background
 * that is stopped at the worst moment; an extension that is loaded anew under its pages. In both browsers.
 */
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LIVE_SILENCE_MS } from '../src/figures/live-port.ts';
import { type BrowserName, type ExtensionBrowser, launch } from './harness/browsers.ts';
import { openExtensionPage, setLanguage } from './harness/extension.ts';
import { type Hosts, startHosts } from './harness/hosts.ts';
import { altShift, cardText, marksOf, middleOf, noMarks, waitForMarks } from './harness/marked-page.ts';
import { waitForText as waitFor, wholeText } from './harness/page-text.ts';
import { openReports, type Reports } from './harness/reports.ts';
import { type BrowserSettings, openSettings } from './harness/settings.ts';

const CODE = 'https://www.tariffnumber.com/2026/09011100';
const ACT = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023R1115';
const KEPT = 'https://eur-lex.europa.eu/kept';
const BODY = '<p>Coffee falls under Regulation (EU) 2023/1115.</p>';
/** What this extension may read when it is installed, and what it is given here. */
const AT_FIRST = {
  '*://eur-lex.europa.eu/*': true,
  '*://*.tariffnumber.com/*': false,
  '*://tarief.douane.nl/*': false,
  '*://gebruikstarief.douane.nl/*': false,
};
const html = (title: string, body: string) => `<!DOCTYPE html><html lang="en"><title>${title}</title><body>${body}`;

describe.each<BrowserName>(['chromium', 'firefox'])('permissions and stops in %s', (name) => {
  let hosts: Hosts;
  let session: ExtensionBrowser;
  let settings: BrowserSettings;
  let reports: Reports;
  beforeAll(async () => {
    hosts = await startHosts();
    hosts.serve(CODE, html('09011100', `<h1>0901 11 00 Coffee, not roasted</h1>${BODY}`));
    hosts.serve(ACT, html('EUDR', BODY));
    // What is missing is written into the console of the page, where nothing may be said.
    hosts.serve('https://eur-lex.europa.eu/favicon.ico', { body: '', type: 'image/x-icon' });
    hosts.serve(KEPT, { body: html('EUDR', BODY), headers: { 'cache-control': 'max-age=60' } });
    session = await launch(name, { proxyPort: hosts.port, headless: true });
    await setLanguage(session, 'en');
    settings = await openSettings(session);
  });
  /** Each begins as the browser was installed, whatever a test before it left behind. */
  beforeEach(async () => {
    for (const page of await session.browser.pages())
      if (page !== settings.page && page.url() !== 'about:blank') await page.close();
    reports = await openReports(session);
    for (const [origin, given] of Object.entries(AT_FIRST)) {
      if ((await reports.allowed(origin)) !== given) await settings[given ? 'allow' : 'withdraw'](origin);
    }
  });
  afterAll(async () => {
    await session?.close();
    await hosts?.close();
  });

  async function open(url: string): Promise<Page> {
    const page = await session.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    return page;
  }
  const waitForText = (page: Page, pattern: RegExp) => waitFor(page, pattern, { textOf: wholeText });
  /** A real press, because browsers hear a question for a permission only then. */
  async function press(page: Page, label: string): Promise<void> {
    await page.bringToFront();
    await page.locator(`::-p-aria([name="${label}"][role="button"])`).click();
  }
  const unread = async (page: Page) => {
    await page.reload({ waitUntil: 'domcontentloaded' });
    await new Promise((done) => setTimeout(done, 600));
    expect(await marksOf(page)).toEqual({});
  };

  it('a look-up is allowed, read at once, and let go of when it is taken back', async () => {
    const page = await open(CODE);
    await unread(page);
    const options = await openExtensionPage(session, 'options.html#sites', { width: 900, height: 900 });
    const allow = async () => {
      // Chromium asks in a window that no driver can press. What its settings have said yes to it does not ask again.
      if (name === 'chromium') await settings.allow('*://*.tariffnumber.com/*');
      await press(options, 'Allow: tariffnumber.com');
      await page.bringToFront();
    };
    await allow();
    await options.waitForSelector('button[aria-label="Take back: tariffnumber.com"]', { timeout: 10_000 });
    await reports.until(CODE, (report) => report?.subject === 'cn:09011100' && report.references.length > 0);
    await waitForMarks(page, ['applies']);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForMarks(page, ['applies']);
    await reports.until(CODE, (report) => report?.subject === 'cn:09011100');
    const tab = await reports.page.evaluate(async (url: string) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(key: string): Promise<{ pages: Record<string, { url: string }> }> } } };
      };
      const { pages } = await chrome.storage.session.get('pages');
      return Object.entries(pages).find(([, report]) => report.url === url)?.[0];
    }, CODE);
    const panel = await openExtensionPage(session, `sidepanel.html?tab=${tab}#/page`);
    await waitForText(panel, /0901\s11\s00/);
    await press(options, 'Take back: tariffnumber.com');
    await options.waitForSelector('button[aria-label="Allow: tariffnumber.com"]', { timeout: 10_000 });
    await noMarks(page);
    await reports.until(CODE, (report) => report === null);
    await waitForText(panel, /not been read/);
    await unread(page);
    // Given again, and taken back in the settings of the browser this time.
    await allow();
    await waitForMarks(page, ['applies']);
    await settings.withdraw('*://*.tariffnumber.com/*');
    await noMarks(page);
    await reports.until(CODE, (report) => report === null);
    await unread(page);
    await page.close();
    await panel.close();
    // A site that is one page keeps its code behind the hash.
    const dutch = (code: string) =>
      `https://tarief.douane.nl/ite-tariff-public/#/taric/nomenclature/sbn?sd=2026-11-22&d=I&cc=${code}`;
    hosts.serve('https://tarief.douane.nl/ite-tariff-public/', html('Tarief', '<div id="root"></div>'));
    const one = await open(dutch('0901'));
    if (name === 'chromium') {
      for (const host of ['tarief', 'gebruikstarief']) await settings.allow(`*://${host}.douane.nl/*`);
    }
    await press(options, 'Allow: Douane (Nederland)');
    await reports.until(dutch('0901'), (report) => report?.subject === 'hs:0901');
    await one.evaluate((to: string) => location.assign(to), dutch('6214300090'));
    await reports.until(dutch('6214300090'), (report) => report?.subject === 'taric:6214300090');
    await one.close();
    await options.close();
  });

  it('a site that is read by itself and was taken back says so, and can be allowed again', async () => {
    const page = await open(ACT);
    await waitForMarks(page, ['applies']);
    await settings.withdraw('*://eur-lex.europa.eu/*');
    await noMarks(page);
    await reports.until(ACT, (report) => report === null);
    await unread(page);
    const panel = await openExtensionPage(session, 'sidepanel.html#/page');
    await waitForText(panel, /no longer lets this extension read eur-lex\.europa\.eu/);
    await setLanguage(session, 'vi');
    await waitForText(panel, /không còn cho tiện ích đọc eur-lex\.europa\.eu/);
    await setLanguage(session, 'en');
    if (name === 'chromium') await settings.allow('*://eur-lex.europa.eu/*');
    else await press(panel, 'Allow again');
    await reports.until(ACT, (report) => report !== null && report.references.length > 0);
    await waitForMarks(page, ['applies']);
    expect(await panel.evaluate(() => document.body.textContent?.includes('no longer lets'))).toBe(false);
    for (const one of [page, panel]) await one.close();
  });

  it('a background stopped again and again while a page is read, and while the panel stands open, loses nothing', async () => {
    const url = 'https://eur-lex.europa.eu/stopped';
    const filler = `<p>${'Plain words that name nothing at all. '.repeat(60)}</p>`.repeat(300);
    const acts = ['2023/1115', '2023/956', '2024/1781'].map((act) => `<p>Regulation (EU) ${act}</p>${filler}`);
    hosts.serve(url, html('stopped', `${acts.join('')}<p>CN code 0901 11 00</p>`));
    const panel = await openExtensionPage(session, 'sidepanel.html#/watch');
    const page = await open(url);
    for (let round = 0; round < 3; round++) {
      await settings.stopBackground();
      await new Promise((done) => setTimeout(done, 250));
    }
    await reports.ids(url, ['eu:32023R1115', 'eu:32023R0956', 'eu:32024R1781', 'cn:09011100'], 30_000);
    expect((await reports.now(url))?.truncated).toBe(false);
    await settings.stopBackground();
    await panel.type('main form input', '0901 11');
    await panel.keyboard.press('Enter');
    await waitForText(panel, /0901\s11/);
    await settings.stopBackground();
    // A change in the page wakes it again.
    await page.evaluate(() => document.body.prepend('Decision No. 687/QD-TTg of 2022'));
    await reports.until(url, (report) => report?.references[0]?.id === 'vn:687/QD-TTg');
    for (const one of [page, panel]) await one.close();
  });

  it('a press in the card is done, though the background is cut off in the middle of it', async () => {
    const url = 'https://eur-lex.europa.eu/pressed';
    hosts.serve(url, html('pressed', '<p style="margin: 60px">CN code 0901 11 00</p>'));
    const page = await open(url);
    await waitForMarks(page, ['applies']);
    const pressAndCut = async (label: RegExp) => {
      const found = await page.evaluateHandle((pattern) => {
        const buttons = document.querySelector('luong-xanh-card')?.shadowRoot?.querySelectorAll('button') ?? [];
        return [...buttons].find((button) => new RegExp(pattern).test(button.textContent ?? ''));
      }, label.source);
      await Promise.all([(found.asElement() as ElementHandle<Element>).click(), settings.cutOff()]);
      await settings.cutOff();
    };
    const kept = () =>
      reports.page.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: Record<'local' | 'session', { get(key: string): Promise<Record<string, unknown>> }> };
        };
        const { 'watch-list': list } = await chrome.storage.local.get('watch-list');
        const { 'panel-request': request } = await chrome.storage.session.get('panel-request');
        return JSON.stringify([list, request]);
      });
    const spot = await middleOf(page, '0901 11 00');
    await page.mouse.click(spot.x, spot.y);
    await cardText(page, 'Watch this code');
    await pressAndCut(/Watch/);
    await cardText(page, 'Watched');
    expect(await kept()).toMatch(/"09011100"/);
    await pressAndCut(/Open in panel/);
    await expect.poll(kept, { timeout: 10_000 }).toMatch(/product\/09011100/);
    expect(await cardText(page)).not.toMatch(/did not open/);
    for (const one of await session.browser.pages()) if (one.url().includes('sidepanel.html')) await one.close();
    await page.close();
  });

  it('a background stopped while Eurostat is asked is said, and asked again it answers', async () => {
    let asked = 0;
    hosts.answer('https://ec.europa.eu/eurostat/api/comext/', (_url, response) => {
      asked++;
      if (asked === 1) return; // never answered
      response.writeHead(200, { 'content-type': 'text/csv' });
      response.end(
        'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG\r\n' +
          'ESTAT:DS-045409(1.0),15/09/26 11:00:00,A,EU27_2020,VN,090111,1,VALUE_IN_EUROS,2025,2900000000,\r\n',
      );
    });
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/090111', { width: 500, height: 900 });
    await press(panel, 'Ask Eurostat for fresh figures');
    for (const end = Date.now() + 10_000; asked === 0 && Date.now() < end; )
      await new Promise((done) => setTimeout(done, 50));
    await settings.stopBackground();
    // Where the browser does not say that the background is gone, its silence does.
    await waitFor(panel, /stopped|broke|interrupted/i, { textOf: wholeText, timeout: LIVE_SILENCE_MS + 10_000 });
    await press(panel, 'Ask Eurostat for fresh figures');
    await waitForText(panel, /Eurostat answered/);
    await panel.close();
  }, 150_000);

  it('scripts of an extension that is loaded anew fall silent, and its pages are read again', async () => {
    const page = await open(ACT);
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => said.push(message.text()));
    await waitForMarks(page, ['applies']);
    await settings.reload();
    await new Promise((done) => setTimeout(done, 2_500));
    await page.bringToFront();
    await page.evaluate(() => document.body.append('Decision No. 687/QD-TTg of 2022'));
    await waitForMarks(page, ['applies', 'vietnam']);
    await page.mouse.move(40, 20);
    await page.keyboard.press('Escape');
    await page.evaluate(() => history.pushState({}, '', '?uri=CELEX:32023R0956'));
    await new Promise((done) => setTimeout(done, 700));
    expect(said).toEqual([]);
    await page.close();
  });

  it('a page that stood in the history of its tab while the extension was loaded anew answers when it comes back', async () => {
    const page = await open(KEPT);
    await waitForMarks(page, ['applies']);
    await page.goto(CODE, { waitUntil: 'domcontentloaded' });
    await settings.reload();
    await new Promise((done) => setTimeout(done, 2_500));
    await page.bringToFront();
    // Firefox takes it out of memory, with the marks of the script before; Chromium has let it go and loads it.
    await page.evaluate(() => history.back()).catch(() => undefined);
    await page.waitForFunction(() => location.href.includes('kept'), { timeout: 10_000 });
    await reportsOfNow(KEPT);
    await altShift(page, 'KeyN');
    expect(await cardText(page)).toMatch(/2023\/1115/);
    await page.close();
  });

  /** The pages of the extension went with the old one. */
  async function reportsOfNow(url: string) {
    const now = await openReports(session);
    await now.until(url, (report) => report !== null && !report.reading);
    await now.page.close();
    const page = (await session.browser.pages()).find((one) => one.url() === url);
    await page?.bringToFront();
  }
});
