/**
 * The page side in real browsers: marks, card, keys, both languages, look-ups by address, and pages that try to break it.
 * Pages stand under their real host names; nothing outside the machine is reached.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type ExtensionBrowser, launch } from './harness/browsers.ts';
import { setLanguage, waitForReport } from './harness/extension.ts';
import { type Hosts, startHosts } from './harness/hosts.ts';
import { altShift, cardText, marksOf, middleOf, waitForMarks } from './harness/marked-page.ts';

const SAMPLE = readFileSync(new URL('./pages/eur-lex-sample.html', import.meta.url), 'utf8');
const ACT = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023R1115';

describe.each<BrowserName>(['chromium', 'firefox'])('pages in %s', (name) => {
  let hosts: Hosts;
  let session: ExtensionBrowser;
  beforeAll(async () => {
    hosts = await startHosts();
    session = await launch(name, { proxyPort: hosts.port, headless: true });
    await setLanguage(session, 'en');
  });
  afterAll(async () => {
    await session?.close();
    await hosts?.close();
  });

  async function open(url: string, body: string, headers?: Record<string, string>) {
    hosts.serve(url, { body, ...(headers ? { headers } : {}) });
    const page = await session.newPage();
    const errors: string[] = [];
    // What a policy of the page forbids the page itself is not an error of the extension.
    page.on('pageerror', (error) => {
      if (!String(error).includes('Content-Security-Policy')) errors.push(String(error));
    });
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await page.bringToFront();
    return { page, errors };
  }

  it('marks the sample regulation page by kind and leaves its DOM alone', async () => {
    const { page, errors } = await open(ACT, SAMPLE);
    const marks = await waitForMarks(page, ['applies', 'depends', 'coming', 'vietnam', 'outdated']);
    expect(marks.applies).toBeGreaterThan(5);
    const { report } = await waitForReport(session, page.url());
    const ids = report.references.map(({ id }) => id);
    expect(report.subject).toBe('eu:32023R1115');
    expect(ids).toEqual(
      expect.arrayContaining(['eu:32023R1115', 'eu:32010R0995', 'eu:32023R0956', 'eu:32024R1781', 'eu:32008R1005']),
    );
    expect(ids).toEqual(
      expect.arrayContaining(['vn:17/CD-TTg', 'vn:687/QD-TTg', 'vn:06/2022/ND-CP', 'vn:5179/BNN-HTQT']),
    );
    expect(ids).toEqual(
      expect.arrayContaining(['cn:09011100', 'cn:21011100', 'hs:4412', 'hs:7208..7211', 'hs:940360']),
    );
    expect(report.outdated.length).toBe(2);
    expect(await page.evaluate(() => document.querySelectorAll('luong-xanh-card, mark').length)).toBe(0);
    const untouched = await page.evaluate(
      (source: string) =>
        new DOMParser().parseFromString(source, 'text/html').body.innerHTML === document.body.innerHTML,
      SAMPLE,
    );
    expect(untouched).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('opens the card by keyboard, in reading order, and closes it with Escape', async () => {
    const { page } = await open(ACT, SAMPLE);
    await waitForMarks(page, ['applies']);
    await altShift(page, 'KeyN');
    const first = await cardText(page, '2023/1115');
    expect(first).toMatch(/30 Dec(?:ember)? 2026/);
    await altShift(page, 'KeyN');
    await cardText(page, '0901');
    await altShift(page, 'KeyP');
    await cardText(page, '2023/1115');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('luong-xanh-card'));
    await page.close();
  });

  it('steps to what the browser lays out only when it comes near', async () => {
    const { page } = await open(
      'https://eur-lex.europa.eu/far',
      `<!DOCTYPE html><p>Regulation (EU) 2023/1115</p><div style="height: 3000px"></div>
       <section style="content-visibility: auto; contain-intrinsic-size: 500px"><p>Regulation (EU) 2023/956</p></section>`,
    );
    await waitForMarks(page, ['applies']);
    await altShift(page, 'KeyN');
    await cardText(page, '2023/1115');
    await altShift(page, 'KeyN');
    await cardText(page, '2023/956');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
    await page.close();
  });

  it('opens the card of a product code at a click, and lets links be links', async () => {
    const { page } = await open(ACT, SAMPLE);
    await waitForMarks(page, ['applies', 'coming']);
    const code = await middleOf(page, '2101\u00a011\u00a000');
    await page.mouse.click(code.x, code.y);
    expect(await cardText(page, '2101')).toMatch(/30 Dec(?:ember)? 2027/);
    await page.keyboard.press('Escape');
    hosts.serve(
      'https://eur-lex.europa.eu/eli/reg/2023/1115/oj',
      '<!DOCTYPE html><title>target</title><p>The act.</p>',
    );
    const link = await middleOf(page, 'OJ L 150');
    await Promise.all([page.waitForNavigation({ timeout: 15_000 }), page.mouse.click(link.x, link.y)]);
    expect(await page.title()).toBe('target');
    await page.close();
  });

  it('speaks Vietnamese when asked to', async () => {
    await setLanguage(session, 'vi');
    const { page } = await open(ACT, SAMPLE);
    await waitForMarks(page, ['applies']);
    await altShift(page, 'KeyN');
    expect(await cardText(page, '2023/1115')).toMatch(/tháng 12 năm 2026|30\/12\/2026/);
    await page.close();
    await setLanguage(session, 'en');
  });

  it.each([
    ['https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02023R1115-20251226', 'eu:02023R1115-20251226'],
    ['https://eur-lex.europa.eu/eli/reg/2023/956/oj/eng', 'eu:32023R0956'],
    [
      'https://ec.europa.eu/taxation_customs/dds2/taric/measures.jsp?Lang=en&SimDate=20261122&Area=VN&Taric=0901110000',
      'cn:09011100',
    ],
    ['https://trade.ec.europa.eu/access-to-markets/en/results?product=090111&origin=VN&destination=DE', 'hs:090111'],
  ])('reads the subject from the address %s', async (url, subject) => {
    const { page } = await open(url, '<!DOCTYPE html><title>t</title><p>See Regulation (EU) 2023/1115.</p>');
    const { report } = await waitForReport(session, page.url());
    expect(report.subject).toBe(subject);
    await page.close();
  });

  it('reads a reference that is split over elements', async () => {
    const url = 'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32010R0995';
    const { page } = await open(
      url,
      '<!DOCTYPE html><p lang="fr">le r\u00e8glement (UE) n<span class="oj-super">o</span>\u00a0995/2010 s\u2019applique, CN <b>0901</b>\u00a0<i>11</i>\u00a000</p>',
    );
    const { report } = await waitForReport(session, page.url());
    expect(report.references.map(({ id }) => id)).toEqual(['eu:32010R0995', 'cn:09011100']);
    await page.close();
  });

  it('marks under a strict content security policy', async () => {
    const url = 'https://eur-lex.europa.eu/strict';
    const { page, errors } = await open(url, SAMPLE, {
      'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'",
    });
    await waitForMarks(page, ['applies']);
    await altShift(page, 'KeyN');
    await cardText(page, '2023/1115');
    const width = await page.evaluate(
      () =>
        document.querySelector('luong-xanh-card')?.shadowRoot?.querySelector('[role=dialog]')?.getBoundingClientRect()
          .width ?? 0,
    );
    expect(width).toBeGreaterThan(250);
    expect(width).toBeLessThan(480);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('reads frames of the tariff look-up', async () => {
    const frame = 'https://ec.europa.eu/taxation_customs/dds2/taric/measures_details.jsp?Sid=1';
    hosts.serve(frame, '<!DOCTYPE html><p>Surveillance under Regulation (EU) 2023/956</p>');
    const url = 'https://ec.europa.eu/taxation_customs/dds2/taric/measures.jsp?Lang=en&Area=VN&Taric=7208100000';
    const { page } = await open(
      url,
      `<!DOCTYPE html><title>TARIC</title><p>Goods code 7208 10 00 00</p><iframe src="${frame}"></iframe>`,
    );
    await waitForMarks(page, ['applies']);
    const inner = page.frames().find((one) => one.url() === frame);
    await inner?.waitForFunction(() => [...CSS.highlights.keys()].some((key) => String(key).startsWith('luongxanh-')), {
      timeout: 20_000,
    });
    expect(inner).toBeDefined();
    await page.close();
  });

  it('does nothing on an empty page, and nothing harmful on one that mutates without end', async () => {
    const empty = await open('https://eur-lex.europa.eu/empty', '');
    await new Promise((done) => setTimeout(done, 800));
    expect(await marksOf(empty.page)).toEqual({});
    expect(empty.errors).toEqual([]);
    await empty.page.close();
    const restless = await open(
      'https://eur-lex.europa.eu/restless',
      `<!DOCTYPE html><main></main><output id="beats">0</output><script>
        let n = 0; setInterval(() => { const p = document.createElement('p'); p.textContent = 'Regulation (EU) 2023/1115 no ' + n;
        const main = document.querySelector('main'); main.append(p); if (main.children.length > 30) main.firstChild.remove(); document.getElementById('beats').value = ++n; }, 100);</script>`,
    );
    await waitForMarks(restless.page, ['applies']);
    const beats = () =>
      restless.page.evaluate(() => Number((document.getElementById('beats') as HTMLOutputElement).value));
    const before = await beats();
    await new Promise((done) => setTimeout(done, 3000));
    expect((await beats()) - before).toBeGreaterThan(20);
    expect((await marksOf(restless.page)).applies).toBeLessThanOrEqual(40);
    expect(restless.errors).toEqual([]);
    await restless.page.close();
  });

  it('keeps a page of 20 MB usable', async () => {
    const paragraph = `<p>${'Plain words of a long act that name nothing at all. '.repeat(19)}</p>\n`;
    const body = `<!DOCTYPE html><title>long</title><p>Regulation (EU) 2023/1115 begins.</p>${paragraph.repeat(20_000)}<p>CN code 0901 11 00 ends.</p>`;
    expect(body.length).toBeGreaterThan(19_500_000);
    const { page, errors } = await open('https://eur-lex.europa.eu/long', body);
    await waitForMarks(page, ['applies'], 60_000);
    const began = Date.now();
    expect(await page.evaluate(() => document.title)).toBe('long');
    expect(Date.now() - began).toBeLessThan(5000);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('leaves documents that are no pages alone', async () => {
    const url = 'https://eur-lex.europa.eu/data.bin';
    hosts.serve(url, { body: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), type: 'image/png' });
    const page = await session.newPage();
    await page.goto(url, { waitUntil: 'load' }).catch(() => null);
    await new Promise((done) => setTimeout(done, 500));
    expect(await marksOf(page)).toEqual({});
    await page.close();
  });
});
