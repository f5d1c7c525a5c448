/**
 * What the content script costs a page: main-thread processor time and long tasks (the browser's own at loading stand in both) on a page of 5.5 MB with 40,000 references in Chromium,
 * beside mark.js doing only the marking of the same strings. Prints a table; judges nothing. Needs a build (`pnpm build`).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'puppeteer-core';
import { type ExtensionBrowser, launch } from '../harness/browsers.ts';
import { changeSettings, setLanguage, waitForReport } from '../harness/extension.ts';
import { startHosts } from '../harness/hosts.ts';
import { largePage } from './large-page.ts';

const OURS = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023R1115';
const PLAIN = 'https://plain.example/';
const ROUNDS = Number(process.argv[2] ?? 3);

interface Cost {
  /** Milliseconds of the page's main thread. */
  readonly task: number;
  readonly script: number;
  readonly layout: number;
}

/** A page with a session that counts processor time of its main thread, so that a busy machine changes little. */
interface Measured {
  readonly page: Page;
  readonly session: CDPSession;
}

async function costOf({ session }: Measured): Promise<Cost> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return {
    task: of('TaskDuration'),
    script: of('ScriptDuration'),
    layout: of('LayoutDuration') + of('RecalcStyleDuration'),
  };
}
const minus = (a: Cost, b: Cost): Cost => ({
  task: a.task - b.task,
  script: a.script - b.script,
  layout: a.layout - b.layout,
});

/** Waits for two frames: what a script changed is laid out in the next one, which a page in no hurry draws late. */
async function drawn({ page }: Measured): Promise<void> {
  await page.bringToFront();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
}

/** Waits until what was changed is drawn and the main thread has been idle for a while, and answers what it has spent. */
async function settled(measured: Measured, quiet = 3_000, most = 120_000): Promise<Cost> {
  await drawn(measured);
  let last = await costOf(measured);
  let since = Date.now();
  for (const end = Date.now() + most; Date.now() < end; ) {
    await new Promise((done) => setTimeout(done, 250));
    const now = await costOf(measured);
    if (now.task - last.task > 3) since = Date.now();
    last = now;
    if (Date.now() - since > quiet) break;
  }
  return last;
}

async function open(session: ExtensionBrowser, url: string): Promise<Measured> {
  const page = await session.newPage();
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.bringToFront();
  await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline'] });
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  return { page, session: client };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** Processor time of long tasks of the page's main thread, longest first: all, and those in which code of an extension ran. */
interface LongTasks {
  readonly all: readonly number[];
  readonly ours: readonly number[];
  /** Calls into code of an extension that the trace holds; none would mean that nothing was told apart. */
  readonly calls: number;
}

async function longTasks(page: Page): Promise<LongTasks> {
  const bytes = await page.tracing.stop();
  if (!bytes) return { all: [], ours: [], calls: 0 };
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const scripts = traceEvents.filter(
    (event) => main.has(threadOf(event)) && event.args?.data?.url?.startsWith('chrome-extension://'),
  );
  const long = traceEvents
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && main.has(threadOf(event)))
    .filter(({ tdur = 0 }) => tdur > 50_000)
    .sort((one, two) => (two.tdur ?? 0) - (one.tdur ?? 0));
  const holdsScript = (task: TraceEvent): boolean =>
    scripts.some(
      (event) => threadOf(event) === threadOf(task) && event.ts >= task.ts && event.ts <= task.ts + (task.dur ?? 0),
    );
  const milliseconds = ({ tdur = 0 }: TraceEvent): number => Math.round(tdur / 1000);
  return { all: long.map(milliseconds), ours: long.filter(holdsScript).map(milliseconds), calls: scripts.length };
}

const best = (costs: readonly Cost[]): Cost => costs.reduce((least, cost) => (cost.task < least.task ? cost : least));
const cells = ({ task, script, layout }: Cost): string => [task, script, layout].map((ms) => ms.toFixed(0)).join(' | ');
const tasks = (list: readonly number[]): string => (list.length === 0 ? 'none' : list.slice(0, 8).join(', '));

const long = ({ all }: LongTasks): string => `${tasks(all)} | ${all.reduce((sum, task) => sum + task - 50, 0)}`;

const NONE: LongTasks = { all: [], ours: [], calls: 0 };

const { html, references, strings } = largePage();
const library = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
const hosts = await startHosts();
hosts.serve(OURS, html);
hosts.serve(PLAIN, html);
const session = await launch('chromium', { proxyPort: hosts.port, headless: true });
try {
  await setLanguage(session, 'en');
  const bare: Cost[] = [];
  const marking: Cost[] = [];
  const ours: Cost[] = [];
  let marked = 0;
  let mentions = 0;
  let ourTasks: LongTasks = NONE;
  let markTasks: LongTasks = NONE;
  let bareTasks: LongTasks = NONE;
  let offTasks: LongTasks = NONE;
  const off: Cost[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const plain = await open(session, PLAIN);
    const loaded = await settled(plain);
    bare.push(loaded);
    bareTasks = await longTasks(plain.page);
    await plain.page.addScriptTag({ content: library });
    const before = await settled(plain, 1_000);
    await plain.page.tracing.start({ categories: ['toplevel'] });
    marked = await plain.page.evaluate((wanted: readonly string[]) => {
      const pattern = wanted.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
      const { Mark } = window as unknown as {
        Mark: new (root: Element) => { markRegExp(pattern: RegExp, options: object): void };
      };
      new Mark(document.body).markRegExp(new RegExp(pattern, 'g'), { acrossElements: false });
      return document.querySelectorAll('mark').length;
    }, strings);
    marking.push(minus(await settled(plain, 1_500), before));
    markTasks = await longTasks(plain.page);
    await plain.page.close();

    await changeSettings(session, { silentHosts: [new URL(OURS).hostname] });
    const silent = await open(session, OURS);
    off.push(minus(await settled(silent), loaded));
    offTasks = await longTasks(silent.page);
    await silent.page.close();
    await changeSettings(session, { silentHosts: [] });

    const page = await open(session, OURS);
    ours.push(minus(await settled(page), loaded));
    ourTasks = await longTasks(page.page);
    const { report } = await waitForReport(session, OURS, 20_000, (found) => !found.reading);
    mentions = report.references.reduce((sum, reference) => sum + reference.mentions, 0);
    await page.page.close();
  }
  const [cost, mark] = [best(ours), best(marking)];
  console.log(
    `page of ${(html.length / 1e6).toFixed(1)} MB, ${references} references, best of ${ROUNDS} rounds, milliseconds of processor time\n`,
  );
  console.log(
    '| What | Main thread | of it script | of it layout and style | Tasks over 50 ms | their time beyond 50 ms | of them with our script | Found |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  console.log(`| the page alone | ${cells(best(bare))} | ${long(bareTasks)} | | |`);
  console.log(`| + extension, switched off for the site | ${cells(best(off))} | ${long(offTasks)} | | |`);
  console.log(
    `| + content script, all it does | ${cells(cost)} | ${long(ourTasks)} | ${tasks(ourTasks.ours)} | ${mentions} |`,
  );
  console.log(`| + mark.js, marking only | ${cells(mark)} | ${long(markTasks)} | | ${marked} |`);
  console.log(
    '\nCosts of rows with + are beyond those of the page alone; their tasks are all of the page and theirs, of the last round.',
  );
  console.log(`\ncalls into our script in the trace: ${ourTasks.calls}`);
  console.log(`content script / mark.js: ${(cost.task / mark.task).toFixed(2)}`);
} finally {
  await session.close();
  await hosts.close();
}
