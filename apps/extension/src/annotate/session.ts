/**
 * Joins, for one document, reading, marks, pointer, keyboard and card with the background. Everything it starts ends with
 * the signal. A failing part of the page never reaches the page: what goes wrong here stays here.
 */
import { askAgain, PRESS, SHORT } from '../ask.ts';
import { askToWatch } from '../card/ask-to-watch.ts';
import { CardHost } from '../card/host.tsx';
import { onMessage, type PageReport, type PageSetup, sendMessage } from '../messages.ts';
import { covers } from '../sites/hosts.ts';
import { codeInPage } from '../sites/in-page.ts';
import { watchAddress } from './address.ts';
import { isConnected } from './lifetime.ts';
import type { PageMark } from './mark-store.ts';
import { PageAnnotator } from './page.ts';
import { watchPointer } from './pointer.ts';
import { type Direction, directionOf, Stepper } from './steps.ts';

/** Documents with text of their own. Viewers of binaries, XML trees and images are left alone. */
const READABLE = /^(?:text\/html|text\/plain|application\/xhtml\+xml)$/;
/** After a change of address inside the page, its content needs a moment to arrive. */
const SETTLE_MS = 400;
/** Frames that lack a mark answer late, so that the frame that has it is heard first. */
const LATE_MS = 250;

/** False for a document that is no text; who put the script in says so. */
export function runSession(document: Document, life: AbortController): boolean {
  if (!READABLE.test(document.contentType) || !document.documentElement) return false;
  const { signal } = life;
  const visit: Visit = { began: performance.timeOrigin };
  let running: AbortController | null = null;
  /** What was found here is no longer shown, and the panel must not say it is. */
  const leave = () => {
    const { began } = visit;
    void askAgain(() => sendMessage('leavePage', began), null).catch(() => undefined);
  };
  const begin = async () => {
    running?.abort();
    const own = new AbortController();
    running = own;
    watchVisits(document, visit, leave, () => void begin(), own.signal);
    const setup = await askAgain(() => sendMessage('setupPage', document.location?.href ?? ''), own.signal).catch(
      () => null,
    );
    if (own.signal.aborted || signal.aborted) return;
    if (!setup?.marked) return leave();
    await startPage(document, setup, { began: () => visit.began, again: () => void begin() }, own.signal, (report) =>
      askAgain(() => sendMessage('reportPage', report), own.signal),
    );
  };
  signal.addEventListener('abort', () => running?.abort());
  listen('rescan', () => void begin(), signal);
  listen(
    'endPage',
    ({ data: { taken, left } }) => {
      const { href } = document.location;
      if (!taken.some((origin) => covers(origin, href)) || left.some((origin) => covers(origin, href))) return;
      leave();
      life.abort();
    },
    signal,
  );
  void begin();
  return true;
}

interface Visit {
  began: number;
}

/** Frames begin after the page that they are in; `withFrame` tells old from new by that. */
const FRAME_MS = 1_000;

/** A document that goes into the history of the tab and comes back is read anew: its report was let go meanwhile. */
function watchVisits(
  document: Document,
  visit: Visit,
  leave: () => void,
  begin: () => void,
  signal: AbortSignal,
): void {
  const view = document.defaultView;
  view?.addEventListener('pagehide', leave, { signal });
  view?.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted || !event.isTrusted) return;
      visit.began = performance.timeOrigin + performance.now() + (view === view.top ? 0 : FRAME_MS);
      begin();
    },
    { signal },
  );
}

interface Around {
  readonly began: () => number;
  /** Everything from the start: another document, or an address that is read in another way. */
  readonly again: () => void;
}

