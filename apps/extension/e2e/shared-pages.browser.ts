/** Every page of the folder of real regulation texts, where it exists beside the checkout, opened and marked in both browsers. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detect, htmlToText } from '@luongxanh/detect';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageReport } from '../src/messages.ts';
import { type BrowserName, type ExtensionBrowser, launch } from './harness/browsers.ts';
import { waitForReport } from './harness/extension.ts';
import { type Hosts, startHosts } from './harness/hosts.ts';
import { readPageArgument } from './open/page-argument.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/pages/', import.meta.url));
const FILES = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((file) => /\.(?:html|txt|md)$/.test(file) && !file.endsWith('.source.txt'))
  : [];
if (FILES.length === 0)
  process.stdout.write(
    'The folder of real regulation pages is not beside this checkout: the tests that open them find none and check only the harness.\n',
  );

describe.each<BrowserName>(['chromium', 'firefox'])('real pages in %s', (name) => {
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

  it('has a browser with the extension', () => {
    expect(session.extensionUrl('sidepanel.html')).toMatch(/-extension:\/\/.+\/sidepanel\.html$/);
  });

  // Firefox is slower to drive; the large HTML pages are what differs between the engines.
  const files = name === 'chromium' ? FILES : FILES.filter((file) => file.endsWith('.html'));
  it.each(files.map((file) => [file]))('%s', async (file) => {
    const given = await readPageArgument(file, FOLDER);
    if (!given.ok) throw new Error(given.message);
    const url = new URL(`https://eur-lex.europa.eu/local/${encodeURIComponent(file)}`).href;
    hosts.serve(url, given.body ?? '');
    const page = await session.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    // What the detector finds in the source as a string it finds in the page too, but for what a browser does not show.
    const inSource = new Set(detect(htmlToText(given.body ?? '').text).map(({ id }) => id));
    const allowed = Math.ceil(inSource.size * 0.05);
    const missingIn = ({ references }: PageReport) => {
      const inPage = new Set(references.map(({ id }) => id));
      return [...inSource].filter((id) => !inPage.has(id));
    };
    // A long page is read in slices and reports as it goes on: what counts is the report of the whole.
    const { report } = await waitForReport(session, url, 45_000, (read) => !read.reading);
    const missing = missingIn(report);
    expect(missing.length, `not found in the page: ${missing.slice(0, 8).join(', ')}`).toBeLessThanOrEqual(allowed);
    // Scripts of a saved page miss their libraries: only errors of the extension count.
    expect(errors.filter((error) => /extension:\/\/|luong/i.test(error))).toEqual([]);
    await page.close();
  });
});
