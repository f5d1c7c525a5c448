/**
 * How long the panel takes to open: `pnpm --filter @luongxanh/extension bench:panel [chromium|firefox] [warm rounds] [cold rounds]`.
 * Medians from the start of the navigation, view by view, beside an empty Preact page of the same extension in the same run.
 * Cold: the first page of the extension in a new browser with a new profile; warm: each opened again and again in one browser.
 */
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { BrowserName, ExtensionBrowser } from '../harness/browsers.ts';
import { launch } from '../harness/browsers.ts';
import { openExtensionPage } from '../harness/extension.ts';
import { type Hosts, startHosts } from '../harness/hosts.ts';
import { cardOpenings } from './card.ts';
import { type Asked, median, type Opened, opening, openingFrom, workUntilShown } from './opening.ts';
import { buildWithPeer, PEER } from './peer.ts';

declare const chrome: {
  windows: { getCurrent(): Promise<{ id?: number }> };
  storage: Record<
    'local' | 'session',
    { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> }
  >;
};

const SAMPLE = readFileSync(new URL('../pages/eur-lex-sample.html', import.meta.url), 'utf8');
const ACT = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023R1115';
const [name = 'chromium', warm = '9', cold = '5'] = process.argv.slice(2);
if (name !== 'chromium' && name !== 'firefox') throw new Error(`chromium or firefox, not ${name}`);

const panel = (label: string, view: string, shows: string, type?: string) => ({
  label,
  asked: (tab: string): Asked => ({
    path: `sidepanel.html?tab=${tab}#/${view}`,
    field: '#search',
    frame: '.tabs',
    shows,
    ...(type === undefined ? {} : { type }),
  }),
});

const VIEWS = [
  {
    label: 'peer: empty Preact page',
    asked: (): Asked => ({ path: PEER, field: '#search', frame: '#search', shows: 'empty' }),
  },
  panel('This page', 'page', '2023/956'),
  panel('Product 0901', 'product/0901', 'EUDR'),
  // As the browser opens it: without an address, at the view where it was closed.
  {
    label: 'Product 0901, restored',
    asked: (): Asked => ({ path: 'sidepanel.html', field: '#search', frame: '.tabs', shows: 'EUDR' }),
  },
  panel('Calendar', 'calendar', 'CBAM'),
  panel('Obligations', 'obligations', '687/QĐ-TTg'),
  panel('My products', 'watch', '0901\u00a011'),
  panel('Calendar, a word typed at once', 'calendar', 'CBAM', 'coffee'),
  {
    label: 'popup',
    asked: (): Asked => ({
      path: 'popup.html',
      field: '#popup-search',
      frame: '.popup > nav',
      shows: 'Read this page',
    }),
  },
] as const;

interface Started {
  readonly session: ExtensionBrowser;
  readonly tab: string;
  open(asked: Asked): Promise<Opened>;
}

/** A new browser that has read a page; its first-run page is closed. Prepared through the peer, which loads nothing of ours. */
async function start(browser: BrowserName, build: string, hosts: Hosts): Promise<Started> {
  const session = await launch(browser, { proxyPort: hosts.port, headless: true, build });
  const aside = await openExtensionPage(session, PEER);
  await aside.evaluate(async () => {
    const watched = ['090111', '030617'].map((code) => ({ code, note: '', added: '2026-11-01' }));
    await chrome.storage.local.set({
      settings: { version: 2, value: { language: 'en', role: 'exporter', silentHosts: [], markRepeats: false } },
      'watch-list': { version: 2, value: watched },
    });
    const place = `panel-route-${(await chrome.windows.getCurrent()).id}`;
    await chrome.storage.session.set({ [place]: { route: '#/product/0901', at: 0 } });
  });
  const page = await session.newPage();
  await page.goto(ACT, { waitUntil: 'load' });
  const read = () =>
    aside.evaluate(async () => {
      const { pages } = (await chrome.storage.session.get('pages')) as {
        pages?: Record<string, { reading?: boolean }>;
      };
      return Object.entries(pages ?? {}).find(([, report]) => !report.reading)?.[0];
    });
  let tab: string | undefined;
  for (const end = Date.now() + 30_000; tab === undefined && Date.now() < end; ) {
    await new Promise((done) => setTimeout(done, 150));
    tab = await read();
  }
  if (tab === undefined) throw new Error(`${ACT} was not read within 30 s`);
  for (const one of await session.browser.pages()) if (one.url().includes('welcome')) await one.close();
  // In Firefox the panel is opened from the peer.
  if (browser === 'chromium') await aside.close();
  await new Promise((done) => setTimeout(done, 1_500));
  const open = (asked: Asked) =>
    browser === 'chromium' ? opening(session, asked) : openingFrom(aside, session, asked);
  return { session, tab, open };
}

