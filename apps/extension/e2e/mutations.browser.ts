/**
 * Pages that change while they are read and after: what is found follows what stands there, nothing is left over, and nothing of
 * the page breaks. Each case is small; all of them share one browser.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type ExtensionBrowser, launch } from './harness/browsers.ts';
import { setLanguage } from './harness/extension.ts';
import { type Hosts, startHosts } from './harness/hosts.ts';
import { altShift, cardText, marksOf, waitForMarks } from './harness/marked-page.ts';
import { openReports, type Reports } from './harness/reports.ts';

const BASE = 'https://eur-lex.europa.eu/changing';
const EUDR = 'eu:32023R1115';
const CBAM = 'eu:32023R0956';
const ESPR = 'eu:32024R1781';
const ACT: Readonly<Record<string, string>> = { [EUDR]: '2023/1115', [CBAM]: '2023/956', [ESPR]: '2024/1781' };
const named = (id: string) => `Regulation (EU) ${ACT[id]}`;
const html = (body: string) => `<!DOCTYPE html><html lang="en"><title>t</title><body>${body}</body></html>`;

describe.each<BrowserName>(['chromium', 'firefox'])('changing pages in %s', (name) => {
  let hosts: Hosts;
  let session: ExtensionBrowser;
  let reports: Reports;
  const errors: string[] = [];
  beforeAll(async () => {
    hosts = await startHosts();
    session = await launch(name, { proxyPort: hosts.port, headless: true });
    await setLanguage(session, 'en');
    reports = await openReports(session);
  });
  afterAll(async () => {
    await session?.close();
    await hosts?.close();
  });

  let count = 0;
  async function open(body: string, headers: Record<string, string> = {}, type = 'text/html; charset=utf-8') {
    const url = `${BASE}/${++count}`;
    hosts.serve(url, { body, headers, type });
    const page = await session.newPage();
    page.on('pageerror', (error) => errors.push(`${url} ${String(error)}`));
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await page.bringToFront();
    return { page, url };
  }
  const total = async (page: Page) => Object.values(await marksOf(page)).reduce((sum, one) => sum + one, 0);

  it('text that is emptied, hidden, shown, cut, moved or edited', async () => {
    const { page, url } = await open(
      html(`<p id="a">${named(EUDR)}</p><p id="b" hidden>${named(CBAM)}</p><p id="c" style="display:none">${named(ESPR)}</p>
        <div id="d" contenteditable="true"><p>draft</p></div><p id="e">Regulation (EU) 2024/<i>x</i>1252</p>
        <svg><g><text id="s">x</text></g></svg>`),
    );
    await reports.ids(url, [EUDR]);
    await page.evaluate(() => {
      (document.getElementById('b') as HTMLElement).hidden = false;
      (document.getElementById('c') as HTMLElement).style.display = 'block';
    });
    await reports.ids(url, [EUDR, CBAM, ESPR]);
    await page.evaluate(() => {
      (document.getElementById('a')?.firstChild as Text).data = '';
      (document.getElementById('b') as HTMLElement).hidden = true;
    });
    await reports.ids(url, [ESPR]);
    // What a person types is theirs; a picture, a title and what stands beside the body are no text of the page.
    await page.evaluate(() => {
      (document.querySelector('#d p') as HTMLElement).textContent = 'Regulation (EU) 2023/1115 in a draft';
      (document.getElementById('s') as Element).textContent = 'Regulation (EU) 2023/1115 in a picture';
      document.title = 'Regulation (EU) 2023/1115 in a title';
    });
    await reports.until(url, (report) => report?.title.includes('title') === true);
    await reports.ids(url, [ESPR]);
    await page.evaluate(() => document.querySelector('#e i')?.remove());
    await reports.ids(url, [ESPR, 'eu:32024R1252']);
    await page.evaluate(() => document.body.prepend(document.getElementById('e') as Element));
    await reports.ids(url, ['eu:32024R1252', ESPR]);
    expect(await total(page)).toBe(2);
    await page.evaluate(() => {
      document.designMode = 'on';
      document.body.append('Regulation (EU) 2023/1115 while all is edited');
    });
    await new Promise((done) => setTimeout(done, 800));
    await reports.ids(url, ['eu:32024R1252', ESPR]);
    await page.close();
  });

  it('rows sorted by the page are walked in their new order', async () => {
    const rows = [EUDR, CBAM, ESPR].flatMap((id, at) => [`<li id="r${at}">${named(id)}</li>`, '<li>plain</li>']);
    const { page, url } = await open(html(`<ul>${rows.join('')}</ul>`));
    await reports.ids(url, [EUDR, CBAM, ESPR]);
    await page.evaluate(() => {
      const list = document.querySelector('ul') as Element;
      list.append(...[...list.children].reverse());
    });
    await reports.ids(url, [ESPR, CBAM, EUDR]);
    await page.close();
  });

  // What is left over only Chromium counts.
  it.runIf(name === 'chromium')(
    'a list without end, a list that uses its rows again, and two hundred changes leave nothing over',
    async () => {
      const { page, url } = await open(html('<main></main><ol></ol>'));
      await page.evaluate(() => {
        const list = document.querySelector('ol') as Element;
        for (let row = 0; row < 30; row++) {
          const item = document.createElement('li');
          item.textContent = `Regulation (EU) 2023/1115, row ${row}`;
          list.append(item);
        }
      });
      await reports.until(url, (report) => report?.references[0]?.mentions === 30);
      const before = await countsOf(page);
      await page.evaluate(async () => {
        const rows = [...document.querySelectorAll('li')].map((item) => item.firstChild as Text);
        for (let round = 0; round < 200; round++) {
          const act = round % 2 ? '2023/1115' : '2023/956';
          rows.forEach((row, at) => {
            row.data = `Regulation (EU) ${act}, row ${round * 30 + at}`;
          });
          await new Promise((done) => setTimeout(done, 5));
        }
      });
      await reports.until(url, (report) => report?.references.length === 1 && report.references[0]?.mentions === 30);
      expect(await total(page)).toBe(30);
      const after = await countsOf(page);
      if (before && after) {
        expect(after.Nodes - before.Nodes).toBeLessThan(60);
        expect(after.JSEventListeners - before.JSEventListeners).toBeLessThan(5);
        expect(after.JSHeapUsedSize - before.JSHeapUsedSize).toBeLessThan(1_500_000);
      }
      await page.evaluate(async () => {
        for (let batch = 0; batch < 8; batch++) {
          const part = document.createElement('section');
          part.innerHTML = '<p>CN code 0901 11 00 and Regulation (EU) 2024/1781</p>'.repeat(50);
          document.querySelector('main')?.append(part);
          await new Promise((done) => setTimeout(done, 30));
        }
      });
      await reports.until(
        url,
        (report) => report?.references.map(({ mentions }) => mentions).join() === '400,400,30',
        20_000,
      );
      await page.evaluate(() => document.querySelector('main')?.replaceChildren());
      await reports.ids(url, [EUDR]);
      expect(await total(page)).toBe(30);
      await page.close();
    },
  );

  it('another document written over the first is read, and its keys are heard', async () => {
    const { page, url } = await open(html(`<p>${named(EUDR)}</p>`));
    await reports.ids(url, [EUDR]);
    await page.evaluate(
      (body: string) => {
        document.open();
        document.write(body);
        document.close();
      },
      html(`<p>${named(CBAM)}</p>`),
    );
    await reports.ids(url, [CBAM]);
    await waitForMarks(page, ['applies']);
    await altShift(page, 'KeyN');
    await cardText(page, '2023/956');
    await page.close();
  });

  it('frames: added, led elsewhere, taken away', async () => {
    hosts.serve(`${BASE}/frame-a`, html(`<p>${named(CBAM)}</p>`));
    hosts.serve(`${BASE}/frame-b`, html(`<p>${named(ESPR)}</p>`));
    hosts.serve('https://elsewhere.example.org/', html(`<p>${named(ESPR)}</p>`));
    const { page, url } = await open(html(`<p>${named(EUDR)}</p>`));
    await reports.ids(url, [EUDR]);
    const lead = (address: string) =>
      page.evaluate((to: string) => {
        const frame = document.querySelector('iframe') ?? document.body.appendChild(document.createElement('iframe'));
        frame.src = to;
      }, address);
    await lead(`${BASE}/frame-a`);
    await reports.ids(url, [EUDR, CBAM]);
    await lead(`${BASE}/frame-b`);
    await reports.ids(url, [EUDR, ESPR]);
    await lead('https://elsewhere.example.org/');
    await reports.ids(url, [EUDR]);
    await lead(`${BASE}/frame-a`);
    await reports.ids(url, [EUDR, CBAM]);
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await reports.ids(url, [EUDR]);
    await page.close();
  });

  it('an address that changes without loading, and the way back through history', async () => {
    const act = (celex: string) => `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex}`;
    hosts.serve(act('32023R1115'), html(`<p>${named(CBAM)}</p>`));
    hosts.serve('https://elsewhere.example.org/two', html(`<p>${named(ESPR)}</p>`));
    const page = await session.newPage();
    await page.goto(act('32023R1115'), { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    await reports.until(act('32023R1115'), (report) => report?.subject === EUDR);
    await page.evaluate((to: string) => {
      history.pushState({}, '', to);
      document.body.append('Regulation (EU) 2024/1781');
    }, act('32023R0956'));
    await reports.until(act('32023R0956'), (report) => report?.subject === CBAM && report.references.length === 2);
    await page.evaluate(() => {
      location.hash = 'art_2';
    });
    await reports.until(`${act('32023R0956')}#art_2`, (report) => report?.subject === CBAM);
    // A link that loads nothing here (a file, a mail) is no change of address.
    await page.evaluate(() => history.go(-2));
    await reports.until(act('32023R1115'), (report) => report?.subject === EUDR);
    // To a page that is not read, and back: out of the history's own memory or loaded again, the findings are there.
    await page.goto('https://elsewhere.example.org/two', { waitUntil: 'domcontentloaded' });
    await reports.until(act('32023R1115'), (report) => report === null);
    await page.evaluate(() => history.back()).catch(() => undefined);
    await reports.until(act('32023R1115'), (report) => report?.subject === EUDR && report.references.length > 0);
    await page.close();
  });

  it('a page that forges the signs of the extension, fills its card and clears its marks gains nothing', async () => {
    const { page, url } = await open(html(`<p>${named(EUDR)}</p>`));
    await reports.ids(url, [EUDR]);
    await waitForMarks(page, ['applies']);
    await page.evaluate(
      (ids: string[]) => {
        for (const id of ids) {
          const started = `${id}:content:wxt:content-script-started`;
          const detail = { contentScriptName: 'content', messageId: 'forged' };
          document.dispatchEvent(new CustomEvent(started, { detail }));
          window.dispatchEvent(new CustomEvent(`${id}:content:wxt:locationchange`));
          postMessage({ type: started, ...detail }, '*');
        }
        document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyN', altKey: true, shiftKey: true }));
        const card = document.createElement('luong-xanh-card');
        document.documentElement.append(card);
        card.attachShadow({ mode: 'open' }).textContent = 'forged';
        CSS.highlights.clear();
      },
      [new URL(session.extensionUrl('')).host, 'luong-xanh@luongxanh.example'],
    );
    await waitForMarks(page, ['applies']);
    await page.evaluate(() => {
      document.querySelector('luong-xanh-card')?.remove();
      document.body.append('Regulation (EU) 2023/956');
    });
    await reports.ids(url, [EUDR, CBAM]);
    const reach = await page.evaluate(() => {
      const { chrome, browser } = globalThis as { chrome?: { runtime?: unknown }; browser?: { runtime?: unknown } };
      return [chrome?.runtime, browser?.runtime].filter(Boolean).length;
    });
    expect(reach).toBe(0);
    await page.close();
  });

  it('strict policies, sandboxes, other kinds of document, translation, shadow roots, print and zoom', async () => {
    const strict = await open(html(`<p>${named(EUDR)}</p><script>document.title = 'blocked'</script>`), {
      'content-security-policy':
        "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox",
    });
    await waitForMarks(strict.page, ['applies']);
    await altShift(strict.page, 'KeyN');
    await cardText(strict.page, '2023/1115');
    await reports.ids(strict.url, [EUDR]);
    await strict.page.close();
    const xhtml = await open(
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" dir="rtl"><head><title>x</title></head><body><p>${named(EUDR)}</p></body></html>`,
      {},
      'application/xhtml+xml',
    );
    await reports.ids(xhtml.url, [EUDR]);
    await altShift(xhtml.page, 'KeyN');
    await cardText(xhtml.page, '2023/1115');
    await xhtml.page.close();
    const xml = await open(`<?xml version="1.0"?><act><p>${named(EUDR)}</p></act>`, {}, 'text/xml');
    const { page, url } = await open(html(`<p lang="en">${named(EUDR)} applies</p><div id="host"></div>`));
    await reports.ids(url, [EUDR]);
    await page.evaluate(() => {
      const inner = document.getElementById('host')?.attachShadow({ mode: 'open' });
      if (inner) inner.innerHTML = '<p>Regulation (EU) 2023/956</p>';
      // As a browser translates: the text is replaced by elements of its own, sentence by sentence.
      const line = document.querySelector('p') as Element;
      line.innerHTML =
        '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Quy định (EU) 2023/1115 áp dụng; Quy định (EU) 2024/1781 cũng vậy</font></font>';
      document.documentElement.style.zoom = '2';
      dispatchEvent(new Event('beforeprint'));
    });
    await reports.ids(url, [EUDR, ESPR]);
    expect(await total(page)).toBe(2);
    expect(await reports.now(xml.url)).toBeNull();
    await xml.page.close();
    await page.close();
  });

  // The engine's own work is much the same in both browsers; one is enough.
  it.runIf(name === 'chromium')(
    'one text of five megabytes and a table of two are read to their end, and the page stays usable',
    async () => {
      const line = 'Plain words of a long act that name nothing at all.\n';
      const text = `${named(EUDR)}\n${line.repeat(100_000)}${named(CBAM)}\n`;
      const plain = await open(text, {}, 'text/plain; charset=utf-8');
      await reports.until(
        plain.url,
        (report) => report !== null && !report.reading && report.references.length === 2,
        30_000,
      );
      await plain.page.close();
      const row = `<tr><td>0901 11 00</td><td>${'coffee, not roasted, '.repeat(20)}</td></tr>`;
      const table = await open(html(`<table><tr><th>CN code</th><th>Goods</th></tr>${row.repeat(4_500)}</table>`));
      await new Promise((done) => setTimeout(done, 500));
      const began = Date.now();
      await table.page.evaluate(() => document.title);
      expect(Date.now() - began).toBeLessThan(2_000);
      const report = await reports.until(table.url, (one) => one !== null && !one.reading, 60_000);
      expect(report?.references).toMatchObject([{ id: 'cn:09011100', mentions: 4_500 }]);
      expect(await total(table.page)).toBeLessThanOrEqual(2_000);
      await table.page.close();
    },
  );

  it('switched off for a site it leaves nothing behind', async () => {
    const { page, url } = await open(html(`<p>${named(EUDR)}</p>`));
    await reports.ids(url, [EUDR]);
    const silence = (hostsOff: string[]) =>
      reports.page.evaluate(async (off: string[]) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { set(items: object): Promise<void> } } };
        };
        const value = { language: 'en', role: 'exporter', silentHosts: off, markRepeats: false };
        await chrome.storage.local.set({ settings: { version: 2, value } });
      }, hostsOff);
    await silence(['eur-lex.europa.eu']);
    await reports.until(url, (report) => report === null);
    expect(await marksOf(page)).toEqual({});
    expect(
      await page.evaluate(() => [...CSS.highlights.keys()].filter((key) => String(key).startsWith('luong'))),
    ).toEqual([]);
    await page.evaluate(() => document.body.append('Regulation (EU) 2023/956'));
    await silence([]);
    await reports.ids(url, [EUDR, CBAM]);
    await page.close();
  });

  it('threw nothing into any of these pages', () => {
    expect(errors.filter((error) => !/Content.Security.Policy|sandbox/i.test(error))).toEqual([]);
  });

  /** Only Chromium counts for a test what the page and the scripts in it hold. */
  async function countsOf(page: Page) {
    if (name !== 'chromium') return null;
    const client = await page.createCDPSession();
    await client.send('HeapProfiler.collectGarbage');
    await client.detach();
    return (await page.metrics()) as { Nodes: number; JSEventListeners: number; JSHeapUsedSize: number };
  }
});
