/**
 * Figures in real browsers: Eurostat asked through the background with the faults of the real service, files imported, exposure,
 * the CBAM estimate, charts with their tables. `ec.europa.eu` is served by the test; nothing leaves the machine.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axe } from './harness/axe.ts';
import { type BrowserName, type ExtensionBrowser, launch } from './harness/browsers.ts';
import { openExtensionPage, setLanguage } from './harness/extension.ts';
import { type Hosts, startHosts } from './harness/hosts.ts';
import { waitForText as waitFor } from './harness/page-text.ts';

const EUROSTAT = 'https://ec.europa.eu/eurostat/api/comext/dissemination/';
const HEAD = 'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG';
const row = (partner: string, product: string, time: string, value: number | '', flag = '') =>
  `ESTAT:DS-045409(1.0),15/09/26 11:00:00,A,EU27_2020,${partner},${product},1,VALUE_IN_EUROS,${time},${value},${flag}`;
/** An answer of Eurostat for a product; the values are invented. */
const answerFor = (product: string) =>
  [
    HEAD,
    row('VN', product, '2023', 1_500_000_000),
    row('VN', product, '2024', 2_000_000_000),
    row('VN', product, '2025', 2_900_000_000, 'p'),
    row('EXT_EU27_2020', product, '2024', 10_000_000_000),
    row('EXT_EU27_2020', product, '2025', 11_000_000_000, 'p'),
    '',
  ].join('\r\n');

type Answer = (response: ServerResponse, url: string) => void;
const send =
  (status: number, body: string, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/csv', ...headers });
    response.end(body);
  };
const good: Answer = (response, url) =>
  send(200, answerFor(/\.(\w+)\.1\.VALUE/.exec(url)?.[1] ?? '090111'))(response, url);

const textOf = (page: Page) => page.evaluate(() => document.querySelector('main')?.innerText ?? '');
const waitForText = (page: Page, pattern: RegExp) => waitFor(page, pattern, { timeout: 30_000, textOf });

async function press(page: Page, name: RegExp): Promise<void> {
  const [button] = await page
    .evaluateHandle(
      (source: string) =>
        [...document.querySelectorAll('main button')].find((one) =>
          new RegExp(source).test(one.getAttribute('aria-label') ?? one.textContent ?? ''),
        ) ?? null,
      name.source,
    )
    .then((handle) => [handle.asElement() as ElementHandle<Element> | null]);
  if (!button) throw new Error(`No button ${name}; the page says: ${(await textOf(page)).slice(0, 800)}`);
  // The driver looks whether the button can be seen, and a tab behind others draws nothing.
  await page.bringToFront();
  await button.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await button.click();
}

/** Presses a button inside of the page as soon as it is there: for what is there only for a moment. */
const pressSoon = (page: Page, words: string): Promise<void> =>
  page.evaluate(async (wanted: string) => {
    for (let tries = 0; tries < 2_000; tries += 1) {
      const found = [...document.querySelectorAll('main button')].find((one) => one.textContent === wanted);
      if (found) {
        (found as HTMLButtonElement).click();
        return;
      }
      await new Promise((done) => setTimeout(done, 5));
    }
    throw new Error(`No button ${wanted}`);
  }, words);

/** What axe finds wrong by WCAG 2.2 A and AA, and whether the view is wider than its window. */
async function faultsOf(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [...(await axe(page)), ...(wide > 0 ? [`${wide} px wider than the window`] : [])];
}