const column = (runs: readonly Opened[], of: (run: Opened) => number): number => median(runs.map(of));
const cell = (ms: number): string => (Number.isNaN(ms) ? '' : ms.toFixed(0));

function print(title: string, rows: ReadonlyMap<string, readonly Opened[]>, work: ReadonlyMap<string, number>): void {
  const peer = column(rows.get(VIEWS[0].label) ?? [], ({ data }) => data);
  console.log(`\n${title}, milliseconds; load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores\n`);
  console.log(
    '| View | First content | Search field | Frame drawn | Data shown | best | slowest | / peer | Typed word answered after | Processor time |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const [label, runs] of rows) {
    const data = column(runs, (run) => run.data);
    console.log(
      `| ${label} | ${cell(column(runs, (run) => run.firstContent))} | ${cell(column(runs, (run) => run.field))} | ${cell(column(runs, (run) => run.frame))} | ${cell(data)} | ${cell(
        Math.min(...runs.map((run) => run.data)),
      )} | ${cell(Math.max(...runs.map((run) => run.data)))} | ${(data / peer).toFixed(1)} | ${cell(column(runs, (run) => run.answer))} | ${cell(work.get(label) ?? Number.NaN)} |`,
    );
  }
}

const hosts = await startHosts();
hosts.serve(ACT, SAMPLE);
const build = buildWithPeer(name);
try {
  const first = new Map<string, Opened[]>(VIEWS.map(({ label }) => [label, []]));
  for (let round = 0; round < Number(cold); round++)
    for (const { label, asked } of VIEWS) {
      const { session, tab, open } = await start(name, build.folder, hosts);
      try {
        first.get(label)?.push(await open(asked(tab)));
      } finally {
        await session.close();
      }
    }
  const cards: number[] = [];
  const work = new Map<string, number>();
  const again = new Map<string, Opened[]>(VIEWS.map(({ label }) => [label, []]));
  const { session, tab, open } = await start(name, build.folder, hosts);
  try {
    for (let round = -2; round < Number(warm); round++)
      for (const { label, asked } of VIEWS) {
        const run = await open(asked(tab));
        // The browser keeps compiled code after a page was opened twice.
        if (round >= 0) again.get(label)?.push(run);
      }
    const page = (await session.browser.pages()).find((one) => one.url() === ACT);
    if (page) cards.push(...(await cardOpenings(page, 8)));
    if (name === 'chromium')
      for (const { label, asked } of VIEWS) {
        const runs: number[] = [];
        while (runs.length < 3) runs.push(await workUntilShown(session, asked(tab)));
        work.set(label, median(runs));
      }
  } finally {
    await session.close();
  }
  if (Number(cold) > 0) print(`${name}, cold: median of ${cold}, each in a new browser`, first, new Map());
  if (Number(warm) > 0) print(`${name}, warm: median of ${warm} in one browser`, again, work);
  const [firstCard = Number.NaN, ...laterCards] = cards;
  console.log(
    `\ncard after the key: first ${cell(firstCard)} ms, then median ${cell(median(laterCards))} ms of ${laterCards.length}`,
  );
} finally {
  build.remove();
  await hosts.close();
}
