/**
 * Joins, for one document, reading, marks, pointer, keyboard and card with the background. Everything it starts ends with
 * the signal. A failing part of the page never reaches the page: what goes wrong here stays here.
 */
import { CardHost } from '../card/host.tsx';
import { onMessage, type PageSetup, sendMessage } from '../messages.ts';
import { codeInPage } from '../sites/in-page.ts';
import { askAgain } from './ask.ts';
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

export type OnLocation = (onChange: (url: string) => void) => void;

export function runSession(document: Document, signal: AbortSignal, onLocation: OnLocation): void {
  if (!READABLE.test(document.contentType) || !document.documentElement) return;
  let running: AbortController | null = null;
  const begin = async () => {
    running?.abort();
    const own = new AbortController();
    running = own;
    const setup = await askAgain(() => sendMessage('setupPage', document.location?.href ?? ''), own.signal).catch(
      () => null,
    );
    if (!setup?.marked || own.signal.aborted || signal.aborted) return;
    await startPage(document, setup, own.signal, onLocation);
  };
  signal.addEventListener('abort', () => running?.abort());
  listen('rescan', () => void begin(), signal);
  void begin();
}

async function startPage(
  document: Document,
  setup: PageSetup,
  signal: AbortSignal,
  onLocation: OnLocation,
): Promise<void> {
  let url = document.location.href;
  const page = new PageAnnotator(
    {
      document,
      markRepeats: setup.markRepeats,
      detect: setup.detect,
      address: () => ({ url, code: setup.codeInPage ? codeInPage(document) : null }),
      search: (piece) => askAgain(() => sendMessage('searchText', piece), signal),
      report: (report) => askAgain(() => sendMessage('reportPage', report), signal),
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
  onLocation((next) => {
    if (signal.aborted) return;
    const same = next.split('#')[0] === url.split('#')[0];
    url = next;
    // Sites that are one page keep their code behind the hash; what they draw then is heard as a change.
    if (same) return void page.reportNow();
    card.close({ restoreFocus: false });
    stepper.forget();
    setTimeout(() => signal.aborted || void page.readAll(), SETTLE_MS);
  });
  await page.start();
}

function makeCard(document: Document, setup: PageSetup, page: PageAnnotator, signal: AbortSignal): CardHost {
  return new CardHost(
    document,
    setup.texts,
    {
      describe: ({ thing }) =>
        thing.reference ? sendMessage('describe', thing.reference) : sendMessage('describeClaim', thing.claim ?? ''),
      open: (route) => void sendMessage('openPanel', route).catch(() => undefined),
      watch: async ({ thing }) =>
        thing.reference !== null &&
        (await sendMessage('watch', thing.reference).catch(() => 'not_kept')) !== 'not_kept',
    },
    () => page.painter.tint(null),
    signal,
  );
}

/** A message handler for as long as the signal lives. */
const listen = ((type: Parameters<typeof onMessage>[0], handler: never, signal: AbortSignal) => {
  if (signal.aborted) return;
  const remove = onMessage(type, handler);
  signal.addEventListener('abort', remove);
}) as <T extends Parameters<typeof onMessage>[0]>(
  type: T,
  handler: Parameters<typeof onMessage<T>>[1],
  signal: AbortSignal,
) => void;
