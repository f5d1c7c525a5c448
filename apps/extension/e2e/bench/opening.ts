/**
 * One opening of a page of the extension, timed inside the page from the start of its navigation: first content, the search
 * field that takes words, the frame around the view drawn, the view's data shown, an answer to a typed word. A moment counts when the frame that shows it was drawn.
 */
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../harness/browsers.ts';

export interface Opened {
  /** Milliseconds from the start of the navigation. */
  readonly firstContent: number;
  readonly field: number;
  readonly frame: number;
  readonly data: number;
  /** From the key to the first answer in the list, where a word was typed. */
  readonly answer: number;
}

export interface Asked {
  /** Address inside the extension. */
  readonly path: string;
  /** The field that has to be there, what stands around the view, and a text that only the data of the view holds. */
  readonly field: string;
  readonly frame: string;
  readonly shows: string;
  /** A word that is typed as soon as the field is there. */
  readonly type?: string;
}

interface Moments {
  field?: number;
  frame?: number;
  data?: number;
  typed?: number;
  answer?: number;
}

type Probed = typeof globalThis & { opening?: Moments };

/** Runs in the page before anything of it. */
function probe(field: string, frame: string, shows: string, word: string): void {
  const moments: Moments = {};
  (globalThis as Probed).opening = moments;
  const asked = new Set<keyof Moments>();
  const drawn = (moment: keyof Moments) => {
    if (asked.has(moment)) return;
    asked.add(moment);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        moments[moment] = performance.now();
        performance.mark(`luongxanh-${moment}`);
      };
      port2.postMessage(null);
    });
  };
  const look = () => {
    const input = document.querySelector<HTMLInputElement>(field);
    if (input && !asked.has('field')) {
      drawn('field');
      if (word !== '')
        setTimeout(() => {
          input.focus();
          input.value = word;
          moments.typed = performance.now();
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        });
    }
    if (document.querySelector(frame)) drawn('frame');
    if (document.querySelector('main')?.textContent?.includes(shows)) drawn('data');
    if (document.querySelector('[role="option"]')) drawn('answer');
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Opens the page in a new tab, waits until all is shown, closes it. */
export async function opening(session: ExtensionBrowser, asked: Asked, timeout = 20_000): Promise<Opened> {
  const page = await session.newPage({ width: 400, height: 900 });
  try {
    await page.evaluateOnNewDocument(probe, asked.field, asked.frame, asked.shows, asked.type ?? '');
    void page.goto(session.extensionUrl(asked.path), { timeout: 60_000 }).catch(() => undefined);
    return await wait(page, asked.type !== undefined, timeout, asked.path);
  } finally {
    await page.close();
  }
}

async function wait(page: Page, typed: boolean, timeout: number, what: string): Promise<Opened> {
  const read = () =>
    page.evaluate(() => ({
      moments: (globalThis as Probed).opening ?? null,
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
      text: document.querySelector('main')?.textContent?.slice(0, 200) ?? '',
    }));
  let last = '';
  for (const end = Date.now() + timeout; Date.now() < end; ) {
    const now = await read().catch(() => null);
    const { field, frame, data, typed: key, answer } = now?.moments ?? {};
    last = now?.text ?? last;
    if (
      field !== undefined &&
      frame !== undefined &&
      data !== undefined &&
      now?.paint != null &&
      (!typed || answer !== undefined)
    )
      return {
        firstContent: now.paint,
        field,
        frame,
        data,
        answer: answer === undefined || key === undefined ? Number.NaN : answer - key,
      };
    await new Promise((done) => setTimeout(done, 40));
  }
  throw new Error(`${what} was not shown within ${timeout / 1000} s: ${last}`);
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
}

/**
 * Milliseconds of processor time that the main thread of the page spends until its data is shown: other programs change it
 * little. The trace that tells it slows the opening, so this is an opening of its own. Only Chromium.
 */
export async function workUntilShown(session: ExtensionBrowser, asked: Asked): Promise<number> {
  const page = await session.newPage({ width: 400, height: 900 });
  try {
    await page.evaluateOnNewDocument(probe, asked.field, asked.frame, asked.shows, '');
    await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
    void page.goto(session.extensionUrl(asked.path), { timeout: 60_000 }).catch(() => undefined);
    await wait(page, false, 20_000, asked.path);
    const bytes = await page.tracing.stop();
    if (!bytes) return Number.NaN;
    const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: readonly TraceEvent[] };
    const shown = traceEvents.find(({ name }) => name === 'luongxanh-data');
    if (!shown) return Number.NaN;
    // Pictures of the page begin navigations of their own after it.
    const begun = traceEvents.find(({ name, pid }) => name === 'navigationStart' && pid === shown.pid);
    const tasks = traceEvents.filter(
      ({ name, pid, tid, ts }) =>
        name === 'ThreadControllerImpl::RunTask' &&
        pid === shown.pid &&
        tid === shown.tid &&
        ts >= (begun?.ts ?? 0) &&
        ts < shown.ts,
    );
    return tasks.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  } finally {
    await page.close();
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, two) => one - two);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
