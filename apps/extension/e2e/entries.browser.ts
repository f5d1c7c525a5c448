/**
 * The ways in that the browser itself offers: its address bar, its menu on a selection, its shortcuts, the press on the
 * extension's button that opens any page to it, and a touch. A test cannot press the browser's own menus; it hands the
 * events of the browser to the background, as the browser would. Chromium only: Firefox lets no driver do so.
 */
import { readFileSync } from 'node:fs';
import type { Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launch } from './harness/browsers.ts';
import { openExtensionPage, setLanguage, waitForReport } from './harness/extension.ts';
import { type Hosts, startHosts } from './harness/hosts.ts';
import { cardText, marksOf, middleOf, waitForMarks } from './harness/marked-page.ts';

const SAMPLE = readFileSync(new URL('./pages/eur-lex-sample.html', import.meta.url), 'utf8');
const ACT = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023R1115';
const ELSEWHERE = 'https://news.example.org/eudr';

interface BrowserEvent {
  dispatch(...args: unknown[]): void;
}
declare const chrome: {
  tabs: { query(what: object): Promise<{ id: number; url: string; windowId: number }[]> };
  contextMenus: { onClicked: BrowserEvent };
  commands: { onCommand: BrowserEvent };
  omnibox: { onInputChanged: BrowserEvent; onInputEntered: BrowserEvent };
  storage: {
    session: {
      get(key: string | null): Promise<Record<string, { route: string }>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
};

describe('ways in, in chromium', () => {
  let hosts: Hosts;
  let session: ExtensionBrowser;
  beforeAll(async () => {
    hosts = await startHosts();
    hosts.serve(ACT, SAMPLE);
    hosts.serve(ELSEWHERE, SAMPLE);
    session = await launch('chromium', { proxyPort: hosts.port, headless: true });
    await setLanguage(session, 'en');
  });
  afterAll(async () => {
    await session?.close();
    await hosts?.close();
  });

  /** The background; waking it first, because the browser may have stopped it. */
  async function background(): Promise<WebWorker> {
    await (await openExtensionPage(session, 'options.html')).close();
    const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker', { timeout: 10_000 });
    return (await target.worker()) as WebWorker;
  }

  async function openPage(url: string): Promise<Page> {
    const page = await session.newPage({ width: 900, height: 800 });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    return page;
  }

  /** The panel that came up as a tab, or the view that an open side panel was asked for. */
  async function viewAskedFor(route: RegExp): Promise<string> {
    const page = await openExtensionPage(session, 'options.html');
    try {
      for (const end = Date.now() + 15_000; Date.now() < end; ) {
        const asked = await page.evaluate(async () => {
          const request = (await chrome.storage.session.get('panel-request'))['panel-request']?.route;
          const tabs = (await chrome.tabs.query({}))
            .map(({ url }) => url)
            .filter((url) => url?.includes('sidepanel.html'));
          return [request, ...tabs].filter(Boolean).map(String);
        });
        const found = asked.map((one) => decodeURIComponent(one)).find((one) => route.test(one));
        if (found) return found;
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error(`No panel was asked to show ${route}.`);
    } finally {
      await page.close();
    }
  }

  it('the address bar leads from a code, a name and an act to the view', async () => {
    for (const [typed, view] of [
      ['0901 11', /product\/090111/],
      ['ca phe nhan', /product\/0901/],
      ['Regulation (EU) 2023/1115', /act\/32023R1115/],
    ] as const) {
      const worker = await background();
      await worker.evaluate((text) => chrome.omnibox.onInputEntered.dispatch(text, 'currentTab'), typed);
      await viewAskedFor(view);
    }
  });

  it('the address bar suggests codes with their labels while one types', async () => {
    const worker = await background();
    const lines = (await worker.evaluate(
      () =>
        new Promise((answer) => {
          chrome.omnibox.onInputChanged.dispatch('frozen pangasius', answer);
        }),
    )) as { content: string; description: string }[];
    expect(lines.map(({ content }) => content)).toContain('030462');
    expect(lines[0]?.description).toMatch(/\d{4}/);
  });

  it('of keys that come at once only the last text is searched', async () => {
    const worker = await background();
    const answered = await worker.evaluate(async () => {
      const texts: string[] = [];
      for (const text of ['c', 'ca', 'ca p', 'ca phe']) {
        chrome.omnibox.onInputChanged.dispatch(text, () => texts.push(text));
      }
      for (let tries = 0; texts.length === 0 && tries < 100; tries++) await new Promise((done) => setTimeout(done, 50));
      return texts;
    });
    expect(answered).toEqual(['ca phe']);
  });

  it('a panel in a tab keeps its own view, whatever the panel beside the page is asked for', async () => {
    const panel = await openExtensionPage(session, 'sidepanel.html#/calendar');
    await panel.waitForSelector('main h1', { timeout: 15_000 });
    const places = await panel.evaluate(async () => {
      const request = { route: 'watch', at: Date.now(), windowId: null };
      await chrome.storage.session.set({ 'panel-request': request });
      await new Promise((done) => setTimeout(done, 500));
      return Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('panel-route'));
    });
    expect([places, await panel.evaluate(() => location.hash)]).toEqual([[], '#/calendar']);
    await panel.close();
  });

  it('the menu on a selection opens what was selected', async () => {
    const page = await openPage(ACT);
    const worker = await background();
    await page.bringToFront();
    await worker.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: ' 4412 31 ' }, tab);
    }, page.url());
    await viewAskedFor(/product\/441231/);
    await page.close();
  });

  it('the shortcuts of the browser step through the references and open the panel', async () => {
    const page = await openPage(ACT);
    await waitForMarks(page, ['applies']);
    const worker = await background();
    await page.bringToFront();
    const press = (command: string) =>
      worker.evaluate(
        async (name, url) => {
          const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
          chrome.commands.onCommand.dispatch(name, tab);
        },
        command,
        page.url(),
      );
    await press('next-reference');
    expect(await cardText(page)).toMatch(/2023\/1115/);
    await press('open-panel');
    await viewAskedFor(/page/);
    await page.close();
  });

  it('any other page is read after a press on the button, and only then', async () => {
    const page = await openPage(ELSEWHERE);
    await new Promise((done) => setTimeout(done, 1000));
    expect(await marksOf(page)).toEqual({});
    const [extension] = [...(await session.browser.extensions()).values()];
    if (!extension) throw new Error('The extension is not among the installed ones.');
    await page.triggerExtensionAction(extension);
    // The press opens the popup and grants this page; the popup's own button asks the background to read it.
    const popup = await session.browser.waitForTarget((target) => target.url().includes('popup.html'), {
      timeout: 10_000,
    });
    const view = await popup.asPage();
    await view.locator('::-p-text(Read this page)').click();
    await waitForMarks(page, ['applies', 'vietnam']);
    await page.close();
  });

  it('a file that is neither a page nor text is said to be none', async () => {
    hosts.serve('https://news.example.org/data', {
      body: '{"act":"Regulation (EU) 2023/1115"}',
      type: 'application/json',
    });
    const page = await openPage('https://news.example.org/data');
    const [extension] = [...(await session.browser.extensions()).values()];
    if (!extension) throw new Error('The extension is not among the installed ones.');
    await page.triggerExtensionAction(extension);
    const target = await session.browser.waitForTarget((one) => one.url().includes('popup.html'), { timeout: 10_000 });
    const popup = await target.asPage();
    await popup.locator('::-p-text(Read this page)').click();
    await popup.waitForFunction(() => /neither a web page nor plain text/.test(document.body.innerText));
    await page.close();
  });

  it('a tap opens the card, and a second one elsewhere closes it', async () => {
    const page = await session.newPage({ width: 400, height: 800 });
    await page.setViewport({ width: 400, height: 800, hasTouch: true, isMobile: true });
    await page.goto(ACT, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    await waitForMarks(page, ['applies']);
    const spot = await middleOf(page, 'Regulation (EU) 2023/1542');
    await page.touchscreen.tap(spot.x, spot.y);
    expect(await cardText(page)).toMatch(/2023\/1542/);
    await page.touchscreen.tap(200, 690);
    await page.waitForFunction(
      () =>
        (document.querySelector('luong-xanh-card')?.shadowRoot?.querySelector('[role=dialog]') as HTMLElement | null)
          ?.hidden !== false,
    );
    await page.close();
  });

  it('a background that the browser stopped comes back and has lost nothing', async () => {
    const page = await openPage(ACT);
    const { report } = await waitForReport(session, page.url(), 30_000, ({ reading }) => !reading);
    const worker = await background();
    await worker.close();
    await page.bringToFront();
    const spot = await middleOf(page, 'Decision No.687/QD-TTg');
    await page.mouse.click(spot.x, spot.y);
    expect(await cardText(page)).toMatch(/687/);
    const after = await waitForReport(session, page.url(), 30_000, ({ reading }) => !reading);
    expect(after.report.references.length).toBe(report.references.length);
    await page.close();
  });
});