describe.each<BrowserName>(['chromium', 'firefox'])('figures in %s', (name) => {
  let hosts: Hosts;
  let session: ExtensionBrowser;
  let asked: string[] = [];
  /** Answers in turn; the last one stays. */
  let plan: Answer[] = [];
  beforeAll(async () => {
    hosts = await startHosts();
    hosts.answer(EUROSTAT, (url, response) => {
      asked.push(decodeURIComponent(url.slice(EUROSTAT.length)));
      const answer = plan.length > 1 ? plan.shift() : plan[0];
      answer?.(response, url);
    });
    session = await launch(name, { proxyPort: hosts.port, headless: true });
    await setLanguage(session, 'en');
  });
  afterAll(async () => {
    await session?.close();
    await hosts?.close();
  });
  beforeEach(() => {
    asked = [];
    plan = [good];
  });

  it('asks Eurostat on a press only, shows both readings side by side, and keeps the answer', async () => {
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/090111');
    await waitForText(panel, /2,846\.5/);
    expect(asked).toEqual([]);
    await press(panel, /^Ask Eurostat for fresh figures$/);
    const text = await waitForText(panel, /Kept here and asked today, side by side/);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(
      /^sdmx\/2\.1\/data\/DS-045409\/A\.EU27_2020\.VN\+EXT_EU27_2020\+INT_EU27_2020\.090111\.1\.VALUE_IN_EUROS\+QUANTITY_IN_100KG\?/,
    );
    // Both values of 2025, each in its own column.
    expect(text).toMatch(/2025\s+2,846\.5\s+2,900/);
    expect(text).toMatch(/Eurostat answered\. Its figures are shown here as a source of their own/);
    expect(text).toMatch(/Viet Nam’s share of what the EU buys from outside/);
    await panel.close();
    const later = await openExtensionPage(session, 'sidepanel.html#/product/090111');
    await waitForText(later, /Kept here and asked today, side by side/);
    expect(asked).toHaveLength(1);
    await later.waitForFunction(() => document.querySelectorAll('canvas').length >= 3, {
      timeout: 15_000,
      polling: 200,
    });
    expect(await faultsOf(later)).toEqual([]);
    await later.close();
    const data = await openExtensionPage(session, 'sidepanel.html#/data');
    await waitForText(data, /Answers of Eurostat kept here\s+1/);
    await press(data, /^Erase the answer for 090111$/);
    await waitForText(data, /Answers of Eurostat kept here\s+0/);
    await data.close();
  });

  it.each([
    ['413', send(413, 'ASYNC'), /no answer of this size/, 1],
    ['200 without a body', send(200, ''), /no values for this question.*does not mean zero/s, 1],
    ['404', send(404, 'no such product'), /does not accept this question \(404\)/, 1],
  ] as const)('%s is said in words and not asked again', async (_, answer, words, requests) => {
    plan = [answer];
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/640399');
    await waitForText(panel, /Ask Eurostat for fresh figures/);
    await press(panel, /^Ask Eurostat for fresh figures$/);
    await waitForText(panel, words);
    expect(asked).toHaveLength(requests);
    expect(await faultsOf(panel)).toEqual([]);
    await panel.close();
  });

  it('waits as told after 429, goes on after 500, a page and a cut answer, and says what it is doing', async () => {
    plan = [
      send(429, 'slow down', { 'retry-after': '2' }),
      send(500, 'fault'),
      send(200, answerFor('640399').slice(0, -20)),
      good,
    ];
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/640399');
    await waitForText(panel, /Ask Eurostat for fresh figures/);
    await press(panel, /^Ask Eurostat for fresh figures$/);
    await waitForText(panel, /Waiting 2 s before attempt 2: Eurostat asks to slow down/);
    await waitForText(panel, /a fault of its own/);
    await waitForText(panel, /2,900/);
    expect(asked).toHaveLength(4);
    await panel.close();
  });

  it('keeps an answer against a later fault, with its age; a slow one can be cancelled', async () => {
    plan = [send(200, '<!doctype html><title>Maintenance</title><p>Maintenance</p>', { 'content-type': 'text/html' })];
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/640399');
    await waitForText(panel, /Ask Eurostat again/);
    await press(panel, /^Ask Eurostat again$/);
    const text = await waitForText(panel, /A web page came instead of figures after 4 attempts/);
    expect(text).toMatch(/Shown instead: the answer that was read today/);
    expect(text).toMatch(/2,900/);
    plan = [() => undefined];
    await press(panel, /^Ask Eurostat again$/);
    await waitForText(panel, /Asking Eurostat, attempt 1/);
    await press(panel, /^Cancel$/);
    await waitForText(panel, /Cancelled\. Nothing was changed\./);
    await panel.close();
  });

  it('says in Vietnamese when the person does not allow the site, and asks nothing', async () => {
    await setLanguage(session, 'vi');
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/640411');
    await waitForText(panel, /Lấy số liệu mới từ Eurostat/);
    await panel.evaluate(() => {
      const { permissions } = (globalThis as unknown as { chrome: { permissions: { request: unknown } } }).chrome;
      Object.defineProperty(permissions, 'request', { value: () => Promise.resolve(false), configurable: true });
      const own = (globalThis as unknown as { browser?: { permissions: { request: unknown } } }).browser;
      if (own) Object.defineProperty(own.permissions, 'request', { value: () => Promise.resolve(false) });
    });
    await press(panel, /^Lấy số liệu mới từ Eurostat$/);
    await waitForText(panel, /Chưa có quyền truy cập ec\.europa\.eu/);
    expect(asked).toEqual([]);
    await panel.close();
    await setLanguage(session, 'en');
  });

  it('imports a file: progress, refused rows with their lines, a source of its own, and erases it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'luongxanh-import-'));
    const path = join(folder, 'my coffee.csv');
    const rows = [
      HEAD,
      row('VN', '090111', '2024', 1_234_000_000),
      row('VN', '90111', '2024', 5),
      row('BR', '090111', '2024', 7),
      row('VN', '090111', '2023', ''),
      '',
    ];
    writeFileSync(path, rows.join('\r\n'));
    const page = join(folder, 'page.csv');
    writeFileSync(page, '<!doctype html><p>Please sign in</p>');
    const data = await openExtensionPage(session, 'sidepanel.html#/data');
    const field = (await data.waitForSelector('.filebutton input[type=file]')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path, page);
    const text = await waitForText(data, /page\.csv: a web page came/);
    expect(text).toMatch(/my coffee\.csv: 2 observations kept, 1 of other countries left out, 1 row refused/);
    expect(text).toMatch(
      /my coffee\.csv:3 \(product\): the code has lost its leading zero: "90111"\. It may be 090111/,
    );
    await waitForText(data, /Imported files\s+1/);
    expect(await faultsOf(data)).toEqual([]);
    // The control speaks the chosen language, is reached by keys and shows where it is.
    expect(await data.$eval('.drop .filebutton label', (label) => label.textContent)).toBe('Choose files of figures');
    await data.focus('.drop .filebutton input');
    await data.keyboard.press('Tab');
    await data.keyboard.down('Shift');
    await data.keyboard.press('Tab');
    await data.keyboard.up('Shift');
    expect(await data.$eval('.drop .filebutton label', (label) => getComputedStyle(label).outlineStyle)).toBe('solid');
    // What came in leads to the product.
    expect(text).toMatch(/Figures of these products were added/);
    expect(await data.$eval('[role=status] .links a', (link) => link.getAttribute('href'))).toBe('#/product/090111');
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/090111');
    await waitForText(panel, /2,846\.5/);
    const labels = await panel.$$eval('optgroup', (groups) => groups.map((one) => one.label));
    expect(labels).toHaveLength(2);
    expect(labels[1]).toMatch(/^Imported: my coffee\.csv, read /);
    const value = await panel.$eval('optgroup:nth-of-type(2) option', (option) => (option as HTMLOptionElement).value);
    await panel.select('main select', value);
    await waitForText(panel, /1,234/);
    expect(await textOf(panel)).toMatch(/2023\s+no data/);
    await panel.close();
    const options = await openExtensionPage(session, 'options.html', { width: 900, height: 900 });
    await waitForText(options, /1 imported file\./);
    await options.close();
    await press(data, /^Erase my coffee\.csv$/);
    await waitForText(data, /Imported files\s+0/);
    await data.close();
  });

  it('shows what it has where the kept figures do not answer, and those when they do', async () => {
    const busy = await openExtensionPage(session, 'options.html');
    // Holds every kept figure in a transaction, as a large import does, until it is told to let go.
    await busy.evaluate(async () => {
      const opened = indexedDB.open('luong-xanh-figures');
      await new Promise((done) => {
        opened.onsuccess = done;
      });
      const stores = [...opened.result.objectStoreNames];
      const transaction = opened.result.transaction(stores, 'readwrite');
      const hold = () => {
        if (!('letGo' in globalThis)) transaction.objectStore(stores[0] as string).count().onsuccess = hold;
      };
      hold();
    });
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/090111');
    await waitForText(panel, /has not yet answered what you asked for or imported before/);
    expect(await textOf(panel)).toMatch(/2,846\.5/);
    await busy.evaluate(() => Object.assign(globalThis, { letGo: true }));
    await panel.waitForFunction(() => !/has not yet answered/.test(document.querySelector('main')?.innerText ?? ''), {
      timeout: 30_000,
      polling: 200,
    });
    expect(await textOf(panel)).toMatch(/2,846\.5/);
    await panel.close();
    await busy.close();
  });

  it('is there whole behind another tab, where browsers draw nothing', async () => {
    const front = await openExtensionPage(session, 'options.html');
    const behind = await openExtensionPage(session, 'sidepanel.html#/calendar');
    await front.bringToFront();
    await behind.evaluate(() => {
      location.hash = '#/product/640399';
    });
    await waitForText(behind, /Ask Eurostat/);
    expect(await behind.evaluate(() => document.visibilityState)).toBe('hidden');
    await behind.close();
    await front.close();
  });

  it('begins with the figures of the best grade, a part of a heading named as such', async () => {
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/0901');
    const text = await waitForText(panel, /2,846\.5/);
    expect(text).toMatch(/best figures here are of a part of this code:\s*0901\s11/);
    await panel.close();
  });

  it('reads a watch list from a file: what is new, what was there, what is refused, each a way on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'luongxanh-watch-'));
    const path = join(folder, 'list.csv');
    writeFileSync(path, 'code,note\r\n0901 11 10,Robusta\r\n8803 00 00,\r\nabc,\r\n');
    const panel = await openExtensionPage(session, 'sidepanel.html#/watch');
    const field = (await panel.waitForSelector('.filebutton input')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path);
    const text = await waitForText(panel, /2 codes read: 2 new, 0 already in the list/);
    expect(text).toMatch(/Line 4: /);
    expect(await panel.$eval('[role=status] .links a', (link) => link.getAttribute('href'))).toBe('#/product/09011110');
    // Digits of the Vietnamese tariff and a heading that left, filled up with zeros: answered, and said.
    expect(await waitForText(panel, /The list today\s+2/)).toMatch(/Answered as 0901\s11.*EUDR.*Answered as 8807/s);
    await field.uploadFile(path);
    await waitForText(panel, /2 codes read: 0 new, 2 already in the list/);
    expect(await faultsOf(panel)).toEqual([]);
    for (const code of ['0901\\s11\\s10', '8803\\s00\\s00']) await press(panel, new RegExp(`^Remove ${code}$`));
    await panel.close();
  });

  it('stops a large file on a press and keeps nothing of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'luongxanh-import-'));
    const path = join(folder, 'large.csv');
    const body = Array.from({ length: 300_000 }, (_, at) => row('VN', String(10_000_000 + at), '2024', at)).join('\n');
    writeFileSync(path, `${HEAD}\n${body}\n`);
    const data = await openExtensionPage(session, 'sidepanel.html#/data');
    const field = (await data.waitForSelector('.filebutton input[type=file]')) as ElementHandle<HTMLInputElement>;
    await Promise.all([field.uploadFile(path), pressSoon(data, 'Cancel')]);
    await waitForText(data, /large\.csv: stopped\. Nothing of it was kept/);
    await waitForText(data, /Imported files\s+0/);
    await data.close();
  });

  it.each([320, 400])(
    'measures, products and data fit %i px, without findings of axe, in both languages',
    async (width) => {
      for (const language of ['en', 'vi'] as const) {
        await setLanguage(session, language);
        for (const [view, words] of [
          ['act/eu:32023R1115', /2[.,]847[.,]9/],
          ['act/eu:32008R1005', /547[.,]6/],
          ['act/eu:32023R0956', language === 'en' ? /Unknown: no figures/ : /Chưa biết: không có số liệu/],
          ['data', language === 'en' ? /Figures from your own files/ : /Số liệu từ tệp của bạn/],
        ] as const) {
          const panel = await openExtensionPage(session, `sidepanel.html#/${view}`, { width, height: 900 });
          await waitForText(panel, words);
          expect(await faultsOf(panel), `${view} in ${language}`).toEqual([]);
          await panel.close();
        }
      }
      await setLanguage(session, 'en');
    },
  );

  it('estimates CBAM step by step, with default and own emissions', async () => {
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/73181542');
    await waitForText(panel, /What CBAM would cost the importer/);
    const fields = await panel.$$('form.filters input[inputmode=decimal]');
    await fields[0]?.type('100');
    await waitForText(panel, /Certificates: [\d,.]+ t CO2e \(upper bound\)/);
    await fields[1]?.type('75');
    const text = await waitForText(panel, /Cost: [\d,.]+ EUR \(upper bound\)/);
    for (const part of [
      /Default value of embedded emissions/,
      /mark-up of 10 %/,
      /2025\/2621/,
      /no declaration, no quote/,
    ])
      expect(text).toMatch(part);
    expect(await faultsOf(panel)).toEqual([]);
    await (await panel.$$('input[name=cbam-emissions]'))[1]?.click();
    const own = (await panel.$$('form.filters input[inputmode=decimal]'))[2];
    await own?.type('2');
    // 100 t × 2 t CO2e/t × 75 EUR, nothing subtracted.
    await waitForText(panel, /Cost: 15,000 EUR \(upper bound\)/);
    await panel.close();
    // Only calcined clay is in the list: no cost for the code as a whole, and the longer code that would have one.
    const clay = await openExtensionPage(session, 'sidepanel.html#/product/25070080');
    expect(await waitForText(clay, /No CBAM cost is estimated for 2507\s00\s80 as a whole/)).not.toMatch(/Cost: /);
    expect(await clay.$('a[href="#/product/2507008080"]')).not.toBeNull();
    await clay.close();
    const coffee = await openExtensionPage(session, 'sidepanel.html#/product/090111');
    expect(await waitForText(coffee, /2,846\.5/)).not.toMatch(/What CBAM would cost/);
    await coffee.close();
  });
});
