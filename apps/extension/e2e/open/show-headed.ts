/** Opens a window with the extension and the page, and waits until the person closes it. */
import { launch } from '../harness/browsers.ts';
import { setLanguage } from '../harness/extension.ts';
import { startHosts } from '../harness/hosts.ts';
import type { PageArgument } from './page-argument.ts';

export async function showHeaded(page: Extract<PageArgument, { ok: true }>, language: 'en' | 'vi'): Promise<void> {
  const hosts = page.body === null ? null : await startHosts();
  if (hosts && page.body !== null) hosts.serve(page.url, page.body);
  const chromium = await launch('chromium', { proxyPort: hosts?.port ?? null, headless: false });
  await setLanguage(chromium, language);
  const [tab] = await chromium.browser.pages();
  await tab?.goto(page.url, { waitUntil: 'domcontentloaded' });
  process.stdout.write(
    `Opened ${page.what} in Chromium with the extension loaded.\n` +
      'Hover or click an underlined reference for its card; Alt+Shift+N goes to the next one; the toolbar button searches a product code.\n' +
      'Any other page is read when you press "Read this page" in the toolbar button. Close the window to end.\n',
  );
  await new Promise<void>((done) => chromium.browser.once('disconnected', () => done()));
  await hosts?.close();
}
