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

type Probed = Window & typeof globalThis & { opening?: Moments };

/** Runs in the page before anything of it; in Firefox in another page of the extension as soon as this one has its text. */
function probe(view: Probed, field: string, frame: string, shows: string, word: string): void {
  const { document, performance, requestAnimationFrame } = view;
  const moments: Moments = {};
  view.opening = moments;
  const asked = new Set<keyof Moments>();
  const drawn = (moment: keyof Moments) => {
    if (asked.has(moment)) return;
    asked.add(moment);
    requestAnimationFrame.call(view, () => {
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
  new view.MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  look();
}

const probing = (view: string, { field, frame, shows, type = '' }: Asked) =>
  `(${probe})(${view}, ${[field, frame, shows, type].map((one) => JSON.stringify(one)).join(', ')})`;

/** Opens the page in a new tab, waits until all is shown, closes it. */
export async function opening(session: ExtensionBrowser, asked: Asked, timeout = 20_000): Promise<Opened> {
  const page = await session.newPage({ width: 400, height: 900 });
  try {
    await page.evaluateOnNewDocument(probing('globalThis', asked));
    void page.goto(session.extensionUrl(asked.path), { timeout: 60_000 }).catch(() => undefined);
    return await wait(page, asked.type !== undefined, timeout, asked.path);
  } finally {
    await page.close();
  }
}

declare const chrome: {
  tabs: { create(what: { url: string }): Promise<{ id: number }>; remove(id: number): Promise<void> };
  extension: { getViews(): Probed[] };
};

/**
 * The same for Firefox, which lets no driver into a page of the extension before its own script. The opener is another page
 * of the extension; both share a thread, so it looks for the new page between the tasks of that page.
 */
export async function openingFrom(
  opener: Page,
  session: ExtensionBrowser,
  asked: Asked,
  timeout = 20_000,
): Promise<Opened> {
  const url = session.extensionUrl(asked.path);
  const tab = await opener.evaluate(async (address) => (await chrome.tabs.create({ url: address })).id, url);
  try {
    await opener.evaluate(`new Promise((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      const end = Date.now() + ${timeout};
      port1.onmessage = () => {
        const view = chrome.extension.getViews().find((one) => one !== window && one.location.href.startsWith(${JSON.stringify(url.split('#')[0])}));
        if (view?.document.body) {
          ${probing('view', asked)};
          resolve();
        } else if (Date.now() > end) reject(new Error('no page came'));
        else port2.postMessage(null);
      };
      port2.postMessage(null);
    })`);
    const find = `chrome.extension.getViews().find(({ opening }) => opening)`;
    return await wait(opener, asked.type !== undefined, timeout, asked.path, find);
  } finally {
    await opener.evaluate((id) => chrome.tabs.remove(id), tab);
  }
}

interface State {
  readonly moments: Moments | null;
  readonly paint: number | null;
  readonly text: string;
}

/** What is shown in the page itself, else in the view that an expression finds in it. */
async function wait(page: Page, typed: boolean, timeout: number, what: string, view = 'globalThis'): Promise<Opened> {
  const read = () =>
    page.evaluate(`(({ opening, document, performance }) => ({
      moments: opening ?? null,
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
      text: document.querySelector('main')?.textContent?.slice(0, 200) ?? '',
    }))(${view})`) as Promise<State>;
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
    await page.evaluateOnNewDocument(probing('globalThis', { ...asked, type: '' }));
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
