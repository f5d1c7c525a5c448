/** What an officer and an exporter type and read, in real browsers: acts by their bare number, who is bound from when, a memo that the buyer can read. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type ExtensionBrowser, launch } from './harness/browsers.ts';
import { openExtensionPage, setLanguage } from './harness/extension.ts';
import { type Hosts, startHosts } from './harness/hosts.ts';
import { waitForText } from './harness/page-text.ts';

/** Types into the field of the panel and presses Enter; what was looked up before gives way by itself. */
async function lookUp(panel: Page, words: string): Promise<void> {
  await panel.waitForSelector('#search[role=combobox]');
  await panel.focus('#search');
  await panel.keyboard.type(words);
  await panel.keyboard.press('Enter');
}

describe.each<BrowserName>(['chromium', 'firefox'])('answers in %s', (name) => {
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

  it('leads a number to its act, words with a number among them to goods, and what is nowhere to the search', async () => {
    await setLanguage(session, 'vi');
    const panel = await openExtensionPage(session, 'sidepanel.html#/calendar');
    for (const [typed, hash] of [
      ['2023/1115', '#/act/32023R1115'],
      ['nghị định 110/2026', '#/instrument/110%2F2026%2FND-CP?year=2026'],
      ['0901.11', '#/product/0901.11'],
      ['qqzzxx', '#/search?q=qqzzxx'],
    ] as const) {
      await lookUp(panel, typed);
      await panel.waitForFunction((wanted) => location.hash === wanted, { timeout: 15_000 }, hash);
    }
    await lookUp(panel, 'sợi 100% cotton');
    await panel.waitForFunction(() => /^#\/product\/52\d+$/.test(location.hash), { timeout: 15_000 });
    await panel.close();
  });

  it('says under a verdict who is bound from when, and what holds for Viet Nam', async () => {
    await setLanguage(session, 'en');
    const panel = await openExtensionPage(session, 'sidepanel.html#/product/0901');
    const text = await waitForText(panel, /For Viet Nam: Viet Nam is rated low risk/);
    expect(text).toMatch(/30 Dec 2026: large and medium-sized operators/);
    expect(text).toMatch(/30 June? 2027: natural persons/);
    await panel.close();
  });

  it('shows the days that are over, and when a report is due before all tasks', async () => {
    await setLanguage(session, 'en');
    const panel = await openExtensionPage(session, 'sidepanel.html#/instrument/6033%2FKH-UBND?year=2022');
    await panel.waitForSelector('.timeline li.past');
    // Folded for the eye alone they would be a pixel wide.
    const size = (selector: string) =>
      panel.$eval(selector, (one) => one.getBoundingClientRect().width * one.getBoundingClientRect().height);
    expect(await size('.timeline li.past')).toBeGreaterThan(2_000);
    const heads = await panel.$$eval('main h2', (all) => all.map((one) => one.textContent ?? ''));
    const at = (words: RegExp) => heads.findIndex((head) => words.test(head));
    expect(at(/report/i)).toBeGreaterThan(-1);
    expect(at(/report/i)).toBeLessThan(at(/Tasks/));
    await panel.evaluate(() => {
      location.hash = '#/calendar';
    });
    await panel.waitForSelector('main input[type=checkbox]');
    await panel.evaluate(() => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('main input[type=checkbox]')];
      boxes.find((box) => /over|past|gone/i.test(box.closest('label')?.textContent ?? ''))?.click();
    });
    await panel.waitForSelector('.month .lane > li.past');
    expect(await size('.month .lane > li.past')).toBeGreaterThan(2_000);
    await panel.close();
  });

  it('keeps a half-written note through a change of language, and once the hand rests', async () => {
    await setLanguage(session, 'en');
    const panel = await openExtensionPage(session, 'sidepanel.html#/readiness/0901');
    await waitForText(panel, /Evidence/);
    await panel.evaluate(() => {
      const field = document.querySelector('textarea');
      field?.closest('details')?.setAttribute('open', '');
      field?.focus();
    });
    await panel.keyboard.type('Map of the plots, half wri');
    // From another window: the focus stays where it is.
    await setLanguage(session, 'vi');
    await panel.bringToFront();
    await waitForText(panel, /Bằng chứng/);
    expect(await panel.$eval('textarea', (field) => field.value)).toBe('Map of the plots, half wri');
    await panel.keyboard.type('tten');
    const other = await openExtensionPage(session, 'sidepanel.html#/readiness/0901');
    await other.waitForFunction(() => document.querySelector('textarea')?.value === 'Map of the plots, half written', {
      timeout: 10_000,
      polling: 100,
    });
    // Another product has its own.
    await panel.evaluate(() => {
      location.hash = '#/readiness/4412';
    });
    await waitForText(panel, /4412/);
    expect(await panel.$$eval('textarea', (all) => all.every(({ value }) => value === ''))).toBe(true);
    await other.close();
    await panel.close();
  });

  it('saves the memo in the other language too', async () => {
    await setLanguage(session, 'vi');
    const panel = await openExtensionPage(session, 'sidepanel.html#/readiness/0901');
    await waitForText(panel, /Bản tiếng Anh cho bên mua/);
    const memo = await panel.evaluate(async () => {
      const make = URL.createObjectURL;
      const kept = new Promise<Blob>((resolve) => {
        URL.createObjectURL = (blob) => {
          if (blob instanceof Blob) resolve(blob);
          return make.call(URL, blob);
        };
      });
      const button = [...document.querySelectorAll('button')].find((one) => /tiếng Anh/.test(one.textContent ?? ''));
      button?.click();
      return (await kept).text();
    });
    expect(memo).toMatch(/^# .*Coffee/);
    expect(memo).toContain('To the buyer');
    expect(memo).not.toContain('Kính gửi');
    await panel.close();
  });
});
