/** What an exporter sees of one product, in real browsers: every question with what a yes brings, nothing asked that the goods rule out or that stood above, dates of one's own products. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type ExtensionBrowser, launch } from './harness/browsers.ts';
import { openExtensionPage, setLanguage } from './harness/extension.ts';
import { waitForText } from './harness/page-text.ts';

declare const chrome: { storage: { local: { set(items: Record<string, unknown>): Promise<void> } } };

const WAIT = { timeout: 15_000, polling: 100 };

/** Opens every fold whose summary holds the words, and waits until it is open. */
async function unfold(panel: Page, words: string): Promise<void> {
  await panel.waitForFunction(
    (wanted) => {
      const folds = [...document.querySelectorAll('details')].filter((one) =>
        one.querySelector('summary')?.textContent?.includes(wanted),
      );
      for (const fold of folds) fold.open = true;
      return folds.length > 0;
    },
    WAIT,
    words,
  );
}

describe.each<BrowserName>(['chromium', 'firefox'])('goods in %s', (name) => {
  let session: ExtensionBrowser;
  beforeAll(async () => {
    session = await launch(name, { proxyPort: null, headless: true });
    await setLanguage(session, 'en');
  });
  afterAll(() => session?.close());

  it('says what a rule is about, and lists many questions one by one with what a yes brings', async () => {
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/6403');
    const text = await waitForText(panel, /and \d more questions/);
    expect(text).toMatch(/Large EU sellers may no longer destroy/);
    await unfold(panel, 'and 6 more questions');
    await panel.waitForFunction(
      () =>
        [...document.querySelectorAll('.described .duties .then')].some((one) =>
          /chromium VI/.test(one.textContent ?? ''),
        ),
      WAIT,
    );
    await panel.close();
  });

  it('names the longer codes once, each as a link with its goods, and all of a long list on request', async () => {
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/1006');
    await waitForText(panel, /which longer code do the goods have/);
    await unfold(panel, 'All 28 codes of the list');
    await panel.waitForSelector('details[open] a[href="#/product/10063098"]', { timeout: 15_000 });
    await panel.close();
  });

  it('asks about coffee nothing of wood, what is asked years from now apart, and a shared fact once', async () => {
    const panel = await openExtensionPage(session, 'sidepanel.html#/readiness/09011100');
    const text = await waitForText(panel, /Not altered on the way/);
    expect(text).not.toMatch(/\bwood|timber|species/i);
    expect(text).toMatch(/Asked later/);
    expect(text).not.toMatch(/Which grade does the packaging have/);
    expect(text.match(/Which proof of origin goes with the goods\?/g)).toHaveLength(2);
    const fields = await panel.$$eval('main select', (all) => all.filter((one) => /proof/.test(one.id)).length);
    expect(fields).toBe(1);
    await panel.close();
  });

  it('shows of a list what stands, and what has left it on request', async () => {
    const panel = await openExtensionPage(session, 'sidepanel.html#/act/32023R1115');
    const text = await waitForText(panel, /Also \d+ entries of the past/);
    const over = Number(/Also (\d+) entries/.exec(text)?.[1]);
    const standing = Number(/60 of (\d+) entries/.exec(text)?.[1]);
    expect(over).toBeGreaterThan(0);
    await panel.evaluate(() => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('main input[type=checkbox]')];
      boxes.find((box) => /of the past/.test(box.closest('label')?.textContent ?? ''))?.click();
    });
    await waitForText(panel, new RegExp(`60 of ${standing + over} entries`));
    await panel.close();
  });

  it('keeps the dates of the watched products in the calendar', async () => {
    const panel = await openExtensionPage(session, 'sidepanel.html#/calendar');
    const count = /(\d+) dates? ahead/;
    const all = Number((await waitForText(panel, count)).match(count)?.[1]);
    await panel.evaluate(() => {
      const value = [{ code: '0901', note: '', added: '2026-11-01' }];
      return chrome.storage.local.set({ 'watch-list': { version: 2, value } });
    });
    await waitForText(panel, /Only what concerns my products/);
    await panel.evaluate(() => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('main input[type=checkbox]')];
      boxes.find((box) => /my products/.test(box.closest('label')?.textContent ?? ''))?.click();
    });
    await panel.waitForFunction(
      (before) => {
        const ahead = /(\d+) dates? ahead/.exec(document.body.innerText)?.[1];
        return ahead !== undefined && Number(ahead) > 0 && Number(ahead) < before;
      },
      WAIT,
      all,
    );
    expect(await waitForText(panel, /EUDR/)).not.toMatch(/CBAM/);
    await panel.close();
  });
});