async function startPage(
  document: Document,
  setup: PageSetup,
  { began, again }: Around,
  signal: AbortSignal,
  report: (report: PageReport) => Promise<unknown>,
): Promise<void> {
  const page = new PageAnnotator(
    {
      document,
      markRepeats: setup.markRepeats,
      detect: setup.detect,
      address: () => ({ url: document.location.href, code: setup.codeInPage ? codeInPage(document) : null }),
      search: (piece) => askAgain(() => sendMessage('searchText', piece), signal),
      report,
      began,
      onFrameRemoved: () => void askAgain(() => sendMessage('frameRemoved', undefined), signal).catch(() => undefined),
      onNewDocument: again,
    },
    signal,
  );
  const card = makeCard(document, setup, page, signal);
  const stepper = new Stepper(document, page.store);

  watchPointer(
    document,
    page.store,
    {
      tint: (mark) => page.painter.tint(mark ?? card.mark),
      rest: (mark) => card.show(mark, 'hover', page.painter.tone),
      leave: () => card.leave(),
      pin: (mark) => card.show(mark, 'pin', page.painter.tone),
      beside: (event) => {
        if (!card.owns(event)) card.close({ restoreFocus: false });
      },
    },
    signal,
  );

  const show = (mark: PageMark) => {
    page.painter.tint(mark);
    card.show(mark, 'keyboard', page.painter.tone);
  };
  const step = (direction: Direction): boolean => {
    const mark = stepper.step(direction);
    if (mark) show(mark);
    return mark !== null;
  };
  document.addEventListener(
    'keydown',
    (event) => {
      const direction = event.isTrusted ? directionOf(event) : null;
      if (direction && step(direction)) event.preventDefault();
      if (event.key === 'Escape') card.close();
    },
    { signal, capture: true },
  );

  listen('step', ({ data }) => step(data), signal);
  listen('reportAgain', () => page.reportNow().then(() => true), signal);
  listen(
    'showReference',
    async ({ data }) => {
      const mark = page.find(data);
      if (!mark) return new Promise<boolean>((resolve) => setTimeout(() => resolve(false), LATE_MS));
      stepper.show(mark);
      show(mark);
      return true;
    },
    signal,
  );
  let settling: ReturnType<typeof setTimeout> | undefined;
  let before = withoutHash(document.location.href);
  signal.addEventListener('abort', () => clearTimeout(settling));
  const settle = async () => {
    const next = await askAgain(() => sendMessage('setupPage', document.location.href), signal).catch(() => setup);
    if (signal.aborted) return;
    if (JSON.stringify(next) === JSON.stringify(setup)) await page.readAll();
    else again();
  };
  watchAddress(
    document,
    (next) => {
      // What the page is about follows its address at once; what it draws then is heard as a change.
      void page.reportNow();
      if (withoutHash(next) === before) return;
      before = withoutHash(next);
      card.close({ restoreFocus: false });
      stepper.forget();
      clearTimeout(settling);
      settling = setTimeout(() => void settle(), SETTLE_MS);
    },
    signal,
  );
  await page.start();
}

const withoutHash = (url: string): string => url.split('#', 1)[0] ?? '';

function makeCard(document: Document, setup: PageSetup, page: PageAnnotator, signal: AbortSignal): CardHost {
  return new CardHost(
    document,
    setup.texts,
    {
      describe: ({ thing: { reference, claim } }) =>
        askAgain(
          () => (reference ? sendMessage('describe', reference) : sendMessage('describeClaim', claim ?? '')),
          signal,
          SHORT,
        ),
      open: (route) => {
        const press = crypto.getRandomValues(new Uint32Array(2)).join();
        return askAgain(() => sendMessage('openPanel', { route, press }), signal, PRESS).then(
          () => true,
          () => false,
        );
      },
      watch: async ({ thing: { reference } }) => (reference ? askToWatch(reference, signal) : 'not_kept'),
    },
    () => page.painter.tint(null),
    signal,
  );
}

/** A message handler for as long as the signal lives. */
const listen = ((type: Parameters<typeof onMessage>[0], handler: never, signal: AbortSignal) => {
  if (signal.aborted) return;
  const remove = onMessage(type, handler);
  // Cut off from its extension a script has nothing to take back, and the attempt would throw.
  signal.addEventListener('abort', () => isConnected() && remove());
}) as <T extends Parameters<typeof onMessage>[0]>(
  type: T,
  handler: Parameters<typeof onMessage<T>>[1],
  signal: AbortSignal,
) => void;
