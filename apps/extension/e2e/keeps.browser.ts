/**
 * What people keep: the store under damage and a full disk, in two windows at once; files dropped into the panel; the way back; the
 * first-run page. In real browsers, because only they have a store that fills. A stopped background: see permissions.browser.ts.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './harness/axe.ts';
import { type BrowserName, type ExtensionBrowser, launch } from './harness/browsers.ts';
import { openExtensionPage, setLanguage } from './harness/extension.ts';
import { type Hosts, startHosts } from './harness/hosts.ts';
import { waitForText as waitFor, wholeText } from './harness/page-text.ts';
import { makeLockedPdf, makePdf } from './harness/pdf.ts';

interface StoreArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
  clear(): Promise<void>;
}
declare const chrome: { storage: Record<'local' | 'session', StoreArea> };

const waitForText = (page: Page, pattern: RegExp) => waitFor(page, pattern, { textOf: wholeText });

const store = (page: Page, items: Record<string, unknown>) =>
  page.evaluate((given: string) => chrome.storage.local.set(JSON.parse(given)), JSON.stringify(items));
const stored = (page: Page) => page.evaluate(() => chrome.storage.local.get(null));

describe.each<BrowserName>(['chromium', 'firefox'])('what is kept in %s', (name) => {
  let hosts: Hosts;
  let session: ExtensionBrowser;
  const folder = mkdtempSync(join(tmpdir(), 'luongxanh-files-'));
  beforeAll(async () => {
    hosts = await startHosts();
    session = await launch(name, { proxyPort: hosts.port, headless: true });
    await setLanguage(session, 'en');
  });
  afterAll(async () => {
    await session?.close();
    await hosts?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a damaged part is set aside and said, the rest goes on', async () => {
    const options = await openExtensionPage(session, 'options.html');
    await store(options, {
      'watch-list': [
        { code: '09011100', note: 'kept', added: '2026-01-01' },
        { code: 'broken', note: 'lost?', added: '2026-01-01' },
      ],
    });
    await options.close();
    const panel = await openExtensionPage(session, 'sidepanel.html#/watch');
    await waitForText(panel, /set aside/);
    await waitForText(panel, /0901\s11\s00/);
    expect(await axe(panel)).toEqual([]);
    await panel.close();
    const privacy = await openExtensionPage(session, 'options.html#privacy', { width: 900, height: 900 });
    expect(await waitForText(privacy, /lost\?/)).toMatch(/My products, found on/);
    expect(await axe(privacy)).toEqual([]);
    expect(await stored(privacy)).toMatchObject({ 'watch-list': { version: 2, value: [{ note: 'kept' }] } });
    await privacy.close();
  });

  it('what is damaged under open views is set aside and said in all of them', async () => {
    const check = await openExtensionPage(session, 'sidepanel.html#/readiness/0901');
    const popup = await openExtensionPage(session, 'popup.html');
    await waitForText(check, /Readiness/);
    // What the test before left would be said as well.
    await check.evaluate(async () => {
      const asides = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('aside:'));
      for (const key of asides) await chrome.storage.local.remove(key);
    });
    for (const view of [check, popup])
      await view.waitForFunction(() => !/set aside/.test(document.body.innerText), { timeout: 20_000, polling: 100 });
    await store(check, { readiness: { version: 3, value: { '0901': { facts: [], notes: 3 } } } });
    for (const view of [check, popup]) await waitForText(view, /set aside/);
    expect(JSON.stringify(await stored(check))).toContain('"part":{"0901":{"facts":[],"notes":3}}');
    await check.evaluate(() => chrome.storage.local.remove('readiness'));
    for (const view of [check, popup]) await view.close();
  });

  it('two windows that change the list at once lose nothing', async () => {
    const one = await openExtensionPage(session, 'sidepanel.html#/product/4412');
    const two = await openExtensionPage(session, 'sidepanel.html#/product/030617');
    const press = async (page: Page) => {
      await page.waitForFunction(
        () => [...document.querySelectorAll('button')].some((button) => button.textContent === 'Watch'),
        { timeout: 20_000 },
      );
      await page.evaluate(() => {
        [...document.querySelectorAll('button')].find((button) => button.textContent === 'Watch')?.click();
      });
    };
    await Promise.all([press(one), press(two)]);
    await waitForText(one, /Stop watching/);
    await waitForText(two, /Stop watching/);
    // A view shows the press at once, and writes after it.
    const watched = async () => {
      const { 'watch-list': list } = (await stored(one)) as { 'watch-list': { value: { code: string }[] } };
      return list.value.map(({ code }) => code).sort();
    };
    await expect.poll(watched, { timeout: 10_000 }).toEqual(['030617', '09011100', '4412']);
    await one.close();
    await two.close();
  });

  it.each([
    [
      'text.pdf',
      makePdf(['Regulation (EU) 2023/1115 and CN code 0901 11 00', '']),
      /1115[\s\S]*1 of 2 pages|1 of 2 pages[\s\S]*1115/,
    ],
    ['scan.pdf', makePdf(['', '', '']), /3 pages of this PDF are pictures/],
    ['locked.pdf', makeLockedPdf(), /locked with a password/],
    ['damaged.pdf', makePdf(['Regulation (EU) 2023/1115']).slice(0, 60), /is damaged/],
    ['table.csv', new TextEncoder().encode('code;goods\n0901 11 00;coffee\n'), /0901\s11\s00/],
    ['letter.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), /Word, Excel/],
  ])('reads the file %s, or says why not', async (file, bytes, said) => {
    const path = join(folder, file);
    writeFileSync(path, bytes);
    const panel = await openExtensionPage(session, 'sidepanel.html#/document');
    const input = (await panel.waitForSelector('.drop input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    const text = await waitForText(panel, said);
    expect(text).toContain(file);
    expect(await axe(panel)).toEqual([]);
    await panel.close();
  });

  it('goes back to the view and to the place in it', async () => {
    const panel = await openExtensionPage(session, 'sidepanel.html#/act/32023R1115');
    await waitForText(panel, /Who is bound from when/);
    // A tab behind another is drawn seldom, and scrolls seldom; a panel is never behind.
    await panel.bringToFront();
    // Folded lists make the view short: lower windows scroll further.
    await panel.setViewport({ width: 400, height: 500 });
    await panel.waitForFunction(() => document.documentElement.scrollHeight > innerHeight + 900, { timeout: 20_000 });
    await panel.evaluate(() => scrollTo(0, 900));
    await panel.waitForFunction(() => (history.state as { scroll?: number } | null)?.scroll === 900, {
      timeout: 5_000,
    });
    await panel.evaluate(() => {
      location.hash = '#/calendar';
    });
    await waitForText(panel, /dates? ahead/);
    expect(await panel.evaluate(() => scrollY)).toBe(0);
    await panel.evaluate(() => history.back());
    await waitForText(panel, /Who is bound from when/);
    await panel.waitForFunction(() => Math.abs(scrollY - 900) < 5, { timeout: 5_000 });
    await panel.close();
  });

  it.each(['en', 'vi'] as const)('the first-run page shows a real card in %s', async (language) => {
    await setLanguage(session, language);
    const page = await openExtensionPage(session, 'welcome.html', { width: 1000, height: 900 });
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('main div')].some((one) => /2023\/1115/.test(one.shadowRoot?.textContent ?? '')),
      { timeout: 20_000 },
    );
    expect(await page.evaluate(() => document.querySelectorAll('.ref').length)).toBe(3);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await axe(page)).toEqual([]);
    await page.close();
    await setLanguage(session, 'en');
  });

  it('figures that a newer release left behind, and a store that is emptied under open views, break nothing', async () => {
    const panel = await openExtensionPage(session, 'sidepanel.html#/watch');
    await panel.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          indexedDB.deleteDatabase('luong-xanh-figures');
          const opening = indexedDB.open('luong-xanh-figures', 99);
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            opening.result.close();
            done();
          };
        }),
    );
    const product = await openExtensionPage(session, 'sidepanel.html#/product/090111');
    await waitForText(product, /could not be read|cannot be read|not be opened/i);
    await product.close();
    await panel.evaluate(() => chrome.storage.local.clear());
    await setLanguage(session, 'en');
    await waitForText(panel, /no products/i);
    await panel.evaluate(
      () =>
        new Promise<void>((done) => {
          indexedDB.deleteDatabase('luong-xanh-figures').onsuccess = () => done();
        }),
    );
    await panel.close();
  });

  it('takes back what was saved, says what it left out, and refuses another file', async () => {
    const options = await openExtensionPage(session, 'options.html#privacy', { width: 900, height: 900 });
    const give = async (file: string, content: string) => {
      const path = join(folder, file);
      writeFileSync(path, content);
      const input = (await options.waitForSelector('#privacy input[type=file]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(path);
    };
    const value = [
      { code: '44123300', note: 'from the file', added: '2026-03-01' },
      { code: 'plywood', note: '', added: '2026-03-01' },
    ];
    await give('saved.json', JSON.stringify({ local: { 'watch-list': { version: 2, value } } }));
    const said = await waitForText(options, /1 product and 0 self-checks added/);
    expect(said).toMatch(/left out: My products/);
    expect(await axe(options)).toEqual([]);
    const { 'watch-list': list } = (await stored(options)) as { 'watch-list': { value: { note: string }[] } };
    expect(list.value.map(({ note }) => note)).toContain('from the file');
    await give('other.json', '[]');
    await waitForText(options, /does not come from/);
    await options.close();
  });

  it('a full store is said, and nothing is lost', async () => {
    const panel = await openExtensionPage(session, 'sidepanel.html#/watch');
    await waitForText(panel, /My products/);
    const filled = await panel.evaluate(async () => {
      // Halving steps until not even a small piece fits.
      let count = 0;
      for (let size = 4_000_000; size >= 1; size = size >> 1) {
        for (let tries = 0; tries < 8; tries++) {
          try {
            await chrome.storage.local.set({ [`filler-${count}`]: 'x'.repeat(size) });
            count++;
          } catch {
            break;
          }
        }
      }
      return chrome.storage.local.set({ 'filler-last': 'x'.repeat(12) }).then(
        () => false,
        () => true,
      );
    });
    if (!filled) {
      // Firefox gives extensions as much as the disk has: there is no limit to reach here.
      expect(name).toBe('firefox');
      return panel.close();
    }
    const before = (await stored(panel))['watch-list'];
    await panel.type('main form input', '7318');
    await panel.keyboard.press('Enter');
    const text = await waitForText(panel, /no more room/);
    expect(text).toContain('everything before it is still there');
    expect((await stored(panel))['watch-list']).toEqual(before);
    expect(await axe(panel)).toEqual([]);
    await panel.close();
  });
});
