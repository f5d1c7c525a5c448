/**
 * Ten tabs at once: `pnpm --filter @luongxanh/extension bench:tabs [folder of pages]`. Opens ten pages of acts in Chromium, waits until
 * all are read, opens the panel of each and compares what it shows with what its page alone holds; prints times and memory,
 * beside the same tabs before the extension has read them. Without a folder the pages are made: each cites an act of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, launch } from '../harness/browsers.ts';
import { openExtensionPage, setLanguage, waitForReport } from '../harness/extension.ts';
import { type Hosts, startHosts } from '../harness/hosts.ts';
import { readPageArgument } from '../open/page-argument.ts';
import { median, opening } from './opening.ts';

const TABS = 10;
const folder = process.argv[2];

interface Given {
  readonly url: string;
  readonly body: string;
}

/** Acts that exist, one a page, so that a finding in the wrong panel is seen. */
const ACTS = ['1115', '956', '1542', '988', '2854', '1230', '1114', '1113', '2418', '2859'];

const made = (number: string, at: number): Given => ({
  url: `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023R${number.padStart(4, '0')}`,
  body: `<!doctype html><title>Act ${at + 1}</title><h1>Regulation (EU) 2023/${number}</h1>${'<p>Goods of heading 0901 and CN code 4407 11 90 are subject to Regulation (EU) 2023/'
    .concat(number, ' as of its date of application; operators keep the records for five years.</p>')
    .repeat(1_500)}`,
});

async function given(): Promise<readonly Given[]> {
  if (folder === undefined) return ACTS.map(made);
  const files = readdirSync(folder)
    .filter((file) => /\.(?:html|txt|md)$/.test(file) && !file.endsWith('.source.txt'))
    .map((file) => ({ file, size: readFileSync(`${folder}/${file}`).length }))
    .sort((one, two) => two.size - one.size)
    .slice(0, TABS);
  return Promise.all(
    files.map(async ({ file }) => {
      const read = await readPageArgument(file, folder);
      if (!read.ok) throw new Error(read.message);
      return { url: `https://eur-lex.europa.eu/local/${encodeURIComponent(basename(file))}`, body: read.body ?? '' };
    }),
  );
}

/** Memory of all processes of the browser in MB, shared pages counted by their share (Linux). */
async function memory(session: ExtensionBrowser): Promise<number> {
  const client = await session.browser.target().createCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  await client.detach();
  const share = (id: number): number => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  };
  return processInfo.reduce((sum, { id }) => sum + share(id), 0) / 1024;
}

/** Bytes of JavaScript in use in the background, in MB. */
async function backgroundHeap(session: ExtensionBrowser): Promise<number> {
  const target = session.browser.targets().find((one) => one.type() === 'service_worker');
  const client = await target?.createCDPSession();
  await client?.send('HeapProfiler.collectGarbage');
  const used = (await client?.send('Runtime.getHeapUsage'))?.usedSize ?? Number.NaN;
  await client?.detach();
  return used / 1e6;
}

async function openAll(session: ExtensionBrowser, hosts: Hosts, pages: readonly Given[]): Promise<Page[]> {
  for (const { url, body } of pages) hosts.serve(url, body);
  return Promise.all(
    pages.map(async ({ url }) => {
      const page = await session.newPage();
      await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
      return page;
    }),
  );
}

const pages = await given();
const hosts = await startHosts();
const session = await launch('chromium', { proxyPort: hosts.port, headless: true });
try {
  await setLanguage(session, 'en');
  // The same pages under a host that the extension does not read.
  const plain = pages.map(({ url, body }) => ({ url: url.replace('eur-lex.europa.eu', 'plain.example'), body }));
  const unread = await openAll(session, hosts, plain);
  const before = await memory(session);
  for (const page of unread) await page.close();

  const begun = performance.now();
  await openAll(session, hosts, pages);
  const reports = [];
  for (const { url } of pages) reports.push(await waitForReport(session, url, 120_000, (report) => !report.reading));
  const read = performance.now() - begun;
  const after = await memory(session);
  const heap = await backgroundHeap(session);

  let crossed = 0;
  const shown: number[] = [];
  for (const { tab, report } of reports) {
    const [first] = report.references;
    if (!first) continue;
    const path = `sidepanel.html?tab=${tab}#/page`;
    shown.push((await opening(session, { path, field: '#search', frame: '.tabs', shows: report.url })).data);
    const panel = await openExtensionPage(session, path);
    await panel.waitForFunction((url) => document.querySelector('main')?.textContent?.includes(url), {}, report.url);
    const text = await panel.evaluate(() => document.querySelector('main')?.textContent ?? '');
    crossed += reports.filter(({ report: { url } }) => url !== report.url && text.includes(url)).length;
    await panel.close();
  }
  const findings = reports.map(({ report }) => report.references.length);
  const bytes = pages.reduce((sum, { body }) => sum + body.length, 0);
  console.log(
    `${pages.length} tabs, ${(bytes / 1e6).toFixed(1)} MB of HTML, different things found in each: ${findings.join(', ')}`,
  );
  console.log(`all read ${(read / 1000).toFixed(1)} s after the first was opened`);
  console.log(
    `panel of a tab, its findings shown: median ${median(shown).toFixed(0)} ms, slowest ${Math.max(...shown).toFixed(0)} ms`,
  );
  console.log(`panels that show another tab's page: ${crossed}`);
  console.log(
    `memory of the whole browser: ${before.toFixed(0)} MB unread, ${after.toFixed(0)} MB read; background heap ${heap.toFixed(1)} MB`,
  );
} finally {
  await session.close();
  await hosts.close();
}
