/** The same without a display: prints the findings as a table and writes pictures of page, card and panel. */
import { mkdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ExtensionBrowser, launch } from '../harness/browsers.ts';
import { openExtensionPage, setLanguage, waitForReport } from '../harness/extension.ts';
import { startHosts } from '../harness/hosts.ts';
import { findingsTable } from './findings-table.ts';
import type { PageArgument } from './page-argument.ts';

const OUT = fileURLToPath(new URL('../../../../out/start/', import.meta.url));

export async function showHeadless(page: Extract<PageArgument, { ok: true }>, language: 'en' | 'vi'): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const body = page.body ?? (await fetchPage(page.url));
  if (body === null) return;
  const url = isAnnotated(page.url) ? page.url : `https://eur-lex.europa.eu/local/${encodeURIComponent(page.url)}`;
  const hosts = await startHosts();
  hosts.serve(url, body);
  const chromium = await launch('chromium', { proxyPort: hosts.port, headless: true });
  const picture = async (tab: { screenshot(options: { path: `${string}.png` }): Promise<unknown> }, name: string) => {
    await tab.screenshot({ path: `${OUT}${name}.png` });
    process.stdout.write(`  ${relative(process.cwd(), `${OUT}${name}.png`)}\n`);
  };
  try {
    await setLanguage(chromium, language);
    const tab = await chromium.newPage();
    await tab.goto(new URL(url).href, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    const { tab: id, report } = await waitForReport(chromium, tab.url(), 60_000, ({ reading }) => !reading);
    process.stdout.write(`${findingsTable(report, new Date().toISOString().slice(0, 10), language)}\n\nPictures:\n`);
    await tab.bringToFront();
    await picture(tab, 'page');
    if (report.references.length > 0) {
      await tab.keyboard.down('Alt');
      await tab.keyboard.down('Shift');
      await tab.keyboard.press('KeyN');
      await tab.keyboard.up('Shift');
      await tab.keyboard.up('Alt');
      await tab.waitForSelector('luong-xanh-card', { timeout: 10_000 });
      await new Promise((done) => setTimeout(done, 400));
      await picture(tab, 'card');
    }
    const panel = await openExtensionPage(chromium, `sidepanel.html?tab=${id}#/page`);
    await panel.waitForSelector('main');
    await new Promise((done) => setTimeout(done, 600));
    await picture(panel, 'panel');
    await picture(await sideBySide(chromium, report.references.length > 0 ? 'card' : 'page'), 'overview');
  } finally {
    await chromium.close();
    await hosts.close();
  }
}

/** Page and panel in one picture, as a person sees them side by side. */
async function sideBySide(chromium: ExtensionBrowser, left: 'card' | 'page') {
  const source = (name: string) => `data:image/png;base64,${readFileSync(`${OUT}${name}.png`).toString('base64')}`;
  const both = await chromium.newPage({ width: 1240, height: 665 });
  await both.setContent(
    `<style>body{margin:0;display:flex;gap:1px;background:#9aa7b4}img{height:665px;background:#fff}</style><img src="${source(left)}"><img src="${source('panel')}">`,
  );
  await both.waitForFunction(() => [...document.images].every((image) => image.complete));
  return both;
}

const isAnnotated = (url: string): boolean =>
  /^https?:\/\/(?:eur-lex\.europa\.eu|ec\.europa\.eu\/taxation_customs\/dds2\/taric|trade\.ec\.europa\.eu\/access-to-markets)\//.test(
    url,
  );

async function fetchPage(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    if (response.ok) return await response.text();
    process.stderr.write(
      `${url} answered with status ${response.status}. Save the page in your browser and give the file instead.\n`,
    );
  } catch (error) {
    process.stderr.write(
      `${url} could not be fetched: ${(error as Error).message}. Save the page in your browser and give the file instead.\n`,
    );
  }
  process.exitCode = 1;
  return null;
}
